/** A client's progress with what was answered to their referrals: two features that meet here and know nothing of each other. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { Button } from '@trusted-hands/ui';
import { ProgressOfClient } from '../features/progress/progress-of-client.tsx';
import { openReplies } from '../features/referrals/open-replies.ts';
import { referralRecord } from '../platform/records/referral.record.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { useRecords } from '../platform/react/use-port.ts';

interface ProgressWithRepliesProps {
  readonly clientId: string;
  readonly commands: CommandRegistry;
  readonly onRefer: () => void;
  readonly onOpenReferral: (referralId: string) => void;
}

export function ProgressWithReplies({ clientId, commands, onRefer, onOpenReferral }: ProgressWithRepliesProps) {
  const nowMs = usePlatform().nowMs();
  const replies = openReplies(useRecords(referralRecord), clientId, nowMs);
  const list = replies.length > 0 && (
    <ul aria-label="Replies">
      {replies.map(({ referralId, words }) => (
        <li key={referralId}>
          {`${words} `}
          <Button kind="quiet" onClick={() => onOpenReferral(referralId)}>Open the referral</Button>
        </li>
      ))}
    </ul>
  );
  return <ProgressOfClient clientId={clientId} commands={commands} onRefer={onRefer} {...(list !== false && { replies: list })} />;
}
