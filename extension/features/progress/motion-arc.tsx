/** A movement as an angle: where it was, where it is, and how far it goes in most people, drawn true to the degree. */
import { formatNumber } from '@trusted-hands/progress';
import { useId } from 'react';
import { arcPath, onArc } from './arc-path.ts';

interface MotionArcProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly fromWord: string;
  readonly toWord: string;
  /** Usual range, in degrees from 0; absent where none is known. */
  readonly usualTo?: number;
}

const radius = 104;
const centre = { x: 150, y: 128 };

export function MotionArc({ label, from, to, fromWord, toWord, usualTo }: MotionArcProps) {
  const id = useId();
  const hatch = `${id}-gain`;
  const at = (degrees: number, distance: number) => onArc(centre, distance, degrees);
  const before = at(from, radius - 6);
  const after = at(to, radius - 6);
  const [lower, upper] = from < to ? [from, to] : [to, from];
  return (
    <figure className="motion-arc">
      <svg className="picture" viewBox="0 0 300 150" role="img" aria-label={`${label}: ${fromWord} ${formatNumber(from)}°, ${toWord} ${formatNumber(to)}°${usualTo === undefined ? '' : `, usually up to ${formatNumber(usualTo)}°`}`}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" className="picture-gain" />
          </pattern>
        </defs>
        <path className="picture-axis" fill="none" d={arcPath(centre, radius, 0, 180)} />
        {usualTo !== undefined && <path className="picture-usual" d={arcPath(centre, radius + 6, 0, usualTo)} />}
        {[0, 45, 90, 135, 180].map((degrees) => {
          const inner = at(degrees, radius - 4);
          const outer = at(degrees, radius);
          return <line key={degrees} className="picture-axis" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />;
        })}
        {upper > lower && <path d={`${arcPath(centre, radius - 12, lower, upper)} L ${centre.x} ${centre.y} Z`} fill={`url(#${hatch})`} />}
        <line className="picture-ray-from" x1={centre.x} y1={centre.y} x2={before.x} y2={before.y} />
        <circle className="picture-hollow" cx={before.x} cy={before.y} r="5" />
        <line className="picture-ray-to" x1={centre.x} y1={centre.y} x2={after.x} y2={after.y} />
        <circle className="picture-before" cx={after.x} cy={after.y} r="5.5" />
        <circle className="picture-pivot" cx={centre.x} cy={centre.y} r="3" />
        <text className="picture-tick" x={centre.x - radius} y={centre.y + 16} textAnchor="middle">0°</text>
        <text className="picture-tick" x={centre.x} y={centre.y - radius - 12} textAnchor="middle">90°</text>
        <text className="picture-tick" x={centre.x + radius} y={centre.y + 16} textAnchor="middle">180°</text>
      </svg>
      <figcaption className="picture-legend">
        <span><svg className="picture-sample" viewBox="0 0 16 16" aria-hidden><line className="picture-ray-from" x1="1" y1="8" x2="15" y2="8" /><circle className="picture-hollow" cx="12" cy="8" r="3.5" /></svg>{`${fromWord}: ${formatNumber(from)}°`}</span>
        <span><svg className="picture-sample" viewBox="0 0 16 16" aria-hidden><line className="picture-ray-to" x1="1" y1="8" x2="15" y2="8" /><circle className="picture-before" cx="12" cy="8" r="3.5" /></svg>{`${toWord}: ${formatNumber(to)}°`}</span>
        {usualTo !== undefined && <span><svg className="picture-sample" viewBox="0 0 16 16" aria-hidden><line className="picture-usual" x1="1" y1="8" x2="15" y2="8" /></svg>{`usual, up to ${formatNumber(usualTo)}°`}</span>}
      </figcaption>
    </figure>
  );
}
