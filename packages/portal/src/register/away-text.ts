/** Days away as a person reads them. */
import type { Away } from '@trusted-hands/directory';

/** "Away 24 Dec 2026 to 4 Jan 2027"; one day stands once, and half of it as far as it is known. */
export function awayText({ from, to }: Away, locale: string): string {
  if (from === to || to === '') return `Away ${dayText(from, locale)}`;
  return from === '' ? `Away until ${dayText(to, locale)}` : `Away ${dayText(from, locale)} to ${dayText(to, locale)}`;
}

/** A calendar day has no time zone: it is written as the same day everywhere. */
function dayText(day: string, locale: string): string {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(atMs) ? day : new Date(atMs).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}
