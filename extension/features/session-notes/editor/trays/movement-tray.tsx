/** A movement and how far it went, in degrees, up to what is normal for it. */
import { useState } from 'react';
import { placeWords } from '../body-places.ts';
import { degreeOptions, OptionRow } from './option-row.tsx';
import { PlaceChoice } from './place-choice.tsx';
import type { TrayTools } from './tray.tsx';

export function MovementTray({ known, place, onPlace, onWrite }: TrayTools) {
  const [movement, setMovement] = useState<string>();
  const regions = known.regions.filter(({ movements }) => movements.length > 0);
  const words = regions.find(({ region }) => region === place?.region);
  const chosen = words?.movements.find(({ name }) => name === movement);

  function write(degrees: number) {
    if (place === undefined || chosen === undefined) return;
    const prefix = placeWords(place);
    const short = `${chosen.written} ${degrees}`;
    onWrite({ section: 'O', words: `${prefix} ${short}`, goesOn: (last) => (last.startsWith(`${prefix} `) && /\d°?$/.test(last) ? short : undefined) });
    setMovement(undefined);
  }

  return (
    <>
      <PlaceChoice regions={regions.map(({ region }) => region)} place={place} onPlace={onPlace} />
      {words !== undefined && <OptionRow label="Movement" options={words.movements.map(({ name }) => ({ value: name, label: name }))} chosen={movement ?? ''} onChoose={setMovement} />}
      {chosen !== undefined && (
        <>
          <p className="note-tray-label">{`Degrees of ${chosen.name}`}</p>
          <OptionRow label={`Degrees of ${chosen.name}`} className="note-degrees" options={degreeOptions(chosen.normalDegrees)} onChoose={write} />
        </>
      )}
    </>
  );
}
