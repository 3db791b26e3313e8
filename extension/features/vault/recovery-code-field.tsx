/** The recovery code as it is typed from paper. On leaving the field a slip is told with the group it is in. */
import { Field, TextInput } from '@trusted-hands/ui';
import { parseRecoveryCode } from '@trusted-hands/vault';
import { useState } from 'react';

interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was found wrong when it was used. */
  readonly error: string | false;
}

export function RecoveryCodeField({ value, onChange, error }: RecoveryCodeFieldProps) {
  const [slip, setSlip] = useState<string>();
  return (
    <Field label="Recovery code" hint="Eight groups of five. Spaces, dashes and small letters do not matter." error={error} caution={slip}>
      <TextInput
        value={value}
        autoCapitalize="characters"
        className="vault-code-input"
        onChange={(event) => {
          setSlip(undefined);
          onChange(event.target.value);
        }}
        onBlur={() => setSlip(slipIn(value))}
      />
    </Field>
  );
}

function slipIn(typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  const read = parseRecoveryCode(typed);
  return read.ok ? undefined : read.failure.message;
}
