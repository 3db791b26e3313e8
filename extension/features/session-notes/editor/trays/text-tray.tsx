/** Whole texts: a template to fill in, and the treatment and plan of last time. */
import { snippet } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { noteTemplates } from '@trusted-hands/packs';
import { letterSections, parseSessionNote } from '@trusted-hands/session-note';
import { Button } from '@trusted-hands/ui';
import type { Draft } from '../../../../platform/platform.ts';
import { formatDay } from '../../../../platform/records/day.ts';
import { notesNewestFirst } from '../../../../platform/records/note-order.ts';
import { sessionNoteRecord } from '../../../../platform/records/session-note.record.ts';
import { useRecords } from '../../../../platform/react/use-port.ts';
import { toSnippet } from '../note-snippet.ts';
import type { Writing } from '../write-into-note.ts';
import { OptionRow } from './option-row.tsx';

interface TextTrayProps {
  readonly view: EditorView;
  readonly draft: Draft;
  readonly onWrite: (writing: Writing) => void;
}

export function TextTray({ view, draft, onWrite }: TextTrayProps) {
  const notes = notesNewestFirst(useRecords(sessionNoteRecord), draft.clientId ?? '');
  const last = notes.find(({ recordId }) => recordId !== draft.amends?.noteId)?.current.body;

  function putIn(name: string) {
    const template = noteTemplates.find((one) => one.name === name);
    if (template === undefined) return;
    const { doc } = view.state;
    const isBlank = doc.toString().trim() === '';
    // Behind what stands there already: nothing is ever replaced.
    const from = isBlank ? 0 : doc.length;
    snippet(toSnippet(isBlank || doc.toString().endsWith('\n') ? template.text : `\n${template.text}`))(view, null, from, doc.length);
    view.focus();
  }

  function sameAsLastTime() {
    if (last === undefined) return;
    for (const { section, text } of letterSections(parseSessionNote(last.text))) {
      if (section === 'Tx' || section === 'P') onWrite({ section, words: text.replaceAll(/\s*\n\s*/g, '. ').replaceAll('..', '.') });
    }
  }

  return (
    <>
      <OptionRow label="Template" options={noteTemplates.map(({ name, title }) => ({ value: name, label: title }))} onChoose={putIn} />
      {last === undefined ? (
        <p className="quiet">Once a note of this client is signed, its treatment and plan can be taken over here.</p>
      ) : (
        <div className="note-problem-actions">
          <Button onClick={sameAsLastTime}>{`Same as last time (${formatDay(last.visitDate)})`}</Button>
        </div>
      )}
    </>
  );
}
