/**
 * The editor of a note's text: CodeMirror, set up so that any text stays as typed, Enter is always a line break, and Tab
 * leaves the field unless a suggestion is open. What the browser could keep or send of it is switched off.
 */
import { autocompletion, acceptCompletion, closeCompletion, completionStatus, moveCompletionSelection, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorSelection, EditorState, Prec, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap, tooltips } from '@codemirror/view';
import type { TypedSteps } from '../typed-steps.ts';
import { closeExplanation, factHover } from './fact-hover.ts';
import { factMarks } from './fact-marks.ts';
import { completeNote } from './note-completion.ts';
import { noteReading, readWhenResting, readWith, type ReadNote } from './note-reading.ts';
import { problemDiagnostics } from './problem-marks.ts';

export interface NoteViewOptions {
  readonly text: string;
  /** What was typed before, to be undone like everything else. */
  readonly typed: TypedSteps | undefined;
  readonly isWritable: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  /** After every change of text, selection or reading. */
  readonly onState: (state: EditorState) => void;
  /** What the page adds. */
  readonly extensions: Extension;
}

export interface NoteView {
  readonly view: EditorView;
  setWritable(isWritable: boolean): void;
  setAttributes(attributes: Readonly<Record<string, string>>): void;
  /** Text that came from elsewhere: another page, or a signing that went on as an amendment. */
  setText(text: string): void;
  readWith(read: ReadNote): void;
}

export const confidentialAttributes = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', writingsuggestions: 'false', translate: 'no' } as const;

/** Where a change came from elsewhere, it is not this page's to save. */
const fromElsewhere = Transaction.remote.of(true);

export function createNoteView(options: NoteViewOptions): NoteView {
  const writable = new Compartment();
  const attributes = new Compartment();
  const view = new EditorView({
    state: EditorState.create({
      doc: options.typed?.start ?? options.text,
      extensions: [
        history(),
        noteReading,
        readWhenResting,
        factMarks,
        autocompletion({ override: [completeNote], defaultKeymap: false, icons: false, tooltipClass: () => 'note-suggestions', activateOnTypingDelay: 60, interactionDelay: 0, filterStrict: true }),
        factHover,
        tooltips({ tooltipSpace: belowTheTop }),
        Prec.highest(keymap.of(suggestionKeys)),
        keymap.of([lineBreak, ...historyKeymap, ...defaultKeymap.filter(({ key, mac }) => !takenElsewhere.has(key ?? mac ?? ''))]),
        EditorView.lineWrapping,
        writable.of(writableExtension(options.isWritable)),
        attributes.of(EditorView.contentAttributes.of(options.attributes)),
        EditorView.domEventHandlers({ blur: () => options.onLeave() }),
        EditorView.updateListener.of(({ state, docChanged, transactions, startState, selectionSet, view: updated }) => {
          if (docChanged && transactions.some((transaction) => transaction.docChanged && !transaction.annotation(Transaction.remote))) options.onText(state.doc.toString());
          const { problems, isOld } = state.field(noteReading);
          // Until it is read anew, the marks keep to their words by themselves.
          if (!isOld && problems !== startState.field(noteReading).problems) updated.dispatch(setDiagnostics(updated.state, problemDiagnostics(problems)));
          if (docChanged || selectionSet || state.field(noteReading) !== startState.field(noteReading)) options.onState(updated.state);
        }),
        options.extensions,
      ],
    }),
  });
  for (const { from, to, insert, atMs } of options.typed?.steps ?? []) {
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, annotations: [Transaction.time.of(atMs), Transaction.userEvent.of('input.type'), fromElsewhere] });
  }
  return {
    view,
    setWritable: (isWritable) => view.dispatch({ effects: writable.reconfigure(writableExtension(isWritable)) }),
    setAttributes: (next) => view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of(next)) }),
    setText(text) {
      const before = view.state.doc.toString();
      if (text === before) return;
      let from = 0;
      const most = Math.min(before.length, text.length);
      while (from < most && before.charCodeAt(from) === text.charCodeAt(from)) from += 1;
      let same = 0;
      while (same < most - from && before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same += 1;
      view.dispatch({ changes: { from, to: before.length - same, insert: text.slice(from, text.length - same) }, annotations: [fromElsewhere, Transaction.addToHistory.of(false)] });
    },
    readWith: (read) => view.dispatch({ effects: readWith.of(read) }),
  };
}

function writableExtension(isWritable: boolean): Extension {
  return [EditorState.readOnly.of(!isWritable), EditorView.editable.of(isWritable)];
}

/** What is said of a word covers lines of the note at most, and never whose note it is: that stands above the field. */
function belowTheTop({ dom }: EditorView): { top: number; left: number; bottom: number; right: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  return { top: Math.min(Math.max(0, dom.getBoundingClientRect().top), clientHeight / 2), left: 0, bottom: clientHeight, right: clientWidth };
}

/** Keys of the page or the browser that the editor's usual ones would take. */
const takenElsewhere = new Set(['Mod-Enter', 'Mod-/', 'Alt-A', 'Shift-Alt-a', 'Mod-i', 'Ctrl-m', 'Shift-Alt-m', 'Mod-[', 'Mod-]', 'Alt-l', 'Ctrl-l', 'Shift-Mod-k', 'Shift-Mod-\\']);

/** As in the light field, with no indentation of the line before: further in than its mark, a line would become private too. */
const lineBreak = { key: 'Enter', run: insertNewline, shift: insertNewline };

/** Enter never takes a suggestion: a line break is a line break. */
const suggestionKeys = [
  { key: 'Ctrl-Space', run: startCompletion },
  { key: 'Escape', run: closeExplanation },
  { key: 'Escape', run: closeCompletion },
  { key: 'ArrowDown', run: moveCompletionSelection(true) },
  { key: 'ArrowUp', run: moveCompletionSelection(false) },
  { key: 'Tab', run: (view: EditorView) => completionStatus(view.state) === 'active' && acceptCompletion(view) },
];

/** Puts the words in and the caret behind them, as if typed. */
export function writeWords(view: EditorView, { from, to, insert }: { readonly from: number; readonly to: number; readonly insert: string }): void {
  view.dispatch({ changes: { from, to, insert }, selection: EditorSelection.cursor(from + insert.trimEnd().length), scrollIntoView: true, userEvent: 'input.complete' });
}

/** Shows where something stands, and puts the caret there. */
export function selectWords(view: EditorView, { from, to }: { readonly from: number; readonly to: number }): void {
  const length = view.state.doc.length;
  view.dispatch({ selection: EditorSelection.range(Math.min(from, length), Math.min(to, length)), scrollIntoView: true });
  view.focus();
}
