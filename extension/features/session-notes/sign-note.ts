/**
 * Signing: the client is made when new, the note is put, and only then the draft goes. A crash in between repeats
 * without making anything twice, because a new note and a new client take their ids from the draft. What is changed in
 * a draft after its note was put is never thrown away, nor put over the note: it becomes an amendment, with its reason.
 */
import type { OpenDraft, Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord, type SessionNote } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { settleComplaints } from './settle-complaints.ts';

export interface SignedNote {
  readonly noteId: string;
  readonly clientId: string;
  readonly signedAtMs: number;
}

export type SignFailure = SaveFailure | { readonly type: 'signed-before' | 'changed-meanwhile'; readonly message: string };

/** Signs a draft that `signReadiness` found ready. On a failure the draft keeps all that was written. */
export async function signNote(vault: VaultPort, open: OpenDraft, nowMs: number): Promise<Outcome<SignedNote, SignFailure>> {
  const client = await settleClient(vault, open);
  if (!client.ok) return client;
  const complaints = await settleComplaints(vault, open, client.value);
  if (!complaints.ok) return complaints;
  const draft = open.current();
  const noteId = draft.amends?.noteId ?? draft.draftId;
  const before = vault.record(sessionNoteRecord, noteId);
  const amendmentReason = draft.amends?.reason.trim() ?? '';
  const newest = before?.current.body;
  // A draft takes anything, a record has its room: what is too long is shortened rather than in the way of signing.
  const dismissed = (draft.dismissedProblems ?? []).slice(-100).map(({ key, message, reason, atMs }) => ({ key: key.slice(0, 400), message: message.slice(0, 1_000), reason: reason.slice(0, 400), atMs }));
  // An amendment begun by an older program says nothing of it.
  const complaintIds = draft.amends !== null && draft.complaintIds === undefined ? (newest?.complaintIds ?? []) : [...complaints.value];
  const visit = { ...(draft.visitId !== undefined && { visitId: draft.visitId }), ...(draft.visitTime !== undefined && { visitTime: draft.visitTime }) };
  const signedBefore = newest?.clientId === client.value && newest.text === draft.text && newest.visitDate === draft.visitDate && (newest.complaintIds ?? []).join() === complaintIds.join() && newest.amendmentReason === amendmentReason;
  if (!signedBefore) {
    if (before !== undefined && draft.amends === null) return toAmendment(open, before);
    if (before !== undefined && draft.amends?.follows !== undefined && hasUnseen(before, draft.amends.follows)) {
      open.edit({ amends: { ...draft.amends, follows: tipIdsOf(before) } });
      return { ok: false, failure: changedMeanwhileFailure };
    }
    const author = vault.record(settingsRecord, settingsRecordId)?.current.body.name ?? '';
    const body = { clientId: client.value, text: draft.text, visitDate: draft.visitDate, signedAtMs: nowMs, author, amendmentReason, ...(complaintIds.length > 0 && { complaintIds }), ...visit, ...(dismissed.length > 0 && { dismissedProblems: dismissed }) };
    const put = await vault.put(sessionNoteRecord, body, noteId);
    if (!put.ok) return put;
  }
  const after = vault.record(sessionNoteRecord, noteId);
  // Here, or in another page that took the writing over meanwhile.
  if (open.current().updatedAtMs !== draft.updatedAtMs) return toAmendment(open, { recordId: noteId, tips: after?.tips ?? [] });
  await open.discard();
  return { ok: true, value: { noteId, clientId: client.value, signedAtMs: newest !== undefined && signedBefore ? newest.signedAtMs : nowMs } };
}

/** Which versions of a note an amendment follows. */
export function tipIdsOf({ tips }: Pick<StoredRecord<SessionNote>, 'tips'>): readonly string[] {
  return tips.map(({ entryId }) => entryId);
}

/** True where a version came, from another computer or page, since the amendment was begun. */
function hasUnseen(note: StoredRecord<SessionNote>, follows: readonly string[]): boolean {
  return tipIdsOf(note).some((id) => !follows.includes(id));
}

function toAmendment(open: OpenDraft, note: Pick<StoredRecord<SessionNote>, 'recordId' | 'tips'>): { readonly ok: false; readonly failure: SignFailure } {
  open.edit({ amends: { noteId: note.recordId, reason: '', follows: tipIdsOf(note) } });
  return { ok: false, failure: signedBeforeFailure };
}

async function settleClient(vault: VaultPort, open: OpenDraft): Promise<Outcome<string, SaveFailure>> {
  const { clientId, newClient, draftId } = open.current();
  if (clientId !== null) return { ok: true, value: clientId };
  const newClientId = `client-${draftId}`;
  const before = vault.record(clientRecord, newClientId)?.current.body;
  const client = clientRecord.body.safeParse({ ...before, name: newClient?.name, secondIdentifier: newClient?.secondIdentifier });
  if (!client.success) return { ok: false, failure: tooLong };
  if (before?.name !== client.data.name || before.secondIdentifier !== client.data.secondIdentifier) {
    const made = await vault.put(clientRecord, client.data, newClientId);
    if (!made.ok) return made;
  }
  open.edit({ clientId: newClientId, newClient: null });
  await open.flush();
  return { ok: true, value: newClientId };
}

const signedBeforeFailure: SignFailure = {
  type: 'signed-before',
  message: 'This note was signed before the last change to it. The change is kept as an amendment: say why the note is amended, and sign again.',
};

const changedMeanwhileFailure: SignFailure = {
  type: 'changed-meanwhile',
  message: 'This note was changed on another computer, or in another window, while you were writing. Look at that version on the client’s page; what you wrote here is kept. Sign again to put yours after it; both stay readable.',
};

const tooLong: SaveFailure = {
  type: 'too-long',
  message: 'A client’s name has room for 160 characters, and what tells them apart for 120. Shorten them; the note itself is kept.',
};
