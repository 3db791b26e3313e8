/**
 * What the note says, beside its text in the editor's state: read anew with every change, or, in a note as long as a book,
 * once the typing rests, elsewhere than on the page so that keys are never waited for. Until then what was read keeps to its words.
 */
import { StateEffect, StateField, type ChangeDesc, type EditorState } from '@codemirror/state';
import { ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Fact, NoteProblem } from '@trusted-hands/session-note';
import { type NoteWords, shippedWords } from './note-words.ts';

export interface Reading {
  readonly facts: readonly Fact[];
  readonly problems: readonly NoteProblem[];
}
export interface ReadNote {
  (text: string): Reading;
  /** With what packs added. */
  readonly words?: NoteWords;
  /** Away from the page's thread; what is given back says that it is not wanted any more. */
  readonly elsewhere?: (text: string, done: (reading: Reading) => void) => () => void;
}

interface Read extends Reading {
  readonly read: ReadNote | undefined;
  /** The text has changed since. */
  readonly isOld: boolean;
}

/** Longer notes are read when the typing rests; a note of 2,000 words has some 12,000 characters. */
const readAtOnceCharacters = 40_000;
const restMs = 400;

/** What reads from now on; reads at once. */
export const readWith = StateEffect.define<ReadNote>();
const hasRead = StateEffect.define<Reading>();

export const noteReading = StateField.define<Read>({
  create: () => ({ facts: [], problems: [], read: undefined, isOld: false }),
  update(value, transaction) {
    const read = transaction.effects.find((effect) => effect.is(readWith))?.value ?? value.read;
    if (read === undefined) return value;
    const done = transaction.effects.find((effect) => effect.is(hasRead))?.value;
    if (done !== undefined) return { ...done, read, isOld: false };
    const length = transaction.newDoc.length;
    const isWanted = transaction.effects.some((effect) => effect.is(readWith));
    if (isWanted && length <= readAtOnceCharacters) return { ...read(transaction.newDoc.toString()), read, isOld: false };
    if (isWanted) return { ...value, read, isOld: true };
    if (!transaction.docChanged) return value;
    if (length <= readAtOnceCharacters) return { ...read(transaction.newDoc.toString()), read, isOld: false };
    return { facts: moved(value.facts, transaction.changes), problems: moved(value.problems, transaction.changes), read, isOld: true };
  },
});

function moved<Placed extends { readonly from: number; readonly to: number }>(placed: readonly Placed[], changes: ChangeDesc): readonly Placed[] {
  return placed.flatMap((one) => {
    const from = changes.mapPos(one.from, 1);
    const to = changes.mapPos(one.to, -1);
    return from < to ? [{ ...one, from, to }] : [];
  });
}

/** Reads a very long note once nothing was typed for a while; a key that comes meanwhile puts it off. */
export const readWhenResting = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopReading: (() => void) | undefined;

  function stop(): void {
    clearTimeout(timer);
    stopReading?.();
    stopReading = undefined;
  }

  function readNow(): void {
    const { read } = view.state.field(noteReading);
    const text = view.state.doc.toString();
    const done = (reading: Reading) => {
      stopReading = undefined;
      view.dispatch({ effects: hasRead.of(reading) });
    };
    if (read?.elsewhere === undefined) {
      if (read !== undefined) done(read(text));
    } else stopReading = read.elsewhere(text, done);
  }

  return {
    update({ state, startState, docChanged }: ViewUpdate) {
      const { isOld, read } = state.field(noteReading);
      if (isOld && !docChanged && read === startState.field(noteReading).read) return;
      stop();
      if (isOld) timer = setTimeout(readNow, restMs);
    },
    destroy: stop,
  };
});

/** What is known beside the note's own words. */
export function wordsOf(state: EditorState): NoteWords {
  return state.field(noteReading, false)?.read?.words ?? shippedWords;
}

/** The fact whose words the caret or the selection is in. */
export function factAtCaret(state: EditorState): Fact | undefined {
  const { from, to } = state.selection.main;
  return state.field(noteReading).facts.find((fact) => fact.from <= from && to <= fact.to);
}
