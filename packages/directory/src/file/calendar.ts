/** Calendar days as whole days since 1970. */

export const dayMs = 86_400_000;
/** The last that a calendar of four-digit years has. */
export const latestDay = 2_932_896;

export function dayOf(isoDay: string): number {
  return Math.min(latestDay, Math.max(0, Math.floor(Date.parse(isoDay) / dayMs) || 0));
}

export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Whether a day lies within days of absence, both included. */
export function isAway({ from, to }: { readonly from: string; readonly to: string }, day: number): boolean {
  return dayOf(from) <= day && day <= dayOf(to);
}
