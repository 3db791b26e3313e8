/** The recovery code in groups that can be copied onto paper without losing one's place. */
import { Button } from '@trusted-hands/ui';

interface RecoveryCodeProps {
  readonly code: string;
  /** For a password manager; the clipboard is the person's own choice. */
  readonly onCopy: () => void;
}

export function RecoveryCode({ code, onCopy }: RecoveryCodeProps) {
  const groups = code.split(/[\s-]+/).filter((group) => group !== '');
  return (
    <figure className="vault-code" aria-labelledby="recovery-code-title">
      <figcaption id="recovery-code-title">Recovery code. Write it down or put it into a password manager.</figcaption>
      <p className="vault-code-groups" aria-label={groups.join(', ')}>
        {groups.map((group, index) => (
          // Groups may repeat; what stands before one tells it apart.
          <span key={groups.slice(0, index + 1).join()}>{group}</span>
        ))}
      </p>
      <Button onClick={onCopy}>Copy the code</Button>
    </figure>
  );
}
