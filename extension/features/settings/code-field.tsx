/** The code from the mail; the caret stands in it as soon as it appears, and again when it was refused. */
import { Field, TextInput } from '@trusted-hands/ui';
import { useEffect } from 'react';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';

interface CodeFieldProps {
  readonly email: string;
  readonly minutes: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | false;
}

export function CodeField({ email, minutes, value, onChange, error }: CodeFieldProps) {
  const input = useInitialFocus<HTMLInputElement>();
  useEffect(() => {
    // A refused code is typed over, not hunted for.
    if (error !== false) input.current?.select();
  }, [error, input]);
  return (
    <Field label="Code from the mail" hint={`Sent to ${email}. It can be used for ${minutes} minutes.`} error={error}>
      <TextInput ref={input} inputMode="numeric" value={value} maxLength={20} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
