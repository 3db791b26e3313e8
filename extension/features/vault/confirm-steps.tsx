/** The passphrase once more, or another one in its place, while it is not confirmed. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import type { LockingNow } from './use-lock-now.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface ConfirmStepsProps {
  readonly locking: LockingNow;
}

export function ConfirmSteps({ locking }: ConfirmStepsProps) {
  const { unlocking } = usePlatform();
  const [chosen, setStep] = useState<'offer' | 'confirm' | 'again' | 'done'>('offer');
  usePort(unlocking);
  if (unlocking.isPassphraseConfirmed()) return chosen === 'done' ? <Confirmed onSeen={() => setStep('offer')} /> : null;
  const step = chosen === 'offer' && locking.isAsking ? 'confirm' : chosen;
  const later = () => {
    setStep('offer');
    locking.onNotNow();
  };
  const done = () => (locking.isAsking ? locking.lockNow() : setStep('done'));
  return (
    <section className="vault-download" aria-label="Passphrase once more">
      {locking.isAsking && (
        <Banner className="vault-not-locked" tone="caution" title="Not locked yet" actions={<Button onClick={locking.lockNow}>Lock all the same</Button>}>
          Type your passphrase once more first: after a slip in it nobody could open what you wrote here.
        </Banner>
      )}
      {step === 'offer' && (
        <Banner live="none" tone={locking.hasWritten ? 'caution' : 'info'} title={locking.hasWritten && 'Is your passphrase what you think?'} actions={<Button onClick={() => setStep('confirm')}>Type it once more</Button>}>
          {locking.hasWritten
            ? 'You typed it once, hidden, and it is all that opens what you wrote here. Type it once more before you leave: a slip in it would shut you out, and nobody could open your notes again.'
            : 'You typed your passphrase once. Type it once more before you lock, so that a slip does not shut you out.'}
        </Banner>
      )}
      {step === 'confirm' && <TypeOnceMore locking={locking} onAgain={() => setStep('again')} onLater={later} onDone={done} />}
      {step === 'again' && <ChooseAgain onLater={later} onDone={done} />}
    </section>
  );
}

/** What is pressed must not move away between the finger's going down and up. */
const goneAfterMs = 500;

/** Where the field was, so that neither eyes nor the focus are left with nothing; gone when one goes on. */
function Confirmed({ onSeen }: { readonly onSeen: () => void }) {
  const self = useInitialFocus<HTMLDivElement>();
  return (
    <div ref={self} tabIndex={-1} className="vault-download" onBlur={() => setTimeout(onSeen, goneAfterMs)}>
      <Banner tone="saved">Your passphrase is right, and opens your notes here from now on.</Banner>
    </div>
  );
}

interface TypeOnceMoreProps {
  readonly locking: LockingNow;
  readonly onAgain: () => void;
  readonly onLater: () => void;
  readonly onDone: () => void;
}

function TypeOnceMore({ locking, onAgain, onLater, onDone }: TypeOnceMoreProps) {
  const { unlocking } = usePlatform();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const input = useInitialFocus<HTMLInputElement>();

  async function confirm(event: FormEvent) {
    event.preventDefault();
    await during(async () => {
      setProblem(undefined);
      const confirmed = await unlocking.confirmPassphrase(passphrase);
      if (confirmed.ok) return onDone();
      const isWrong = confirmed.failure.type === 'passphrase-wrong';
      setProblem(isWrong ? { field: 'passphrase', message: 'That is not what you typed first. Try again, or choose another passphrase now.' } : { field: 'page', message: confirmed.failure.message });
      input.current?.select();
      return undefined;
    });
  }

  return (
    <form className="form vault-panel" noValidate onSubmit={(event) => void confirm(event)}>
      <Field label="Your passphrase once more" error={problem?.field === 'passphrase' && problem.message}>
        <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={input} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>{busy ? 'Trying it …' : locking.isAsking ? 'Confirm and lock' : 'Confirm'}</Button>
        {problem?.field === 'passphrase' && <Button onClick={onAgain}>Choose another passphrase</Button>}
        <Button kind="quiet" onClick={onLater}>{locking.isAsking ? 'Do not lock now' : 'Later'}</Button>
      </div>
    </form>
  );
}

function ChooseAgain({ onLater, onDone }: Pick<TypeOnceMoreProps, 'onLater' | 'onDone'>) {
  const { unlocking } = usePlatform();
  const [chosen, setChosen] = useState<NewPassphrase>({ passphrase: '', repeated: '' });
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'repeated' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);

  async function choose(event: FormEvent) {
    event.preventDefault();
    const wrong = checkNewPassphrase(chosen.passphrase, chosen.repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      setProblem(undefined);
      const kept = await unlocking.chooseAgain(chosen.passphrase);
      if (kept.ok) onDone();
      else setProblem({ field: kept.failure.type === 'passphrase-short' ? 'passphrase' : 'page', message: kept.failure.message });
    });
  }

  return (
    <form ref={form} className="form vault-panel" noValidate onSubmit={(event) => void choose(event)}>
      <NewPassphraseFields label="Another passphrase" value={chosen} onChange={setChosen} errorAt={(field) => problem?.field === field && problem.message} />
      {problem?.field === 'page' && <Banner tone="danger" title="Not changed">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>{busy ? 'Locking with your passphrase …' : 'Use this one'}</Button>
        <Button kind="quiet" onClick={onLater}>Later</Button>
      </div>
    </form>
  );
}
