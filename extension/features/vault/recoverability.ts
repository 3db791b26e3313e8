/** Whether the notes could be had again if this computer were gone, and how firmly to say that they could not. Pure. */
import type { SyncStatus, VaultDevice } from '../../platform/platform.ts';

export interface RecoveryFacts {
  readonly sync: SyncStatus;
  readonly devices: readonly VaultDevice[];
  readonly isKitKept: boolean;
  /** Of the last backup that was saved on this computer. */
  readonly backedUpAtMs: number | undefined;
  readonly nowMs: number;
}

export type RecoveryAdvice =
  | { readonly type: 'none' }
  /** One lost passphrase or one lost computer would lose all. `isEvening`: said firmly, before the day's notes are left alone. */
  | { readonly type: 'not-recoverable'; readonly isEvening: boolean }
  /** Recoverable, and a backup that was begun with is older than a week. */
  | { readonly type: 'backup-due'; readonly days: number };

const eveningFromHour = 17;
const morningFromHour = 5;
const dayMs = 24 * 60 * 60 * 1000;
const backupWeekMs = 7 * dayMs;

/**
 * A backup alone is enough. Without a service, or where syncing meets a problem, neither a kit nor another computer is: the
 * kit's code opens what the service keeps or a backup holds, and another computer gets nothing new. A computer that was let
 * in counts once something that it wrote is here: before, it may hold nothing.
 */
export function isRecoverable({ sync, devices, isKitKept, backedUpAtMs }: Omit<RecoveryFacts, 'nowMs'>): boolean {
  if (backedUpAtMs !== undefined) return true;
  if (sync.type === 'not-connected' || sync.type === 'problem') return false;
  return isKitKept || devices.some(({ isThis, isActive, lastWroteAtMs }) => isActive && !isThis && lastWroteAtMs !== undefined);
}

/** `putOffUntilMs` is up to when the person wants no reminder of a backup. */
export function recoveryAdvice(facts: RecoveryFacts, putOffUntilMs = 0): RecoveryAdvice {
  const { nowMs, backedUpAtMs } = facts;
  if (!isRecoverable(facts)) return { type: 'not-recoverable', isEvening: isEvening(nowMs) };
  if (backedUpAtMs === undefined || nowMs - backedUpAtMs <= backupWeekMs || nowMs < putOffUntilMs) return { type: 'none' };
  return { type: 'backup-due', days: Math.floor((nowMs - backedUpAtMs) / dayMs) };
}

/** By the local clock, from five in the afternoon through the night. */
export function isEvening(nowMs: number): boolean {
  const hour = new Date(nowMs).getHours();
  return hour >= eveningFromHour || hour < morningFromHour;
}
