/** A passphrase to be, twice, with honest words on how good it is; what is wrong stands at its field. */
import { Field } from '@trusted-hands/ui';
import { passphraseHint } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly errorAt: (field: 'passphrase' | 'repeated') => string | false;
}

export function NewPassphraseFields({ label, value, onChange, errorAt }: NewPassphraseFieldsProps) {
  const hint = passphraseHint(value.passphrase);
  return (
    <>
      <Field label={label} hint={<span className={`vault-hint vault-hint-${hint.verdict}`}>{hint.message}</span>} error={errorAt('passphrase')}>
        <PassphraseInput what="passphrase" value={value.passphrase} onChange={(passphrase) => onChange({ ...value, passphrase })} />
      </Field>
      <Field label="The same again" error={errorAt('repeated')}>
        <PassphraseInput what="repeated passphrase" value={value.repeated} onChange={(repeated) => onChange({ ...value, repeated })} />
      </Field>
    </>
  );
}
