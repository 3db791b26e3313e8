/** The recovery code as it is typed from paper. Once it is whole, a slip is told with the group it is in. */
import { Field, TextInput } from '@trusted-hands/ui';
import { parseRecoveryCode } from '@trusted-hands/vault';

interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was found wrong when it was used. */
  readonly error: string | false;
}

const codeLength = 40;

export function RecoveryCodeField({ value, onChange, error }: RecoveryCodeFieldProps) {
  return (
    <Field label="Recovery code" hint="Eight groups of five. Spaces, dashes and small letters do not matter." error={error} caution={slipIn(value)}>
      <TextInput value={value} autoCapitalize="characters" className="vault-code-input" onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** Told while it is typed and not on leaving the field: a sentence that comes in that moment moves the button from under the pointer. */
function slipIn(typed: string): string | undefined {
  if (typed.replaceAll(/[^0-9a-z]/gi, '').length < codeLength) return undefined;
  const read = parseRecoveryCode(typed);
  return read.ok ? undefined : read.failure.message;
}
