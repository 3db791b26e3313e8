/** Keeping one's own listing true: still right, or removed for good, with what stays elsewhere said before. */
import type { OwnListing } from '@trusted-hands/contract';
import { Banner, Button, Card, Dialog, useBusy } from '@trusted-hands/ui';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Api, ApiFailure } from '../api/api.ts';
import { daysWords, isStale } from './days-words.ts';
import './confirm.css';

interface ListingUpkeepProps {
  readonly listing: OwnListing;
  readonly api: Pick<Api, 'confirmMine' | 'erase'>;
  readonly nowMs: () => number;
  /** After either: the listing is fetched again. */
  readonly changed: () => void;
  /** The service no longer knows the sign-in. */
  readonly ended: () => void;
}

export function ListingUpkeep({ listing: { status, confirmedAtMs }, api, nowMs, changed, ended }: ListingUpkeepProps) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const confirming = useBusy();
  const erasing = useBusy();

  async function run(work: ReturnType<Api['erase']>) {
    setFailure(undefined);
    const answer = await work;
    setAsking(false);
    if (answer.ok) changed();
    else if (answer.failure.code === 'not-signed-in') ended();
    else setFailure(answer.failure);
  }

  return (
    <Card as="section" className="upkeep" aria-labelledby="upkeep-title">
      <h2 id="upkeep-title">Keeping it true</h2>
      {failure && <Banner tone="danger" title="That did not work">{failure.message}</Banner>}
      {status === 'published' && (
        <>
          <p>{daysWords(confirmedAtMs, nowMs())}</p>
          <div><Button kind={isStale(confirmedAtMs, nowMs()) ? 'primary' : 'secondary'} busy={confirming.busy} onClick={() => void confirming.during(() => run(api.confirmMine()))}>Still right</Button></div>
        </>
      )}
      <div className="upkeep-end"><Button kind="quiet" icon={<Trash2 aria-hidden size={16} />} onClick={() => setAsking(true)}>Remove it for good …</Button></div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Remove your listing for good?"
        description="Everything in it is deleted here, with what was noted when it was checked, and cannot be brought back. Other computers drop it when they next fetch the directory, within a day."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button kind="danger" busy={erasing.busy} onClick={() => void erasing.during(() => run(api.erase()))}>Remove it for good</Button>
          </>
        }
      >
        <p>What stays: letters that colleagues have already written to you keep the name and address they were sent to, in their own records, as the law asks of them. Nobody here can read or change those. Your account stays too, so that you can register again.</p>
        <p>To be out of the directory for a while only, withdraw it instead.</p>
      </Dialog>
    </Card>
  );
}
