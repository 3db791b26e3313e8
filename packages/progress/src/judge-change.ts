/**
 * The verdict: the first value before treatment against the last one, held against what is published. Improved only where
 * the change reaches both measuring error and what people call better; between the two, possible. Values after treatment
 * are today's response and never enter here.
 */
import { changeThreshold, type ChangeThreshold, type Thresholds } from './change-threshold.ts';
import type { MeasurePoint, MeasureSeries } from './measure-series.ts';

export type Verdict = 'improved' | 'possibly-improved' | 'no-real-change' | 'possibly-worse' | 'worse';

export interface MeasuredAt {
  readonly value: number;
  readonly visitDate: string;
  readonly author: string;
}

interface Compared {
  readonly baseline: MeasuredAt;
  readonly now: MeasuredAt;
}

export type Judgement =
  | { readonly type: 'not-measured' }
  /** On one day before treatment: nothing to compare with yet. */
  | { readonly type: 'measured-once'; readonly baseline: MeasuredAt }
  /** Nothing is published for it. */
  | (Compared & { readonly type: 'no-threshold' })
  | (Compared & {
      readonly type: 'judged';
      readonly verdict: Verdict;
      /** In the measure's unit; above zero is better, whichever way the instrument runs. */
      readonly improvement: number;
      readonly threshold: ChangeThreshold;
      /** The one that is not published, where only the other could decide. */
      readonly unknown: 'noise' | 'important' | undefined;
      /** The change reaches measuring error, or, where that is not published, what people call better. */
      readonly exceedsNoise: boolean;
    });

export function judgeChange({ measure, points }: Pick<MeasureSeries, 'measure' | 'points'>, thresholds?: Thresholds): Judgement {
  const before = points.flatMap(measuredBefore);
  const [baseline] = before;
  const now = before.at(-1);
  if (baseline === undefined || now === undefined) return { type: 'not-measured' };
  if (baseline.visitDate === now.visitDate) return { type: 'measured-once', baseline };
  const sameRater = baseline.author !== '' && baseline.author === now.author;
  const threshold = changeThreshold(measure, { baseline: baseline.value, sameRater }, thresholds);
  if (threshold === undefined) return { type: 'no-threshold', baseline, now };
  const improvement = withoutFloatDust((now.value - baseline.value) * (threshold.better === 'high' ? 1 : -1));
  const { noise, important } = threshold;
  return {
    type: 'judged',
    baseline,
    now,
    verdict: verdictOf(improvement, threshold),
    improvement,
    threshold,
    unknown: noise === undefined ? 'noise' : important === undefined ? 'important' : undefined,
    exceedsNoise: Math.abs(improvement) >= (noise ?? important ?? Number.POSITIVE_INFINITY),
  };
}

/** Symmetric: the same change the other way gives the same word the other way. */
export function verdictOf(improvement: number, { noise, important }: Pick<ChangeThreshold, 'noise' | 'important'>): Verdict {
  const amounts = [noise, important].filter((amount) => amount !== undefined);
  const change = Math.abs(improvement);
  if (amounts.length === 0 || change === 0 || change < Math.min(...amounts)) return 'no-real-change';
  if (change >= Math.max(...amounts)) return improvement > 0 ? 'improved' : 'worse';
  return improvement > 0 ? 'possibly-improved' : 'possibly-worse';
}

function measuredBefore({ before, visitDate, author }: MeasurePoint): readonly MeasuredAt[] {
  return before === undefined ? [] : [{ value: before, visitDate, author }];
}

/** 4.3 - 2.3 is 2, and 2 reaches a threshold of 2. */
function withoutFloatDust(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
