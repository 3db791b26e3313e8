/** The tests of a region, each with its result in one press and how it is done in another. */
import { useState } from 'react';
import { placeWords } from '../body-places.ts';
import { TestHowToText } from '../test-how-to-text.tsx';
import { OptionRow, resultOptions } from './option-row.tsx';
import { PlaceChoice } from './place-choice.tsx';
import type { TrayTools } from './tray.tsx';

export function TestTray({ known, place, onPlace, onWrite }: TrayTools) {
  const [explained, setExplained] = useState<string>();
  const regions = known.regions.filter(({ tests }) => tests.length > 0);
  const words = regions.find(({ region }) => region === place?.region);
  const letter = place?.side === undefined ? '' : place.side === 'left' ? ' L' : ' R';

  function write(written: string, result: string) {
    const said = `${written}${letter} ${result}`;
    // Not "R shoulder": a test says its own place, and a side behind its name is how clinicians write it.
    onWrite({ section: 'O', words: said, goesOn: (last) => (/[+±-]$/.test(last) ? said : undefined) });
  }

  return (
    <>
      <PlaceChoice regions={regions.map(({ region }) => region)} place={place} onPlace={onPlace} />
      {words === undefined && place !== undefined && <p className="quiet">{`No tests are listed for ${placeWords({ region: place.region })}. Type the name of another.`}</p>}
      <ul className="note-tests">
        {(words?.tests ?? []).map(({ name, written }) => (
          <li key={name}>
            <button type="button" className="note-test-name" aria-expanded={explained === name} onMouseDown={(event) => event.preventDefault()} onClick={() => setExplained(explained === name ? undefined : name)}>
              {written}
            </button>
            <OptionRow label={`${written}, result`} options={resultOptions} onChoose={(result) => write(written, result)} />
            {explained === name && <TestHowToText howTo={known.howToOfTest(name)} />}
          </li>
        ))}
      </ul>
    </>
  );
}
