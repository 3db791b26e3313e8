/** The values of search parameters by their kind: how each is read, and what in a resource it fits. R4, search.html. */
import { distanceKm, foldPhrase, type Coding, type Concept, type Coordinates } from '@trusted-hands/directory';
import { invalid, notSupported, type Problem } from './operation-outcome.ts';

/** What a value has to fit, read once; or what is wrong with it. */
export type Reading<Value> = { readonly ok: true; readonly fits: (value: Value) => boolean } | { readonly ok: false; readonly problem: Problem };

/** Begins with it, without case and accents; `:contains` and, as it is written, `:exact`. */
export function readString(asked: string, modifier: string | undefined): Reading<string> {
  if (modifier === 'exact') return { ok: true, fits: (text) => text === asked };
  const folded = foldPhrase(asked);
  if (folded === '') return { ok: false, problem: invalid('A text to search for has to have a letter or digit in it.') };
  if (modifier === undefined) return { ok: true, fits: (text) => foldPhrase(text).startsWith(folded) };
  if (modifier === 'contains') return { ok: true, fits: (text) => foldPhrase(text).includes(folded) };
  return { ok: false, problem: notSupported('Texts know the modifiers :exact and :contains.') };
}

/** `code`, `system|code`, `|code` for one without a system, `system|` for any code of it. */
export function readToken(asked: string, modifier: string | undefined): Reading<Concept> {
  if (modifier === 'text') {
    const folded = foldPhrase(asked);
    if (folded === '') return { ok: false, problem: invalid('A text to search for has to have a letter or digit in it.') };
    const begins = (text: string | undefined) => text !== undefined && ` ${foldPhrase(text)}`.includes(` ${folded}`);
    return { ok: true, fits: ({ text, coding = [] }) => begins(text) || coding.some(({ display }) => begins(display)) };
  }
  if (modifier !== undefined) return { ok: false, problem: notSupported('Codes know the modifiers :text and :not.') };
  const { system, code } = tokenParts(asked);
  if (code === '' && (system ?? '') === '') return { ok: false, problem: invalid('A code to search for is written code, system|code or system|.') };
  return { ok: true, fits: ({ coding = [] }) => coding.some((one) => (system === undefined || system === (one.system ?? '')) && (code === '' || code === one.code)) };
}

/** `system` is undefined where none was named, and empty where it must be absent. */
export function tokenParts(asked: string): { readonly system: string | undefined; readonly code: string } {
  const bar = splitAt(asked, '|');
  return bar.length < 2 ? { system: undefined, code: unescape(asked) } : { system: unescape(bar[0] ?? ''), code: unescape(bar.slice(1).join('|')) };
}

/** `id`, `Type/id`, or the whole address of it here. */
export function readReference(asked: string, { base, types, type }: { readonly base: string; readonly types: readonly string[]; readonly type: string | undefined }): Reading<string> {
  if (type !== undefined && !types.includes(type)) return { ok: false, problem: notSupported(`This reference leads to ${types.join(' or ')}.`) };
  const path = asked.startsWith(`${base}/`) ? asked.slice(base.length + 1) : asked;
  const whole = path.includes('/') ? [path] : (type === undefined ? types : [type]).map((one) => `${one}/${path}`);
  return { ok: true, fits: (reference) => whole.includes(reference) };
}

const instantPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const prefixes = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
/** R4's own advice on what is approximately a time: a tenth of how far it is from now. */
const approximately = 0.1;

/** From the first on and before the other; both infinite where everything fits. */
export interface Moments {
  readonly fromMs: number;
  readonly beforeMs: number;
}

export const anyMoment: Moments = { fromMs: -Infinity, beforeMs: Infinity };

/** Which moments a time with its prefix asks for; with `isOutside`, all but those. */
export function readMoments(asked: string, nowMs: number): { readonly ok: true; readonly moments: Moments; readonly isOutside: boolean } | { readonly ok: false; readonly problem: Problem } {
  const [, letters = '', moment = ''] = /^([a-z]{2})?(.*)$/s.exec(asked) ?? [];
  const prefix = letters === '' ? 'eq' : prefixes.find((one) => one === letters);
  if (prefix === undefined) return { ok: false, problem: invalid(`Times are compared by ${prefixes.join(', ')}, written before them.`) };
  const range = rangeOf(moment);
  if (range === undefined) return { ok: false, problem: invalid('A time is written as 2026, 2026-11, 2026-11-21 or 2026-11-21T09:30:00Z.') };
  const { fromMs, endMs } = range;
  const aboutMs = Math.ceil(approximately * Math.max(0, fromMs - nowMs, nowMs - endMs));
  const moments: Record<(typeof prefixes)[number], Moments> = {
    eq: { fromMs, beforeMs: endMs },
    ne: { fromMs, beforeMs: endMs },
    ap: { fromMs: fromMs - aboutMs, beforeMs: endMs + aboutMs },
    gt: { fromMs: endMs, beforeMs: Infinity },
    sa: { fromMs: endMs, beforeMs: Infinity },
    ge: { fromMs, beforeMs: Infinity },
    lt: { fromMs: -Infinity, beforeMs: fromMs },
    eb: { fromMs: -Infinity, beforeMs: fromMs },
    le: { fromMs: -Infinity, beforeMs: endMs },
  };
  return { ok: true, moments: moments[prefix], isOutside: prefix === 'ne' };
}

/** What is asked is a year, a month, a day, a minute, a second or less, and compared as a whole. Without a zone it is UTC. */
export function readDate(asked: string, nowMs: number): Reading<number> {
  const read = readMoments(asked, nowMs);
  if (!read.ok) return read;
  const { moments: { fromMs, beforeMs }, isOutside } = read;
  return { ok: true, fits: (ms) => (ms >= fromMs && ms < beforeMs) !== isOutside };
}

/** From its first moment on, and before its end. */
function rangeOf(moment: string): { readonly fromMs: number; readonly endMs: number } | undefined {
  // A + in an address means a space unless it was escaped.
  const parts = instantPattern.exec(moment.replace(' ', '+'));
  if (parts === null) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, zone = 'Z'] = parts;
  const written = `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.${(fraction ?? '').padEnd(3, '0').slice(0, 3)}${zone}`;
  const fromMs = Date.parse(written);
  const calendarDay = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(fromMs) || Number.isNaN(calendarDay.getTime()) || (day !== undefined && calendarDay.getUTCDate() !== Number(day))) return undefined;
  if (month === undefined) return { fromMs, endMs: Date.UTC(Number(year) + 1, 0, 1) };
  if (day === undefined) return { fromMs, endMs: Date.UTC(Number(year), Number(month), 1) };
  const lengthMs = hour === undefined ? 86_400_000 : second === undefined ? 60_000 : fraction === undefined ? 1000 : 1;
  return { fromMs, endMs: fromMs + lengthMs };
}

const kilometresOf: Readonly<Record<string, number>> = { km: 1, m: 0.001, '[mi_us]': 1.609347, '[mi_i]': 1.609344, mi: 1.609344 };
/** Where none is said: as far as people drive. Ours; R4 leaves it to the server. */
const usualKm = 50;

/** `latitude|longitude|distance|unit`, the last two left out at will; `marginKm` more where places are known less exactly. */
export function readNear(asked: string, marginKm = 0): Reading<Coordinates> {
  const parts = asked.split('|').map((part) => part.trim());
  const [latitude = NaN, longitude = NaN] = parts.slice(0, 2).map(decimal);
  const distance = parts[2] === undefined || parts[2] === '' ? undefined : decimal(parts[2]);
  const unit = kilometresOf[parts[3] === undefined || parts[3] === '' ? 'km' : parts[3]];
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isPlace || parts.length > 4 || (distance !== undefined && !(distance >= 0))) return { ok: false, problem: invalid('near is written latitude|longitude|distance|unit, such as -32.24|148.60|30|km.') };
  if (unit === undefined) return { ok: false, problem: notSupported('Distances are in km, m or [mi_us].') };
  const withinKm = distance === undefined ? usualKm : distance * unit;
  return { ok: true, fits: (place) => distanceKm({ latitude, longitude }, place) <= withinKm + marginKm };
}

function decimal(text: string): number {
  return /^-?\d{1,9}(\.\d{1,15})?$/.test(text) ? Number(text) : NaN;
}

/** At every `sign` without a backslash before it. */
export function splitAt(text: string, sign: ',' | '|'): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const here = text.charAt(index);
    if (here === '\\') {
      parts[parts.length - 1] += here + text.charAt(index + 1);
      index += 1;
    } else if (here === sign) parts.push('');
    else parts[parts.length - 1] += here;
  }
  return parts;
}

export function unescape(text: string): string {
  return text.replace(/\\([\\,|$])/g, '$1');
}

export function asConcept(coding: Coding): Concept {
  return { coding: [coding] };
}
