/** The published thresholds of change, looked up by what was measured. What is not there was not found, and then there is no verdict. */
import type { InstrumentThreshold, MotionThreshold, ThresholdAmount } from './change-threshold.ts';
import { instrumentThresholds } from './instrument-thresholds.ts';
import { motionThresholds } from './motion-thresholds.ts';

const byInstrument = new Map(instrumentThresholds.map((threshold) => [threshold.instrument, threshold]));

export function thresholdForInstrument(instrument: string): InstrumentThreshold | undefined {
  return byInstrument.get(instrument);
}

/** Every row for a movement of a region, those for all its movements last; empty where nothing is published. */
export function thresholdsForMotion(region: string, movement: string): readonly MotionThreshold[] {
  const ofRegion = motionThresholds.filter((threshold) => threshold.region === region);
  return [...ofRegion.filter((threshold) => threshold.movement === movement), ...ofRegion.filter((threshold) => threshold.movement === undefined)];
}

/** Those found in people seen for this region, where there are any; otherwise all, whose population then has to be said. */
export function amountsForRegion(amounts: readonly ThresholdAmount[], region: string | undefined): readonly ThresholdAmount[] {
  const own = amounts.filter(({ regions }) => region !== undefined && regions?.includes(region));
  return own.length > 0 ? own : amounts;
}
