/**
 * What the note says, beside its text in the editor's state: read anew with every change, or, in a note as long as a book,
 * once the typing rests, a slice at a time so that keys are never waited for. Until then what was read keeps to its words.
 */
import { StateEffect, StateField, type ChangeDesc, type EditorState } from '@codemirror/state';
import { ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Fact, NoteProblem } from '@trusted-hands/session-note';

export interface Reading {
  readonly facts: readonly Fact[];
  readonly problems: readonly NoteProblem[];
}
export interface ReadNote {
  (text: string): Reading;
  /** In small steps, so that reading the same text at once is then quick. */
  readonly ahead?: (text: string) => Iterator<void>;
}

interface Read extends Reading {
  readonly read: ReadNote | undefined;
  /** The text has changed since. */
  readonly isOld: boolean;
}

/** Longer notes are read when the typing rests; a note of 2,000 words has some 12,000 characters. */
const readAtOnceCharacters = 40_000;
const restMs = 400;
/** Of one slice: less than a frame. */
const sliceMs = 8;

/** What reads from now on; reads at once. */
export const readWith = StateEffect.define<ReadNote>();
const readNow = StateEffect.define();

export const noteReading = StateField.define<Read>({
  create: () => ({ facts: [], problems: [], read: undefined, isOld: false }),
  update(value, transaction) {
    const read = transaction.effects.find((effect) => effect.is(readWith))?.value ?? value.read;
    if (read === undefined) return value;
    const length = transaction.newDoc.length;
    const isWanted = transaction.effects.some((effect) => effect.is(readWith) || effect.is(readNow));
    if (isWanted && (length <= readAtOnceCharacters || transaction.effects.some((effect) => effect.is(readNow)))) return { ...read(transaction.newDoc.toString()), read, isOld: false };
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

  function readSlice(steps: Iterator<void> | undefined): void {
    const until = performance.now() + sliceMs;
    let isDone = steps === undefined;
    while (!isDone && performance.now() < until) isDone = steps?.next().done === true;
    if (isDone) view.dispatch({ effects: readNow.of(null) });
    else timer = setTimeout(() => readSlice(steps), 0);
  }

  return {
    update({ state }: ViewUpdate) {
      clearTimeout(timer);
      const { isOld, read } = state.field(noteReading);
      if (isOld) timer = setTimeout(() => readSlice(read?.ahead?.(state.doc.toString())), restMs);
    },
    destroy: () => clearTimeout(timer),
  };
});

/** The fact whose words the caret or the selection is in. */
export function factAtCaret(state: EditorState): Fact | undefined {
  const { from, to } = state.selection.main;
  return state.field(noteReading).facts.find((fact) => fact.from <= from && to <= fact.to);
}
