/** The one question of the first use. What hangs on it: whether the computer itself may unlock the notes. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import type { Door } from './door.ts';
import { FirstRunDoors } from './first-run-doors.tsx';

interface WhoseComputerProps {
  readonly onChoose: (isShared: boolean) => Promise<void>;
  readonly onDoor: (door: Door) => void;
  readonly problem: string | undefined;
}

export function WhoseComputer({ onChoose, onDoor, problem }: WhoseComputerProps) {
  const { busy, during } = useBusy();
  const first = useInitialFocus<HTMLButtonElement>();
  return (
    <main className="vault-door" aria-labelledby="first-run-title">
      <header className="vault-door-head">
        <h1 id="first-run-title">Is this computer yours alone?</h1>
        <p>Your notes are kept on it, locked. Nothing is sent anywhere, and you need no account.</p>
      </header>
      <div className="vault-door-form">
        <div className="vault-answer">
          <Button ref={first} wide busy={busy} onClick={() => void during(() => onChoose(false))} aria-describedby="own-hint">Only I use it</Button>
          <p id="own-hint" className="quiet">Your fingerprint, face or PIN opens your notes, where it can. Else a passphrase does.</p>
        </div>
        <div className="vault-answer">
          <Button wide busy={busy} onClick={() => void during(() => onChoose(true))} aria-describedby="shared-hint">Others use it too</Button>
          <p id="shared-hint" className="quiet">Only a passphrase that you alone know opens them.</p>
        </div>
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      </div>
      <FirstRunDoors onDoor={onDoor} />
    </main>
  );
}
