/** How long somebody stayed away and how that is decided, in plain words. */
import { formatDay } from '../../../platform/records/day.ts';
import type { QuietRule } from '../../../platform/records/settings.record.ts';
import type { QuietClient } from './quiet-clients.ts';

/** Such as "Last seen 15 Sep 2026, 10 weeks ago. Came about every week". */
export function gapWords({ lastVisitOn, daysSince, usualGapDays, plannedDays }: QuietClient, locale?: string): string {
  const seen = `Last seen ${formatDay(lastVisitOn, locale)}, ${spanWords(daysSince)} ago.`;
  const rhythm = usualGapDays === undefined ? ' One visit.' : usualGapDays < 10 && usualGapDays > 4 ? ' Came about every week.' : ` Came about every ${spanWords(Math.max(1, Math.round(usualGapDays)))}.`;
  const planned = plannedDays === undefined ? '' : ` The next visit was planned after ${spanWords(plannedDays)}.`;
  return `${seen}${rhythm}${planned}`;
}

export function ruleWords({ timesUsualGap, atLeastDays, afterOneVisitDays, forgottenAfterDays }: QuietRule): string {
  return `A client stands here after ${timesUsualGap} times the usual gap between the last visits, but not within ${spanWords(atLeastDays)}; after a single visit, after ${spanWords(afterOneVisitDays)}. Where the next visit was planned in the note, two weeks after that day at the earliest. Not any more after ${spanWords(forgottenAfterDays)}, once everything the client was seen for is closed, or once you said that the client is not coming. These numbers are our own; we know of none that is published.`;
}

/** Whole weeks from two weeks on, else days. */
export function spanWords(days: number): string {
  if (days < 14) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days >= 365) return days < 730 ? 'a year' : `${Math.floor(days / 365)} years`;
  return `${Math.round(days / 7)} weeks`;
}
