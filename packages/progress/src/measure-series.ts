/** Each measure of a complaint over its visits: before and after treatment kept apart, since only the first can be compared between visits. */
import type { Fact } from '@trusted-hands/session-note';
import { measuredValue } from './measured-value.ts';
import { type Measure, measureKey, measuresOf } from './measure.ts';
import type { VisitNote } from './visit-note.ts';

export interface MeasurePoint {
  readonly noteId: string;
  readonly visitDate: string;
  readonly author: string;
  readonly before?: number;
  readonly after?: number;
}

export interface MeasureSeries {
  readonly key: string;
  readonly measure: Measure;
  /** Oldest first; each has at least one value. */
  readonly points: readonly MeasurePoint[];
}

/** `visits` oldest first. Pain first, then scores, then movements, by their names. */
export function measureSeries(visits: readonly VisitNote[]): readonly MeasureSeries[] {
  const found = new Map<string, { readonly measure: Measure; readonly points: MeasurePoint[] }>();
  for (const visit of visits) {
    for (const [key, { measure, before, after }] of valuesOf(visit.facts)) {
      const series = found.get(key) ?? { measure, points: [] };
      found.set(key, series);
      series.points.push({ noteId: visit.noteId, visitDate: visit.visitDate, author: visit.author, ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
    }
  }
  return [...found].map(([key, series]) => ({ key, ...series })).toSorted((left, right) => rank(left) - rank(right) || (left.key < right.key ? -1 : 1));
}

interface VisitValues {
  readonly measure: Measure;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

function valuesOf(facts: readonly Fact[]): ReadonlyMap<string, VisitValues> {
  const values = new Map<string, VisitValues>();
  for (const fact of facts.toSorted((left, right) => left.from - right.from)) {
    if (fact.phase === 'during') continue;
    for (const measure of measuresOf(fact)) {
      const value = measuredValue(fact, measure);
      if (value === undefined) continue;
      const key = measureKey(measure);
      const known = values.get(key);
      const before = fact.phase === 'before' ? chosen(measure, known?.before, value) : known?.before;
      const after = fact.phase === 'after' ? chosen(measure, known?.after, value) : known?.after;
      values.set(key, { measure, before, after });
    }
  }
  return values;
}

/** Of several pains in one visit ("6 at worst, 2 at best") the highest, on every visit alike; of a movement the last reading (both our choice). */
function chosen(measure: Measure, known: number | undefined, value: number): number {
  return known !== undefined && measure.type === 'instrument' && measure.instrument === 'NPRS' ? Math.max(known, value) : value;
}

function rank({ measure }: MeasureSeries): number {
  if (measure.type === 'motion') return 2;
  return measure.instrument === 'NPRS' ? 0 : 1;
}
