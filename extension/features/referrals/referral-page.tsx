/** One referral: where it stands, what can happen next, what happened so far, and the letter as it was made. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { currentState, currentStep, isFinal, moveLabel, nextStates, overdue, stateLabel, stateMeaning, type ReferralState } from '@trusted-hands/referral';
import { Banner, Button } from '@trusted-hands/ui';
import { ArrowLeft, Copy, FileDown, Printer } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { clientRecord } from '../../platform/records/client.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { isHistoryContested } from '../../platform/records/merge-referral.ts';
import { referralRecord } from '../../platform/records/referral.record.ts';
import { useInterruptedForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord } from '../../platform/react/use-port.ts';
import { whyHeldBack } from './held-back.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { MoveForm } from './move-form.tsx';
import { ReferralConflict } from './referral-conflict.tsx';
import { ReferralHistory } from './referral-history.tsx';
import { ReferralState as StateMark } from './referral-state.tsx';
import { moveCommandId, moveCommands, splitMoves } from './referrals.commands.ts';
import { useReferralCommands, type Print } from './use-referral-commands.ts';

const openToPrint: Print = (actions, referralId) => actions.openToPrint(referralId);

/** What another feature offers once a referral was answered. */
export type VouchOfferOfPage = ComponentType<{ readonly listingId: string; readonly name: string }>;

interface ReferralPageProps {
  readonly referralId: string;
  readonly commands: CommandRegistry;
  readonly VouchOffer: VouchOfferOfPage;
  readonly onBack: () => void;
}

export function ReferralPage({ referralId, commands, VouchOffer, onBack }: ReferralPageProps) {
  const nowMs = usePlatform().nowMs();
  const record = useRecord(referralRecord, referralId);
  const referral = record?.current.body;
  const isContested = record !== undefined && isHistoryContested(record.tips);
  const client = useRecord(clientRecord, referral?.clientId ?? '')?.current.body;
  const { actions, notice, busy, perform } = useReferralCommands(referralId, commands, openToPrint);
  const state = referral === undefined ? undefined : currentState(referral.history);
  const interrupted = useInterruptedForm('referral-step', { recordId: referralId })?.values.to;
  const [chosen, setChosen] = useState<{ readonly from: ReferralState; readonly to: ReferralState } | undefined>(() => {
    const to = state && nextStates(state).find((next) => next === interrupted);
    return state && to && { from: state, to };
  });
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (state === undefined || isContested) return undefined;
    return commands.register(moveCommands(state, (to) => setChosen({ from: state, to })));
  }, [commands, state, isContested]);

  useEffect(() => {
    // On opening, and when the form that wrote a step down is gone.
    if (state !== undefined) title.current?.focus();
  }, [state]);

  if (record === undefined || referral === undefined || state === undefined) return <Banner title="This referral is not here">Go back to the list and open it again.</Banner>;
  // A choice made in a state that is past is no choice any more.
  const choosing = chosen?.from === state ? chosen.to : undefined;
  const late = overdue(referral.history, nowMs);
  const heldBack = whyHeldBack(referral, localDay(nowMs));
  const { onward, waysOut } = splitMoves(state);
  const moveFailure = choosing !== undefined && notice?.type === 'failed' ? notice.message : undefined;

  return (
    <div className="referral-page" translate="no">
      <Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
        All referrals
      </Button>
      <header className="referral-head">
        <h2 ref={title} tabIndex={-1}>
          {client?.name ?? 'A client'} to {referral.recipient.name}
        </h2>
        <p>
          <StateMark history={referral.history} nowMs={nowMs} /> <span className="quiet">{stateMeaning(state)}</span>
        </p>
      </header>
      {late !== undefined && <Banner tone="caution" live="none">{late.text}.</Banner>}
      {heldBack !== undefined && <Banner tone="danger" live="none" title="Not to be sent">{heldBack}</Banner>}
      <section className="actions" aria-label="What to do with the letter">
        <Button icon={<Printer aria-hidden size={16} />} onClick={() => commands.run('referrals.print')}>Print</Button>
        <Button icon={<FileDown aria-hidden size={16} />} busy={busy && choosing === undefined} onClick={() => commands.run('referrals.save-pdf')}>Save as PDF</Button>
        <Button icon={<Copy aria-hidden size={16} />} onClick={() => commands.run('referrals.copy')}>Copy</Button>
      </section>
      {notice !== undefined && moveFailure === undefined && <Banner tone={notice.type === 'done' ? 'saved' : 'caution'}>{notice.message}</Banner>}
      {isContested && <ReferralConflict referral={record} busy={busy} onKeep={(entryId) => void perform(actions.settle(referralId, entryId), 'Kept. The other steps stay in the client’s whole file.')} />}
      {!isContested && !isFinal(state) && (
        <section className="section" aria-label="What happened next">
          <h3>{state === 'consented' ? 'Have you sent it?' : 'What happened next?'}</h3>
          {choosing === undefined ? (
            <div className="actions">
              {onward.map((to) => (
                <Button key={to} kind={to === 'sent' ? 'primary' : 'secondary'} onClick={() => commands.run(moveCommandId(to))}>
                  {moveLabel(to)}
                </Button>
              ))}
              {waysOut.map((to) => (
                <Button key={to} kind="quiet" onClick={() => commands.run(moveCommandId(to))}>
                  {moveLabel(to)}
                </Button>
              ))}
            </div>
          ) : (
            <MoveForm
              key={choosing}
              clientId={referral.clientId}
              referralId={referralId}
              from={state}
              to={choosing}
              today={localDay(nowMs)}
              earliest={localDay(currentStep(referral.history).atMs)}
              busy={busy}
              failure={moveFailure}
              onMove={(request) => perform(actions.move(referralId, request), `Written down: ${stateLabel(request.to)}.`)}
              onCancel={() => setChosen(undefined)}
            />
          )}
        </section>
      )}
      {referral.history.some(({ state: reached }) => reached === 'reply-received') && <VouchOffer listingId={referral.recipient.listingId} name={referral.recipient.name} />}
      <section className="section" aria-label="History">
        <h3>History</h3>
        <ReferralHistory referral={referral} />
      </section>
      <section className="section" aria-label="The letter">
        <h3>The letter</h3>
        <LetterSheet letter={referral.letter} headingLevel={3} />
      </section>
    </div>
  );
}
