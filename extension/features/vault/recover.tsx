/** Brings the notes back without another computer: sign in as the kit says, type its code, choose a passphrase. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { parseRecoveryCode } from '@trusted-hands/vault';
import { useState, type FormEvent } from 'react';
import type { Joining } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { suggestedComputerName } from './computer-name.ts';
import { DoorPage } from './door-page.tsx';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { RecoveryCodeField } from './recovery-code-field.tsx';
import type { SignInForm } from './sign-in-form.ts';
import { useJoining } from './use-joining.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface RecoverProps {
  readonly SignInForm: SignInForm;
  readonly onCancel: () => void;
}

export function Recover({ SignInForm, onCancel }: RecoverProps) {
  const { joining: port } = usePlatform();
  const [joining, setJoining] = useState<Joining>();
  const noteJoining = useJoining();
  if (joining !== undefined) return <TypeCode key="code" joining={joining} onCancel={onCancel} />;
  return (
    <DoorPage key="sign-in" title="Use your recovery kit" intro="The kit names a service and an e-mail address. Sign in with them first; a code comes by mail.">
      <SignInForm
        port={port}
        onSignedIn={(signedIn) => {
          noteJoining(signedIn);
          setJoining(signedIn);
        }}
      />
      <Button kind="quiet" onClick={onCancel}>Not now</Button>
    </DoorPage>
  );
}

type RecoverField = 'code' | 'name' | 'passphrase' | 'repeated' | 'page';

function TypeCode({ joining, onCancel }: { readonly joining: Joining; readonly onCancel: () => void }) {
  const [code, setCode] = useState('');
  const [name, setName] = useState(() => suggestedComputerName(navigator.userAgent));
  const [chosen, setChosen] = useState<NewPassphrase>({ passphrase: '', repeated: '' });
  const [problem, setProblem] = useState<{ readonly field: RecoverField; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);
  const errorAt = (field: RecoverField) => problem?.field === field && problem.message;

  async function recover(event: FormEvent) {
    event.preventDefault();
    const read = parseRecoveryCode(code);
    if (!read.ok) return setProblem({ field: 'code', message: read.failure.message });
    if (name.trim() === '') return setProblem({ field: 'name', message: 'Give it a name, such as “Clinic” or “Home”.' });
    const wrong = checkNewPassphrase(chosen.passphrase, chosen.repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      setProblem(undefined);
      const recovered = await joining.recover(read.value, chosen.passphrase, name.trim());
      if (recovered.ok) return;
      const { type, message } = recovered.failure;
      setProblem({ field: type === 'code-wrong' ? 'code' : type === 'passphrase-short' ? 'passphrase' : 'page', message });
    });
  }

  return (
    <DoorPage title="Type the code of your kit" intro="Your notes then come to this computer, locked with a new passphrase.">
      <form ref={form} className="vault-door-form" noValidate onSubmit={(event) => void recover(event)}>
        <RecoveryCodeField value={code} onChange={setCode} error={errorAt('code')} />
        <Field label="Name of this computer" error={errorAt('name')}>
          <TextInput value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <NewPassphraseFields label="A passphrase for this computer" value={chosen} onChange={setChosen} errorAt={errorAt} />
        {problem?.field === 'page' && <Banner tone="danger" title="Not done yet">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>{busy ? 'Opening …' : 'Bring my notes back'}</Button>
      </form>
      {/* The code is with the service by then: what was begun cannot be called back. */}
      <Button kind="quiet" disabled={busy} onClick={onCancel}>Not now</Button>
    </DoorPage>
  );
}
