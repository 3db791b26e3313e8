/**
 * Whether personal trust names those whom a member would vouch for, against what anybody would try first, and whether
 * somebody can lift themselves: by members who do not exist, by bought vouches, by a ring, by what they vouch.
 */
import type { Measurement } from '../support/measure.ts';
import { bestPlaces, shapes, type FalseCrowd } from './trust/false-members.ts';
import { ratioWithInterval } from './trust/interval.ts';
import { asRanked, leaveOut, ours, throughChecked, type ByMeasure } from './trust/left-out.ts';
import { changedByOwnVouches, ringLifts } from './trust/own-vouches.ts';
import { createPracticeWorld } from './trust/practice-world.ts';

/** Others than those by which the weights of a vouch were chosen. */
const seeds = Array.from({ length: 20 }, (_, index) => index + 101);
const members = 3000;
const vouchesEach = 10;
const crowds = [10, 100, 1000, 10_000];
const boughtVouches = [1, 2, 3, 5, 10];

type Where = 'alone' | 'inLookup';
type Figure = 'hitAt10' | 'reciprocalRank';

export async function run(): Promise<Measurement> {
  const worlds = { 'place and profession count': true, 'place and profession do not count': false } as const;
  const rows: Record<string, string | number>[] = [];
  const ratios: Record<string, number> = {};
  const figures: Record<string, number> = {};
  for (const [world, byPlaceAndProfession] of Object.entries(worlds)) {
    const results = seeds.map((seed) => leaveOut(createPracticeWorld({ members, vouchesEach, seed, byPlaceAndProfession }), seed));
    const suffix = byPlaceAndProfession ? '' : 'WithoutPlaceAndProfession';
    for (const where of ['alone', 'inLookup'] as const) {
      const inLookup = where === 'inLookup' ? 'InLookup' : '';
      for (const measure of Object.keys(results[0] ?? {})) rows.push({ world, where: where === 'alone' ? 'alone' : 'in a look-up', measure, 'hit at 10': mean(valuesOf(results, measure, where, 'hitAt10')), MRR: mean(valuesOf(results, measure, where, 'reciprocalRank')) });
      for (const [figure, name] of [['hitAt10', 'hitAt10VsBestBaseline'], ['reciprocalRank', 'mrrVsBestBaseline']] as const) {
        const { measure, ratio, low, high } = againstBest(results, where, figure);
        ratios[`${name}${inLookup}${suffix}`] = ratio;
        figures[`${name}${inLookup}${suffix}Low`] = low;
        figures[`${name}${inLookup}${suffix}High`] = high;
        figures[`${figure}AsRanked${suffix}`] = mean(valuesOf(results, asRanked, 'inLookup', figure));
        rows.push({ world, where: where === 'alone' ? 'alone' : 'in a look-up', measure: `ours over the best other (${measure}), ${figure === 'hitAt10' ? 'hit at 10' : 'MRR'}`, 'hit at 10': `${rounded(ratio)} (${rounded(low)} to ${rounded(high)})`, MRR: '' });
      }
    }
  }
  const { gain, places } = falseMembers();
  ratios['sybilRankGain'] = gain;
  for (const { bought, place, score } of places) {
    figures[`bestFakesPlaceWith${String(bought)}Bought`] = place;
    rows.push({ world: 'members who do not exist', where: 'alone', measure: `${String(bought)} bought vouches: the best one’s place on average, of ${String(members)}; score`, 'hit at 10': rounded(place), MRR: score.toExponential(2) });
  }
  const [one, ten] = [places.at(0), places.at(-1)];
  if (one !== undefined && ten !== undefined) {
    figures['placesPerBoughtVouch'] = (one.place - ten.place) / (ten.bought - one.bought);
    figures['scorePerBoughtVouch'] = (ten.score - one.score) / (ten.bought - one.bought);
  }
  const world = createPracticeWorld({ members, vouchesEach, seed: 1, byPlaceAndProfession: true });
  for (const { ring, trust, personalisedPageRank } of ringLifts(world, 1)) {
    ratios['ringLift'] = Math.max(ratios['ringLift'] ?? 0, trust);
    rows.push({ world: 'a ring of colluders', where: 'alone', measure: `of ${String(ring)}: what it lifts its member (personalised PageRank: ${rounded(personalisedPageRank)})`, 'hit at 10': trust, MRR: '' });
  }
  const own = changedByOwnVouches(world, 1);
  ratios['changedByOwnVouches'] = own.changed;
  figures['ownVouchesTried'] = own.tries;
  return { rows, ratios, figures };
}

function valuesOf(results: readonly ByMeasure[], measure: string, where: Where, figure: Figure): number[] {
  return results.map((result) => result[measure]?.[where][figure] ?? 0);
}

/** The other measure that does best over all worlds, and ours over it. */
function againstBest(results: readonly ByMeasure[], where: Where, figure: Figure) {
  const others = Object.keys(results[0] ?? {}).filter((measure) => measure !== ours && measure !== asRanked && !measure.endsWith(throughChecked));
  const [best = ''] = others.toSorted((left, right) => mean(valuesOf(results, right, where, figure)) - mean(valuesOf(results, left, where, figure)));
  return { measure: best, ...ratioWithInterval(valuesOf(results, ours, where, figure), valuesOf(results, best, where, figure)) };
}

/** The most places that the best of a crowd gains for anybody by the crowd’s growing, and its place by what was bought. */
function falseMembers() {
  const world = createPracticeWorld({ members, vouchesEach, seed: 1, byPlaceAndProfession: true });
  let gain = 0;
  for (const bought of boughtVouches) {
    for (const shape of shapes) {
      for (const spread of [false, true]) {
        const [smallest, ...larger] = crowds.map((count) => bestPlaces(world, 1, { count, bought, shape, spread } satisfies FalseCrowd).places);
        for (const places of larger) for (const [index, place] of places.entries()) gain = Math.max(gain, (smallest?.[index] ?? place) - place);
      }
    }
  }
  const places = boughtVouches.map((bought) => {
    const { places: seen, meanScore } = bestPlaces(world, 1, { count: 10, bought, shape: 'all for one', spread: false });
    return { bought, place: mean(seen), score: meanScore };
  });
  return { gain, places };
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e4) / 1e4;
}

function rounded(value: number): string {
  return value.toFixed(3);
}
