/** Whole texts: a template to fill in, and what was looked at, done and planned last time. */
import { snippet } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { letterSections, parseSessionNote } from '@trusted-hands/session-note';
import { Button } from '@trusted-hands/ui';
import type { Draft } from '../../../../platform/platform.ts';
import { sessionNoteRecord } from '../../../../platform/records/session-note.record.ts';
import { useNoteComplaints } from '../../../../platform/react/use-complaints.ts';
import { useRecords } from '../../../../platform/react/use-port.ts';
import { sameAsLastTime } from '../../same-as-last-time.ts';
import { wordsOf } from '../note-reading.ts';
import { toSnippet } from '../note-snippet.ts';
import type { Writing } from '../write-into-note.ts';
import { OptionRow } from './option-row.tsx';

interface TextTrayProps {
  readonly view: EditorView;
  readonly draft: Draft;
  readonly onWrite: (writing: Writing) => void;
}

export function TextTray({ view, draft, onWrite }: TextTrayProps) {
  const notes = useRecords(sessionNoteRecord).filter(({ recordId }) => recordId !== draft.amends?.noteId);
  const { chosen } = useNoteComplaints(draft);
  const last = draft.clientId === null ? undefined : sameAsLastTime(notes, { clientId: draft.clientId, complaintIds: chosen.map(({ complaintId }) => complaintId) });

  const { templates } = wordsOf(view.state);

  function putIn(name: string) {
    const template = templates.find((one) => one.name === name);
    if (template === undefined) return;
    const { doc } = view.state;
    const isBlank = doc.toString().trim() === '';
    // Behind what stands there already: nothing is ever replaced.
    const from = isBlank ? 0 : doc.length;
    snippet(toSnippet(isBlank || doc.toString().endsWith('\n') ? template.text : `\n${template.text}`))(view, null, from, doc.length);
    view.focus();
  }

  function takeOver(text: string) {
    if (view.state.doc.toString().trim() === '') {
      // The caret behind "S: ", which is left to be written.
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.indexOf('\n') }, userEvent: 'input' });
      view.focus();
      return;
    }
    for (const { section, text: words } of letterSections(parseSessionNote(text))) {
      if (section !== undefined && section !== 'S') onWrite({ section, words: words.replaceAll(/\s*\n\s*/g, '. ').replaceAll('..', '.') });
    }
  }

  return (
    <>
      <OptionRow label="Template" options={templates.map(({ name, title }) => ({ value: name, label: title }))} onChoose={putIn} />
      {last === undefined ? (
        <p className="quiet">Once a note of this client is signed, what was looked at, done and planned can be taken over here, without its values.</p>
      ) : (
        <div className="note-problem-actions">
          <Button onClick={() => takeOver(last)}>Same as last time</Button>
        </div>
      )}
    </>
  );
}
