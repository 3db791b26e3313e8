/** Where the notes are, in a sentence, with what a person can do about it. */
import { Banner, Button, Progress, StatusText, useBusy } from '@trusted-hands/ui';
import { RefreshCw } from 'lucide-react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useUnfinishedCount } from '../../platform/react/use-unfinished-count.ts';
import { sentenceOfLoss, sentenceOfSync } from './sync-sentence.ts';
import { useLossAtMs, useSyncStatus } from './use-recovery.ts';

interface SyncSectionProps {
  readonly onConnect: () => void;
}

export function SyncSection({ onConnect }: SyncSectionProps) {
  const { sync, nowMs } = usePlatform();
  const status = useSyncStatus();
  const lossAtMs = useLossAtMs();
  const loss = lossAtMs === undefined ? undefined : sentenceOfLoss(lossAtMs, nowMs());
  const { busy, during } = useBusy();
  const { words, count, assurance, tone, detail } = sentenceOfSync(status, { nowMs: nowMs(), unfinished: useUnfinishedCount() });
  const tryNow = <Button icon={<RefreshCw aria-hidden size={16} />} busy={busy} onClick={() => void during(() => sync.syncNow())}>Try now</Button>;
  return (
    <section className="section" aria-labelledby="sync-title">
      <h2 id="sync-title">Where your notes are</h2>
      {loss !== undefined && <Banner tone="caution" title={loss.words} actions={<Button onClick={() => void sync.noteLossRead()}>I have read it</Button>}>{loss.detail}</Banner>}
      {status.type === 'problem' ? (
        <Banner tone="caution" title={`${words}, saved here`} actions={tryNow}>{detail}</Banner>
      ) : status.type === 'downloading' ? (
        <>
          <Progress label="Downloading" share={status.share} />
          <p className="quiet">{detail}</p>
        </>
      ) : (
        <>
          <StatusText tone={tone} live>{words}{count !== undefined && <span aria-hidden>{` ${count}`}</span>}{assurance !== undefined && `, ${assurance}`}</StatusText>
          <p className="quiet">{detail}</p>
          <div className="actions">{status.type === 'not-connected' ? <Button onClick={onConnect}>Connect to a service</Button> : tryNow}</div>
        </>
      )}
    </section>
  );
}
