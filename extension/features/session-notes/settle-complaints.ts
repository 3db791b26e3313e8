/**
 * What a note that is signed was for: as it was chosen, else as on the client's last visit; and a complaint that was typed is
 * made. It takes its id from the draft, so that a crash in between makes no second one.
 */
import type { OpenDraft, Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import { complaintIdsOfDraft, complaintsOf } from '../../platform/records/complaints.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';

/** Only complaints of this client: one that was chosen before the note was given to another client is not that one's. */
export async function settleComplaints(vault: VaultPort, open: OpenDraft, clientId: string): Promise<Outcome<readonly string[], SaveFailure>> {
  const { draftId, newComplaint, visitDate, complaintIds } = open.current();
  const own = complaintsOf(vault.records(complaintRecord), clientId);
  const ids = complaintIdsOfDraft({ clientId, complaintIds, newComplaint }, own, vault.records(sessionNoteRecord));
  const title = newComplaint?.title.trim() ?? '';
  if (title === '') return { ok: true, value: ids };
  const newId = `complaint-${draftId}`;
  const body = complaintRecord.body.safeParse({ clientId, title, purpose: newComplaint?.purpose ?? '', openedOn: visitDate });
  if (!body.success) return { ok: false, failure: tooLong };
  if (!own.some(({ complaintId }) => complaintId === newId)) {
    const made = await vault.put(complaintRecord, body.data, newId);
    if (!made.ok) return made;
  }
  const chosen = [...ids.filter((id) => id !== newId), newId];
  open.edit({ complaintIds: chosen, newComplaint: undefined });
  await open.flush();
  return { ok: true, value: chosen };
}

const tooLong: SaveFailure = { type: 'too-long', message: 'What the visit is for has room for 160 characters. Shorten it; the note itself is kept.' };
