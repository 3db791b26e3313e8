/** Where those found lie around a place: a rose with rings of distance, and the same in words for whoever does not see it. */
import { distanceKm, formatDistance, type Coordinates, type LookupResult } from '@trusted-hands/directory';
import { useId, useMemo } from 'react';
import { layOutDirections } from './direction-layout.ts';

interface DirectionPictureProps {
  readonly origin: Coordinates;
  /** What the middle is called. */
  readonly originName: string;
  readonly results: readonly LookupResult[];
  readonly onChoose: (result: LookupResult) => void;
}

/** More would be a cloud. */
const shownMost = 12;
const size = 320;
/** Leaves room for the letters of the winds. */
const outer = 130;
const middle = size / 2;
const winds = [['N', 0, -1], ['E', 1, 0], ['S', 0, 1], ['W', -1, 0]] as const;

export function DirectionPicture({ origin, originName, results, onChoose }: DirectionPictureProps) {
  const id = useId();
  const shown = useMemo(() => results.slice(0, shownMost), [results]);
  const { dots, rings, lines } = useMemo(() => layOutDirections(origin, shown.map(({ listing, location }) => ({ name: listing.name, coordinates: location.coordinates })), distanceKm), [origin, shown]);
  if (lines.length === 0) return <p className="quiet">Of nobody found here is it known where they work.</p>;
  return (
    <figure className="direction" aria-labelledby={id}>
      <figcaption id={id} className="quiet">{`Around ${originName}; north is up. The rings are ${rings.map(({ km }) => formatDistance(km).replace(/\.0 /, ' ')).join(', ')}.`}</figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden>
        {rings.map(({ km, radius }) => (
          <g key={km}>
            <circle className="direction-ring" cx={middle} cy={middle} r={radius * outer} />
            <text className="direction-km" x={middle} y={middle - radius * outer - 3}>{formatDistance(km).replace(/\.0 /, ' ')}</text>
          </g>
        ))}
        {winds.map(([wind, x, y]) => (
          <text key={wind} className="direction-wind" x={middle + x * (outer + 20)} y={middle + y * (outer + 20) + 5}>{wind}</text>
        ))}
        <path className="direction-middle" d={`M${middle - 6} ${middle}h12M${middle} ${middle - 6}v12`} />
        {dots.map(({ numbers, x, y }) => (
          <g key={numbers[0]} className="direction-dot" transform={`translate(${middle + x * outer} ${middle + y * outer})`}>
            <circle r={11} />
            <text y={4}>{numbers.length > 1 ? `${numbers[0] ?? ''}+` : numbers[0]}</text>
          </g>
        ))}
      </svg>
      <ol className="direction-list">
        {lines.map(({ number, name, words }) => (
          <li key={number} value={number}>
            <button
              type="button"
              onClick={() => {
                const chosen = shown[number - 1];
                if (chosen !== undefined) onChoose(chosen);
              }}
            >
              <span aria-hidden className="direction-number">{number}</span>
              <span>{name}</span>
              <span className="quiet">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </figure>
  );
}
