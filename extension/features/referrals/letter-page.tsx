/** The letter in its own tab, the only page it is printed from: a tab's title, address and fields name nobody. */
import { createCommandRegistry, type CommandRegistry } from '@trusted-hands/commands';
import { Banner, Button, Spinner } from '@trusted-hands/ui';
import { Copy, FileDown, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { referralRecord } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord, useVaultStatus } from '../../platform/react/use-port.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { useRunningHead } from './use-running-head.ts';
import { createReferralActions } from './referral-actions.ts';
import { letterCommands } from './referrals.commands.ts';
import type { Notice } from './use-referral-commands.ts';

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

function OpenLetter({ referralId }: { readonly referralId: string }) {
  const platform = usePlatform();
  const letter = useRecord(referralRecord, referralId)?.current.body.letter;
  const [notice, setNotice] = useState<Notice>();
  const [commands] = useState<CommandRegistry>(() => createCommandRegistry({ onError: () => setNotice({ type: 'failed', message: 'That did not work. Try again.' }) }));

  useEffect(() => {
    const actions = createReferralActions(platform);
    const say = (outcome: Awaited<ReturnType<typeof actions.copyText>>, message: string) =>
      setNotice(outcome.ok ? { type: 'done', message } : { type: 'failed', message: outcome.failure.message });
    return commands.register(
      letterCommands({
        print: async () => {
          // Kept before the dialog opens: a page may be closed from inside it.
          const kept = await actions.recordPrinting(referralId);
          if (!kept.ok) return setNotice({ type: 'failed', message: kept.failure.message });
          window.print();
        },
        savePdf: async () => say(await actions.savePdf(referralId), 'Saved as a PDF. Keep the file where only you can open it.'),
        copy: async () => say(await actions.copyText(referralId), 'Copied. Paste it where only the practice can read it.'),
      }),
    );
  }, [commands, platform, referralId]);

  useRunningHead(letter?.client.name);

  if (letter === undefined || letter === null) return <NoLetter />;
  return (
    <main className="letter-page">
      <section className="letter-bar" aria-label="What to do with the letter">
        <Button kind="primary" icon={<Printer aria-hidden size={16} />} onClick={() => commands.run('referrals.print')}>Print</Button>
        <Button icon={<FileDown aria-hidden size={16} />} onClick={() => commands.run('referrals.save-pdf')}>Save as PDF</Button>
        <Button icon={<Copy aria-hidden size={16} />} onClick={() => commands.run('referrals.copy')}>Copy</Button>
      </section>
      {notice !== undefined && <div className="letter-notice"><Banner tone={notice.type === 'done' ? 'saved' : 'caution'}>{notice.message}</Banner></div>}
      <LetterSheet letter={letter} headingLevel={1} />
    </main>
  );
}
