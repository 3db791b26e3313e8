/** How long ago somebody said that a listing is right, and when they are asked again. */
const dayMs = 86_400_000;
const askedEveryDays = 90;

/** Whether it is shown as unconfirmed, so that saying that it is right is what there is to do. */
export function isStale(confirmedAtMs: number | null | undefined, nowMs: number): boolean {
  return confirmedAtMs === null || confirmedAtMs === undefined || Math.floor((nowMs - confirmedAtMs) / dayMs) > askedEveryDays;
}

export function daysWords(confirmedAtMs: number | null | undefined, nowMs: number): string {
  if (confirmedAtMs === null || confirmedAtMs === undefined) return 'Nobody has said yet that it is right.';
  const days = Math.max(0, Math.floor((nowMs - confirmedAtMs) / dayMs));
  if (days > askedEveryDays) return `It was last confirmed ${String(days)} days ago, so it is shown as unconfirmed.`;
  if (days === 0) return `It was confirmed today. You are asked again in ${String(askedEveryDays)} days.`;
  const left = askedEveryDays - days;
  return `It was last confirmed ${days === 1 ? 'yesterday' : `${String(days)} days ago`}. You are asked again ${left <= 0 ? 'now' : left === 1 ? 'tomorrow' : `in ${String(left)} days`}.`;
}
