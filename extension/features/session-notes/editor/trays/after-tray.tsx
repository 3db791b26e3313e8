/** The same again after treatment: what was measured before, one after another, the first that is not done yet open. */
import { useState } from 'react';
import { factWords } from '../fact-words.ts';
import type { NoteWords } from '../note-words.ts';
import { measuredBefore, type Measured } from '../re-test.ts';
import { degreeOptions, OptionRow, painOptions, resultOptions } from './option-row.tsx';
import type { TrayTools } from './tray.tsx';

export function AfterTray({ known, text, reading, onWrite }: TrayTools) {
  const [wanted, setWanted] = useState<string>();
  const measured = measuredBefore(reading.facts, known);
  const open = measured.find(({ key }) => key === wanted) ?? measured.find(({ after }) => after === undefined);

  if (measured.length === 0) return <p className="quiet">Nothing is measured yet. Note pain, a movement or a test first; here it is measured again in one press each.</p>;

  function write({ before, words, short, place }: Measured, value: string) {
    const goesOn = (last: string) => {
      // Tests stand behind tests, and movements of one place behind each other.
      if (before.kind === 'test') return /[+±-]$/.test(last) ? `${words} ${value}` : undefined;
      return before.kind === 'rom' && place !== '' && last.startsWith(`${place} `) && /\d°?$/.test(last) && !last.endsWith('/10') ? `${short} ${value}` : undefined;
    };
    onWrite({ section: 'Re', words: `${words} ${value}`, goesOn });
    setWanted(undefined);
  }

  return (
    <ul className="note-again">
      {measured.map((one) => (
        <li key={one.key}>
          <button type="button" className="note-test-name" aria-expanded={one === open} onMouseDown={(event) => event.preventDefault()} onClick={() => setWanted(one.key)}>
            {factWords(one.before, text)}
            {one.after !== undefined && <span className="note-again-after">{`now ${valueWords(one.after.value ?? one.after.result)}`}</span>}
          </button>
          {one === open && <Again known={known} measured={one} onWrite={(value) => write(one, value)} />}
        </li>
      ))}
      {open === undefined && <li className="quiet">All of it is measured again.</li>}
    </ul>
  );
}

function Again({ known, measured: { before }, onWrite }: { readonly known: NoteWords; readonly measured: Measured; readonly onWrite: (value: string) => void }) {
  if (before.kind === 'pain') return <OptionRow label="Pain out of 10 now" className="note-scale" options={painOptions} onChoose={(value) => onWrite(`${value}/10`)} />;
  if (before.kind === 'test') return <OptionRow label="Result now" options={resultOptions} onChoose={onWrite} />;
  const normal = known.regions.find(({ region }) => region === before.region)?.movements.find(({ name }) => name === before.movement)?.normalDegrees ?? 180;
  return <OptionRow label="Degrees now" className="note-degrees" options={degreeOptions(Math.max(normal, Number(before.value)))} onChoose={(value) => onWrite(String(value))} />;
}

function valueWords(value: string | number | undefined): string {
  return value === undefined ? '' : String(value);
}
