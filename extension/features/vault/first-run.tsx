/** The one step before the first note: a passphrase, and plainly what losing it means. No account, no address. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useRef, useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import type { Door } from './door.ts';
import { FirstRunDoors } from './first-run-doors.tsx';
import { checkNewPassphrase, passphraseHint } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

interface FirstRunProps {
  /** Leads to notes that exist already. */
  readonly onDoor: (door: Door) => void;
}

export function FirstRun({ onDoor }: FirstRunProps) {
  const { vault } = usePlatform();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'repeated' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const passphraseInput = useInitialFocus<HTMLInputElement>();
  const repeatedInput = useRef<HTMLInputElement>(null);
  const hint = passphraseHint(passphrase);

  async function start(event: FormEvent) {
    event.preventDefault();
    const wrong = checkNewPassphrase(passphrase, repeated);
    setProblem(wrong);
    if (wrong !== undefined) {
      (wrong.field === 'passphrase' ? passphraseInput : repeatedInput).current?.focus();
      return;
    }
    await during(async () => {
      const created = await vault.create(passphrase);
      if (!created.ok) setProblem({ field: created.failure.type === 'passphrase-short' ? 'passphrase' : 'page', message: created.failure.message });
    });
  }

  return (
    <main className="vault-door" aria-labelledby="first-run-title">
      <header className="vault-door-head">
        <h1 id="first-run-title">Choose a passphrase</h1>
        <p>It locks your notes on this computer. Nothing is sent anywhere, and you need no account.</p>
      </header>
      <form className="vault-door-form" onSubmit={(event) => void start(event)}>
        <Field label="Passphrase" hint={<span className={`vault-hint vault-hint-${hint.verdict}`}>{hint.message}</span>} error={problem?.field === 'passphrase' && problem.message}>
          <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={passphraseInput} />
        </Field>
        <Field label="The same again" error={problem?.field === 'repeated' && problem.message}>
          <PassphraseInput what="repeated passphrase" value={repeated} onChange={setRepeated} inputRef={repeatedInput} />
        </Field>
        {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>
          {busy ? 'Locking with your passphrase …' : 'Start'}
        </Button>
      </form>
      <Banner tone="caution" live="none" title="Nobody can reset it">
        Until you keep a recovery kit or a backup, a lost passphrase or a removed extension loses all your notes.
      </Banner>
      <FirstRunDoors onDoor={onDoor} />
    </main>
  );
}
