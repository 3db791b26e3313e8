/** How far a movement goes in most people, where the shipped content or a pack says so, with who says it. */
import type { NormalRange } from '@trusted-hands/packs';
import type { Measure } from '@trusted-hands/progress';

/** Ranges of nothing at all (a straight knee) are no arc to draw. Of two that say it of one movement, the first decides. */
export function usualRangeOf(measure: Measure, ranges: readonly NormalRange[]): NormalRange | undefined {
  if (measure.type !== 'motion') return undefined;
  return ranges.find(({ region, movement, degrees }) => region === measure.region && movement === measure.movement && degrees > 0);
}
