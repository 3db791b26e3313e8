/** Whether somebody's notes may be taken off this computer: only where all of them can be had again without it. Pure. */
import { isRecoverable, type RecoveryFacts } from './recoverability.ts';

export interface RemovableFacts extends Omit<RecoveryFacts, 'nowMs'> {
  /** When the last of the notes, signed or unfinished, was written on this computer; undefined where there is none. */
  readonly newestAtMs: number | undefined;
  /** Unfinished notes and referrals: they are on this computer and in a backup alone. */
  readonly unfinished: number;
  /** Jots that are no note yet, or cannot be opened: they are in no backup. */
  readonly jots: number;
}

/** Undefined where they may go; else what to do first. */
export function whyNotRemovable({ newestAtMs, unfinished, jots, ...facts }: RemovableFacts): string | undefined {
  if (jots > 0) return 'What was jotted while locked is not all among your notes yet, and it is on this computer alone.';
  const { backedUpAtMs, sync } = facts;
  if (backedUpAtMs !== undefined && (newestAtMs === undefined || backedUpAtMs >= newestAtMs)) return undefined;
  if (unfinished > 0) return 'Unfinished notes and referrals are on this computer alone. Sign or discard them, or save a backup, which holds them too.';
  if (sync.type !== 'everywhere') return 'Not everything here is with your service. Connect and wait until it is, or save a backup.';
  return isRecoverable({ ...facts, backedUpAtMs: undefined }) ? undefined : 'Nothing could bring your notes back without this computer. Keep the recovery kit, add another computer, or save a backup.';
}
