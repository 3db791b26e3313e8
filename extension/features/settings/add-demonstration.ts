/**
 * Puts the demonstration clients, their signed notes and, where nothing stands yet, the demonstration therapist's details
 * into the store as a person would. Each has an id of its own, so what is there already is never put twice.
 */
import type { Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId, settingsSchema, type Settings } from '../../platform/records/settings.record.ts';
import { demonstrationClients, demonstrationTherapist, type DemonstrationNote } from './demonstration-content.ts';

/** True once every demonstration client is there with every note. */
export function hasDemonstration(vault: VaultPort): boolean {
  return demonstrationClients.every(
    (client) => vault.record(clientRecord, client.recordId) !== undefined && client.notes.every((_, index) => vault.record(sessionNoteRecord, noteIdOf(client.recordId, index)) !== undefined),
  );
}

/** Goes on where an earlier try stopped; stops at the first failure. */
export async function addDemonstration(vault: VaultPort, nowMs: number): Promise<Outcome<undefined, SaveFailure>> {
  const settings = withTherapist(vault.record(settingsRecord, settingsRecordId)?.current.body ?? settingsSchema.parse({}));
  const saved = await vault.put(settingsRecord, settings, settingsRecordId);
  if (!saved.ok) return saved;
  for (const { recordId, name, secondIdentifier, generalPractitioner, notes } of demonstrationClients) {
    if (vault.record(clientRecord, recordId) === undefined) {
      const put = await vault.put(clientRecord, clientRecord.body.parse({ name, secondIdentifier, generalPractitioner }), recordId);
      if (!put.ok) return put;
    }
    for (const [index, note] of notes.entries()) {
      const noteId = noteIdOf(recordId, index);
      if (vault.record(sessionNoteRecord, noteId) !== undefined) continue;
      const put = await vault.put(sessionNoteRecord, { clientId: recordId, author: settings.name, amendmentReason: '', text: note.text, ...timesOf(note, nowMs) }, noteId);
      if (!put.ok) return put;
    }
  }
  return { ok: true, value: undefined };
}

const noteIdOf = (clientId: string, index: number) => `${clientId}-note-${index + 1}`;

/** Fills what is empty; what she wrote of herself stays. */
function withTherapist(settings: Settings): Settings {
  const isBlank = [settings.name, settings.profession, settings.practice, settings.phone, settings.registrationNumber].every((value) => value === '');
  return { ...settings, ...(isBlank && { ...demonstrationTherapist, place: settings.place }), place: settings.place ?? demonstrationTherapist.place };
}

function timesOf({ daysAgo, signedDaysLater = 0 }: DemonstrationNote, nowMs: number): { readonly visitDate: string; readonly signedAtMs: number } {
  const visit = new Date(nowMs);
  visit.setDate(visit.getDate() - daysAgo);
  visit.setHours(11, 20, 0, 0);
  const signed = new Date(visit);
  signed.setDate(signed.getDate() + signedDaysLater);
  return { visitDate: localDay(visit.getTime()), signedAtMs: signed.getTime() };
}
