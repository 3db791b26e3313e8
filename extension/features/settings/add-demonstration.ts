/**
 * Puts the demonstration clients, what they are seen for, their consents, signed notes and visits and, where nothing stands yet, the demonstration therapist's details
 * into the store as a person would. Each has an id of its own, so what is there already is never put twice.
 */
import type { Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import { clientConsentRecord } from '../../platform/records/consent.record.ts';
import { localDay } from '../../platform/records/day.ts';
import type { RecordType } from '../../platform/records/record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId, settingsSchema, type Settings } from '../../platform/records/settings.record.ts';
import { visitRecord } from '../../platform/records/visit.record.ts';
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
  const kept = await vault.put(settingsRecord, settings, settingsRecordId);
  if (!kept.ok) return kept;
  const putOnce = async <Body>(type: RecordType<Body>, body: unknown, recordId: string): Promise<Outcome<unknown, SaveFailure>> =>
    vault.record(type, recordId) === undefined ? vault.put(type, type.body.parse(body), recordId) : { ok: true, value: undefined };
  for (const { recordId, name, secondIdentifier, details, consents = [], complaint, notes, isHereAt } of demonstrationClients) {
    const clientId = recordId;
    const complaintId = `${clientId}-complaint`;
    const firstVisit = localDay(nowMs - Math.max(...notes.map(({ daysAgo }) => daysAgo)) * dayMs);
    const puts = [
      () => putOnce(clientRecord, { name, secondIdentifier, ...details }, clientId),
      () => putOnce(complaintRecord, { clientId, ...complaint, openedOn: firstVisit }, complaintId),
      ...consents.map(({ daysAgo, withdrawnDaysAgo, ...consent }, index) => () =>
        putOnce(clientConsentRecord, { clientId, ...consent, givenOn: localDay(nowMs - daysAgo * dayMs), ...(withdrawnDaysAgo !== undefined && { withdrawnOn: localDay(nowMs - withdrawnDaysAgo * dayMs), withdrawnHow: 'verbal' }) }, `${clientId}-consent-${index + 1}`)),
      ...notes.map((note, index) => () =>
        putOnce(sessionNoteRecord, { clientId, author: settings.name, amendmentReason: '', text: note.text, complaintIds: [complaintId], ...timesOf(note, nowMs) }, noteIdOf(clientId, index))),
      ...(isHereAt === undefined ? [] : [() => putOnce(visitRecord, { clientId, date: localDay(nowMs), time: isHereAt, complaintId }, `${clientId}-visit`)]),
    ];
    for (const put of puts) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person would
      const saved = await put();
      if (!saved.ok) return saved;
    }
  }
  return { ok: true, value: undefined };
}

const dayMs = 86_400_000;

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
