/** Brings back everything from a backup file with its recovery code, under a new passphrase, on a fresh computer. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { checkNewPassphrase, passphraseHint } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

interface RestoreProps {
  readonly onCancel: () => void;
}

type RestoreField = 'file' | 'code' | 'passphrase' | 'repeated' | 'page';

export function Restore({ onCancel }: RestoreProps) {
  const { vault } = usePlatform();
  const [file, setFile] = useState<File>();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<{ readonly field: RestoreField; readonly message: string }>();
  const { busy, during } = useBusy();
  const errorAt = (field: RestoreField) => problem?.field === field && problem.message;

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (file === undefined) return setProblem({ field: 'file', message: 'Choose the backup file first.' });
    if (code.trim() === '') return setProblem({ field: 'code', message: 'Type the recovery code that was shown with the backup.' });
    const wrong = checkNewPassphrase(passphrase, repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      const restored = await vault.restore(new Uint8Array(await file.arrayBuffer()), code, passphrase);
      if (restored.ok) return;
      const { type, message } = restored.failure;
      const field = { 'code-wrong': 'code', 'file-broken': 'file', 'passphrase-short': 'passphrase', 'vault-exists': 'page', 'storage-failed': 'page' } as const satisfies Record<typeof type, RestoreField>;
      setProblem({ field: field[type], message });
    });
  }

  return (
    <main className="vault-door" aria-labelledby="restore-title">
      <header className="vault-door-head">
        <h1 id="restore-title">Restore a backup</h1>
        <p>You need the backup file and its recovery code.</p>
      </header>
      <form className="vault-door-form" onSubmit={(event) => void restore(event)}>
        <Field label="Backup file" error={errorAt('file')}>
          <TextInput type="file" accept=".age" onChange={(event) => setFile(event.target.files?.[0])} />
        </Field>
        <Field label="Recovery code" hint="As you wrote it down; spaces and dashes do not matter." error={errorAt('code')}>
          <TextInput value={code} onChange={(event) => setCode(event.target.value)} autoCapitalize="characters" className="vault-code-input" />
        </Field>
        <Field label="A passphrase for this computer" hint={passphraseHint(passphrase).message} error={errorAt('passphrase')}>
          <PassphraseInput what="passphrase" value={passphrase} onChange={setPassphrase} />
        </Field>
        <Field label="The same again" error={errorAt('repeated')}>
          <PassphraseInput what="repeated passphrase" value={repeated} onChange={setRepeated} />
        </Field>
        {problem?.field === 'page' && <Banner tone="danger">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>
          {busy ? 'Restoring …' : 'Restore'}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Start without a backup
        </Button>
      </form>
    </main>
  );
}
