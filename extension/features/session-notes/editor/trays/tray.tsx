/** What opens below the buttons: each tray writes whole phrases into their section, and says to a screen reader what it wrote. */
import type { EditorView } from '@codemirror/view';
import { IconButton } from '@trusted-hands/ui';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../../platform/platform.ts';
import { noteTrays, type NoteTray } from '../../note-trays.ts';
import { placeOfFacts, type BodyPlace } from '../body-places.ts';
import { type Reading, wordsOf } from '../note-reading.ts';
import type { NoteWords } from '../note-words.ts';
import { selectWords, writeWords } from '../note-view.ts';
import { writingEdit, type Writing } from '../write-into-note.ts';
import { AfterTray } from './after-tray.tsx';
import { MovementTray } from './movement-tray.tsx';
import { PainTray } from './pain-tray.tsx';
import { PlanTray } from './plan-tray.tsx';
import { TestTray } from './test-tray.tsx';
import { TextTray } from './text-tray.tsx';
import { TreatmentTray } from './treatment-tray.tsx';

interface TrayProps {
  readonly tray: NoteTray;
  /** Chosen in this or another tray. */
  readonly place: BodyPlace | undefined;
  readonly onPlace: (place: BodyPlace) => void;
  readonly takesFocus: boolean;
  readonly view: EditorView;
  readonly reading: Reading & { readonly text: string };
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** What every tray works with. */
export interface TrayTools {
  readonly known: NoteWords;
  readonly text: string;
  readonly reading: Reading;
  readonly place: BodyPlace | undefined;
  readonly onPlace: (place: BodyPlace) => void;
  readonly onWrite: (writing: Writing) => void;
}

export function Tray({ tray, place: chosen, onPlace, takesFocus, view, reading, draft, onClose }: TrayProps) {
  const section = useRef<HTMLElement>(null);
  const [written, setWritten] = useState('');
  const place = chosen ?? placeOfFacts(reading.facts);
  const title = noteTrays.find(({ id }) => id === tray)?.title ?? '';

  function onWrite(writing: Writing) {
    const edit = writingEdit(view.state.doc.toString(), writing);
    writeWords(view, edit);
    setWritten(`Written: ${edit.insert.trim().replace(/^[,.]\s*/, '')}`);
  }

  useEffect(() => {
    if (takesFocus) section.current?.querySelector<HTMLElement>('select, .note-option, .note-test-name, .th-button')?.focus();
  }, [takesFocus]);

  useEffect(() => {
    // What was pressed may be gone with what it wrote; whoever has no mouse goes on from here.
    if (written === '' || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('.note-test-name[aria-expanded=true], select, .note-option, .note-test-name, .th-button')?.focus();
  }, [written]);

  const tools: TrayTools = { known: wordsOf(view.state), text: reading.text, reading, place, onPlace, onWrite };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only Escape, which closes it from wherever in it the focus is
    <section
      ref={section}
      className="note-tray"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close with it.
        event.preventDefault();
        event.stopPropagation();
        onClose();
        view.focus();
      }}
    >
      <header className="note-tray-head">
        <h2>{title}</h2>
        <IconButton label="Close" icon={<X aria-hidden size={16} />} onClick={onClose} />
      </header>
      {tray === 'pain' && <PainTray {...tools} view={view} onSelect={(words) => selectWords(view, words)} />}
      {tray === 'movement' && <MovementTray {...tools} />}
      {tray === 'test' && <TestTray {...tools} />}
      {tray === 'treatment' && <TreatmentTray {...tools} />}
      {tray === 'after' && <AfterTray {...tools} />}
      {tray === 'plan' && <PlanTray {...tools} />}
      {tray === 'text' && <TextTray view={view} draft={draft} onWrite={onWrite} />}
      <output className="th-visually-hidden">{written}</output>
    </section>
  );
}
