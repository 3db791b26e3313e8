/** The clients that lists and searches show: all but those of an import that was taken back and for whom nothing was written. */
import { clientImportRecord, importIdOf, type ClientImport } from './client-import.record.ts';
import { toChoice, type ClientChoice } from './client-match.ts';
import { clientRecord, type Client } from './client.record.ts';
import { complaintRecord } from './complaint.record.ts';
import { clientConsentRecord } from './consent.record.ts';
import type { RecordType, StoredRecord } from './record.ts';
import { sessionNoteRecord } from './session-note.record.ts';
import { visitRecord } from './visit.record.ts';

interface OfClient {
  readonly current: { readonly body: { readonly clientId: string } };
}

export function isTakenBack({ current }: StoredRecord<ClientImport>): boolean {
  return current.body.takenBackAtMs !== undefined;
}

export function knownClients(clients: readonly StoredRecord<Client>[], imports: readonly StoredRecord<ClientImport>[], written: readonly (readonly OfClient[])[]): readonly StoredRecord<Client>[] {
  const undone = imports.filter(isTakenBack);
  if (undone.length === 0) return clients;
  const takenBack = new Set(undone.map(({ recordId }) => recordId));
  const inUse = new Set([...undone.flatMap(({ current }) => current.body.keptIds ?? []), ...written.flatMap((records) => records.map(({ current }) => current.body.clientId))]);
  return clients.filter(({ recordId, versions }) => versions.length > 1 || inUse.has(recordId) || !takenBack.has(importIdOf(recordId) ?? ''));
}

/** Without React, for whoever holds the records; the thousands of notes are read only where they tell something. */
export function clientChoices(all: <Body>(type: RecordType<Body>) => readonly StoredRecord<Body>[]): readonly ClientChoice[] {
  const imports = all(clientImportRecord);
  const written = imports.some(isTakenBack) ? [all(sessionNoteRecord), all(visitRecord), all(complaintRecord), all(clientConsentRecord)] : [];
  return knownClients(all(clientRecord), imports, written).map(toChoice);
}
