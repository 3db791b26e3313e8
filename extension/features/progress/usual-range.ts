/** How far a movement goes in most people, where the shipped content says so, with who says it. */
import { shippedVocabulary, type NormalRange } from '@trusted-hands/packs';
import type { Measure } from '@trusted-hands/progress';

/** Ranges of nothing at all (a straight knee) are no arc to draw. */
export function usualRangeOf(measure: Measure): NormalRange | undefined {
  if (measure.type !== 'motion') return undefined;
  return shippedVocabulary.normalRanges.find(({ region, movement, degrees }) => region === measure.region && movement === measure.movement && degrees > 0);
}
