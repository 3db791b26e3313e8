/** What is measured again from visit to visit: one instrument or movement, at one place. Values of two measures are never compared. */
import { isMeasuredInLength, thresholdForInstrument } from '@trusted-hands/packs';
import type { Fact, FactSide, Instrument } from '@trusted-hands/session-note';

interface Place {
  readonly region?: string;
  readonly side?: FactSide;
}

export interface InstrumentMeasure extends Place {
  readonly type: 'instrument';
  readonly instrument: Instrument;
}

export interface MotionMeasure extends Place {
  readonly type: 'motion';
  readonly movement: string;
}

export type Measure = InstrumentMeasure | MotionMeasure;

/** The same for the same measure, and for no other. */
export function measureKey(measure: Measure): string {
  return [measure.type, measure.type === 'instrument' ? measure.instrument : measure.movement, measure.region ?? '', measure.side ?? ''].join('|');
}

/** Empty where a fact is no measure. "Both sides" of a movement are two measures with the same value; "right rotation" says its side itself. */
export function measuresOf({ kind, instrument, movement, region, side }: Fact): readonly Measure[] {
  const place = { ...(region !== undefined && { region }), ...(side !== undefined && { side }) };
  if (kind === 'pain') return [{ type: 'instrument', instrument: 'NPRS', ...place }];
  if (kind === 'score' && instrument !== undefined) return [{ type: 'instrument', instrument, ...place }];
  if (kind !== 'rom' || movement === undefined) return [];
  if (/^(left|right) /.test(movement)) return [{ type: 'motion', movement, ...(region !== undefined && { region }) }];
  const sides: readonly (FactSide | undefined)[] = side === 'both' ? ['left', 'right'] : [side];
  return sides.map((one) => ({ type: 'motion', movement, ...(region !== undefined && { region }), ...(one !== undefined && { side: one }) }));
}

/** "Pain, right shoulder", "Right shoulder flexion", "Neck Disability Index". */
export function measureLabel(measure: Measure): string {
  const place = [measure.side === 'both' ? 'both sides' : measure.side, measure.region].filter((word) => word !== undefined).join(' ');
  if (measure.type === 'motion') return capitalised([place, measure.movement].filter((word) => word !== '').join(' '));
  if (measure.instrument === 'NPRS') return place === '' ? 'Pain' : `Pain, ${place}`;
  return thresholdForInstrument(measure.instrument)?.title ?? measure.instrument;
}

/** All that can be scored; undefined of a movement, which has no end that holds for everybody. */
export function measureRange(measure: Measure): { readonly from: number; readonly to: number } | undefined {
  return measure.type === 'motion' ? undefined : thresholdForInstrument(measure.instrument)?.range;
}

/** Which end is better; undefined where it is not known. */
export function measureBetter(measure: Measure): 'low' | 'high' | undefined {
  return measure.type === 'motion' ? 'high' : thresholdForInstrument(measure.instrument)?.better;
}

/** A movement that turns; a mouth's opening is a length. */
export function isMeasuredInDegrees(measure: Measure): boolean {
  return measure.type === 'motion' && !isMeasuredInLength(measure.movement);
}

/** Behind a value: "120°", "38 mm", "6 out of 10". */
export function formatValue(measure: Measure, value: number): string {
  if (measure.type === 'motion') return formatMotion(measure, value);
  const highest = thresholdForInstrument(measure.instrument)?.range.to;
  return highest === undefined ? formatNumber(value) : `${formatNumber(value)} out of ${formatNumber(highest)}`;
}

/** A change or a threshold: "25°", "2 points", "1 point". */
export function formatAmount(measure: Measure, amount: number): string {
  if (measure.type === 'motion') return formatMotion(measure, amount);
  return amount === 1 ? '1 point' : `${formatNumber(amount)} points`;
}

function formatMotion(measure: MotionMeasure, value: number): string {
  return isMeasuredInDegrees(measure) ? `${formatNumber(value)}°` : `${formatNumber(value)} mm`;
}

/** At most two decimals, none where there are none. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
