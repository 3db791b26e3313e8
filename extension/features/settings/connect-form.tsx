/** Two small steps: where and who, then the code from the mail. Every failure is a sentence at its field. */
import { codeDigits, emailSchema, type Failure } from '@trusted-hands/contract';
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import type { Outcome } from '../../platform/platform.ts';
import { useUnsaved } from '../../platform/react/unsaved.ts';
import { CodeField } from './code-field.tsx';
import { failureField, type ConnectField } from './failure-field.ts';

const defaultServiceUrl = 'http://localhost:4870';

interface Problem {
  readonly field: ConnectField;
  readonly message: string;
}

interface ConnectFormProps<SignedIn> {
  /** Who is asked: the service itself, or joining another computer's notes there. */
  readonly port: {
    requestCode(serviceUrl: string, email: string): Promise<Outcome<{ readonly expiresInMinutes: number }, Failure>>;
    signIn(serviceUrl: string, email: string, code: string): Promise<Outcome<SignedIn, Failure>>;
  };
  readonly onSignedIn: (signedIn: SignedIn) => void;
}

export function ConnectForm<SignedIn>({ port, onSignedIn }: ConnectFormProps<SignedIn>) {
  const [address, setAddress] = useState(defaultServiceUrl);
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<{ readonly minutes: number }>();
  const [problem, setProblem] = useState<Problem>();
  const { busy, during } = useBusy();
  // A code that was asked for is in the mail: leaving now means asking for another.
  const saved = useUnsaved(sent !== undefined || email.trim() !== '');
  const errorAt = (field: ConnectField) => (problem?.field === field ? problem.message : false);

  async function askForCode() {
    if (!emailSchema.safeParse(email).success) return setProblem({ field: 'email', message: 'Write your whole e-mail address, such as name@example.com.' });
    return during(async () => {
      setProblem(undefined);
      const asked = await port.requestCode(address, email.trim());
      if (asked.ok) {
        setSent({ minutes: asked.value.expiresInMinutes });
        setCode('');
      } else {
        setProblem({ field: failureField(asked.failure, 'email'), message: asked.failure.message });
      }
    });
  }

  async function signIn() {
    if (code.replace(/\D/g, '').length !== codeDigits) return setProblem({ field: 'code', message: 'The code has eight digits. It is in the mail we sent you.' });
    return during(async () => {
      setProblem(undefined);
      const signedIn = await port.signIn(address, email.trim(), code.trim());
      if (signedIn.ok) {
        saved();
        onSignedIn(signedIn.value);
      } else setProblem({ field: failureField(signedIn.failure, 'code'), message: signedIn.failure.message });
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void (sent === undefined ? askForCode() : signIn());
  }

  return (
    <form className="form" aria-label="Connect" noValidate onSubmit={submit}>
      {sent === undefined ? (
        <>
          <Field label="Address of the service" error={errorAt('address')}>
            <TextInput inputMode="url" value={address} onChange={(event) => setAddress(event.target.value)} />
          </Field>
          <Field label="Your e-mail address" hint="You get a code by mail. No password." error={errorAt('email')}>
            <TextInput inputMode="email" autoCapitalize="none" value={email} onChange={(event) => setEmail(event.target.value)} />
          </Field>
        </>
      ) : (
        <CodeField email={email.trim()} minutes={sent.minutes} value={code} onChange={setCode} error={errorAt('code')} />
      )}
      {problem?.field === 'page' && <Banner tone="danger" title="Not connected">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>{sent === undefined ? 'Send me a code' : 'Connect'}</Button>
        {sent !== undefined && <Button kind="quiet" onClick={() => void askForCode()}>Send another code</Button>}
        {sent !== undefined && (
          <Button
            kind="quiet"
            onClick={() => {
              setSent(undefined);
              setProblem(undefined);
            }}
          >
            Change the address
          </Button>
        )}
      </div>
    </form>
  );
}
