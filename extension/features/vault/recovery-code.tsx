/** The recovery code in groups that can be copied onto paper without losing one's place. */
import { Button } from '@trusted-hands/ui';

interface RecoveryCodeProps {
  readonly code: string;
  /** For a password manager; the clipboard is the person's own choice. */
  readonly onCopy: () => void;
  /** Given where the page can be printed: then the code stands alone on the paper. */
  readonly onPrint?: () => void;
}

export function RecoveryCode({ code, onCopy, onPrint }: RecoveryCodeProps) {
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
      <div className="actions">
        <Button onClick={onCopy}>Copy the code</Button>
        {onPrint === undefined ? <span className="quiet">To print it, open Trusted Hands in a tab (“Open in a tab” among the commands) and save the file there.</span> : <Button onClick={onPrint}>Print the code</Button>}
      </div>
    </figure>
  );
}
