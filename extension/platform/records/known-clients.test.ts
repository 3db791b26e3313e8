import { expect, test } from 'vitest';
import { importedClientId, importIdOf, type ClientImport } from './client-import.record.ts';
import { clientSchema } from './client.record.ts';
import { knownClients } from './known-clients.ts';
import type { StoredRecord } from './record.ts';

function stored<Body>(recordId: string, ...bodies: readonly Body[]): StoredRecord<Body> {
  const versions = bodies.map((body, index) => ({ entryId: `${recordId}-${index}`, parents: [], revision: index + 1, deviceId: 'd1', atMs: 0, body }));
  const current = versions.at(-1);
  if (current === undefined) throw new Error('A record has a version.');
  return { recordId, versions, current, tips: [current] };
}

const body = clientSchema.parse({ name: 'Ana Costa' });

test('an import that was taken back hides its clients, but none for whom something was written', () => {
  const ids = [1, 2, 3, 4].map((number) => importedClientId('0a', number));
  const [untouched = '', written = '', changed = '', kept = ''] = ids;
  const clients = [stored('own', body), stored(untouched, body), stored(written, body), stored(changed, body, body), stored(kept, body)];
  const imported: ClientImport = { importedAtMs: 1, added: 4 };
  const notes = [{ current: { body: { clientId: written } } }];
  expect(knownClients(clients, [stored('0a', imported)], [notes])).toEqual(clients);
  const undone = stored('0a', imported, { ...imported, takenBackAtMs: 2, keptIds: [kept] });
  expect(knownClients(clients, [undone], [[], notes]).map(({ recordId }) => recordId)).toEqual(['own', written, changed, kept]);
  expect(ids.map(importIdOf)).toEqual(['0a', '0a', '0a', '0a']);
  expect(['own', 'client-import-0a-1', 'import-zz-1'].map(importIdOf)).toEqual([undefined, undefined, undefined]);
});
