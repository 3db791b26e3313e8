/** First step: the address a code is sent to. */
import { Banner, Button, Card, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { emailSchema } from '@trusted-hands/contract';
import { useState, type FormEvent } from 'react';
import type { ApiFailure } from '../api/api.ts';
import { StepHeading } from './step-heading.tsx';
import './step.css';

interface EmailStepProps {
  readonly email: string;
  /** A sign-in ran out while something was being written. */
  readonly signInEnded: boolean;
  readonly title?: string;
  /** One line on what signing in is for. */
  readonly intro?: string;
  readonly requestCode: (email: string) => Promise<ApiFailure | undefined>;
}

export function EmailStep({ email: startEmail, signInEnded, title = 'Register in the directory', intro = 'We send you a code. There is no password, and the same way leads back to your listing later.', requestCode }: EmailStepProps) {
  const [email, setEmail] = useState(startEmail);
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<ApiFailure>();
  const { busy, during } = useBusy();

  async function send(event: FormEvent) {
    event.preventDefault();
    const parsed = emailSchema.safeParse(email.trim());
    setFailure(undefined);
    setError(parsed.success ? undefined : parsed.error.issues[0]?.message);
    if (!parsed.success) {
      document.getElementById('email')?.focus();
      return;
    }
    await during(async () => {
      const problem = await requestCode(parsed.data);
      if (problem?.field === 'email' || problem?.code === 'input-invalid') setError(problem.message);
      else setFailure(problem);
    });
  }

  return (
    <Card as="section" className="step">
      <StepHeading>{signInEnded ? 'Sign in again' : title}</StepHeading>
      {signInEnded && <Banner tone="caution" title="Your sign-in has run out">What you wrote is kept here. Ask for a new code with the same address, then go on.</Banner>}
      <p>{intro}</p>
      <form className="step-form" noValidate onSubmit={(event) => void send(event)}>
        <Field label="Your e-mail address" error={error} id="email">
          <TextInput
            confidential={false}
            type="email"
            name="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
              setError(undefined);
            }}
          />
        </Field>
        {failure && <Banner tone="danger">{failure.message}</Banner>}
        <Button kind="primary" type="submit" busy={busy}>Send me a code</Button>
      </form>
    </Card>
  );
}
