/**
 * One measure over the visits: values before treatment as a line, after it as hollow diamonds, the measuring error around
 * the first value as a hatched band, visits with treatment as triangles. Shapes and dashes carry it, colour only helps.
 */
import { formatNumber, type Judgement, measureLabel, type MeasureSeries, measureBetter } from '@trusted-hands/progress';
import { useId, type ReactNode } from 'react';
import { formatDay } from '../../platform/records/day.ts';
import { TrendTable } from './trend-table.tsx';
import { trendScale } from './trend-scale.ts';

export interface TreatedVisit {
  readonly day: string;
  /** What was done, in words. */
  readonly words: string;
}

interface TrendPictureProps {
  readonly series: MeasureSeries;
  readonly judgement: Judgement;
  /** Every visit of the complaint, oldest first. */
  readonly days: readonly string[];
  readonly treated: readonly TreatedVisit[];
}

const width = 340;
const height = 176;
const frame = { left: 34, right: width - 8, top: 14, bottom: height - 40 };
/** Values stand clear of the axis and of the edge. */
const box = { ...frame, left: frame.left + 12, right: frame.right - 12 };

export function TrendPicture({ series, judgement, days, treated }: TrendPictureProps) {
  const id = useId();
  const scale = trendScale(series, judgement, { days, box });
  const before = series.points.flatMap(({ before, visitDate }) => (before === undefined ? [] : [{ value: before, day: visitDate }]));
  const after = series.points.flatMap((point) => (point.after === undefined ? [] : [{ value: point.after, from: point.before, day: point.visitDate }]));
  const label = measureLabel(series.measure);
  const better = measureBetter(series.measure);
  const [first] = before;
  const last = before.at(-1);
  const hatch = `${id}-hatch`;
  const onDays = new Set(series.points.map(({ visitDate }) => visitDate));
  return (
    <figure className="trend">
      <svg className="picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label} over ${days.length} visits. The same stands in the table below.`}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" className="picture-hatch" />
          </pattern>
        </defs>
        {scale.band !== undefined && (
          <g>
            <rect x={frame.left} width={frame.right - frame.left} y={scale.y(scale.band.to)} height={scale.y(scale.band.from) - scale.y(scale.band.to)} fill={`url(#${hatch})`} />
            <line className="picture-band-edge" x1={frame.left} x2={frame.right} y1={scale.y(scale.band.to)} y2={scale.y(scale.band.to)} />
            <line className="picture-band-edge" x1={frame.left} x2={frame.right} y1={scale.y(scale.band.from)} y2={scale.y(scale.band.from)} />
          </g>
        )}
        <line className="picture-axis" x1={frame.left} x2={frame.left} y1={box.top} y2={box.bottom} />
        <line className="picture-axis" x1={frame.left} x2={frame.right} y1={box.bottom} y2={box.bottom} />
        {[scale.from, (scale.from + scale.to) / 2, scale.to].map((value) => (
          <g key={value}>
            <line className="picture-axis" x1={frame.left - 4} x2={frame.left} y1={scale.y(value)} y2={scale.y(value)} />
            <text className="picture-tick" x={frame.left - 7} y={scale.y(value) + 4} textAnchor="end">{formatNumber(value)}</text>
          </g>
        ))}
        {better !== undefined && days.length > 1 && <text className="picture-tick" x={(frame.left + frame.right) / 2} y={height - 8} textAnchor="middle">{better === 'high' ? 'more is better' : 'less is better'}</text>}
        {days.map((day) => (
          <line key={day} className="picture-axis" x1={scale.x(day)} x2={scale.x(day)} y1={box.bottom} y2={box.bottom + 3} />
        ))}
        {treated.map(({ day }) => (
          <path key={day} className="picture-treated" d={`M ${scale.x(day)} ${box.bottom + 5} l 4.5 8 h -9 z`} />
        ))}
        <text className="picture-tick" x={days.length < 2 ? scale.x(days[0] ?? '') : frame.left} y={height - 8} textAnchor={days.length < 2 ? 'middle' : 'start'}>{formatDay(days[0] ?? '')}</text>
        {days.length > 1 && <text className="picture-tick" x={frame.right} y={height - 8} textAnchor="end">{formatDay(days.at(-1) ?? '')}</text>}
        <polyline className="picture-line" points={before.map(({ value, day }) => `${scale.x(day)},${scale.y(value)}`).join(' ')} />
        {after.map(({ value, from, day }) => (
          <g key={day}>
            {from !== undefined && <line className="picture-response" x1={scale.x(day)} x2={scale.x(day)} y1={scale.y(from)} y2={scale.y(value)} />}
            <path className="picture-after" d={`M ${scale.x(day)} ${scale.y(value) - 5} l 5 5 l -5 5 l -5 -5 z`} />
          </g>
        ))}
        {before.map(({ value, day }) => <circle key={day} className="picture-before" cx={scale.x(day)} cy={scale.y(value)} r="4.5" />)}
        {first !== undefined && <text className="picture-value" x={scale.x(first.day) + (before.length === 1 ? 0 : 8)} y={scale.y(first.value) - 9} textAnchor={before.length === 1 ? 'middle' : 'start'}>{formatNumber(first.value)}</text>}
        {last !== undefined && before.length > 1 && <text className="picture-value" x={scale.x(last.day) + 2} y={scale.y(last.value) - 9} textAnchor="end">{formatNumber(last.value)}</text>}
      </svg>
      <figcaption className="picture-legend">
        <span><Sample><circle className="picture-before" cx="8" cy="8" r="4.5" /></Sample>before treatment</span>
        {after.length > 0 && <span><Sample><path className="picture-after" d="M 8 3 l 5 5 l -5 5 l -5 -5 z" /></Sample>after, same day</span>}
        {scale.band !== undefined && <span><Sample><rect x="1" y="2" width="14" height="12" fill={`url(#${hatch})`} /><line className="picture-band-edge" x1="1" x2="15" y1="2" y2="2" /><line className="picture-band-edge" x1="1" x2="15" y1="14" y2="14" /></Sample>within measuring error</span>}
        {treated.length > 0 && <span><Sample><path className="picture-treated" d="M 8 4 l 4.5 8 h -9 z" /></Sample>treated</span>}
      </figcaption>
      <TrendTable series={series} treated={treated.filter(({ day }) => onDays.has(day))} caption={label} />
    </figure>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return <svg className="picture-sample" viewBox="0 0 16 16" aria-hidden>{children}</svg>;
}
