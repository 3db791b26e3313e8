/** Brings back everything from a backup file with its recovery code, under a new passphrase, on a fresh computer. */
import { Banner, Button, Field, FileInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { DoorPage } from './door-page.tsx';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { RecoveryCodeField } from './recovery-code-field.tsx';
import { useProblemFocus } from './use-problem-focus.ts';

interface RestoreProps {
  readonly onCancel: () => void;
}

type RestoreField = 'file' | 'code' | 'passphrase' | 'repeated' | 'page';

export function Restore({ onCancel }: RestoreProps) {
  const { vault } = usePlatform();
  const [file, setFile] = useState<File>();
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState<NewPassphrase>({ passphrase: '', repeated: '' });
  const [problem, setProblem] = useState<{ readonly field: RestoreField; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);
  const errorAt = (field: RestoreField) => problem?.field === field && problem.message;

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (file === undefined) return setProblem({ field: 'file', message: 'Choose the backup file first.' });
    if (code.trim() === '') return setProblem({ field: 'code', message: 'Type the recovery code that was shown with the backup.' });
    const wrong = checkNewPassphrase(chosen.passphrase, chosen.repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      setProblem(undefined);
      const restored = await vault.restore(new Uint8Array(await file.arrayBuffer()), code, chosen.passphrase);
      if (restored.ok) return;
      const { type, message } = restored.failure;
      const field = { 'code-wrong': 'code', 'file-broken': 'file', 'passphrase-short': 'passphrase', 'vault-exists': 'page', 'storage-failed': 'page' } as const satisfies Record<typeof type, RestoreField>;
      setProblem({ field: field[type], message });
    });
  }

  return (
    <DoorPage title="Restore a backup" intro="You need the backup file and its recovery code.">
      <form ref={form} className="vault-door-form" noValidate onSubmit={(event) => void restore(event)}>
        <Field label="Backup file" error={errorAt('file')}>
          <FileInput accept=".age" onFile={setFile} />
        </Field>
        <RecoveryCodeField value={code} onChange={setCode} error={errorAt('code')} />
        <NewPassphraseFields label="A passphrase for this computer" value={chosen} onChange={setChosen} errorAt={errorAt} />
        {problem?.field === 'page' && <Banner tone="danger" title="Not restored">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>
          {busy ? 'Restoring …' : 'Restore'}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Start without a backup
        </Button>
      </form>
    </DoorPage>
  );
}
