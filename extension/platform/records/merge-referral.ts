/**
 * What a referral comes to that two computers went on with at once. Every time the letter left a computer is kept, always.
 * The steps of both are put in their order in time where that makes a history that can be; where it does not, such as
 * accepted here and declined there, the newest history stands and the page has the therapist choose.
 */
import { isPossibleHistory } from '@trusted-hands/referral';
import type { RecordVersion } from './record.ts';
import type { Disclosure, Referral } from './referral.record.ts';

type History = Referral['history'];

export function mergeReferral(versions: readonly RecordVersion<Referral>[]): Referral {
  const tips = tipsOf(versions);
  const newest = tips.at(-1);
  if (!newest) throw new Error('A record has a version.');
  return { ...newest.body, disclosures: allDisclosures(tips), history: joinHistories(tips.map(({ body }) => body.history)) ?? newest.body.history };
}

/** True where the steps of two computers cannot both have been, so that somebody has to say which. */
export function isHistoryContested(tips: readonly RecordVersion<Referral>[]): boolean {
  return tips.length > 1 && joinHistories(tips.map(({ body }) => body.history)) === undefined;
}

/** Each step once; undefined where they make no history together. */
function joinHistories(histories: readonly History[]): History | undefined {
  const [first = [], ...others] = histories;
  const apart = first.findIndex((step, index) => others.some((other) => keyOf(other[index]) !== keyOf(step)));
  const common = apart === -1 ? first : first.slice(0, apart);
  const since = new Map(histories.flatMap((history) => history.slice(common.length)).map((step) => [keyOf(step), step]));
  const later = Array.from(since.values()).toSorted((left, right) => left.atMs - right.atMs || left.recordedAtMs - right.recordedAtMs || (keyOf(left) < keyOf(right) ? -1 : 1));
  const joined = [...common, ...later];
  return isPossibleHistory(joined) ? joined : undefined;
}

function allDisclosures(tips: readonly RecordVersion<Referral>[]): Disclosure[] {
  // Two that are alike are one: no person prints twice in a millisecond.
  const all = new Map(tips.flatMap(({ body }) => body.disclosures).map((one) => [`${one.atMs} ${one.how}`, one]));
  return Array.from(all.values()).toSorted((left, right) => left.atMs - right.atMs || (left.how < right.how ? -1 : 1));
}

function tipsOf(versions: readonly RecordVersion<Referral>[]): readonly RecordVersion<Referral>[] {
  const followed = new Set(versions.flatMap(({ parents }) => parents));
  return versions.filter(({ entryId }) => !followed.has(entryId)).toSorted((left, right) => left.revision - right.revision || left.atMs - right.atMs || (left.entryId < right.entryId ? -1 : 1));
}

function keyOf(step: History[number] | undefined): string {
  return step === undefined ? '' : JSON.stringify([step.atMs, step.recordedAtMs, step.state, step.by, step.byHand, step.reason]);
}
