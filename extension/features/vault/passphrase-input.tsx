/**
 * A passphrase field, with a way to see what was typed. autocomplete is off: a browser's password manager would keep the
 * passphrase on the very computer it protects, often open with the profile and copied to an account elsewhere.
 */
import { TextInput } from '@trusted-hands/ui';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type Ref } from 'react';

interface PassphraseInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What the button shows or hides, such as "passphrase". */
  readonly what: string;
  readonly shownAtFirst?: boolean;
}

export function PassphraseInput({ value, onChange, inputRef, what, shownAtFirst = false }: PassphraseInputProps) {
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <span className="vault-passphrase">
      <TextInput
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="none"
        // A shown field is looked through by spelling checkers, some of which ask a server.
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(inputRef !== undefined && { ref: inputRef })}
      />
      <button type="button" className="th-icon-button vault-passphrase-eye" tabIndex={-1} aria-label={shown ? `Hide the ${what}` : `Show the ${what}`} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? <EyeOff aria-hidden size={18} /> : <Eye aria-hidden size={18} />}
      </button>
    </span>
  );
}
