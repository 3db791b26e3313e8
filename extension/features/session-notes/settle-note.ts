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

/** Says which computers it was changed on, and what became of it; no longer than a reason may be. */
export function settlingReason(computers: readonly string[], kept: string | undefined): string {
  const names = Array.from(new Set(computers.map((name) => name.slice(0, 80))));
  const where = names.length < 2 ? 'on two computers' : `on ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return `Changed ${where} at once; ${kept === undefined ? 'joined into one' : `the version of ${kept.slice(0, 80)} is kept`}.`.slice(0, 400);
}

const changedAgain: SettleFailure = { type: 'changed-meanwhile', message: 'Another version of this note came a moment ago. Look at all of them again; nothing was signed.' };
