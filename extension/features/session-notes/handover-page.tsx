/** An emergency's handover in its own tab, the only place it is printed from: a tab's title, address and fields name nobody. */
import { contentOfPacks } from '@trusted-hands/packs';
import { createReaderWith } from '@trusted-hands/session-note';
import { Banner, Button, Spinner } from '@trusted-hands/ui';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Draft, OpenDraft } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { formatDay, formatSigned, formatTime, localDay } from '../../platform/records/day.ts';
import { noteContextOf } from '../../platform/records/note-context.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useNoteComplaints } from '../../platform/react/use-complaints.ts';
import { usePacks } from '../../platform/react/use-packs.ts';
import { usePort, useRecord, useVaultStatus } from '../../platform/react/use-port.ts';
import { handoverFacts, handoverFlags, handoverSections } from './handover-words.ts';

type Opened = { readonly type: 'none' } | { readonly type: 'unfinished'; readonly note: OpenDraft } | { readonly type: 'signed'; readonly noteId: string };

export function HandoverPage() {
  const { vault, pages, drafts } = usePlatform();
  const status = useVaultStatus();
  const [opened, setOpened] = useState<Opened>();

  useEffect(() => {
    let isGone = false;
    let note: OpenDraft | undefined;
    const find = async (): Promise<Opened> => {
      const [noteId] = await Promise.all([pages.handoverNoteId(), vault.ready()]);
      if (noteId === undefined || vault.status().type !== 'unlocked') return { type: 'none' };
      if (vault.record(sessionNoteRecord, noteId) !== undefined) return { type: 'signed', noteId };
      note = await drafts.open(noteId);
      return note === undefined ? { type: 'none' } : { type: 'unfinished', note };
    };
    const open = async () => {
      const found = await find();
      if (isGone) note?.close();
      else setOpened(found);
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
  switch (opened.type) {
    case 'none':
      return (
        <main className="handover">
          <Banner title="No handover is open here" live="none">Open the note and choose “Print a handover” there. You can close this tab.</Banner>
        </main>
      );
    case 'unfinished':
      return <UnfinishedHandover note={opened.note} />;
    case 'signed':
      return <SignedHandover noteId={opened.noteId} />;
  }
}

function UnfinishedHandover({ note }: { readonly note: OpenDraft }) {
  usePort(note);
  return <Handover note={note.current()} />;
}

/** In its newest words, with who signed them and when. */
function SignedHandover({ noteId }: { readonly noteId: string }) {
  const { nowMs } = usePlatform();
  const body = useRecord(sessionNoteRecord, noteId)?.current.body;
  if (body === undefined) return null;
  return <Handover note={{ ...body, newClient: null }} signed={`${formatSigned(body.signedAtMs, nowMs())}${body.author === '' ? '' : ` by ${body.author}`}`} />;
}

interface HandoverProps {
  readonly note: Pick<Draft, 'text' | 'clientId' | 'newClient' | 'visitDate' | 'complaintIds' | 'newComplaint' | 'dismissedProblems'>;
  readonly signed?: string;
}

function Handover({ note, signed = '' }: HandoverProps) {
  const { nowMs } = usePlatform();
  const packs = usePacks();
  const reader = useMemo(() => createReaderWith(contentOfPacks(packs)), [packs]);
  const { text, clientId, newClient, visitDate, dismissedProblems } = note;
  const { purpose } = useNoteComplaints(note);
  const client = useRecord(clientRecord, clientId ?? '')?.current.body;
  const therapist = useRecord(settingsRecord, settingsRecordId)?.current.body;
  // As it is read while it is written: the age may be what makes a red flag, and what was set aside is none.
  const context = noteContextOf({ dateOfBirth: client?.dateOfBirth, visitDate: visitDate === '' ? localDay(nowMs()) : visitDate, purpose, dismissedProblems });
  const flags = handoverFlags(reader.read(text, context).problems);
  const facts = handoverFacts({ name: client?.name ?? newClient?.name ?? '', client, visitDate, signed, therapist });
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
