/** Two values of a scored measure on one line: hollow where it was, filled where it is, an arrow between. For the client's eyes. */
import { formatNumber } from '@trusted-hands/progress';

interface ScalePictureProps {
  readonly label: string;
  readonly range: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
  readonly fromWord: string;
  readonly toWord: string;
  /** Which end is better; absent: not said. */
  readonly better?: 'low' | 'high';
}

const left = 24;
const right = 296;
const line = 44;

export function ScalePicture({ label, range, from, to, fromWord, toWord, better }: ScalePictureProps) {
  const x = (value: number) => left + ((right - left) * (value - range.from)) / (range.to - range.from);
  const direction = Math.sign(to - from);
  const isFar = Math.abs(x(to) - x(from)) > 22;
  const tip = x(to) - direction * 9;
  // Near each other, the numbers lean away from each other, so that 30 and 45 are never read as one.
  const leans = isFar && Math.abs(x(to) - x(from)) < 64;
  const outwards = (side: number) => (leans ? ({ dx: -8 * side, textAnchor: side > 0 ? 'start' : 'end' } as const) : ({ textAnchor: 'middle' } as const));
  return (
    <figure className="scale-picture">
      <svg className="picture" viewBox="0 0 320 78" role="img" aria-label={`${label}: ${fromWord} ${formatNumber(from)}, ${toWord} ${formatNumber(to)}, on a scale from ${formatNumber(range.from)} to ${formatNumber(range.to)}`}>
        <line className="picture-axis" x1={left} x2={right} y1={line} y2={line} />
        {Array.from({ length: 11 }, (_, index) => left + ((right - left) * index) / 10).map((at) => <line key={at} className="picture-axis" x1={at} x2={at} y1={line - 3} y2={line + 3} />)}
        {isFar && (
          <g>
            <line className="picture-arrow" x1={x(from) + direction * 8} x2={tip} y1={line} y2={line} />
            <path className="picture-arrow-tip" d={`M ${tip} ${line} l ${-direction * 8} -5 v 10 z`} />
          </g>
        )}
        <circle className="picture-hollow" cx={x(from)} cy={line} r="7" />
        <circle className="picture-before" cx={x(to)} cy={line} r="7" />
        <text className="picture-big-value" x={x(from)} y={line - 15} {...outwards(-direction)}>{isFar ? formatNumber(from) : ''}</text>
        <text className="picture-big-value" x={x(to)} y={line - 15} {...outwards(direction)}>{formatNumber(to)}</text>
        <text className="picture-tick" x={left} y={line + 15} textAnchor="middle" dominantBaseline="hanging">{formatNumber(range.from)}</text>
        <text className="picture-tick" x={right} y={line + 15} textAnchor="middle" dominantBaseline="hanging">{formatNumber(range.to)}</text>
        {better !== undefined && <text className="picture-tick" x={(left + right) / 2} y={line + 15} textAnchor="middle" dominantBaseline="hanging">{better === 'low' ? '← better' : 'better →'}</text>}
      </svg>
      <figcaption className="picture-legend">
        <span><svg className="picture-sample" viewBox="0 0 16 16" aria-hidden><circle className="picture-hollow" cx="8" cy="8" r="5" /></svg>{`${fromWord}: ${formatNumber(from)}`}</span>
        <span><svg className="picture-sample" viewBox="0 0 16 16" aria-hidden><circle className="picture-before" cx="8" cy="8" r="5" /></svg>{`${toWord}: ${formatNumber(to)}`}</span>
      </figcaption>
    </figure>
  );
}
