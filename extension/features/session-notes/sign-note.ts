/**
 * Signing: the client is made when new, the note is put, and only then the draft goes. A crash in between repeats
 * without making anything twice, because the note takes the draft's id and the draft is told of its client first.
 */
import type { OpenDraft, Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';

export interface SignedNote {
  readonly noteId: string;
  readonly clientId: string;
  readonly signedAtMs: number;
}

/** Signs a draft that `signReadiness` found ready. On a failure the draft stays as it is. */
export async function signNote(vault: VaultPort, open: OpenDraft, nowMs: number): Promise<Outcome<SignedNote, SaveFailure>> {
  const client = await settleClient(vault, open);
  if (!client.ok) return client;
  const draft = open.current();
  const noteId = draft.amends?.noteId ?? draft.draftId;
  const before = vault.record(sessionNoteRecord, noteId);
  const signedBefore = draft.amends === null && before?.current.body.text === draft.text;
  if (!signedBefore) {
    const author = vault.record(settingsRecord, settingsRecordId)?.current.body.name ?? '';
    const amendmentReason = draft.amends?.reason.trim() ?? '';
    const body = { clientId: client.value, text: draft.text, visitDate: draft.visitDate, signedAtMs: nowMs, author, amendmentReason };
    const put = await vault.put(sessionNoteRecord, body, noteId);
    if (!put.ok) return put;
  }
  await open.discard();
  return { ok: true, value: { noteId, clientId: client.value, signedAtMs: before !== undefined && signedBefore ? before.current.body.signedAtMs : nowMs } };
}

async function settleClient(vault: VaultPort, open: OpenDraft): Promise<Outcome<string, SaveFailure>> {
  const { clientId, newClient } = open.current();
  if (clientId !== null) return { ok: true, value: clientId };
  const made = await vault.put(clientRecord, clientRecord.body.parse({ name: newClient?.name, secondIdentifier: newClient?.secondIdentifier }));
  if (!made.ok) return made;
  open.edit({ clientId: made.value.recordId, newClient: null });
  await open.flush();
  return { ok: true, value: made.value.recordId };
}
