/**
 * First use by passphrase, and plainly what losing it means. It is typed once: on a computer of one's own it is shown as it
 * is typed; where others may look on it is hidden, and asked for once more when the notes are open.
 */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { checkPassphrase, passphraseHint } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

interface FirstPassphraseProps {
  readonly isShared: boolean;
  readonly onBack: () => void;
  readonly onBegun: (() => void) | undefined;
}

export function FirstPassphrase({ isShared, onBack, onBegun }: FirstPassphraseProps) {
  const { vault } = usePlatform();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const passphraseInput = useInitialFocus<HTMLInputElement>();
  const hint = passphraseHint(passphrase);

  async function start(event: FormEvent) {
    event.preventDefault();
    const wrong = checkPassphrase(passphrase);
    setProblem(wrong === undefined ? undefined : { field: 'passphrase', message: wrong });
    if (wrong !== undefined) {
      passphraseInput.current?.focus();
      return;
    }
    await during(async () => {
      const created = await vault.create(passphrase, { isTypedOnce: isShared });
      if (created.ok) onBegun?.();
      else setProblem({ field: created.failure.type === 'passphrase-short' ? 'passphrase' : 'page', message: created.failure.message });
    });
  }

  return (
    <main className="vault-door" aria-labelledby="first-run-title">
      <header className="vault-door-head">
        <h1 id="first-run-title">Choose a passphrase</h1>
        <p>{isShared ? 'It locks your notes on this computer. Choose one that nobody else here knows. It is asked for once more later, so that a slip is noticed.' : 'It locks your notes on this computer.'}</p>
      </header>
      <form className="vault-door-form" onSubmit={(event) => void start(event)}>
        <Field label="Passphrase" hint={<span className={`vault-hint vault-hint-${hint.verdict}`}>{hint.message}</span>} error={problem?.field === 'passphrase' && problem.message}>
          <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={passphraseInput} shownAtFirst={!isShared} />
        </Field>
        {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>
          {busy ? 'Locking with your passphrase …' : 'Start'}
        </Button>
        <Button kind="quiet" onClick={onBack}>Back</Button>
      </form>
      <Banner tone="caution" live="none" title="Nobody can reset it">
        Until you keep a recovery kit or a backup, a lost passphrase or a removed extension loses all your notes.
      </Banner>
    </main>
  );
}
