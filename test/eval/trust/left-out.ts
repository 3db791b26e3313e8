/**
 * Vouches of the last year are left out, one of each member who asks, and every measure is asked whom that member would
 * vouch for: alone, and as in a look-up, where the profession is asked for and what is near counts more, alike for all.
 * Beside it stands what the product's own ranking makes of personal trust, in which a vouch never counts without bounds.
 */
import { distanceFactor, trustFactor } from '@trusted-hands/directory';
import { createRandom } from '../../support/vouch-world.ts';
import { commonNeighbours, globalPageRank, hopDistance, linksOf, personalisedPageRank, vouchCount, type Measure } from './other-measures.ts';
import type { PracticeWorld, WorldVouch } from './practice-world.ts';
import { graphOf, trustMeasure } from './trust-measure.ts';

export const ours = 'personal trust';
/** Measures that pass through checked members only, as ours does: shown, and not among those that ours is held against. */
export const throughChecked = ', through checked members';
/** By the look-up's own weights: shown, and not what the others are held against, since none of those was made to fit them. */
export const asRanked = `${ours}, as the look-up ranks`;
const asking = 150;
const among = 10;
/** Whom a measure says nothing of comes after all others, the nearest first. */
const floor = 1e-9;

interface Score {
  /** The share of those left out who are among the first ten; equal ones count by their chance. */
  readonly hitAt10: number;
  readonly reciprocalRank: number;
}

export type ByMeasure = Readonly<Record<string, { readonly alone: Score; readonly inLookup: Score }>>;

export function leaveOut(world: PracticeWorld, seed: number): ByMeasure {
  const random = createRandom(seed * 7 + 1);
  const recent = world.vouches.filter(({ givenDay }) => givenDay > world.today - 365);
  const leftOut = new Map<number, WorldVouch>();
  for (let tries = 0; tries < 20 * asking && leftOut.size < asking; tries += 1) {
    const vouch = recent[Math.floor(recent.length * random())];
    if (vouch !== undefined && !leftOut.has(vouch.from)) leftOut.set(vouch.from, vouch);
  }
  const hidden = new Set(leftOut.values());
  const known = world.vouches.filter((vouch) => !hidden.has(vouch));
  const links = linksOf(world.members, known);
  // What of it may be leant on; of the one who asks all counts, since of those who ask nobody else is asked about.
  const steady = known.filter(({ from }) => world.isChecked[from] === 1 || leftOut.has(from));
  const measures: Readonly<Record<string, Measure>> = {
    [ours]: trustMeasure(graphOf(world.isChecked, known)),
    [asRanked]: trustMeasure(graphOf(world.isChecked, known)),
    'vouch count': vouchCount(links),
    'hop distance': hopDistance(links),
    'common neighbours': commonNeighbours(links),
    'global PageRank': globalPageRank(links),
    'personalised PageRank': personalisedPageRank(links),
    [`common neighbours${throughChecked}`]: commonNeighbours(linksOf(world.members, steady)),
    [`personalised PageRank${throughChecked}`]: personalisedPageRank(linksOf(world.members, steady)),
  };
  const checkedBy = (member: number) => (world.isChecked[member] === 1 ? ({ step: 'register-checked', atMs: 0 } as const) : undefined);
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => {
      const [alone, inLookup]: [Score[], Score[]] = [[], []];
      for (const vouch of leftOut.values()) {
        const scores = measure(vouch.from);
        const others = new Set([vouch.from, ...(links.given[vouch.from] ?? [])]);
        alone.push(placeOf(vouch.to, others, (member) => scores[member] ?? 0, world.members));
        inLookup.push(placeOf(vouch.to, others, (member) => (name === asRanked ? trustFactor(scores[member], checkedBy(member)) : (scores[member] ?? 0) + floor) * fitOf(world, vouch, member), world.members));
      }
      return [name, { alone: meanOf(alone), inLookup: meanOf(inLookup) }];
    }),
  );
}

/** Of the profession that is looked for, the nearer the better. */
function fitOf({ profession, x, y }: PracticeWorld, { from, to }: WorldVouch, member: number): number {
  if (profession[member] !== profession[to]) return 0;
  const distanceKm = Math.hypot((x[member] ?? 0) - (x[from] ?? 0), (y[member] ?? 0) - (y[from] ?? 0));
  return distanceFactor(distanceKm);
}

/** @param others who cannot be the answer: the one who asks, and whom they vouch for anyway. */
function placeOf(target: number, others: ReadonlySet<number>, scoreOf: (member: number) => number, members: number): Score {
  const own = scoreOf(target);
  let [better, same] = [0, 0];
  for (let member = 0; member < members; member += 1) {
    if (member === target || others.has(member)) continue;
    const score = scoreOf(member);
    if (score > own) better += 1;
    else if (score === own) same += 1;
  }
  let reciprocalRank = 0;
  for (let place = 0; place <= same; place += 1) reciprocalRank += 1 / (better + 1 + place) / (same + 1);
  return { hitAt10: Math.min(1, Math.max(0, among - better) / (same + 1)), reciprocalRank };
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return { hitAt10: mean(({ hitAt10 }) => hitAt10), reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank) };
}
