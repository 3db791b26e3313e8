/** The letter in its own tab, the only page it is printed from: a tab's title, address and fields name nobody. */
import { createCommandRegistry } from '@trusted-hands/commands';
import { Banner, Button, Spinner } from '@trusted-hands/ui';
import { Copy, FileDown, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { localDay } from '../../platform/records/day.ts';
import { referralRecord } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord, useVaultStatus } from '../../platform/react/use-port.ts';
import { whyHeldBack } from './held-back.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { useRunningHead } from './use-running-head.ts';
import { useReferralCommands, type Print } from './use-referral-commands.ts';

export function LetterPage() {
  const { vault, pages } = usePlatform();
  const status = useVaultStatus();
  const [opened, setOpened] = useState<{ readonly referralId: string | undefined }>();

  useEffect(() => {
    let isGone = false;
    const open = async () => {
      const [referralId] = await Promise.all([pages.letterReferralId(), vault.ready()]);
      if (!isGone) setOpened({ referralId });
    };
    void open();
    return () => {
      isGone = true;
    };
  }, [vault, pages]);

  if (opened === undefined) return <main className="letter-page"><Spinner label="Opening the letter …" /></main>;
  if (status.type !== 'unlocked') {
    return (
      <main className="letter-page">
        <Banner title="Your notes are locked" live="none">
          Click the Trusted Hands button in the toolbar and unlock them there. This page then shows the letter.
        </Banner>
      </main>
    );
  }
  if (opened.referralId === undefined) return <NoLetter />;
  return <OpenLetter referralId={opened.referralId} />;
}

function NoLetter() {
  return (
    <main className="letter-page">
      <Banner title="No letter is open here" live="none">
        Open the referral in the side panel and choose Print there. You can close this tab.
      </Banner>
    </main>
  );
}

const printHere: Print = async (actions, referralId) => {
  // Kept before the dialog opens: a page may be closed from inside it.
  const kept = await actions.recordPrinting(referralId);
  if (kept.ok) window.print();
  return kept;
};

function OpenLetter({ referralId }: { readonly referralId: string }) {
  const nowMs = usePlatform().nowMs();
  const referral = useRecord(referralRecord, referralId)?.current.body;
  const letter = referral?.letter;
  const heldBack = referral && whyHeldBack(referral, localDay(nowMs));
  const [isBroken, setBroken] = useState(false);
  const [commands] = useState(() => createCommandRegistry({ onError: () => setBroken(true) }));
  const { notice } = useReferralCommands(referralId, commands, printHere);

  useRunningHead(letter?.client.name);

  if (letter === undefined) return <NoLetter />;
  return (
    <main className="letter-page">
      <section className="letter-bar" aria-label="What to do with the letter">
        <Button kind="primary" icon={<Printer aria-hidden size={16} />} onClick={() => commands.run('referrals.print')}>Print</Button>
        <Button icon={<FileDown aria-hidden size={16} />} onClick={() => commands.run('referrals.save-pdf')}>Save as PDF</Button>
        <Button icon={<Copy aria-hidden size={16} />} onClick={() => commands.run('referrals.copy')}>Copy</Button>
      </section>
      {heldBack !== undefined && <div className="letter-notice"><Banner tone="danger" live="none" title="Not to be sent">{heldBack}</Banner></div>}
      {isBroken && <div className="letter-notice"><Banner tone="caution">That did not work. Close this tab and open the letter again.</Banner></div>}
      {notice !== undefined && <div className="letter-notice"><Banner tone={notice.type === 'done' ? 'saved' : 'caution'}>{notice.message}</Banner></div>}
      <LetterSheet letter={letter} headingLevel={1} />
    </main>
  );
}
