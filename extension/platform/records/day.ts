/**
 * Days and times as records keep them and people read them. The visit's date stands apart from the time of signing: a
 * note signed on a later local day than its visit is a late entry, and says so with both dates.
 */

/** The local calendar day of a moment, YYYY-MM-DD. */
export function localDay(atMs: number): string {
  const date = new Date(atMs);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** True where the visit was on an earlier local day than the signing. */
export function isLateEntry(visitDate: string, signedAtMs: number): boolean {
  return visitDate < localDay(signedAtMs);
}

/** True where the visit's day has not come yet. */
export function isFutureVisit(visitDate: string, nowMs: number): boolean {
  return visitDate > localDay(nowMs);
}

/** False where there is no day, and where its year is a slip: a date field takes 26 and 12026 for years too. */
export function isPlausibleDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= '1900';
}

/** A day as a person reads it: 21 Nov 2026. */
export function formatDay(day: string, locale?: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const local = new Date(2000, 0, 1);
  // Not by the constructor: it takes the year 26 for 1926.
  local.setFullYear(year, month - 1, date);
  return local.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment's local time: 14:02. */
export function formatTime(atMs: number, locale?: string): string {
  return new Date(atMs).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** When a note was signed: the time alone on the day itself, else with the day. */
export function formatSigned(signedAtMs: number, nowMs: number, locale?: string): string {
  const time = formatTime(signedAtMs, locale);
  return localDay(signedAtMs) === localDay(nowMs) ? time : `${formatDay(localDay(signedAtMs), locale)}, ${time}`;
}
