/** Dates as a letter writes them: the month in words, since 03/04 is two different days in two countries. */

export interface LetterLocale {
  /** BCP 47, such as en-AU. */
  readonly locale: string;
  /** IANA name, such as Australia/Sydney; decides the calendar day of a moment. */
  readonly timeZone: string;
}

/** The day of a moment (milliseconds since 1970). */
export function momentToDay(atMs: number, { locale, timeZone }: LetterLocale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(atMs);
}

/** An ISO date (YYYY-MM-DD) in words; text that is no date comes back as it is. */
export function isoDateToDay(isoDate: string, { locale }: LetterLocale): string {
  const atMs = Date.parse(`${isoDate}T00:00:00Z`);
  return Number.isNaN(atMs) ? isoDate : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(atMs);
}

/** The ISO date (YYYY-MM-DD) of a moment in a time zone. */
export function momentToIsoDate(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
