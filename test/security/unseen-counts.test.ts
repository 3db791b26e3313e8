/**
 * The service never learns how many clients there are: a practice with one client and a practice with twenty, with as many
 * saved versions, look the same in all that it stores, down to the length of each entry.
 */
import { decodeEntry, hashEntry, type Entry } from '@trusted-hands/envelope';
import { emptyChain, sealEntry, type EntryContent } from '@trusted-hands/vault';
import { expect, test } from 'vitest';
import { clientSchema } from '../../extension/platform/records/client.record.ts';
import { complaintSchema } from '../../extension/platform/records/complaint.record.ts';
import { clientConsentSchema } from '../../extension/platform/records/consent.record.ts';
import { visitSchema } from '../../extension/platform/records/visit.record.ts';
import { standardVisit } from '../support/standard-visit.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { beginVault, making, sent } from '../support/vault-writer.ts';

const versions = 80;
const names = ['Jo Ng', 'Wilhelmina Featherstonehaugh-Abernathy', 'Ana Example', 'Ben Example'];

test('one client or twenty: what the service holds of as many saved versions is alike in everything but random bytes', async () => {
  await using service = await startTestService();
  const one = await practice(service, 'one@example.com', 1);
  const twenty = await practice(service, 'twenty@example.com', 20);
  expect(one).toHaveLength(versions);
  expect(one).toEqual(twenty);
});

/** Pushes what is written over some weeks about so many clients; answers what the service can see of it. */
async function practice(service: TestService, email: string, clients: number) {
  const { client, member } = await service.signIn(email);
  const { secrets } = await beginVault(client);
  const sign = await making.ed25519.signer(secrets.device.signingKey);
  let head = emptyChain;
  const entries: Entry[] = [];
  for (const content of contentsOf(clients)) {
    // oxlint-disable-next-line no-await-in-loop -- each names the hash of the one before it
    const entry = await sealEntry(content, head, { secrets, sign, random: making.random });
    head = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
    entries.push(entry);
  }
  await client.vault.push.mutate({ entries: sent(entries) });
  const rows = await service.database.selectFrom('vault_entry').innerJoin('vault', 'vault.key', 'vault_entry.vault_key').where('member_id', '=', member.id).selectAll('vault_entry').orderBy('vault_entry.position').execute();
  return rows.map(({ vault_key: _key, entry_id, device, hash, bytes, ...plain }) => {
    const entry = decodeEntry(bytes);
    if (!entry.ok) throw new Error(entry.failure.reason);
    const lengths = [entry_id, device, hash, bytes, entry.value.ciphertext].map(({ length }) => length);
    return { ...plain, lengths, epoch: entry.value.epoch, v: entry.value.v };
  });
}

function contentsOf(clients: number): readonly EntryContent[] {
  const content = (type: string, recordId: string, body: object): EntryContent => ({ type, schema: 1, recordId, revision: 1, parents: [], at: 1_764_000_000_000, body });
  const of = Array.from({ length: clients }, (_, index) => String(index).padStart(32, '0'));
  const made = of.flatMap((id, index) => [
    content('client', id, clientSchema.parse({ name: names[index % names.length], phone: index % 2 === 0 ? '555 0100' : '', allergies: index % 3 === 0 ? 'latex, and tea tree oil' : '', dateOfBirth: '1980-01-02' })),
    content('complaint', `a${id.slice(1)}`, complaintSchema.parse({ clientId: id, title: 'right shoulder', purpose: 'recovery', openedOn: '2026-01-02' })),
  ]);
  const [first = ''] = of;
  const written = Array.from({ length: versions - made.length }, (_, index) => {
    const clientId = of[index % of.length] ?? first;
    const recordId = `b${String(index).padStart(31, '0')}`;
    if (index % 5 === 4) return content('visit', recordId, visitSchema.parse({ clientId, date: '2026-01-02', time: '09:30' }));
    if (index % 7 === 6) return content('client-consent', recordId, clientConsentSchema.parse({ clientId, what: 'Work at the front of the chest', givenOn: '2026-01-02', how: 'verbal' }));
    return content('session-note', recordId, { clientId, text: index % 2 === 0 ? standardVisit : 'S: sore', visitDate: '2026-01-02', signedAtMs: 1_764_000_000_000, author: 'Rosa Lindqvale, RMT', amendmentReason: '', complaintIds: [clientId] });
  });
  return [...made, ...written];
}
