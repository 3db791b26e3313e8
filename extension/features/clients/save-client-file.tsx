/** Saves the client’s whole file where the client asks to see it: says first what is in it, and that it is not locked. */
import { Banner, Button, Dialog, useBusy } from '@trusted-hands/ui';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useGivenComputerName } from '../../platform/react/use-computer-name.ts';
import type { ClientRecords, ClientRetention } from './client-retention.ts';

interface SaveClientFileProps {
  readonly records: ClientRecords;
  readonly retention: ClientRetention | undefined;
}

/** The same for every client: a file's name ends up in lists of downloads. */
const fileName = 'trusted-hands-client-file';

export function SaveClientFile({ records, retention }: SaveClientFileProps) {
  const { drafts, draftsOf, pages, nowMs } = usePlatform();
  const givenName = useGivenComputerName();
  const [isOpen, setOpen] = useState(false);
  const [notice, setNotice] = useState<{ readonly tone: 'saved' | 'danger'; readonly message: string }>();
  const { busy, during } = useBusy();
  const { client, notes, referrals } = records;

  async function save(kind: 'html' | 'json') {
    setNotice(undefined);
    await during(async () => {
      try {
        const [{ clientFileJson, fileSections }, { clientFileHtml }, noteDrafts, unmade] = await Promise.all([
          import('./client-file/client-file.ts'),
          import('./client-file/client-file-html.ts'),
          drafts.list(),
          draftsOf(referralDrafts).list(),
        ]);
        const isOwn = ({ clientId }: { readonly clientId: string | null }) => clientId === client.recordId;
        const parts = { records, drafts: noteDrafts.filter(isOwn), referralDrafts: unmade.filter(isOwn), retention, computerName: (deviceId: string) => givenName(deviceId) ?? 'a computer without a name', madeAtMs: nowMs() };
        const text = kind === 'html' ? clientFileHtml(client.current.body.name, fileSections(parts)) : clientFileJson(parts);
        await pages.saveFile(`${fileName}.${kind}`, new TextEncoder().encode(text), kind === 'html' ? 'text/html' : 'application/json');
        setNotice({ tone: 'saved', message: 'Given to the browser to be saved. It is not locked: hand it over, then delete it from this computer.' });
      } catch {
        setNotice({ tone: 'danger', message: 'The file could not be made. Unlock your notes, open this client again and try once more.' });
      }
    });
  }

  return (
    <>
      <Button kind="quiet" icon={<FileDown aria-hidden size={16} />} onClick={() => setOpen(true)}>Save the whole file</Button>
      <Dialog
        open={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          setNotice(undefined);
        }}
        title="Save the whole file"
        description="For a client who asks to see what is kept of her or him."
        actions={
          <>
            <Button busy={busy} onClick={() => void save('json')}>Save for another program</Button>
            <Button kind="primary" busy={busy} onClick={() => void save('html')}>Save to read or print</Button>
          </>
        }
      >
        <p>{`In it are the details with every earlier value, consents, what the client was seen for, visits, ${counted(notes.length, 'note')} with every version and its time of signing, ${counted(referrals.length, 'referral')} with the letters and each time one was printed, saved or copied, and what is not signed yet.`}</p>
        <p>
          <strong>Lines that begin with private: or remember: are in it too.</strong> They are part of the record, and a client has a right to see the record. Read it before you hand it over, and ask where something tells of somebody else.
        </p>
        <Banner tone="caution" live="none" title="The saved file is not locked">Whoever opens it reads everything. Its name says nothing of the client.</Banner>
        {notice !== undefined && <Banner tone={notice.tone}>{notice.message}</Banner>}
      </Dialog>
    </>
  );
}

function counted(count: number, word: string): string {
  return `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;
}
