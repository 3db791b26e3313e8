/** On a demonstration's service only, and once: a few fictional clients to look around with. */
import { Banner, Button, StatusText, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { addDemonstration, hasDemonstration } from './add-demonstration.ts';

export function DemonstrationOffer() {
  const { vault, nowMs } = usePlatform();
  usePort(vault);
  const { busy, during } = useBusy();
  const [isAdded, setAdded] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function add() {
    const added = await addDemonstration(vault, nowMs());
    setAdded(added.ok);
    setProblem(added.ok ? undefined : added.failure.message);
  }

  if (isAdded) return <StatusText tone="saved" live>Added. Each says “(demonstration)” beside the name.</StatusText>;
  if (!busy && hasDemonstration(vault)) return null;
  return (
    <>
      {problem !== undefined && <Banner tone="danger" title="Not all were added">{problem}</Banner>}
      <div className="actions">
        <Button busy={busy} onClick={() => void during(add)}>Add demonstration clients</Button>
        <span className="quiet">Five fictional people with notes. They can’t be taken away again.</span>
      </div>
    </>
  );
}
