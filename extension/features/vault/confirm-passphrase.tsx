/**
 * Asks for a passphrase once more that was typed once and hidden, while the notes are open and a slip in it costs nothing.
 * Takes no focus by itself: whoever writes goes on writing.
 */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { useProblemFocus } from './use-problem-focus.ts';

export function ConfirmPassphrase() {
  const { unlocking } = usePlatform();
  const [step, setStep] = useState<'offer' | 'confirm' | 'again'>('offer');
  usePort(unlocking);
  if (unlocking.isPassphraseConfirmed()) return null;
  return (
    <section className="vault-download" aria-label="Passphrase once more">
      {step === 'offer' && (
        <Banner live="none" actions={<Button onClick={() => setStep('confirm')}>Type it once more</Button>}>
          You typed your passphrase once. Type it once more before you lock, so that a slip does not shut you out.
        </Banner>
      )}
      {step === 'confirm' && <TypeOnceMore onAgain={() => setStep('again')} onLater={() => setStep('offer')} />}
      {step === 'again' && <ChooseAgain onLater={() => setStep('offer')} />}
    </section>
  );
}

function TypeOnceMore({ onAgain, onLater }: { readonly onAgain: () => void; readonly onLater: () => void }) {
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
      if (confirmed.ok) return;
      const isWrong = confirmed.failure.type === 'passphrase-wrong';
      setProblem(isWrong ? { field: 'passphrase', message: 'That is not what you typed first. Try again, or choose another passphrase now.' } : { field: 'page', message: confirmed.failure.message });
      input.current?.select();
    });
  }

  return (
    <form className="form vault-panel" noValidate onSubmit={(event) => void confirm(event)}>
      <Field label="Your passphrase once more" error={problem?.field === 'passphrase' && problem.message}>
        <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={input} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>{busy ? 'Trying it …' : 'Confirm'}</Button>
        {problem?.field === 'passphrase' && <Button onClick={onAgain}>Choose another passphrase</Button>}
        <Button kind="quiet" onClick={onLater}>Later</Button>
      </div>
    </form>
  );
}

function ChooseAgain({ onLater }: { readonly onLater: () => void }) {
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
      if (!kept.ok) setProblem({ field: kept.failure.type === 'passphrase-short' ? 'passphrase' : 'page', message: kept.failure.message });
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
