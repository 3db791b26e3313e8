/** For a client's page: what matters before the next visit, and whether it is improving. The notes are read once for both. */
import type { CommandRegistry } from '@trusted-hands/commands';
import type { ReactNode } from 'react';
import { BriefOfClient } from './brief-of-client.tsx';
import { IsItImproving } from './is-it-improving.tsx';
import { useClientProgress } from './use-client-progress.ts';

interface ProgressOfClientProps {
  readonly clientId: string;
  readonly commands: CommandRegistry;
  readonly onRefer: () => void;
  /** Replies to referrals that came since, where there are any. */
  readonly replies?: ReactNode;
}

export function ProgressOfClient({ clientId, commands, onRefer, replies }: ProgressOfClientProps) {
  const progress = useClientProgress(clientId);
  return (
    <>
      <BriefOfClient progress={progress} {...(replies !== undefined && { replies })} />
      <IsItImproving clientId={clientId} progress={progress} commands={commands} onRefer={onRefer} />
    </>
  );
}
