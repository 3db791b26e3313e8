/** Which place of the body: one of the list, and its side. The chart's equal for the keyboard. */
import { Select } from '@trusted-hands/ui';
import { hasSides, placeWords, type BodyPlace } from '../body-places.ts';
import { OptionRow } from './option-row.tsx';

interface PlaceChoiceProps {
  readonly regions: readonly string[];
  readonly place: BodyPlace | undefined;
  readonly onPlace: (place: BodyPlace) => void;
}

const sides = [
  { value: 'right', label: 'R', name: 'Right' },
  { value: 'left', label: 'L', name: 'Left' },
] as const;

export function PlaceChoice({ regions, place, onPlace }: PlaceChoiceProps) {
  const names = regions.map((region) => ({ value: region, label: placeWords({ region }) }));
  return (
    <div className="note-place">
      <Select
        aria-label="Place"
        value={place?.region ?? ''}
        options={[...(place === undefined ? [{ value: '', label: 'Choose a place' }] : []), ...names]}
        onChange={({ target }) => target.value !== '' && onPlace({ region: target.value, ...(hasSides(target.value) && { side: place?.side ?? 'right' }) })}
      />
      {place !== undefined && hasSides(place.region) && <OptionRow label="Side" options={sides} chosen={place.side ?? ''} onChoose={(side) => onPlace({ region: place.region, side: side === 'left' ? 'left' : 'right' })} />}
    </div>
  );
}
