/** Days as files have them. Whether day or month stands first is found in the whole column, and asked where it cannot be: never guessed. */

export type DateOrder = 'day-first' | 'month-first';

export interface DateColumn {
  /** 'any' where no date of the column depends on it. */
  readonly order: DateOrder | 'any' | 'unclear';
  /** One that reads both ways, where it is unclear. */
  readonly example: string;
  /** A year of two digits is taken for one of the last hundred years. */
  readonly hasShortYears: boolean;
}

const numeric = /^(\d{1,2})\s*[/\-. ]\s*(\d{1,2})\s*[/\-. ]\s*(\d{4}|\d{2})(?:[T ,].*)?$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-.]+(?:of\s+)?(\p{L}{3,})\.?[\s\-.,]+(\d{4}|\d{2})$/u;
const monthNameDay = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/u;

/** English and French, by the letters that tell them apart; accents are taken off before. */
const months: readonly RegExp[] = [/^jan/, /^fe[bv]/, /^mar/, /^a[pv]r/, /^ma[yi]/, /^(jun|juin)/, /^(jul|juil)/, /^(aug|aou)/, /^sep/, /^oct/, /^nov/, /^dec/];

export function findDateOrder(values: readonly string[]): DateColumn {
  const parts = values.flatMap((value) => {
    const match = numeric.exec(value);
    return match === null ? [] : [{ value, first: Number(match[1]), second: Number(match[2]), year: match[3] ?? '' }];
  });
  const dayFirst = parts.some(({ first, second }) => first > 12 && second <= 12);
  const monthFirst = parts.some(({ first, second }) => second > 12 && first <= 12);
  const bothWays = parts.find(({ first, second }) => first <= 12 && second <= 12 && first !== second);
  const hasShortYears = values.some(hasShortYear);
  const example = bothWays?.value ?? '';
  // Both in one column: some of it was written by hand, so none of the rest may be taken for granted.
  if (dayFirst !== monthFirst) return { order: dayFirst ? 'day-first' : 'month-first', example, hasShortYears };
  return { order: bothWays === undefined ? 'any' : 'unclear', example, hasShortYears };
}

function hasShortYear(value: string): boolean {
  return (numeric.exec(value)?.[3] ?? dayMonthName.exec(value)?.[3] ?? monthNameDay.exec(value)?.[3] ?? '0000').length === 2;
}

export type ReadDay = { readonly ok: true; readonly day: string } | { readonly ok: false; readonly reason: string };

/** An ISO day; empty stays empty. `today` is a local day: nobody is born after it. */
export function readDay(value: string, { order, today }: { readonly order: DateOrder; readonly today: string }): ReadDay {
  if (value === '') return { ok: true, day: '' };
  const parts = partsOf(value, order, today);
  if (parts === undefined) return { ok: false, reason: `“${value}” is no date that we can read.` };
  const [year, month, date] = parts;
  const read = new Date(Date.UTC(2000, 0, 1));
  read.setUTCFullYear(year, month - 1, date);
  const isThere = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  if (!isThere) return { ok: false, reason: `There is no such day: “${value}”${numeric.test(value) ? `, read with the ${order === 'day-first' ? 'day' : 'month'} first` : ''}.` };
  const day = read.toISOString().slice(0, 10);
  if (day > today && hasShortYear(value)) return { ok: true, day: `${String(year - 100)}${day.slice(4)}` };
  if (day > today) return { ok: false, reason: `“${value}” has not come yet.` };
  return day < '1890' ? { ok: false, reason: `“${value}” is longer ago than anybody lives.` } : { ok: true, day };
}

/** Year, month and date, whether or not there is such a day. */
function partsOf(value: string, order: DateOrder, today: string): readonly [number, number, number] | undefined {
  const iso = yearFirst.exec(value) ?? compact.exec(value);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const digits = numeric.exec(value);
  if (digits !== null) {
    const [first, second] = [Number(digits[1]), Number(digits[2])];
    const year = fullYear(digits[3] ?? '', today);
    return order === 'day-first' ? [year, second, first] : [year, first, second];
  }
  const named = dayMonthName.exec(value);
  if (named !== null) return withMonth(named[2], named[1], named[3], today);
  const american = monthNameDay.exec(value);
  return american === null ? undefined : withMonth(american[1], american[2], american[3], today);
}

function withMonth(name = '', date = '', year = '', today = ''): readonly [number, number, number] | undefined {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const month = months.findIndex((pattern) => pattern.test(plain));
  return month === -1 ? undefined : [fullYear(year, today), month + 1, Number(date)];
}

/** Of the last hundred years. */
function fullYear(year: string, today: string): number {
  if (year.length !== 2) return Number(year);
  const century = Number(today.slice(0, 2)) * 100;
  const near = century + Number(year);
  return near > Number(today.slice(0, 4)) ? near - 100 : near;
}
