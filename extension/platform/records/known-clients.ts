/** The clients that lists and searches show: all but those of an import that was taken back and for whom nothing was written. */
import { importIdOf, type ClientImport } from './client-import.record.ts';
import type { Client } from './client.record.ts';
import type { StoredRecord } from './record.ts';

interface OfClient {
  readonly current: { readonly body: { readonly clientId: string } };
}

export function knownClients(clients: readonly StoredRecord<Client>[], imports: readonly StoredRecord<ClientImport>[], written: readonly (readonly OfClient[])[]): readonly StoredRecord<Client>[] {
  const undone = imports.filter(({ current }) => current.body.takenBackAtMs !== undefined);
  if (undone.length === 0) return clients;
  const takenBack = new Set(undone.map(({ recordId }) => recordId));
  const inUse = new Set([...undone.flatMap(({ current }) => current.body.keptIds ?? []), ...written.flatMap((records) => records.map(({ current }) => current.body.clientId))]);
  return clients.filter(({ recordId, versions }) => versions.length > 1 || inUse.has(recordId) || !takenBack.has(importIdOf(recordId) ?? ''));
}
