/** Where it hurts, how much and how: a mark on the body is words in the note, and a number or a word behind it completes them. */
import type { EditorView } from '@codemirror/view';
import { painQualities } from '@trusted-hands/packs';
import { useRef } from 'react';
import { marksOfNote, placeWords, samePlace, type BodyPlace } from '../body-places.ts';
import { chartRegions } from '../body-shapes.ts';
import { writeWords } from '../note-view.ts';
import { BodyChart } from './body-chart.tsx';
import { OptionRow, painOptions } from './option-row.tsx';
import { PlaceChoice } from './place-choice.tsx';
import type { TrayTools } from './tray.tsx';

interface PainTrayProps extends TrayTools {
  readonly view: EditorView;
  readonly onSelect: (words: { readonly from: number; readonly to: number }) => void;
}

const qualities = painQualities.map((value) => ({ value, label: value }));

export function PainTray({ view, text, reading, place, onPlace, onWrite, onSelect }: PainTrayProps) {
  /** The mark just made, to which a number or a word is still to be added. */
  const fresh = useRef<string>(undefined);
  const marks = marksOfNote({ text, facts: reading.facts }, chartRegions);

  function mark(next: BodyPlace) {
    onPlace(next);
    const there = marks.find((one) => samePlace(one.place, next));
    if (there !== undefined) return onSelect(there);
    const words = `${placeWords(next)} sore`;
    onWrite({ section: 'S', words });
    fresh.current = words;
  }

  /** Instead of the word that a mark is written with, where that mark is the newest thing written. */
  function complete(words: string) {
    const now = view.state.doc.toString();
    const at = fresh.current === undefined ? -1 : now.lastIndexOf(fresh.current);
    const begun = fresh.current;
    fresh.current = undefined;
    if (begun === undefined || at < 0) return onWrite({ section: 'S', words });
    writeWords(view, { from: at, to: at + begun.length, insert: words });
  }

  const prefix = place === undefined ? '' : `${placeWords(place)} `;
  return (
    <div className="note-pain">
      <BodyChart marks={marks} chosen={place} onPlace={mark} />
      <div className="note-tray-column">
        <PlaceChoice regions={chartRegions} place={place} onPlace={onPlace} />
        <p className="note-tray-label">Pain out of 10</p>
        <OptionRow label="Pain out of 10" className="note-scale" options={painOptions} onChoose={(value) => complete(value === 0 ? `${prefix}pain 0/10` : `${prefix}pain ${value}/10`)} />
        <p className="note-tray-label">Or in a word</p>
        <OptionRow label="In a word" options={qualities} onChoose={(word) => complete(`${prefix}${word}`)} />
      </div>
    </div>
  );
}
