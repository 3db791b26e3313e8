/**
 * A note as two computers changed it, beside each other or one below the other, with what differs marked, and the ways to
 * settle it. Brought in only where there is such a note.
 */
import { Banner, Button, useBusy, VisuallyHidden } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { clientRecord } from '../../platform/records/client.record.ts';
import { formatDay, formatTime, localDay } from '../../platform/records/day.ts';
import type { RecordVersion, StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useComputerName, useGivenComputerName } from '../../platform/react/use-computer-name.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import { compareTexts, joinTexts, type TextPart } from './compare-notes.ts';
import { keepVersion, settlingReason } from './settle-note.ts';

interface NoteConflictProps {
  readonly note: StoredRecord<SessionNote>;
  /** Opens both in one text, to be gone over and signed. */
  readonly onJoin: (text: string, reason: string) => void;
  readonly onSettled: () => void;
}

export function NoteConflict({ note, onJoin, onSettled }: NoteConflictProps) {
  const { vault, nowMs } = usePlatform();
  const computerName = useComputerName();
  const givenName = useGivenComputerName();
  const clients = useRecords(clientRecord);
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  const { tips } = note;
  const columns = useMemo(() => markDifferences(tips), [tips]);
  const computers = tips.map(({ deviceId }) => givenName(deviceId));
  const differs = (field: 'visitDate' | 'clientId') => tips.some(({ body }) => body[field] !== tips[0]?.body[field]);

  async function keep(kept: RecordVersion<SessionNote>) {
    setFailure(undefined);
    await during(async () => {
      const settled = await keepVersion(vault, note, { kept, reason: settlingReason(computers, { computer: givenName(kept.deviceId), signed: signedOn(kept) }), nowMs: nowMs() });
      if (settled.ok) onSettled();
      else setFailure(settled.failure.message);
    });
  }

  return (
    <div className="note-conflict">
      {columns === undefined ? <p className="quiet">The two differ too much for the differences to be marked.</p> : <p className="quiet">What only one of them says is underlined: dashed in the one, solid in the other.</p>}
      <div className="note-versions">
        {tips.map((version, index) => (
          <section key={version.entryId} className="note-version" aria-label={`Version of ${computerName(version.deviceId)}`}>
            <h4>{capitalised(computerName(version.deviceId))}</h4>
            <p className="quiet">
              {`Signed ${signedOn(version)}${version.body.amendmentReason === '' ? '' : `: ${version.body.amendmentReason}`}`}
            </p>
            {differs('visitDate') && <p>{`Date of the visit: ${formatDay(version.body.visitDate)}`}</p>}
            {differs('clientId') && <p>{`Client: ${clients.find(({ recordId }) => recordId === version.body.clientId)?.current.body.name ?? 'not on this computer'}`}</p>}
            <p className="note-text">{columns === undefined ? version.body.text : <MarkedText parts={columns[index] ?? []} mark={index === tips.length - 1 ? 'ins' : 'del'} />}</p>
            <Button busy={busy} aria-label={`Keep the version of ${computerName(version.deviceId)}`} onClick={() => void keep(version)}>Keep this one</Button>
          </section>
        ))}
      </div>
      {failure !== undefined && <Banner tone="danger" title="Not signed">{failure}</Banner>}
      <div className="actions">
        <Button onClick={() => onJoin(joinTexts(tips.map(({ body }) => body.text)), settlingReason(computers))}>Join the two and edit</Button>
      </div>
      <p className="quiet">Whichever you choose is signed as an amendment. The other stays readable under earlier versions.</p>
    </div>
  );
}

function MarkedText({ parts, mark: Mark }: { readonly parts: readonly TextPart[]; readonly mark: 'ins' | 'del' }) {
  return parts.map(({ text, isOnlyHere }, index) =>
    isOnlyHere ? (
      <Mark key={index} className="note-mark">
        <VisuallyHidden>[only in this version: </VisuallyHidden>
        {text}
        <VisuallyHidden>]</VisuallyHidden>
      </Mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

/** Each beside the newest, which stands last; it shows what the first one lacks. Undefined where that takes too long. */
function markDifferences(tips: readonly RecordVersion<SessionNote>[]): readonly (readonly TextPart[])[] | undefined {
  const newest = tips.at(-1)?.body.text ?? '';
  const compared = tips.slice(0, -1).map(({ body }) => compareTexts(body.text, newest));
  const [first] = compared;
  const others = compared.flatMap((one) => (one === undefined ? [] : [one.left]));
  return first === undefined || others.length < compared.length ? undefined : [...others, first.right];
}

function signedOn({ body: { signedAtMs } }: RecordVersion<SessionNote>): string {
  return `${formatDay(localDay(signedAtMs))}, ${formatTime(signedAtMs)}`;
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
