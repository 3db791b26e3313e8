/** Whether somebody's notes may be taken off this computer: only where all of them can be had again without it. Pure. */
import type { LeavingFacts } from '../../platform/leaving/leaving-port.ts';
import { isRecoverable, type RecoveryFacts } from './recoverability.ts';

export type RemovableFacts = Omit<RecoveryFacts, 'nowMs' | 'backedUpAtMs'> & Omit<LeavingFacts, 'held'>;

/** Undefined where they may go; else what to do first. */
export function whyNotRemovable({ isSignedKept, waiting, unfinished, jots, ...facts }: RemovableFacts): string | undefined {
  if (jots > 0) return 'What was jotted while locked is not all among your notes yet, and it is on this computer alone.';
  if (unfinished > 0) return 'Unfinished notes and referrals are on this computer alone. Sign or discard them, or save a backup, which holds them too.';
  if (isSignedKept) return undefined;
  if (facts.sync.type !== 'everywhere' || waiting > 0) return 'Not everything here is with your service, or in a backup that is newer than it. Connect and wait until it is, or save a backup.';
  return isRecoverable({ ...facts, backedUpAtMs: undefined }) ? undefined : 'Nothing could bring your notes back without this computer. Keep the recovery kit, add another computer, or save a backup.';
}
