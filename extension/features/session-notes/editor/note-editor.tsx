/** The note with all that it says: the text, its facts as chips, what to look at, and the trays of the buttons above it. */
import { nextDiagnostic } from '@codemirror/lint';
import { useFieldControl } from '@trusted-hands/ui';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import type { EditorHandle, LightField } from '../note-field.tsx';
import type { NoteTray } from '../note-trays.ts';
import { replay } from '../typed-steps.ts';
import type { DraftStart } from '../use-jot.ts';
import type { BodyPlace } from './body-places.ts';
import { FactChips } from './fact-chips.tsx';
import { explainAtCaret } from './fact-hover.ts';
import './note-editor.css';
import './trays/trays.css';
import { factAtCaret, noteReading, type Reading } from './note-reading.ts';
import { confidentialAttributes, createNoteView, selectWords, type NoteView } from './note-view.ts';
import { ProblemList } from './problem-list.tsx';
import { askedToFix, type Fixing } from './fixing.ts';
import { problemToFix } from './problem-marks.ts';
import { Tray } from './trays/tray.tsx';
import { useNoteReader } from './use-note-reader.ts';

interface NoteEditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly draft: Draft;
  readonly light: LightField;
  readonly readOnly: boolean;
  readonly tray: NoteTray | undefined;
  /** The open tray takes the focus. */
  readonly takesFocus: boolean;
  /** The buttons below the text, the same as before the editor came. */
  readonly toolbar: ReactNode;
  readonly onTray: (tray: NoteTray | undefined) => void;
  readonly onEdit: (change: DraftStart) => void;
  readonly onLeave: () => void;
  readonly onSignAndRefer: () => void;
}

interface Shown extends Reading {
  readonly text: string;
  readonly activeFrom: number | undefined;
}

export function NoteEditor({ ref, draft, light, readOnly, tray, takesFocus, toolbar, onTray, onEdit, onLeave, onSignAndRefer }: NoteEditorProps) {
  const control = useFieldControl();
  const box = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState<NoteView>();
  const [shown, setShown] = useState<Shown>({ facts: [], problems: [], text: draft.text, activeFrom: undefined });
  const [place, setPlace] = useState<BodyPlace>();
  const [showsProblems, setShowsProblems] = useState(false);
  const [fixing, setFixing] = useState<Fixing>();
  const handlers = useRef({ onEdit, onLeave });
  handlers.current = { onEdit, onLeave };
  const attributes = useMemo(() => noteAttributes(control, readOnly), [control, readOnly]);

  useLayoutEffect(() => {
    const isTyped = replay(light.typed) === draft.text;
    const made = createNoteView({
      text: draft.text,
      typed: isTyped ? light.typed : undefined,
      isWritable: !readOnly,
      attributes,
      onText: (text) => handlers.current.onEdit({ text }),
      onLeave: () => handlers.current.onLeave(),
      onState: (state) => {
        const { facts, problems } = state.field(noteReading);
        setShown({ facts, problems, text: state.doc.toString(), activeFrom: factAtCaret(state)?.from });
      },
      extensions: [],
    });
    box.current?.append(made.view.dom);
    const { length } = made.view.state.doc;
    made.view.dispatch({ selection: { anchor: Math.min(light.anchor, length), head: Math.min(light.head, length) } });
    if (light.hadFocus) made.view.focus();
    made.view.scrollDOM.scrollTop = light.scrollTop;
    setNote(made);
    return () => made.view.destroy();
    // oxlint-disable-next-line react/exhaustive-deps -- made once of each note; what changes afterwards is told below
  }, []);

  useEffect(() => note?.setWritable(!readOnly), [note, readOnly]);
  useEffect(() => note?.setAttributes(attributes), [note, attributes]);
  useEffect(() => note?.setText(draft.text), [note, draft.text]);
  useNoteReader(note, draft);

  useImperativeHandle(ref, () => ({
    focus: () => note?.view.focus(),
    focusEnd() {
      note?.view.focus();
      note?.view.dispatch({ selection: { anchor: note.view.state.doc.length }, scrollIntoView: true });
    },
    typeAtEnd({ value, selectionStart, selectionEnd }) {
      if (note === undefined) return;
      const end = note.view.state.doc.length;
      note.view.focus();
      note.view.dispatch({ changes: { from: end, insert: value }, selection: { anchor: end + selectionStart, head: end + selectionEnd }, userEvent: 'input.type', scrollIntoView: true });
    },
    nextProblem() {
      if (note === undefined) return;
      setShowsProblems(true);
      nextDiagnostic(note.view);
      note.view.focus();
    },
    openFixes() {
      const problem = note === undefined ? undefined : problemToFix(note.view.state);
      if (problem === undefined) return;
      setShowsProblems(true);
      setFixing(askedToFix(problem.key));
    },
    explain: () => note !== undefined && explainAtCaret(note.view),
  }), [note]);

  const select = (words: { readonly from: number; readonly to: number }) => note !== undefined && selectWords(note.view, words);
  return (
    <>
      <div ref={box} className="note-box th-input" data-invalid={control['aria-invalid']} />
      <FactChips facts={shown.facts} text={shown.text} activeFrom={shown.activeFrom} onSelect={select} />
      {toolbar}
      {note !== undefined && tray !== undefined && !readOnly && <Tray key={tray} tray={tray} place={place} onPlace={setPlace} takesFocus={takesFocus} view={note.view} reading={shown} draft={draft} onClose={() => onTray(undefined)} />}
      {note !== undefined && (
        <ProblemList
          problems={shown.problems}
          text={shown.text}
          view={note.view}
          draft={draft}
          readOnly={readOnly}
          isOpen={showsProblems}
          fixing={fixing}
          onOpen={setShowsProblems}
          onSelect={select}
          onEdit={onEdit}
          onSignAndRefer={onSignAndRefer}
        />
      )}
    </>
  );
}

function noteAttributes(control: ReturnType<typeof useFieldControl>, readOnly: boolean): Record<string, string> {
  return {
    ...confidentialAttributes,
    id: control.id ?? '',
    class: 'note-text-area',
    'aria-label': 'Note',
    ...(control['aria-describedby'] !== undefined && { 'aria-describedby': control['aria-describedby'] }),
    ...(control['aria-invalid'] && { 'aria-invalid': 'true' }),
    ...(readOnly && { 'aria-disabled': 'true', 'aria-readonly': 'true' }),
  };
}
