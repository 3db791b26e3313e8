/**
 * What a change of one measure is held against, put together from the published rows: every row that applies is shown with
 * its population and source, and of each kind the strictest decides.
 */
import { amountsForRegion, type Content, shippedContent, thresholdForInstrument, thresholdsForMotion, type MotionThreshold, type ThresholdSource } from '@trusted-hands/packs';
import type { InstrumentMeasure, Measure, MotionMeasure } from './measure.ts';

export interface ThresholdPart {
  /** Noise: less may be the measuring. Important: what people called better. Reading: how far one reading is off, shown and never judged by. */
  readonly role: 'noise' | 'important' | 'reading';
  /** What a change has to reach, in the measure's unit: the upper end where a span was published. */
  readonly amount: number;
  /** The lower end, where a span was published. */
  readonly from?: number;
  /** Where the amount was worked out as a part of the first value. */
  readonly percentOfBaseline?: number;
  /** Where the amount holds for first values from here to there only. */
  readonly baseline?: { readonly from: number; readonly to: number };
  readonly population: string;
  readonly source: ThresholdSource;
}

export interface ChangeThreshold {
  readonly parts: readonly ThresholdPart[];
  /** The strictest of each kind; undefined where none is published. */
  readonly noise: number | undefined;
  readonly important: number | undefined;
  readonly better: 'low' | 'high';
  /** What has to be said with the number; empty where nothing has. */
  readonly remark: string;
}

interface MeasuredHow {
  readonly baseline: number;
  /** One person measured both times, and said so. */
  readonly sameRater: boolean;
}

/** What is published, with what packs added. */
export type Thresholds = Content['thresholds'];

/** Undefined where nothing is published that a change could be held against. */
export function changeThreshold(measure: Measure, { baseline, sameRater }: MeasuredHow, thresholds: Thresholds = shippedContent.thresholds): ChangeThreshold | undefined {
  return measure.type === 'motion' ? motionThreshold(measure, sameRater, thresholds) : instrumentThreshold(measure, baseline, thresholds);
}

function instrumentThreshold({ instrument, region }: InstrumentMeasure, baseline: number, thresholds: Thresholds): ChangeThreshold | undefined {
  const published = thresholdForInstrument(instrument, thresholds);
  if (published?.better === undefined) return undefined;
  const amounts = (role: 'noise' | 'important'): readonly ThresholdPart[] =>
    amountsForRegion(published[role], region).map(({ change, population, source }) => ({ role, ...spanOf(change), population, source }));
  const shares = baseline === 0 ? [] : published.percentages.map(
    ({ percentOfBaseline, population, source }): ThresholdPart => ({ role: 'important', amount: rounded((baseline * percentOfBaseline) / 100), percentOfBaseline, population, source }),
  );
  const byBaseline = published.byBaseline
    .filter((rule) => rule.baseline.from <= baseline && baseline <= rule.baseline.to)
    .map((rule): ThresholdPart => ({ role: 'important', ...spanOf(rule.change), baseline: rule.baseline, population: rule.population, source: rule.source }));
  return withStrictest([...amounts('noise'), ...amounts('important'), ...shares, ...byBaseline], published.better, published.remark);
}

/**
 * The row of one person only where one person measured both times. Where none is published for one person, the row of two is
 * used, since two differ by at least what one does: stricter, and said.
 */
function motionThreshold({ region, movement }: MotionMeasure, sameRater: boolean, thresholds: Thresholds): ChangeThreshold | undefined {
  const rows = region === undefined ? [] : thresholdsForMotion(region, movement, thresholds);
  const judging = rows.filter(({ statistic }) => statistic !== 'SEM');
  const ofOne = sameRater ? judging.filter(({ rater }) => rater === 'same') : [];
  const used = ofOne.length > 0 ? ofOne : judging.filter(({ rater }) => rater === 'different');
  if (used.length === 0) return undefined;
  const rater = used === ofOne ? 'same' : 'different';
  const readings = rows.filter((row) => row.statistic === 'SEM' && row.rater === (sameRater ? 'same' : 'different'));
  const parts = [...used.map((row) => motionPart('noise', row)), ...readings.map((row) => motionPart('reading', row))];
  const remarks = [
    sameRater && rater === 'different' ? 'No number is published for one person measuring both times: the one for two people is used, which is stricter.' : '',
    !sameRater ? 'The notes do not say that one person measured both times: the number for two people is used.' : '',
    used.every(({ strictProtocol }) => strictProtocol) ? 'The number comes from a strict protocol with an inclinometer in people without complaints. Everyday measuring is less exact.' : '',
  ];
  return withStrictest(parts, 'high', remarks.filter((remark) => remark !== '').join(' '));
}

function motionPart(role: 'noise' | 'reading', { degrees, population, source }: MotionThreshold): ThresholdPart {
  return { role, ...spanOf(degrees), population, source };
}

function spanOf({ from, to }: { readonly from: number; readonly to: number }): Pick<ThresholdPart, 'amount' | 'from'> {
  return { amount: to, ...(from !== to && { from }) };
}

function withStrictest(parts: readonly ThresholdPart[], better: 'low' | 'high', remark: string): ChangeThreshold | undefined {
  const noise = strictest(parts, 'noise');
  const important = strictest(parts, 'important');
  return noise === undefined && important === undefined ? undefined : { parts, noise, important, better, remark };
}

function strictest(parts: readonly ThresholdPart[], role: ThresholdPart['role']): number | undefined {
  const amounts = parts.filter((part) => part.role === role).map(({ amount }) => amount);
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
