/** A client's notes, newest visit first, with what is not signed yet above them. */
import { Banner, Button, EmptyState } from '@trusted-hands/ui';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../platform/records/day.ts';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord, type SessionNote } from '../../platform/records/session-note.record.ts';
import { tipIdsOf } from './sign-note.ts';
import { SignedNoteCard } from './signed-note.tsx';
import type { JotRequest } from './use-jot.ts';
import { useUnfinishedDrafts } from './use-unfinished-drafts.ts';

/** Of somebody who comes every week that is most of a year. */
const shownFirst = 40;
const shownMore = 100;

interface NotesOfClientProps {
  readonly clientId: string;
  readonly onWrite: (request: JotRequest) => void;
  readonly onRefer: (clientId: string, noteId: string) => void;
}

export function NotesOfClient({ clientId, onWrite, onRefer }: NotesOfClientProps) {
  const notes = notesNewestFirst(useRecords(sessionNoteRecord), clientId);
  const unsigned = useUnfinishedDrafts().filter((draft) => draft.clientId === clientId);

  // One that has to be settled is never out of sight.
  const lastContested = notes.findLastIndex(({ tips }) => tips.length > 1);
  const [wanted, setShown] = useState(shownFirst);
  const shown = Math.max(wanted, lastContested + 1);
  const contested = notes.filter(({ tips }) => tips.length > 1).length;

  function amend(note: StoredRecord<SessionNote>, text: string, reason: string) {
    const { recordId, current } = note;
    const { visitDate, complaintIds = [], visitId, visitTime, dismissedProblems } = current.body;
    onWrite({ wish: { type: 'amend', noteId: recordId }, start: { clientId, text, visitDate, complaintIds, visitId, visitTime, ...(dismissedProblems !== undefined && { dismissedProblems }), amends: { noteId: recordId, reason, follows: tipIdsOf(note) } } });
  }

  return (
    <section className="section" aria-labelledby="notes-title">
      <h2 id="notes-title">Notes</h2>
      {contested > 0 && (
        <Banner live="none" title={contested === 1 ? 'One note was changed on two computers' : `${contested} notes were changed on two computers`}>
          Nothing is lost: each is marked below, and you say which version holds.
        </Banner>
      )}
      {unsigned.map((draft) => (
        <div key={draft.draftId} className="row row-unsigned">
          <span>{`Not signed yet, ${draft.visitDate === '' ? 'no date' : formatDay(draft.visitDate)}`}</span>
          <Button onClick={() => onWrite({ wish: { type: 'open', draftId: draft.draftId } })}>Go on writing</Button>
        </div>
      ))}
      {notes.length === 0 && unsigned.length === 0 && (
        <EmptyState icon={<NotebookPen size={24} />} title="No notes yet" actions={<Button kind="primary" onClick={() => onWrite({ wish: { type: 'new', clientId }, start: { clientId } })}>Write the first note</Button>}>
          Signed notes stand here, newest visit first.
        </EmptyState>
      )}
      {notes.slice(0, shown).map((note) => (
        <SignedNoteCard
          key={note.recordId}
          note={note}
          onRefer={() => onRefer(clientId, note.recordId)}
          onAmend={(signed) => amend(signed, signed.current.body.text, '')}
          onJoin={amend}
        />
      ))}
      {notes.length > shown && (
        <div className="actions">
          <Button kind="quiet" onClick={() => setShown(shown + shownMore)}>{`${notes.length - shown} earlier ${notes.length - shown === 1 ? 'note' : 'notes'}`}</Button>
        </div>
      )}
    </section>
  );
}
