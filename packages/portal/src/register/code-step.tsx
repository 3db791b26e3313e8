/** Second step: the code from the mail, in one field that takes it however it is pasted. */
import { codeDigits } from '@trusted-hands/contract';
import { Banner, Button, Card, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import type { ApiFailure } from '../api/api.ts';
import type { CodeSent } from '../session/session-store.ts';
import { digitsOfCode, secondsUntilResend } from './register-stage.ts';
import { StepHeading } from './step-heading.tsx';
import { useSeconds } from './use-seconds.ts';
import type { Register } from './use-register.ts';
import './step.css';

interface CodeStepProps {
  readonly nowMs: () => number;
  readonly sent: CodeSent;
  readonly signInEnded: boolean;
  readonly register: Pick<Register, 'requestCode' | 'signIn' | 'otherEmail'>;
}

export function CodeStep({ nowMs, sent, signInEnded, register }: CodeStepProps) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<ApiFailure>();
  const signingIn = useBusy();
  const resending = useBusy();
  const [resent, setResent] = useState(false);
  const [refused, setRefused] = useState<{ atMs: number; retryAfterSeconds: number }>();
  const seconds = useSeconds(nowMs, (atMs) =>
    secondsUntilResend({ sentAtMs: refused?.atMs ?? sent.sentAtMs, retryAfterSeconds: refused?.retryAfterSeconds, nowMs: atMs }),
  );

  async function signIn(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setResent(false);
    if (code.length !== codeDigits) {
      showError('The code has eight digits. Copy all of it from the mail.');
      return;
    }
    await signingIn.during(async () => {
      const problem = await register.signIn(sent.email, code);
      if (problem === undefined) return;
      if (problem.code === 'code-wrong' || problem.code === 'code-expired' || problem.code === 'input-invalid') showError(problem.message);
      else setFailure(problem);
    });
  }

  async function resend() {
    setError(undefined);
    setFailure(undefined);
    const problem = await register.requestCode(sent.email);
    setFailure(problem);
    setResent(problem === undefined);
    if (problem?.retryAfterSeconds !== undefined) setRefused({ atMs: nowMs(), retryAfterSeconds: problem.retryAfterSeconds });
    else setRefused(undefined);
    if (problem === undefined) setCode('');
    document.getElementById('code')?.focus();
  }

  function showError(message: string) {
    setError(message);
    document.getElementById('code')?.focus();
  }

  return (
    <Card as="section" className="step">
      <StepHeading>Type the code from the mail</StepHeading>
      {signInEnded && <Banner tone="caution">What you wrote is kept here and comes back once you are signed in.</Banner>}
      <p>
        We sent a code to <strong>{sent.email}</strong>. It is good for {sent.expiresInMinutes} minutes. Nothing there? Look in the spam
        folder.
      </p>
      <form className="step-form" noValidate onSubmit={(event) => void signIn(event)}>
        <Field label="Eight-digit code" error={error} id="code">
          <TextInput
            className="code-input"
            inputMode="numeric"
            autoComplete="one-time-code"
            placeholder="12345678"
            value={code}
            onChange={(event) => {
              setCode(digitsOfCode(event.target.value));
              setError(undefined);
            }}
          />
        </Field>
        {failure && <Banner tone="danger">{failure.message}</Banner>}
        {resent && <Banner tone="saved">A new code is on its way; only the newest one works.</Banner>}
        <Button kind="primary" type="submit" busy={signingIn.busy}>Go on</Button>
      </form>
      <div className="step-ways">
        <Button kind="quiet" disabled={seconds > 0} busy={resending.busy} onClick={() => void resending.during(resend)}>
          {seconds > 0 ? `Send again in ${waitInWords(seconds)}` : 'Send a new code'}
        </Button>
        <Button kind="quiet" onClick={register.otherEmail}>Use another address</Button>
      </div>
    </Card>
  );
}

function waitInWords(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}
