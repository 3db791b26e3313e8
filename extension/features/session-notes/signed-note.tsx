/** One signed note: its newest text, both dates where they differ, every earlier version still readable, and both of two computers. */
import { Button, Card, Chip } from '@trusted-hands/ui';
import { useRef, useState } from 'react';
import { formatDay, formatSigned, formatTime, isLateEntry, localDay } from '../../platform/records/day.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useComplaintsOf } from '../../platform/react/use-complaints.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { LateNoteConflict } from './late-note-conflict.tsx';

interface SignedNoteCardProps {
  readonly note: StoredRecord<SessionNote>;
  readonly onAmend: (note: StoredRecord<SessionNote>) => void;
  readonly onRefer: (note: StoredRecord<SessionNote>) => void;
  /** Where it was changed on two computers: goes on with both in one text. */
  readonly onJoin: (note: StoredRecord<SessionNote>, text: string, reason: string) => void;
}

export function SignedNoteCard({ note, onAmend, onRefer, onJoin }: SignedNoteCardProps) {
  const { pages, nowMs } = usePlatform();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { body } = note.current;
  const complaints = useComplaintsOf(body.clientId).filter(({ complaintId }) => body.complaintIds?.includes(complaintId));
  const isContested = note.tips.length > 1;
  const tips = new Set(note.tips.map(({ entryId }) => entryId));
  const first = note.versions[0]?.body ?? body;
  const earlier = note.versions.filter(({ entryId }) => !tips.has(entryId)).toReversed();
  const isLate = isLateEntry(first.visitDate, first.signedAtMs);
  // A late entry names its day of signing always, the day itself too: it is read beside the day of the visit.
  const signedOn = isLate ? `${formatDay(localDay(first.signedAtMs))}, ${formatTime(first.signedAtMs)}` : formatSigned(first.signedAtMs, nowMs());
  const headingId = `note-${note.recordId}`;
  return (
    <Card as="article" className="note" aria-labelledby={headingId}>
      <header className="note-head">
        <h3 id={headingId} ref={heading} tabIndex={-1}>{`${formatDay(body.visitDate)}${body.visitTime === undefined ? '' : `, ${body.visitTime}`}`}</h3>
        {complaints.map(({ complaintId, title }) => <Chip key={complaintId}>{title}</Chip>)}
        {isLate && <Chip tone="caution">late entry</Chip>}
        {earlier.length > 0 && <Chip>amended</Chip>}
        {isContested && <Chip>on two computers</Chip>}
      </header>
      <p className="quiet">
        {`Signed ${signedOn}${first.author === '' ? '' : ` by ${first.author}`}`}
        {earlier.length > 0 && `. Amended ${formatSigned(body.signedAtMs, nowMs())}: ${body.amendmentReason}`}
      </p>
      {isContested && (
        <>
          <p>Changed on two computers. Both versions are kept, and the newest is shown until you say which holds.</p>
          <div><Button aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>{isComparing ? 'Hide the comparison' : 'Compare them'}</Button></div>
        </>
      )}
      {isContested && isComparing ? (
        <LateNoteConflict
          note={note}
          onJoin={(text, reason) => onJoin(note, text, reason)}
          onSettled={() => {
            setComparing(false);
            heading.current?.focus();
          }}
        />
      ) : (
        <p className="note-text">{body.text}</p>
      )}
      {body.dismissedProblems !== undefined && !isComparing && (
        <ul className="note-set-aside" aria-label="Set aside while writing">
          {body.dismissedProblems.map(({ key, message, reason }) => <li key={key} className="quiet">{`${message} Set aside: ${reason}.`}</li>)}
        </ul>
      )}
      {showsEarlier &&
        earlier.map((version) => (
          <section key={version.entryId} className="note-earlier" aria-label={`Version signed ${formatSigned(version.body.signedAtMs, nowMs())}`}>
            <p className="quiet">
              {`Before: signed ${formatSigned(version.body.signedAtMs, nowMs())}${version.body.amendmentReason === '' ? '' : `, ${version.body.amendmentReason}`}`}
            </p>
            <p className="note-text">{version.body.text}</p>
          </section>
        ))}
      <div className="actions">
        {earlier.length > 0 && (
          <Button kind="quiet" aria-expanded={showsEarlier} onClick={() => setShowsEarlier(!showsEarlier)}>
            {showsEarlier ? 'Hide earlier versions' : `Show ${earlier.length === 1 ? 'the earlier version' : `${earlier.length} earlier versions`}`}
          </Button>
        )}
        {!isContested && <Button kind="quiet" onClick={() => onAmend(note)}>Amend</Button>}
        <Button kind="quiet" onClick={() => onRefer(note)}>Refer</Button>
        <Button kind="quiet" onClick={() => void pages.openHandover(note.recordId)}>Print a handover</Button>
      </div>
    </Card>
  );
}
