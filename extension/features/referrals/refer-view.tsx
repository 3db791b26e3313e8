/**
 * Referring a client: the practitioner, the client, what goes in, the consent, and the letter as it will be read. What
 * is typed is kept as it is typed; nothing is told to anyone here.
 */
import type { CommandRegistry } from '@trusted-hands/commands';
import { composeLetter } from '@trusted-hands/letter';
import { Banner, Field, TextInput } from '@trusted-hands/ui';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { toChoice } from '../../platform/records/client-match.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { referralRecord } from '../../platform/records/referral.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { notesOfClient, openReferral, type OpenedReferral, type ReferStart } from './begin-referral.ts';
import { ClientChoice } from './client-choice.tsx';
import { ConsentChoice } from './consent-choice.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { localeOfThisComputer } from './local-dates.ts';
import { factsOf, findProblems, makeLetter } from './make-letter.ts';
import { NoteChoice } from './note-choice.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { ReferActions } from './refer-actions.tsx';
import { referCommands } from './referrals.commands.ts';
import { useReferralDraft } from './use-referral-draft.ts';

interface ReferViewProps {
  /** Mount anew (`key`) for another start. */
  readonly start: ReferStart;
  readonly commands: CommandRegistry;
  readonly onMade: (referralId: string) => void;
  readonly onLeave: () => void;
}

export function ReferView({ start, ...rest }: ReferViewProps) {
  const platform = usePlatform();
  const [opened] = useState(() => {
    const nowMs = platform.nowMs();
    return openReferral({
      start,
      referrals: platform.vault.records(referralRecord),
      notes: platform.vault.records(sessionNoteRecord),
      nowMs,
      today: localDay(nowMs),
      newId: crypto.randomUUID(),
    });
  });
  if (opened === undefined) return <Banner title="This letter was made already">Open it under Referrals.</Banner>;
  return <ReferForm opened={opened} {...rest} />;
}

interface ReferFormProps extends Omit<ReferViewProps, 'start'> {
  readonly opened: OpenedReferral;
}

function ReferForm({ opened, commands, onMade, onLeave }: ReferFormProps) {
  const platform = usePlatform();
  const notes = useRecords(sessionNoteRecord);
  const clientRecords = useRecords(clientRecord);
  const settings = useRecord(settingsRecord, settingsRecordId)?.current.body;
  const clients = useMemo(() => clientRecords.map(toChoice), [clientRecords]);
  const [locale] = useState(localeOfThisComputer);
  const [openedAtMs] = useState(() => platform.nowMs());
  const draft = useReferralDraft(opened);
  const { referral, change } = draft;
  const [wasTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const problemsRef = useRef<HTMLDivElement>(null);

  const client = clientRecords.find(({ recordId }) => recordId === referral.clientId);
  const ownNotes = useMemo(() => notesOfClient(notes, referral.clientId), [notes, referral.clientId]);
  const note = ownNotes.find(({ recordId }) => referral.noteIds.includes(recordId));
  const sources = { referral, client: client?.current.body, note, settings, nowMs: openedAtMs, locale };
  const facts = factsOf(sources);
  const problems = findProblems(facts, referral.consentForm);
  const blocking = problems.filter((one) => one.blocking);
  const remarks = problems.filter((one) => !one.blocking);

  function chooseClient(clientId: string) {
    const latest = notesOfClient(notes, clientId)[0]?.recordId;
    change({ clientId, noteIds: latest === undefined ? [] : [latest], includedLines: [], consentForm: { ...referral.consentForm, agreed: false } });
  }

  async function make() {
    if (busy) return;
    const made = makeLetter({ ...sources, nowMs: platform.nowMs() });
    if (!made.ok) {
      setTried(true);
      problemsRef.current?.focus();
      return;
    }
    setBusy(true);
    const saved = await draft.finish(made.referral);
    setBusy(false);
    if (saved) onMade(draft.recordId);
  }

  const makeNow = useEffectEvent(make);
  useEffect(() => commands.register(referCommands(() => makeNow())), [commands]);

  return (
    <div className="refer" translate="no">
      <form
        className="refer-form"
        aria-label="Refer a client"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          commands.run('referrals.make-letter');
        }}
      >
        <header className="referral-head">
          <h2>Refer to {referral.recipient.name}</h2>
          <p className="referral-quiet">{[referral.recipient.profession, ...referral.recipient.addressLines].join(', ')}</p>
        </header>
        {opened.goesOn && <Banner live="none">You began this letter before. It goes on where you left it.</Banner>}
        <ClientChoice clients={clients} chosen={clients.find(({ clientId }) => clientId === referral.clientId)} onChoose={chooseClient} />
        <ReasonFields referral={referral} onChange={change} />
        {client !== undefined && <NoteChoice notes={ownNotes} chosen={referral} onChange={change} />}
        <section className="referral-block" aria-label="Consent">
          <h3>Consent</h3>
          <ConsentChoice
            form={referral.consentForm}
            clientName={client?.current.body.name ?? ''}
            recipientName={referral.recipient.name}
            today={localDay(openedAtMs)}
            onChange={(consentForm) => change({ consentForm })}
          />
        </section>
        <Field label="Copies to" optional>
          <TextInput value={referral.copiesTo} maxLength={300} placeholder="Such as the client’s GP" onChange={(event) => change({ copiesTo: event.target.value })} />
        </Field>
        {remarks.length > 0 && (
          <Banner live="none" title="A reader may miss">
            <ul className="referral-list-plain">{remarks.map(({ message }) => <li key={message}>{message}</li>)}</ul>
          </Banner>
        )}
        <ReferActions draft={draft} blocking={blocking} marked={wasTried} busy={busy} problemsRef={problemsRef} onLeave={onLeave} />
      </form>
      <section className="refer-preview" aria-label="The letter as it will be read">
        <h3>The letter as it will be read</h3>
        <LetterSheet letter={composeLetter(facts)} headingLevel={3} />
      </section>
    </div>
  );
}
