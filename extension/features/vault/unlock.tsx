/** Opens the notes of this computer by whatever it has: its own lock, the passphrase, or either. What fails is said plainly and costs nothing. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { Fingerprint, LockKeyhole, Users } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { useAsking, useUnlocking } from './use-unlocking.ts';

export function Unlock() {
  const { vault, unlocking, people, person } = usePlatform();
  const ways = useUnlocking();
  usePort(people);
  const isOneOfSeveral = people.people().length > 1;
  const name = people.people().find(({ id }) => id === person)?.name ?? '';
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'computer' | 'passphrase' | 'page'; readonly message: string }>();
  const passphraseWork = useBusy();
  const computerWork = useBusy();
  const ask = useAsking();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => (ways.computer ? button : input).current?.focus(), [ways.computer]);

  async function unlockByComputer() {
    await computerWork.during(async () => {
      setProblem(undefined);
      const signal = ask();
      const opened = await unlocking.unlock(signal);
      if (!opened.ok && !signal.aborted) setProblem({ field: 'computer', message: opened.failure.message });
    });
  }

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '') {
      setProblem({ field: 'passphrase', message: 'Type your passphrase.' });
      input.current?.focus();
      return;
    }
    await passphraseWork.during(async () => {
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
        <h1 id="unlock-title">{isOneOfSeveral && name !== '' ? `Notes of ${name} are locked` : 'Your notes are locked'}</h1>
        <p>Everything you wrote is kept, unfinished notes too.</p>
      </header>
      {ways.computer && (
        <div className="vault-door-form">
          <Button ref={button} kind="primary" wide icon={<Fingerprint aria-hidden size={18} />} busy={computerWork.busy} onClick={() => void unlockByComputer()}>
            {computerWork.busy ? 'Waiting for your fingerprint, face or PIN …' : 'Unlock by fingerprint, face or PIN'}
          </Button>
          {problem?.field === 'computer' && (
            <Banner tone="danger" title="Not unlocked">
              {`${problem.message} ${ways.passphrase ? 'Try again, or use your passphrase below.' : 'Try again. If it never works again, your notes come back from another computer of yours, your recovery kit or a backup, in another browser or on another computer.'}`}
            </Banner>
          )}
        </div>
      )}
      {ways.passphrase && (
        <form className="vault-door-form" onSubmit={(event) => void unlock(event)}>
          <Field label="Passphrase" error={problem?.field === 'passphrase' && problem.message}>
            <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} inputRef={input} />
          </Field>
          {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
          <Button type="submit" kind={ways.computer ? 'secondary' : 'primary'} wide busy={passphraseWork.busy}>
            {passphraseWork.busy ? 'Opening …' : 'Unlock'}
          </Button>
        </form>
      )}
      {ways.passphrase && <ForgottenPassphrase />}
      {(isOneOfSeveral || ways.isShared) && (
        <Button kind="quiet" icon={<Users aria-hidden size={16} />} onClick={() => void people.showList()}>{isOneOfSeveral ? 'Not you? Back to the list' : 'Somebody else wants to write'}</Button>
      )}
    </main>
  );
}
