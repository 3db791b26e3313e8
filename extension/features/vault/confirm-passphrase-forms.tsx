/** The passphrase once more, or another one in its place. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import type { LockingNow } from './use-lock-now.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface TypeOnceMoreProps {
  readonly locking: LockingNow;
  readonly onAgain: () => void;
  readonly onLater: () => void;
  readonly onDone: () => void;
}

export function TypeOnceMore({ locking, onAgain, onLater, onDone }: TypeOnceMoreProps) {
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

export function ChooseAgain({ onLater, onDone }: Pick<TypeOnceMoreProps, 'onLater' | 'onDone'>) {
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
