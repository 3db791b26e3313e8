/** Where a trend's values and days stand in its picture, and which values its axis shows. */
import { daysBetween, type Judgement, type MeasureSeries, measureRange } from '@trusted-hands/progress';

export interface TrendScale {
  readonly from: number;
  readonly to: number;
  /** From `noise` below the first value to above it, held inside the axis; undefined where measuring error is not known. */
  readonly band: { readonly from: number; readonly to: number } | undefined;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
}

export interface PictureBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scored instrument shows its whole range, so that a small change looks small; a movement shows what was measured, with room. */
export function trendScale(series: MeasureSeries, judgement: Judgement, { days, box }: { readonly days: readonly string[]; readonly box: PictureBox }): TrendScale {
  const values = series.points.flatMap(({ before, after }) => [before, after]).filter((value) => value !== undefined);
  const noise = judgement.type === 'judged' ? judgement.threshold.noise : undefined;
  const baseline = judgement.type === 'judged' ? judgement.baseline.value : undefined;
  const edges = noise === undefined || baseline === undefined ? [] : [baseline - noise, baseline + noise];
  const whole = measureRange(series.measure);
  const from = whole?.from ?? Math.max(0, Math.floor((Math.min(...values, ...edges) - 5) / 10) * 10);
  const to = whole?.to ?? Math.ceil((Math.max(...values, ...edges) + 5) / 10) * 10;
  const band = baseline === undefined || noise === undefined ? undefined : { from: Math.max(from, baseline - noise), to: Math.min(to, baseline + noise) };
  const [first] = days;
  const span = Math.max(1, daysBetween(first ?? '', days.at(-1) ?? ''));
  return {
    from,
    to,
    band,
    x: (day) => (days.length < 2 ? (box.left + box.right) / 2 : box.left + ((box.right - box.left) * daysBetween(first ?? day, day)) / span),
    y: (value) => box.bottom - ((box.bottom - box.top) * (value - from)) / (to - from),
  };
}
