/** The recovery kit in a tab of its own, the only page it is printed from: title and address are the same for everybody. */
import { Banner, Button, Spinner, useBusy } from '@trusted-hands/ui';
import { Check, Copy, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useVaultStatus } from '../../platform/react/use-port.ts';
import { KitSheet } from './kit-sheet.tsx';
import { useDevices, useIsShutOut } from './use-recovery.ts';

export function KitPage() {
  const { vault } = usePlatform();
  const status = useVaultStatus();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    void vault.ready().then(() => !isGone && setReady(true));
    return () => {
      isGone = true;
    };
  }, [vault]);

  if (!isReady || status.type === 'opening') return <main className="kit-page"><Spinner label="Opening …" /></main>;
  switch (status.type) {
    case 'absent':
      return <main className="kit-page"><Banner title="There are no notes on this computer" live="none">Click the Trusted Hands button in the toolbar to begin. You can close this tab.</Banner></main>;
    case 'locked':
      return <main className="kit-page"><Banner title="Your notes are locked" live="none">Click the Trusted Hands button in the toolbar and unlock them there. This page then shows the recovery kit.</Banner></main>;
    case 'unlocked':
      return <OpenKit />;
  }
}

function OpenKit() {
  const { devices, pages, service } = usePlatform();
  const isShutOut = useIsShutOut();
  // Printed before the connection is known, the kit would say that there is no service.
  const [isConnectionKnown, setConnectionKnown] = useState(false);
  useEffect(() => {
    let isGone = false;
    void service.ready().then(() => !isGone && setConnectionKnown(true));
    return () => {
      isGone = true;
    };
  }, [service]);
  const { isKitKept } = useDevices();
  const [notice, setNotice] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  if (!isConnectionKnown) return <main className="kit-page"><Spinner label="Opening …" /></main>;
  if (isShutOut) return <main className="kit-page"><Banner title="There is no recovery kit on this computer any more" live="none">It no longer belongs to your computers, and the code that it knows brings nothing back. Take the kit from another one of yours.</Banner></main>;
  const kit = devices.kit();
  if (!kit.ok) return <main className="kit-page"><Banner tone="danger" title="The recovery kit cannot be shown">{kit.failure.message}</Banner></main>;
  const { recoveryCode } = kit.value;

  async function copy() {
    setProblem(undefined);
    await pages.copyText(recoveryCode).then(
      () => setNotice('Copied. Put it into your password manager now, then copy something else over it.'),
      () => setProblem('The browser did not let it be copied. Select the eight groups and copy them by hand.'),
    );
  }

  async function confirm() {
    setNotice(undefined);
    const noted = await devices.confirmKit();
    setProblem(noted.ok ? undefined : noted.failure.message);
  }

  return (
    <main className="kit-page">
      <section className="kit-bar" aria-label="What to do with the recovery kit">
        <Button kind={isKitKept ? 'secondary' : 'primary'} icon={<Printer aria-hidden size={16} />} onClick={() => print()}>Print or save as PDF</Button>
        <Button icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>Copy the code</Button>
        {!isKitKept && <Button icon={<Check aria-hidden size={16} />} busy={busy} onClick={() => void during(confirm)}>I have kept it</Button>}
      </section>
      <div className="kit-notice">
        {isKitKept && <Banner tone="saved" title="You said that this kit is kept">You can close this tab.</Banner>}
        {!isKitKept && <Banner live="none">Print it, or copy the code into a password manager. Then press “I have kept it”.</Banner>}
        {notice !== undefined && <Banner tone="saved">{notice}</Banner>}
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      </div>
      <KitSheet kit={kit.value} />
    </main>
  );
}
