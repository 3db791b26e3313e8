/** The recovery kit: whether it is kept, the way to its page, and replacing it where somebody may have seen it. */
import { Banner, Button, Dialog, StatusText, useBusy } from '@trusted-hands/ui';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useDevices, useRecoveryAdvice, useSyncStatus } from './use-recovery.ts';

export function KitSection() {
  const { devices, pages } = usePlatform();
  const { isKitKept } = useDevices();
  const isNeeded = useRecoveryAdvice().type === 'not-recoverable';
  const isConnected = useSyncStatus().type !== 'not-connected';
  const [isAsking, setAsking] = useState(false);
  const [isReplaced, setReplaced] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();

  async function replace() {
    setAsking(false);
    setProblem(undefined);
    const replaced = await devices.replaceKit();
    setReplaced(replaced.ok);
    if (!replaced.ok) setProblem(replaced.failure.message);
  }

  return (
    <section className="section" aria-labelledby="kit-section-title">
      <h2 id="kit-section-title">Recovery kit</h2>
      <p className="quiet">One page with a code. It brings your signed notes back when all your computers are lost or you forget your passphrase; unfinished ones are on the computer you wrote them on. Nobody can do that for you without it.</p>
      {!isConnected && <p className="quiet">You are not connected to a service, so the code works together with a backup file only.</p>}
      {isKitKept ? (
        <StatusText tone="saved">You have kept your recovery kit</StatusText>
      ) : isReplaced ? (
        <Banner tone="caution" title="Keep the new kit now">The old one no longer lets anybody in. Put the new one in its place.</Banner>
      ) : (
        <StatusText tone={isNeeded ? 'caution' : 'neutral'}>Not kept yet</StatusText>
      )}
      {problem !== undefined && <Banner tone="danger" title="Not replaced">{problem}</Banner>}
      <div className="actions">
        <Button kind={isConnected && (isNeeded || isReplaced) && !isKitKept ? 'primary' : 'secondary'} icon={<Printer aria-hidden size={16} />} onClick={() => void pages.openKit()}>{isKitKept ? 'Show the kit' : 'Show and print the kit'}</Button>
        {isConnected && <Button kind="quiet" busy={busy} onClick={() => setAsking(true)}>Replace the kit</Button>}
      </div>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Replace the recovery kit?"
        description="Do this when somebody may have seen the code, or the page is lost. You get a new code, and the old one no longer lets anybody in. Backup files that you saved before open with the old code only: save a new backup afterwards."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep the one I have</Button>
            <Button kind="danger" onClick={() => void during(replace)}>Replace it</Button>
          </>
        }
      />
    </section>
  );
}
