/** Asks before a computer is removed, and says what that does and what it cannot do. */
import { Banner, Button, Dialog, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import type { VaultDevice } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { nameOfComputer } from './computer-words.ts';

interface RemoveComputerProps {
  /** Asked about while set. */
  readonly device: VaultDevice | undefined;
  readonly onClose: () => void;
  readonly onRemoved: (device: VaultDevice) => void;
}

export function RemoveComputer({ device, onClose, onRemoved }: RemoveComputerProps) {
  const { devices } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();

  function close() {
    setProblem(undefined);
    onClose();
  }

  async function remove(wanted: VaultDevice) {
    setProblem(undefined);
    const removed = await devices.removeDevice(wanted.id);
    if (removed.ok) onRemoved(wanted);
    else setProblem(removed.failure.message);
  }

  return (
    <Dialog
      open={device !== undefined}
      onOpenChange={(open) => !open && !busy && close()}
      title={device === undefined ? '' : `Remove ${nameOfComputer(device)}?`}
      actions={
        device !== undefined && (
          <>
            <Button disabled={busy} onClick={close}>Keep it</Button>
            <Button kind="danger" busy={busy} onClick={() => void during(() => remove(device))}>Remove it</Button>
          </>
        )
      }
    >
      <ul className="vault-points">
        <li>It gets nothing that is written from now on.</li>
        <li>It keeps what it has. That cannot be taken back from here; it stays locked by its passphrase.</li>
        <li>Its unfinished notes, and what it did not send yet, stay on it alone.</li>
        <li>It knew your recovery kit, so you get a new one, which you have to keep.</li>
      </ul>
      {busy && <output>It is being removed. That cannot be called back now.</output>}
      {problem !== undefined && <Banner tone="danger" title="Not removed">{problem}</Banner>}
    </Dialog>
  );
}
