/** Opens the notes of this computer; a wrong passphrase is said plainly and costs nothing. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { LockKeyhole } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

export function Unlock() {
  const { vault } = usePlatform();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const input = useInitialFocus<HTMLInputElement>();

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '') {
      setProblem({ field: 'passphrase', message: 'Type your passphrase.' });
      input.current?.focus();
      return;
    }
    await during(async () => {
      const opened = await vault.unlock(passphrase);
      if (opened.ok) return;
      setProblem({ field: opened.failure.type === 'passphrase-wrong' ? 'passphrase' : 'page', message: opened.failure.message });
      input.current?.select();
    });
  }

  return (
    <main className="vault-door" aria-labelledby="unlock-title">
      <header className="vault-door-head">
        <LockKeyhole aria-hidden size={28} />
        <h1 id="unlock-title">Your notes are locked</h1>
        <p>Everything you wrote is kept, unfinished notes too.</p>
      </header>
      <form className="vault-door-form" onSubmit={(event) => void unlock(event)}>
        <Field label="Passphrase" error={problem?.field === 'passphrase' && problem.message}>
          <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={input} />
        </Field>
        {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>
          {busy ? 'Opening …' : 'Unlock'}
        </Button>
      </form>
      <ForgottenPassphrase />
    </main>
  );
}
