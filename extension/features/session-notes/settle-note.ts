/**
 * Settling a note that was changed on two computers: one of its versions is signed again, as an amendment that follows
 * all of them. Nothing is taken out: each stays readable as an earlier version.
 */
import type { Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import type { RecordVersion, StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord, type SessionNote } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';

type SettleFailure = SaveFailure | { readonly type: 'changed-meanwhile'; readonly message: string };

/** `note` as it was before the therapist's eyes; where another version came since, nothing is signed. */
export async function keepVersion(vault: VaultPort, note: StoredRecord<SessionNote>, { kept, reason, nowMs }: { readonly kept: RecordVersion<SessionNote>; readonly reason: string; readonly nowMs: number }): Promise<Outcome<undefined, SettleFailure>> {
  const seen = new Set(note.tips.map(({ entryId }) => entryId));
  const now = vault.record(sessionNoteRecord, note.recordId)?.tips ?? [];
  if (now.some(({ entryId }) => !seen.has(entryId))) return { ok: false, failure: changedAgain };
  const author = vault.record(settingsRecord, settingsRecordId)?.current.body.name ?? '';
  const put = await vault.put(sessionNoteRecord, { ...kept.body, author, signedAtMs: nowMs, amendmentReason: reason }, note.recordId);
  return put.ok ? { ok: true, value: undefined } : put;
}

interface KeptVersion {
  readonly computer: string | undefined;
  /** The day and time of its signing. */
  readonly signed: string;
}

/**
 * Says where it was changed and what became of it; no longer than a reason may be. It is read on every computer, so it
 * names them as their owner did, and never by “this one”. `kept` is left out where they were joined.
 */
export function settlingReason(computers: readonly (string | undefined)[], kept?: KeptVersion): string {
  const names = Array.from(new Set(computers.flatMap((name) => name?.slice(0, 80) ?? [])));
  const where = names.length < computers.length || names.length < 2 ? 'two computers' : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const outcome = kept === undefined ? 'joined into one' : `the version signed ${kept.signed}${kept.computer === undefined ? '' : ` on ${kept.computer.slice(0, 80)}`} is kept`;
  return `Changed on ${where} at once; ${outcome}.`.slice(0, 400);
}

const changedAgain: SettleFailure = { type: 'changed-meanwhile', message: 'Another version of this note came a moment ago. Look at all of them again; nothing was signed.' };
