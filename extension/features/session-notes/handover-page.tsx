/** An emergency's handover in its own tab, the only place it is printed from: a tab's title, address and fields name nobody. */
import { createNoteReader } from '@trusted-hands/session-note';
import { Banner, Button, Spinner } from '@trusted-hands/ui';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OpenDraft } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { formatDay, formatTime, localDay } from '../../platform/records/day.ts';
import { noteContextOf } from '../../platform/records/note-context.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useNoteComplaints } from '../../platform/react/use-complaints.ts';
import { usePort, useRecord, useVaultStatus } from '../../platform/react/use-port.ts';
import { handoverFacts, handoverFlags, handoverSections } from './handover-words.ts';

export function HandoverPage() {
  const { vault, pages, drafts } = usePlatform();
  const status = useVaultStatus();
  const [opened, setOpened] = useState<{ readonly note: OpenDraft | undefined }>();

  useEffect(() => {
    let isGone = false;
    let note: OpenDraft | undefined;
    const open = async () => {
      const [draftId] = await Promise.all([pages.handoverDraftId(), vault.ready()]);
      note = draftId === undefined || vault.status().type !== 'unlocked' ? undefined : await drafts.open(draftId);
      if (isGone) note?.close();
      else setOpened({ note });
    };
    void open();
    return () => {
      isGone = true;
      note?.close();
    };
  }, [vault, pages, drafts]);

  if (opened === undefined) return <main className="handover"><Spinner label="Opening the handover …" /></main>;
  if (status.type !== 'unlocked') {
    return (
      <main className="handover">
        <Banner title="Your notes are locked" live="none">Click the Trusted Hands button in the toolbar and unlock them there, then print the handover again.</Banner>
      </main>
    );
  }
  if (opened.note === undefined) {
    return (
      <main className="handover">
        <Banner title="No handover is open here" live="none">Open the note and choose “Print a handover” there. You can close this tab.</Banner>
      </main>
    );
  }
  return <Handover note={opened.note} />;
}

function Handover({ note }: { readonly note: OpenDraft }) {
  const { nowMs } = usePlatform();
  usePort(note);
  const [reader] = useState(() => createNoteReader());
  const { text, clientId, newClient, visitDate, dismissedProblems } = note.current();
  const { purpose } = useNoteComplaints(note.current());
  const client = useRecord(clientRecord, clientId ?? '')?.current.body;
  const therapist = useRecord(settingsRecord, settingsRecordId)?.current.body;
  // As it is read while it is written: the age may be what makes a red flag, and what was set aside is none.
  const context = noteContextOf({ dateOfBirth: client?.dateOfBirth, visitDate: visitDate === '' ? localDay(nowMs()) : visitDate, purpose, dismissedProblems });
  const flags = handoverFlags(reader.read(text, context).problems);
  const facts = handoverFacts({ name: client?.name ?? newClient?.name ?? '', client, visitDate, therapist });
  return (
    <main className="handover">
      <div className="handover-bar">
        <Button kind="primary" icon={<Printer aria-hidden size={16} />} onClick={() => window.print()}>Print</Button>
      </div>
      <article className="handover-sheet">
        <h1>Handover</h1>
        <p>{`Written ${formatDay(localDay(nowMs()))}, ${formatTime(nowMs())}. Findings of a massage or allied-health visit; no diagnosis.`}</p>
        <dl>
          {facts.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
        </dl>
        {flags.map(({ title, referTo, found, denied, notAsked }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{referTo}</p>
            <ul>
              {[...found, ...denied].map((line) => <li key={line}>{line}</li>)}
              {notAsked.length > 0 && <li>{`Not asked: ${notAsked.join(' ')}`}</li>}
            </ul>
          </section>
        ))}
        {handoverSections(text).map(({ heading, text: words }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p className="handover-note">{words}</p>
          </section>
        ))}
      </article>
    </main>
  );
}
