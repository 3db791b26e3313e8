/** The published thresholds of change, looked up by what was measured. What is not there was not found, and then there is no verdict. */
import type { ChangeThresholdPack } from './added-thresholds.ts';
import type { InstrumentThreshold, MotionThreshold, ThresholdAmount } from './change-threshold.ts';
import { instrumentThresholds } from './instrument-thresholds.ts';
import { motionThresholds } from './motion-thresholds.ts';

export const shippedThresholds: ChangeThresholdPack = { instruments: [...instrumentThresholds], motions: [...motionThresholds] };

export function thresholdForInstrument(instrument: string, { instruments }: Pick<ChangeThresholdPack, 'instruments'> = shippedThresholds): InstrumentThreshold | undefined {
  return instruments.find((threshold) => threshold.instrument === instrument);
}

/** Every row for a movement of a region, those for all its movements last; empty where nothing is published. */
export function thresholdsForMotion(region: string, movement: string, { motions }: Pick<ChangeThresholdPack, 'motions'> = shippedThresholds): readonly MotionThreshold[] {
  const ofRegion = motions.filter((threshold) => threshold.region === region);
  return [...ofRegion.filter((threshold) => threshold.movement === movement), ...ofRegion.filter((threshold) => threshold.movement === undefined)];
}

/** Those found in people seen for this region, where there are any; otherwise all, whose population then has to be said. */
export function amountsForRegion(amounts: readonly ThresholdAmount[], region: string | undefined): readonly ThresholdAmount[] {
  const own = amounts.filter(({ regions }) => region !== undefined && regions?.includes(region));
  return own.length > 0 ? own : amounts;
}
