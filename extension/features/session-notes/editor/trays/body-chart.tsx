/** The body from four sides. Pressing a place marks it; what the note already names is marked, so words and chart always agree. */
import { useState } from 'react';
import { placeName, samePlace, type BodyPlace, type PlaceMark } from '../body-places.ts';
import { bodyViews, type BodyShape } from '../body-shapes.ts';

interface BodyChartProps {
  readonly marks: readonly PlaceMark[];
  readonly chosen: BodyPlace | undefined;
  readonly onPlace: (place: BodyPlace) => void;
}

const pairs = [
  { title: 'Front and back', views: ['front', 'back'] },
  { title: 'Sides', views: ['right', 'left'] },
] as const;

export function BodyChart({ marks, chosen, onPlace }: BodyChartProps) {
  const [pair, setPair] = useState<(typeof pairs)[number]>(pairs[0]);
  const isMarked = (place: BodyPlace) => marks.some((mark) => samePlace(mark.place, place));
  return (
    <fieldset className="body-chart" aria-label="Body chart">
      <div className="body-views">
        {bodyViews.filter(({ id }) => pair.views.some((one) => one === id)).map(({ id, title, shapes }) => (
          <figure key={id} className="body-view">
            <svg viewBox="8 0 84 224" aria-label={title}>
              {shapes.map((shape) => <Shape key={`${shape.place.region}-${shape.place.side ?? ''}`} shape={shape} isMarked={isMarked(shape.place)} isChosen={chosen !== undefined && samePlace(chosen, shape.place)} onPlace={onPlace} />)}
            </svg>
            <figcaption>{title}</figcaption>
          </figure>
        ))}
      </div>
      <fieldset className="note-options" aria-label="Which view">
        {pairs.map((one) => <button key={one.title} type="button" className="note-option" aria-pressed={one === pair} onClick={() => setPair(one)}>{one.title}</button>)}
      </fieldset>
    </fieldset>
  );
}

interface ShapeProps {
  readonly shape: BodyShape;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly onPlace: (place: BodyPlace) => void;
}

function Shape({ shape: { place, path, mirrored }, isMarked, isChosen, onPlace }: ShapeProps) {
  const name = placeName(place);
  return (
    <path
      d={path}
      {...(mirrored && { transform: 'translate(100 0) scale(-1 1)' })}
      className="body-place"
      data-marked={isMarked || undefined}
      data-chosen={isChosen || undefined}
      // Of the chart as a whole only one place is in the way of Tab; the list beside it has them all for the keyboard.
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- inside a drawing there is no button element
      role="button"
      aria-pressed={isMarked}
      aria-label={name}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPlace(place)}
    />
  );
}
