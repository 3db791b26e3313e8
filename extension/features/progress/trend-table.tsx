/** The same as the picture in words and numbers, for screen readers and for whoever wants to read it exactly. */
import { formatNumber, formatValue, type MeasureSeries } from '@trusted-hands/progress';
import { formatDay } from '../../platform/records/day.ts';
import type { TreatedVisit } from './trend-picture.tsx';

interface TrendTableProps {
  readonly series: MeasureSeries;
  readonly treated: readonly TreatedVisit[];
  readonly caption: string;
}

export function TrendTable({ series, treated, caption }: TrendTableProps) {
  const hasAfter = series.points.some(({ after }) => after !== undefined);
  const doneOn = new Map(treated.map(({ day, words }) => [day, words]));
  const shown = (value: number | undefined) => (value === undefined ? '–' : series.measure.type === 'motion' ? formatValue(series.measure, value) : formatNumber(value));
  return (
    <details className="trend-table">
      <summary>Show as a table</summary>
      <table>
        <caption className="th-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Visit</th>
            <th scope="col">Before</th>
            {hasAfter && <th scope="col">After</th>}
            {treated.length > 0 && <th scope="col">Treated with</th>}
          </tr>
        </thead>
        <tbody>
          {series.points.map(({ noteId, visitDate, before, after }) => (
            <tr key={noteId}>
              <th scope="row">{formatDay(visitDate)}</th>
              <td>{shown(before)}</td>
              {hasAfter && <td>{shown(after)}</td>}
              {treated.length > 0 && <td>{doneOn.get(visitDate) ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
