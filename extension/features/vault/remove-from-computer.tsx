/** Takes one's notes off this computer, where all of them can be had again, after saying what that does. */
import { Banner, Button, Checkbox, Dialog, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRemovable } from './use-removable.ts';

export function RemoveFromComputer() {
  const { people, person, service } = usePlatform();
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const { known, look } = useRemovable();
  const isPossible = known?.type === 'possible';

  function show(open: boolean) {
    setOpen(open);
    setSure(false);
    setProblem(undefined);
  }

  async function remove() {
    if (!isSure) return setProblem('Say first that you can get at your notes without this computer.');
    setProblem(undefined);
    // What was shown may be old by now, as where something was signed in another page.
    const seen = await look();
    if (seen.type === 'not-possible') return setProblem(seen.reason);
    // The session at the service ends too; where the service is away, it runs out by itself.
    await service.signOut();
    const removed = await people.remove(person, seen.held);
    if (!removed.ok) setProblem(removed.failure.message);
  }

  return (
    <>
      <div className="actions">
        <Button kind="danger" disabled={!isPossible} onClick={() => show(true)}>Take my notes off this computer</Button>
      </div>
      {known?.type === 'not-possible' && <p className="quiet">{`Not possible now. ${known.reason}`}</p>}
      <Dialog
        open={isOpen}
        onOpenChange={(open) => !busy && show(open)}
        title="Take your notes off this computer?"
        actions={
          <>
            <Button disabled={busy} onClick={() => show(false)}>Keep them here</Button>
            <Button kind="danger" busy={busy} disabled={!isPossible} onClick={() => void during(remove)}>Take them off</Button>
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
        {problem === undefined && known?.type === 'not-possible' && <Banner tone="danger" title="Not possible now">{known.reason}</Banner>}
      </Dialog>
    </>
  );
}
