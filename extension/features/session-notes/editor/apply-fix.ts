/** Makes the edit of a quick fix: the caret goes behind all of it, where what is still to be said is typed next. */
import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TextEdit } from '@trusted-hands/session-note';

export function applyFix(view: EditorView, { from, to, insert }: TextEdit): void {
  view.dispatch({ changes: { from, to, insert }, selection: EditorSelection.cursor(from + insert.length), scrollIntoView: true, userEvent: 'input.complete' });
  view.focus();
}
