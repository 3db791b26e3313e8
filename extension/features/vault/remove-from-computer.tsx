/** Takes one's notes off this computer, where all of them can be had again, after saying what that does. */
import { Banner, Button, Checkbox, Dialog, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { noteDrafts } from '../../platform/drafts/draft-kind.ts';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useDrafts } from '../../platform/react/use-drafts.ts';
import { useUnfinishedCount } from '../../platform/react/use-unfinished-count.ts';
import { usePort, useVaultStatus } from '../../platform/react/use-port.ts';
import { whyNotRemovable } from './removable.ts';
import { useDevices, useSyncStatus } from './use-recovery.ts';

export function RemoveFromComputer() {
  const { people, person, service } = usePlatform();
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const reason = useWhyNotRemovable();

  function show(open: boolean) {
    setOpen(open);
    setSure(false);
    setProblem(undefined);
  }

  async function remove() {
    if (!isSure) return setProblem('Say first that you can get at your notes without this computer.');
    setProblem(undefined);
    // The session at the service ends too; where the service is away, it runs out by itself.
    await service.signOut();
    const removed = await people.remove(person);
    if (!removed.ok) setProblem(removed.failure.message);
  }

  return (
    <>
      <div className="actions">
        <Button kind="danger" disabled={reason !== undefined} onClick={() => show(true)}>Take my notes off this computer</Button>
      </div>
      {reason !== undefined && <p className="quiet">{`Not possible now. ${reason}`}</p>}
      <Dialog
        open={isOpen}
        onOpenChange={(open) => !busy && show(open)}
        title="Take your notes off this computer?"
        actions={
          <>
            <Button disabled={busy} onClick={() => show(false)}>Keep them here</Button>
            <Button kind="danger" busy={busy} onClick={() => void during(remove)}>Take them off</Button>
          </>
        }
      >
        <ul className="vault-points">
          <li>Everything of yours goes from this computer: notes, unfinished ones, clients, your name in the list.</li>
          <li>What is with the service, on your other computers and in backups stays there.</li>
          <li>On another computer of yours, remove this one from the list of computers.</li>
        </ul>
        <Checkbox label="I have my recovery kit, another computer of mine or a backup" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
        {problem !== undefined && <Banner tone="danger" title="Not taken off">{problem}</Banner>}
      </Dialog>
    </>
  );
}

function useWhyNotRemovable(): string | undefined {
  const { lockedJots } = usePlatform();
  usePort(lockedJots);
  const status = useVaultStatus();
  const sync = useSyncStatus();
  const { devices, isKitKept } = useDevices();
  const unfinished = useUnfinishedCount();
  const drafts = [...useDrafts(noteDrafts), ...useDrafts(referralDrafts)];
  const wroteAtMs = [...drafts.map(({ updatedAtMs }) => updatedAtMs), ...devices.flatMap(({ isThis, lastWroteAtMs }) => (isThis ? (lastWroteAtMs ?? []) : []))];
  const { unreadable, notYet } = lockedJots.news();
  return whyNotRemovable({
    sync,
    devices,
    isKitKept,
    backedUpAtMs: status.type === 'unlocked' ? status.backedUpAtMs : undefined,
    newestAtMs: wroteAtMs.length === 0 ? undefined : Math.max(...wroteAtMs),
    unfinished,
    jots: unreadable + notYet,
  });
}
