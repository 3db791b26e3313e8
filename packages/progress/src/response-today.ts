/** What changed within the last visit, from before treatment to after it. How today went, never proof that it lasts. */
import type { MeasureSeries } from './measure-series.ts';
import { formatNumber, formatValue, type Measure } from './measure.ts';

export interface ResponseToday {
  readonly key: string;
  readonly measure: Measure;
  readonly visitDate: string;
  readonly before: number;
  readonly after: number;
}

/** Every measure that was taken before and after on that day. */
export function responseOn(visitDate: string | undefined, series: readonly MeasureSeries[]): readonly ResponseToday[] {
  return series.flatMap(({ key, measure, points }) =>
    points.flatMap((point) => (point.visitDate === visitDate && point.before !== undefined && point.after !== undefined ? [{ key, measure, visitDate: point.visitDate, before: point.before, after: point.after }] : [])),
  );
}

/** "6 before, 3 out of 10 after". */
export function responseWords({ measure, before, after }: ResponseToday): string {
  const first = measure.type === 'motion' ? formatValue(measure, before) : formatNumber(before);
  return `${first} before, ${formatValue(measure, after)} after`;
}
