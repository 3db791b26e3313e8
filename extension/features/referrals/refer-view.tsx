/**
 * Referring a client: the practitioner, the client, what goes in, the consent, and the letter as it will be read. What
 * is typed is kept as it is typed; nothing is told to anyone here.
 */
import type { CommandRegistry } from '@trusted-hands/commands';
import { composeLetter } from '@trusted-hands/letter';
import { Banner, Button, Field, Spinner, TextInput, ThrowAwayDialog, useBusy, WrittenElsewhere } from '@trusted-hands/ui';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { OpenDraft, SaveFailure } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useClientChoices } from '../../platform/react/use-clients.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { forClient, type ReferStart } from './begin-referral.ts';
import { ClientChoice } from './client-choice.tsx';
import { ConsentChoice } from './consent-choice.tsx';
import { HowFarChecked } from './how-far-checked.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { localeOfThisComputer } from './local-dates.ts';
import { keepLetter } from './keep-letter.ts';
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

export function ReferView({ start, onLeave, ...rest }: ReferViewProps) {
  const { opening, change } = useReferralDraft(start);
  switch (opening.type) {
    case 'opening':
      return <Spinner label="Opening the letter …" />;
    case 'gone':
      return <Banner title="This letter is not being written any more" actions={<Button onClick={onLeave}>All referrals</Button>}>It was made or thrown away.</Banner>;
    case 'failed':
      return <Banner tone="danger" title="The letter could not be begun">{opening.failure.message}</Banner>;
    case 'open':
      return <ReferForm draft={opening.draft} goesOn={opening.goesOn} change={change} onLeave={onLeave} {...rest} />;
  }
}

interface ReferFormProps extends Omit<ReferViewProps, 'start'> {
  readonly draft: OpenDraft<ReferralWriting>;
  readonly goesOn: boolean;
  readonly change: (change: Partial<ReferralWriting>) => void;
}

function ReferForm({ draft, goesOn, change, commands, onMade, onLeave }: ReferFormProps) {
  const { vault, nowMs } = usePlatform();
  const notes = useRecords(sessionNoteRecord);
  const clientRecords = useRecords(clientRecord);
  const settings = useRecord(settingsRecord, settingsRecordId)?.current.body;
  const clients = useClientChoices();
  const [locale] = useState(localeOfThisComputer);
  const [openedAtMs] = useState(nowMs);
  const referral = draft.current();
  const isFollower = draft.role() === 'follower';
  const [wasTried, setTried] = useState(false);
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<SaveFailure>();
  const [isAsking, setAsking] = useState(false);
  const problemsRef = useRef<HTMLDivElement>(null);

  const client = clientRecords.find(({ recordId }) => recordId === referral.clientId);
  const ownNotes = useMemo(() => notesNewestFirst(notes, referral.clientId), [notes, referral.clientId]);
  const note = ownNotes.find(({ recordId }) => referral.noteIds.includes(recordId));
  const sources = { referral, client: client?.current.body, note, settings, nowMs: openedAtMs, locale };
  const facts = factsOf(sources);
  const problems = findProblems(facts, referral.consentForm);
  const blocking = problems.filter((one) => one.blocking);
  const remarks = problems.filter((one) => !one.blocking);

  function chooseClient(clientId: string) {
    change(forClient(clientId, { notes, today: localDay(nowMs()) }));
  }

  async function make() {
    if (busy || isFollower) return;
    const made = makeLetter({ ...sources, nowMs: nowMs() });
    if (!made.ok) {
      setTried(true);
      problemsRef.current?.focus();
      return;
    }
    await during(async () => {
      setFailure(undefined);
      const kept = await keepLetter(vault, draft, made.referral);
      if (kept.ok) onMade(kept.value);
      else setFailure(kept.failure);
    });
  }

  async function throwAway() {
    await draft.discard();
    onLeave();
  }

  const makeNow = useEffectEvent(make);
  useEffect(() => commands.register(referCommands({ make: () => makeNow(), discard: () => setAsking(true) })), [commands]);

  const wentElsewhere = draft.isDiscarded() && !busy;
  useEffect(() => {
    // Made or thrown away in another page: what is shown here is the past.
    if (wentElsewhere) onLeave();
  }, [wentElsewhere, onLeave]);

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
          <p className="quiet">{[referral.recipient.profession, ...referral.recipient.addressLines].join(', ')}</p>
          <HowFarChecked listingId={referral.recipient.listingId} />
        </header>
        {isFollower && <WrittenElsewhere onTakeOver={() => draft.takeOver()}>This letter is being written in another window of Trusted Hands.</WrittenElsewhere>}
        {goesOn && !isFollower && <Banner live="none">You began this letter before. It goes on where you left it.</Banner>}
        <fieldset className="refer-fields" disabled={isFollower || busy}>
          <ClientChoice clients={clients} chosen={clients.find(({ clientId }) => clientId === referral.clientId)} onChoose={chooseClient} />
          <ReasonFields referral={referral} onChange={change} />
          {client !== undefined && <NoteChoice notes={ownNotes} chosen={referral} onChange={change} />}
          <section className="section" aria-label="Consent">
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
        </fieldset>
        <ReferActions
          saveState={isFollower ? undefined : draft.saveState()}
          failure={failure}
          blocking={blocking}
          marked={wasTried}
          busy={busy}
          problemsRef={problemsRef}
          onLeave={onLeave}
          {...(!isFollower && { onThrowAway: () => commands.run('referrals.discard') })}
        />
        <ThrowAwayDialog
          open={isAsking}
          title="Throw this letter away?"
          description="It was never made, and what you wrote for it can’t be brought back. Your notes stay."
          onClose={() => setAsking(false)}
          onThrowAway={() => void during(throwAway)}
        />
      </form>
      <section className="refer-preview" aria-label="The letter as it will be read">
        <h3>The letter as it will be read</h3>
        <LetterSheet letter={composeLetter(facts)} headingLevel={3} />
      </section>
    </div>
  );
}
