/**
 * The note's text. A plain field takes the first key; the editor takes its place as soon as it has come, with caret,
 * selection, scroll and everything typed so far, and never in the middle of a composed character.
 */
import { Field, TextArea, useLater } from '@trusted-hands/ui';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { typeAgain, type Typed } from '../../platform/pages/first-keys.ts';
import type { Draft } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecordsAreOpen } from '../../platform/react/use-port.ts';
import { NoteToolbar } from './note-toolbar.tsx';
import type { NoteTray } from './note-trays.ts';
import { withStep, type TypedSteps } from './typed-steps.ts';
import { useExchange } from './use-exchange.ts';
import type { DraftStart } from './use-jot.ts';

/** What the page around may ask of the field. */
export interface NoteHandle {
  focus(): void;
  /** Puts the caret behind the last word. */
  focusEnd(): void;
  /** Types behind the last word, and puts the caret where it was in what is typed. */
  typeAtEnd(words: Typed): void;
  openTray(tray: NoteTray): void;
  nextProblem(): void;
  /** Goes to what can be done about the problem at the caret, or the next one. */
  openFixes(): void;
  /** Says what is known of the words that the caret stands in. */
  explain(): void;
}

/** What the light field knew when the editor came. */
export interface LightField {
  readonly typed: TypedSteps;
  readonly hadFocus: boolean;
  readonly anchor: number;
  readonly head: number;
  readonly scrollTop: number;
}

/** The part of the handle that only the editor answers. */
export type EditorHandle = Pick<NoteHandle, 'focus' | 'focusEnd' | 'typeAtEnd' | 'nextProblem' | 'openFixes' | 'explain'>;

interface NoteFieldProps {
  readonly draft: Draft;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly handle: Ref<NoteHandle>;
  readonly onEdit: (change: DraftStart) => void;
  readonly onLeave: () => void;
  readonly onSignAndRefer: () => void;
}

const loadEditor = () => import('./editor/note-editor.tsx');

export function NoteField({ draft, readOnly, error, handle, onEdit, onLeave, onSignAndRefer }: NoteFieldProps) {
  const { nowMs } = usePlatform();
  const light = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<EditorHandle>(null);
  const loaded = useLater(loadEditor);
  const [tray, setTray] = useState<NoteTray>();
  /** Opened by a key, a tray takes the focus; by a press, the caret stays in the text. */
  const [takesFocus, setTakesFocus] = useState(false);
  const typed = useRef<TypedSteps>({ start: draft.text, steps: [] });
  // What the editor says of a note it says beside the client's other ones.
  const areOpen = useRecordsAreOpen();
  const taken = useExchange(loaded !== undefined && areOpen, light, (field) => lightField(field, typed.current));
  const isEditor = loaded !== undefined && taken !== undefined;

  useImperativeHandle(handle, () => ({
    focus: () => (editor.current ?? light.current)?.focus(),
    focusEnd() {
      if (editor.current !== null) return editor.current.focusEnd();
      light.current?.focus();
      light.current?.setSelectionRange(light.current.value.length, light.current.value.length);
    },
    typeAtEnd(words) {
      if (editor.current !== null) return editor.current.typeAtEnd(words);
      if (light.current === null) return;
      light.current.focus();
      typeAgain(light.current, words);
    },
    openTray(wanted) {
      setTakesFocus(true);
      setTray(wanted);
    },
    nextProblem: () => editor.current?.nextProblem(),
    openFixes: () => editor.current?.openFixes(),
    explain: () => editor.current?.explain(),
  }), []);

  const toolbar = (
    <NoteToolbar
      open={tray}
      onOpen={(wanted) => {
        setTakesFocus(false);
        setTray(wanted);
      }}
    />
  );
  return (
    <Field label="Note" hideLabel error={error} className="jot-note">
      {isEditor ? (
        <loaded.NoteEditor
          ref={editor}
          draft={draft}
          light={taken}
          readOnly={readOnly}
          tray={tray}
          toolbar={toolbar}
          takesFocus={takesFocus}
          onTray={setTray}
          onEdit={onEdit}
          onLeave={onLeave}
          onSignAndRefer={onSignAndRefer}
        />
      ) : (
        <>
          <TextArea
            ref={light}
            value={draft.text}
            onChange={({ target }) => {
              typed.current = withStep(typed.current, draft.text, target.value, { caret: target.selectionEnd, atMs: nowMs() });
              onEdit({ text: target.value });
            }}
            onBlur={onLeave}
          />
          <div className="note-facts-place" />
          {toolbar}
        </>
      )}
    </Field>
  );
}

function lightField(field: HTMLInputElement | HTMLTextAreaElement | null, typed: TypedSteps): LightField {
  if (field === null) return { typed, hadFocus: false, anchor: 0, head: 0, scrollTop: 0 };
  const { selectionDirection, scrollTop } = field;
  const [selectionStart, selectionEnd] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const isBackward = selectionDirection === 'backward';
  return { typed, hadFocus: document.activeElement === field, anchor: isBackward ? selectionEnd : selectionStart, head: isBackward ? selectionStart : selectionEnd, scrollTop };
}
