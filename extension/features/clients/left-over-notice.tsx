/** Offers to destroy what is unfinished here of a file that was destroyed on another computer. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { noteDrafts } from '../../platform/drafts/draft-kind.ts';
import { formDrafts } from '../../platform/drafts/form-drafts.ts';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { destructionRecord } from '../../platform/records/destruction.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useDrafts } from '../../platform/react/use-drafts.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import { discardDrafts } from './destroy-client.ts';
import { leftOverDrafts } from './left-over-drafts.ts';

export function LeftOverNotice() {
  const platform = usePlatform();
  const destroyed = useRecords(destructionRecord);
  const clients = useRecords(clientRecord);
  const drafts = [...useDrafts(noteDrafts), ...useDrafts(referralDrafts), ...useDrafts(formDrafts)];
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const left = leftOverDrafts(destroyed, drafts, (clientId) => clients.some(({ recordId }) => recordId === clientId));
  if (left.length === 0) return null;

  async function destroy() {
    setProblem(undefined);
    await discardDrafts(platform, left.map(({ clientId }) => clientId)).catch(() => setProblem('Something unfinished could not be removed. Close other windows of Trusted Hands and try again.'));
  }

  const count = left.reduce((sum, { drafts: ofOne }) => sum + ofOne, 0);
  return (
    <>
      <Banner tone="caution" live="none" title="Left over from a destroyed file" actions={<Button kind="danger" busy={busy} onClick={() => void during(destroy)}>Destroy what is left over</Button>}>
        {`${left.map(({ clientName }) => clientName).join(', ')}: the file was destroyed, and ${count === 1 ? 'something unfinished of it is' : `${String(count)} unfinished things of it are`} still on this computer. Destroying can’t be undone.`}
      </Banner>
      {problem !== undefined && <Banner tone="danger" title="Not all destroyed">{problem}</Banner>}
    </>
  );
}
