/** The service's vault on both engines: what is taken, what is refused and why, and that nothing is lost or doubled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry, hashEntry, isStoredEntrySigned, maximumCiphertextBytes, signedBytes, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes } from '@trusted-hands/vault';
import { createRoster, createVaultSecrets, removeDevice, replaceRecoveryKit } from '@trusted-hands/vault/age';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { listenToBells } from '../support/heard-bells.ts';
import { engines, startTestService, type Client, type TestService } from '../support/service.ts';
import { base64, beginVault, destructionOf, fromBase64, headsOf, joinVault, makeVault, making, sent, toSend, writerOf, type VaultWriter } from '../support/vault-writer.ts';
import { waitFor } from '../support/wait-for.ts';

async function writeMany(writer: VaultWriter, count: number, bytes?: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let written = 0; written < count; written += 1) entries.push(await writer.write(bytes));
  return entries;
}

async function push(client: Client, entries: readonly Entry[]) {
  return (await client.vault.push.mutate({ entries: sent(entries) })).results;
}

async function pullAll(client: Client): Promise<{ readonly position: number; readonly entry: string }[]> {
  const all: { readonly position: number; readonly entry: string }[] = [];
  for (;;) {
    const { entries, position } = await client.vault.pull.query({ after: all.at(-1)?.position ?? 0 });
    all.push(...entries);
    if (entries.length === 0 || all.length >= position) return all;
  }
}

const stored = (position: number) => ({ type: 'stored', position });
const refused = (reason: string) => ({ type: 'refused', reason });

describe.each(engines)('the vault on %s', (engine) => {
  let service: TestService;
  let members = 0;
  const member = async () => {
    members += 1;
    return await service.signIn(`member${String(members)}@example.com`);
  };
  /** An account with a vault and its first device. */
  const account = async () => {
    const { client, bearer } = await member();
    return { client, bearer, writer: await beginVault(client) };
  };

  beforeAll(async () => {
    service = await startTestService({ engine, signInsPerCaller: 100_000 });
  });
  afterAll(async () => {
    await service[Symbol.asyncDispose]();
  });

  test('begins with none, is made by its first step, and what is pushed comes back by position', async () => {
    const { client } = await member();
    expect(await client.vault.state.mutate({ rosterSequence: 0 })).toEqual({ vault: null });
    expect(await client.vault.pull.query({ after: 0 })).toEqual({ entries: [], position: 0 });
    const { writer, change } = await makeVault();
    expect(await push(client, [await writer.write()])).toEqual([refused('foreign')]);
    const fresh = await writerOf(writer.secrets, writer.roster);
    expect(await client.vault.change.mutate(change)).toEqual({ rosterSequence: 1 });
    const entries = await writeMany(fresh, 3);
    expect(await push(client, entries)).toEqual([1, 2, 3].map(stored));
    const pulled = await client.vault.pull.query({ after: 1, limit: 1 });
    expect(pulled).toEqual({ entries: [{ position: 2, entry: sent(entries)[1] }], position: 3 });
    const { vault } = await client.vault.state.mutate({ rosterSequence: 0 });
    expect(vault).toEqual({
      id: bytesToHex(writer.secrets.vault),
      steps: change.steps,
      rosterSequence: 1,
      keyring: change.keyring,
      heads: [{ device: bytesToHex(writer.secrets.device.publicKey), deviceSequence: 3, hash: bytesToHex(fresh.head.hash) }],
      position: 3,
    });
    expect((await client.vault.state.mutate({ rosterSequence: 1 })).vault?.steps).toEqual([]);
  });

  test('takes the same again and says where it is; another content under an id changes nothing, in whichever order they come', async () => {
    const { client, writer } = await account();
    const entries = await writeMany(writer, 2);
    await push(client, entries);
    expect(await push(client, entries.toReversed())).toEqual([stored(2), stored(1)]);
    const third = await writer.write();
    const again = { ...third, id: entries[0]?.id ?? third.id };
    expect(await push(client, [again, third, third])).toEqual([{ type: 'held', position: 1 }, stored(3), stored(3)]);
    expect(await push(client, [third, { ...third, ciphertext: new Uint8Array(300) }])).toEqual([stored(3), { type: 'held', position: 3 }]);
    expect(await push(client, [{ ...third, ciphertext: new Uint8Array(300) }, third])).toEqual([{ type: 'held', position: 3 }, stored(3)]);
    expect(await pullAll(client)).toEqual(sent([...entries, third]).map((entry, index) => ({ position: index + 1, entry })));
  });

  test('refuses what is wrong with each entry by itself, and stores its neighbours', async () => {
    const { client, writer } = await account();
    const [first, second, third, fourth] = await writeMany(writer, 4);
    const { writer: stranger } = await makeVault();
    const foreign = await stranger.write();
    const unknownDevice = await signedBy(stranger, { ...foreign, vault: writer.secrets.vault });
    if (!first || !second || !third || !fourth) throw new Error('four entries were written');
    const forged = { ...second, id: new Uint8Array(16).fill(7), ciphertext: new Uint8Array(300) };
    const early = await signedBy(writer, { ...third, epoch: 2 });
    const entries = [...sent([first, foreign, unknownDevice, forged, second, early, fourth]), 'AAAA', '', sent([third])[0]?.slice(0, -8) ?? ''];
    expect((await client.vault.push.mutate({ entries })).results).toEqual([
      stored(1), refused('foreign'), refused('device-unknown'), refused('signature-wrong'), stored(2), refused('epoch-unknown'), refused('gap'), refused('malformed'), refused('malformed'), refused('malformed'),
    ]);
    const fork = await signedBy(writer, { ...second, id: new Uint8Array(16).fill(8) });
    expect(await push(client, [fork, { ...third, signature: new Uint8Array(64) }, third, fourth])).toEqual([refused('sequence-taken'), refused('signature-wrong'), stored(3), stored(4)]);
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(sent([first, second, third, fourth]));
  });

  test('each entry is signed by itself: a good one after it does not vouch for what it follows', async () => {
    const { client, writer } = await account();
    const [first, second, third] = await writeMany(writer, 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three entries were written');
    const unsigned = { ...second, signature: new Uint8Array(64) };
    const after = await signedBy(writer, { ...third, previousHash: hashEntry(unsigned) });
    expect(await push(client, [first, unsigned, after])).toEqual([stored(1), refused('signature-wrong'), refused('gap')]);
    expect(await push(client, [second, third])).toEqual([2, 3].map(stored));
  });

  test('what is left of an entry, sent before all of it, keeps nobody from sending all of it; a statement does', async () => {
    const { client, writer } = await account();
    const entries = await writeMany(writer, 3, 4000);
    const [first, second, third] = entries;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three entries were written');
    const left = entries.map((entry) => base64(encodeDestroyedEntry(destroyEntry(entry))));
    expect((await client.vault.push.mutate({ entries: left })).results).toEqual([1, 2, 3].map(stored));
    expect(await client.vault.destroy.mutate({ statement: await destructionOf(writer, [third.id]) })).toEqual({ destroyed: 1 });
    expect(await push(client, [second, second, third])).toEqual([stored(2), stored(2), stored(3)]);
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual([left[0], ...sent([second]), left[2]]);
    // Both forms in one push: the whole one stays.
    const fourth = await writer.write(4000);
    const both = [base64(encodeDestroyedEntry(destroyEntry(fourth))), ...sent([fourth]), base64(encodeDestroyedEntry(destroyEntry(fourth)))];
    expect((await client.vault.push.mutate({ entries: both })).results).toEqual([4, 4, 4].map(stored));
    const pulled = (await pullAll(client)).map(({ entry }) => entry);
    expect(pulled).toEqual([left[0], ...sent([second]), left[2], ...sent([fourth])]);
    const { stored_bytes: storedBytes } = await service.database.selectFrom('vault').select('stored_bytes').where('id', '=', Buffer.from(writer.secrets.vault)).executeTakeFirstOrThrow();
    expect(storedBytes).toBe(pulled.reduce((sum, entry) => sum + fromBase64(entry ?? '').length, 0));
  });

  test('a computer that writes without pause is removed all the same, and what it wrote behind its end is gone', async () => {
    const { client, writer } = await account();
    const { writer: thief, change: joined } = await joinVault(writer);
    await client.vault.change.mutate(joined);
    const [mine] = await writeMany(writer, 1);
    const theirs = await writeMany(thief, 4);
    if (mine === undefined) throw new Error('one entry was written');
    await push(client, [mine, ...theirs.slice(0, 2)]);
    const heads = await headsOnService(client);
    await push(client, theirs.slice(2));
    const removed = await removeDevice(writer.secrets, writer.roster, thief.secrets.device.publicKey, heads, making);
    if (!removed.ok) throw new Error(removed.failure.reason);
    expect(await client.vault.change.mutate(toSend(removed.value))).toEqual({ rosterSequence: 3 });
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(sent([mine, ...theirs.slice(0, 2)]));
    expect(await headsOnService(client)).toEqual(expect.arrayContaining([...heads]));
    expect(await push(client, theirs.slice(2))).toEqual([refused('device-unknown'), refused('device-unknown')]);
    const renewed = await writerOf(removed.value.secrets, removed.value.roster);
    renewed.head = writer.head;
    const next = await renewed.write();
    expect(await push(client, [next])).toEqual([stored(6)]);
    const pulled = await client.vault.pull.query({ after: 3 });
    expect(pulled).toEqual({ entries: [{ position: 6, entry: sent([next])[0] }], position: 6 });
  });

  test('a removed computer that forked its own chain at a service without its entries has none there after the removal', async () => {
    const { client } = await member();
    const { writer, change } = await makeVault();
    const { writer: thief, change: joined } = await joinVault(writer);
    await client.vault.change.mutate({ ...joined, steps: [...change.steps, ...joined.steps] });
    const real = await writeMany(thief, 2);
    const removed = await removeDevice(writer.secrets, writer.roster, thief.secrets.device.publicKey, headsOf([thief]), making);
    if (!removed.ok) throw new Error(removed.failure.reason);
    const forking = await writerOf(thief.secrets, thief.roster);
    expect(await push(client, await writeMany(forking, 3))).toEqual([1, 2, 3].map(stored));
    await client.vault.change.mutate(toSend(removed.value));
    expect(await pullAll(client)).toEqual([]);
    expect(await headsOnService(client)).toEqual([]);
    expect(await push(client, real)).toEqual([4, 5].map(stored));
  });

  test('what is wrong with one member’s push is no failure of the service', async () => {
    const { client, writer } = await account();
    const [entry] = await writeMany(writer, 1);
    if (entry === undefined) throw new Error('one entry was written');
    await push(client, [entry]);
    const other = { ...entry, ciphertext: new Uint8Array(300), signature: new Uint8Array(64) };
    expect(await push(client, [other, entry, other])).toEqual([{ type: 'held', position: 1 }, stored(1), { type: 'held', position: 1 }]);
    expect(service.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  test('what does not have the form of a push is an input that is wrong, and nothing of it is stored', async () => {
    const { client, writer } = await account();
    const entry = sent([await writer.write()]);
    expect(await failureOf(client.vault.push.mutate({ entries: [] }))).toMatchObject({ code: 'input-invalid' });
    expect(await failureOf(client.vault.push.mutate({ entries: [...entry, 'not base64!'] }))).toMatchObject({ code: 'input-invalid', field: 'entries.1' });
    expect(await failureOf(client.vault.push.mutate({ entries: Array.from({ length: 101 }, () => entry[0] ?? '') }))).toMatchObject({ code: 'input-invalid' });
    expect(await failureOf(client.vault.push.mutate({ entries: Array.from({ length: 2 }, () => 'A'.repeat(600_000)) }))).toMatchObject({ code: 'too-large' });
    expect(await failureOf(client.vault.pull.query({ after: -1 }))).toMatchObject({ code: 'input-invalid' });
    expect(await failureOf(client.vault.change.mutate({ steps: ['AAAA'], keyring: 'AAAA' }))).toMatchObject({ code: 'input-invalid', field: 'steps.0' });
    expect(await failureOf(client.vault.destroy.mutate({ statement: 'AAAA' }))).toMatchObject({ code: 'input-invalid', field: 'statement' });
    for (const call of [() => service.client.vault.push.mutate({ entries: entry }), () => service.client.vault.pull.query({ after: 0 }), () => service.client.vault.state.mutate({ rosterSequence: 0 })]) {
      expect(await failureOf(call())).toMatchObject({ code: 'not-signed-in' });
    }
    expect(await pullAll(client)).toEqual([]);
  });

  test('the longest entry that can be sealed can be pushed, and one byte more is none', async () => {
    const { client, writer } = await account();
    const longest = await signedBy(writer, { ...(await writer.write()), ciphertext: new Uint8Array(maximumCiphertextBytes) });
    expect(await push(client, [await signedBy(writer, { ...longest, ciphertext: new Uint8Array(maximumCiphertextBytes + 1) })])).toEqual([refused('malformed')]);
    expect(await push(client, [longest])).toEqual([stored(1)]);
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(sent([longest]));
  });

  test('of another member is never reached: neither read, nor written, nor made anew under another account', async () => {
    const { client, writer } = await account();
    const { change } = await changeOf(client);
    const [entry] = await writeMany(writer, 1);
    if (entry === undefined) throw new Error('one entry was written');
    await push(client, [entry]);
    const other = await account();
    expect(await push(other.client, [entry])).toEqual([refused('foreign')]);
    expect(await failureOf(other.client.vault.change.mutate(change))).toMatchObject({ code: 'conflict' });
    expect(await failureOf(other.client.vault.destroy.mutate({ statement: await destructionOf(writer, [entry.id]) }))).toMatchObject({ code: 'not-allowed' });
    const { client: third } = await member();
    expect(await failureOf(third.vault.destroy.mutate({ statement: await destructionOf(writer, [entry.id]) }))).toMatchObject({ code: 'not-found' });
    // Whoever saw the steps may send them: that is a vault of its own, and the owner's stays as it is.
    expect(await third.vault.change.mutate(change)).toEqual({ rosterSequence: 1 });
    expect((await third.vault.state.mutate({ rosterSequence: 0 })).vault).toMatchObject({ heads: [], position: 0 });
    expect(await pullAll(third)).toEqual([]);
    expect(await third.vault.destroy.mutate({ statement: await destructionOf(writer, [entry.id]) })).toEqual({ destroyed: 0 });
    expect(await pullAll(other.client)).toEqual([]);
    expect(await pullAll(client)).toEqual([{ position: 1, entry: sent([entry])[0] }]);
  });

  test('a change sent again is passed over, and one that does not follow is a conflict', async () => {
    const { client } = await member();
    const { writer, change } = await makeVault();
    expect(await client.vault.change.mutate(change)).toEqual({ rosterSequence: 1 });
    expect(await client.vault.change.mutate(change)).toEqual({ rosterSequence: 1 });
    const forked = await writerOf(writer.secrets, writer.roster);
    const { writer: second, change: joined } = await joinVault(writer);
    expect(await client.vault.change.mutate({ ...joined, steps: [...change.steps, ...joined.steps] })).toEqual({ rosterSequence: 2 });
    expect(await client.vault.change.mutate(change)).toEqual({ rosterSequence: 2 });
    const { change: otherSecond } = await joinVault(forked);
    expect(await failureOf(client.vault.change.mutate(otherSecond))).toMatchObject({ code: 'conflict' });
    const { change: later } = await joinVault(second);
    expect(await failureOf(client.vault.change.mutate({ ...later, keyring: joined.keyring }))).toMatchObject({ code: 'input-invalid', field: 'keyring' });
    const { change: unknown } = await makeVault();
    expect(await failureOf(client.vault.change.mutate(unknown))).toMatchObject({ code: 'conflict' });
    expect((await client.vault.state.mutate({ rosterSequence: 0 })).vault).toMatchObject({ steps: [...change.steps, ...joined.steps], keyring: joined.keyring, rosterSequence: 2 });
  });

  test('a step that the rules do not allow is refused with its reason', async () => {
    const { client, writer } = await account();
    const { writer: stranger } = await makeVault();
    const forged = await removeDevice({ ...stranger.secrets, vault: writer.secrets.vault }, { ...stranger.roster, vault: writer.roster.vault, hash: writer.roster.hash }, stranger.secrets.device.publicKey, [], making);
    expect(forged.ok).toBe(false);
    const { change } = await joinVault(writer);
    const [step = ''] = change.steps;
    const bytes = fromBase64(step);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await failureOf(client.vault.change.mutate({ ...change, steps: [base64(bytes)] }))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('signature') });
    expect((await client.vault.state.mutate({ rosterSequence: 0 })).vault?.rosterSequence).toBe(1);
  });

  test('of two devices that make the next step at once, one is told of a conflict', async () => {
    const { client, writer } = await account();
    const forked = await writerOf(writer.secrets, writer.roster);
    const [one, two] = [await joinVault(writer), await joinVault(forked)];
    const outcomes = await Promise.allSettled([client.vault.change.mutate(one.change), client.vault.change.mutate(two.change)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const kept = outcomes[0]?.status === 'fulfilled' ? one : two;
    const other = kept === one ? two : one;
    expect(await failureOf(client.vault.change.mutate(other.change))).toMatchObject({ code: 'conflict' });
    const { vault } = await client.vault.state.mutate({ rosterSequence: 1 });
    expect(vault).toMatchObject({ steps: kept.change.steps, keyring: kept.change.keyring, rosterSequence: 2 });
  });

  test('of two first steps at once one makes the vault, and the other is told of a conflict', async () => {
    const { client } = await member();
    const [one, two] = [await makeVault(), await makeVault()];
    const outcomes = await Promise.allSettled([client.vault.change.mutate(one.change), client.vault.change.mutate(two.change)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a vault’s id says nothing at the service: who took it first, under another account, keeps its owner from nothing', async () => {
    const { writer, change } = await makeVault();
    const [squatter, owner] = [await member(), await member()];
    const { change: other } = await squatted(writer);
    await squatter.client.vault.change.mutate(other);
    expect(await owner.client.vault.change.mutate(change)).toEqual({ rosterSequence: 1 });
    const entries = await writeMany(writer, 2);
    expect(await push(owner.client, entries)).toEqual([1, 2].map(stored));
    expect(await pullAll(squatter.client)).toEqual([]);
    expect((await pullAll(owner.client)).map(({ entry }) => entry)).toEqual(sent(entries));
  });

  test('an epoch begins only where every chain ends as the step says; entries sealed before it are to be sealed again', async () => {
    const { client, writer } = await account();
    const { writer: second, change: joined } = await joinVault(writer);
    await client.vault.change.mutate(joined);
    const [mine] = await writeMany(writer, 1);
    const theirs = await writeMany(second, 2);
    if (mine === undefined) throw new Error('one entry was written');
    await push(client, [mine, ...theirs.slice(0, 1)]);
    const stale = await replaceRecoveryKit(writer.secrets, writer.roster, headsOf([writer]), making);
    if (!stale.ok) throw new Error(stale.failure.reason);
    expect(await failureOf(client.vault.change.mutate(toSend(stale.value)))).toMatchObject({ code: 'conflict' });
    const heads = await headsOnService(client);
    const wrong = await replaceRecoveryKit(writer.secrets, writer.roster, heads.map((head) => ({ ...head, hash: new Uint8Array(32).fill(9) })), making);
    if (!wrong.ok) throw new Error(wrong.failure.reason);
    expect(await failureOf(client.vault.change.mutate(toSend(wrong.value)))).toMatchObject({ code: 'conflict' });
    const removed = await removeDevice(writer.secrets, writer.roster, second.secrets.device.publicKey, heads, making);
    if (!removed.ok) throw new Error(removed.failure.reason);
    expect(await client.vault.change.mutate(toSend(removed.value))).toEqual({ rosterSequence: 3 });

    expect(await push(client, theirs)).toEqual([stored(2), refused('device-unknown')]);
    const late = await writer.write();
    expect(await push(client, [late])).toEqual([refused('epoch-ended')]);
    const renewed = await writerOf(removed.value.secrets, removed.value.roster);
    renewed.head = { deviceSequence: 1, hash: hashEntry(mine) };
    expect(await push(client, [await renewed.write()])).toEqual([stored(3)]);
  });

  test('a step that was in force before comes into force again, and drops what stands behind the heads that it names', async () => {
    const { client, writer } = await account();
    const [first, ...behind] = await writeMany(writer, 3);
    if (first === undefined) throw new Error('three entries were written');
    await push(client, [first]);
    const step = await replaceRecoveryKit(writer.secrets, writer.roster, await headsOnService(client), making);
    if (!step.ok) throw new Error(step.failure.reason);
    // Somebody who never heard of the step was first after the service lost it.
    await push(client, behind);
    expect(await failureOf(client.vault.change.mutate(toSend(step.value)))).toMatchObject({ code: 'conflict' });
    expect(await client.vault.change.mutate({ ...toSend(step.value), wereInForce: true })).toEqual({ rosterSequence: 2 });
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(sent([first]));
    expect((await client.vault.state.mutate({ rosterSequence: 2 })).vault?.heads).toMatchObject([{ deviceSequence: 1 }]);
  });

  test('a service that lost everything is filled again: first the roster, then the entries of every epoch, also destroyed ones', async () => {
    const { client } = await member();
    const { writer, change } = await makeVault();
    const [first, second] = await writeMany(writer, 2);
    if (first === undefined || second === undefined) throw new Error('two entries were written');
    const renewedKit = await replaceRecoveryKit(writer.secrets, writer.roster, headsOf([writer]), making);
    if (!renewedKit.ok) throw new Error(renewedKit.failure.reason);
    const kit = toSend(renewedKit.value);
    expect(await client.vault.change.mutate({ steps: [...change.steps, ...kit.steps], keyring: kit.keyring })).toEqual({ rosterSequence: 2 });
    const renewed = await writerOf(renewedKit.value.secrets, renewedKit.value.roster);
    renewed.head = writer.head;
    const third = await renewed.write();
    const fourth = await renewed.write();
    const destroyed = destroyEntry(third);
    expect(await push(client, [first])).toEqual([stored(1)]);
    const left = base64(encodeDestroyedEntry(destroyed));
    expect((await client.vault.push.mutate({ entries: [...sent([second]), left, ...sent([fourth])] })).results).toEqual([stored(2), stored(3), stored(4)]);
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual([...sent([first, second]), left, ...sent([fourth])]);
  });

  test('destroys the content of what a statement names, keeps the chain verifiable, and takes nothing back', async () => {
    const { client, writer } = await account();
    const entries = await writeMany(writer, 5, 4000);
    await push(client, entries);
    const [, second, third] = entries;
    if (second === undefined || third === undefined) throw new Error('five entries were written');
    const statement = await destructionOf(writer, [second.id, third.id, new Uint8Array(16), second.id]);
    expect(await client.vault.destroy.mutate({ statement })).toEqual({ destroyed: 2 });
    expect(await client.vault.destroy.mutate({ statement })).toEqual({ destroyed: 2 });
    const pulled = await pullAll(client);
    let previous = new Uint8Array(32);
    for (const [index, { position, entry }] of pulled.entries()) {
      const read = decodeStoredEntry(fromBase64(entry));
      if (!read.ok) throw new Error(read.failure.reason);
      expect(position).toBe(index + 1);
      expect(read.value.type).toBe(index === 1 || index === 2 ? 'destroyed' : 'whole');
      expect(read.value.entry.previousHash).toEqual(previous);
      expect(await isStoredEntrySigned(read.value, (key, signature, message) => making.ed25519.verify(key, signature, message))).toBe(true);
      previous = new Uint8Array(read.value.hash);
    }
    expect(pulled).toHaveLength(5);
    expect(await push(client, [second])).toEqual([stored(2)]);
    expect((await pullAll(client))[1]).toEqual(pulled[1]);
    const rows = await service.database.selectFrom('vault_entry').select('bytes').execute();
    for (const { bytes } of rows) expect(bytes.includes(Buffer.from(second.ciphertext.slice(0, 64)))).toBe(false);
    if (engine === 'postgres') return;
    const [first] = entries;
    const files = readdirSync(service.dataDir).filter((name) => name.startsWith('trusted-hands.sqlite'));
    const isOnDisk = (bytes: Uint8Array) => files.some((name) => readFileSync(join(service.dataDir, name)).includes(bytes));
    expect(isOnDisk(first?.ciphertext.slice(0, 64) ?? new Uint8Array())).toBe(true);
    for (const { ciphertext } of [second, third]) expect([isOnDisk(ciphertext.slice(0, 64)), isOnDisk(ciphertext.slice(-64))]).toEqual([false, false]);
  });

  test('an answer of pull holds at most two megabytes, and whoever asks on gets everything once', async () => {
    const { client, writer } = await account();
    const entries = await writeMany(writer, 5, 500_000);
    for (const entry of entries) expect(await push(client, [entry])).toHaveLength(1);
    const first = await client.vault.pull.query({ after: 0 });
    expect(first.entries.length).toBeGreaterThan(0);
    expect(first.entries.length).toBeLessThan(5);
    expect(first.position).toBe(5);
    expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(sent(entries));
  });

  test('64 pushes at once to one vault: positions without a gap, nothing lost, none double', async () => {
    const { client, writer } = await account();
    const devices = [writer];
    while (devices.length < 8) {
      const { writer: next, change } = await joinVault(devices.at(-1) ?? writer);
      await client.vault.change.mutate(change);
      devices.push(next);
    }
    const chains = await Promise.all(devices.map((device) => writeMany(device, 8)));
    // Each device sends its own in order, and every push a second time.
    await Promise.all(
      chains.map(async (chain) => {
        for (const entry of chain) for (const [result] of await Promise.all([push(client, [entry]), push(client, [entry])])) expect(result?.type).toBe('stored');
      }),
    );
    const pulled = await pullAll(client);
    expect(pulled.map(({ position }) => position)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    expect(pulled.map(({ entry }) => entry).toSorted()).toEqual(sent(chains.flat()).toSorted());
    for (const chain of chains) {
      const own = sent(chain);
      expect(pulled.filter(({ entry }) => own.includes(entry)).map(({ entry }) => entry)).toEqual(own);
    }
  });

  test('many vaults at once, one of them sending what is wrong: each has its own positions', async () => {
    const accounts = await Promise.all(Array.from({ length: 16 }, account));
    await Promise.all(
      accounts.map(async ({ client, writer }, index) => {
        for (let round = 0; round < 4; round += 1) {
          const entry = await writer.write();
          const results = await push(client, index === 0 ? [{ ...entry, signature: new Uint8Array(64) }, entry] : [entry]);
          expect(results.at(-1)).toEqual(stored(round + 1));
        }
      }),
    );
    for (const { client } of accounts) expect((await client.vault.state.mutate({ rosterSequence: 0 })).vault?.position).toBe(4);
  });

  test('the bell says where things stand and rings for every change, wherever it comes from', async () => {
    const { client, bearer, writer } = await account();
    await push(client, await writeMany(writer, 2));
    await using first = await listenToBells(service.url, bearer);
    await using second = await listenToBells(service.url, bearer, '1-1');
    expect(await first.heard(2)).toEqual({ position: 2, rosterSequence: 1 });
    await second.heard(2);
    await push(client, await writeMany(writer, 3));
    expect(await first.heard(5)).toEqual({ position: 5, rosterSequence: 1 });
    await second.heard(5);
    const { change } = await joinVault(writer);
    await client.vault.change.mutate(change);
    await waitFor('the bell of a new device', async () => first.bells.find((bell) => bell.rosterSequence === 2));
    expect(first.events).toEqual(['connected']);
    // Nothing of somebody else's.
    expect(first.bells.every((bell) => bell.position <= 5)).toBe(true);
    expect(first.hasEnded()).toBe(false);
  });

  test('removing a computer ends its session: its bearer gets and sends nothing, but is told by the steps that it was removed', async () => {
    const { client, bearer, writer } = await account();
    const { writer: second, change: joined } = await joinVault(writer);
    await client.vault.change.mutate(joined);
    const other = await service.signIn(`member${String(members)}@example.com`, 'another computer');
    const nameOf = ({ secrets }: VaultWriter) => bytesToHex(secrets.device.publicKey);
    await client.vault.state.mutate({ rosterSequence: 2, device: nameOf(writer) });
    await other.client.vault.state.mutate({ rosterSequence: 2, device: nameOf(second) });
    // Whoever has the bearer later names another in vain.
    await other.client.vault.state.mutate({ rosterSequence: 2, device: nameOf(writer) });
    expect(await push(other.client, await writeMany(second, 1))).toEqual([stored(1)]);
    await using heard = await listenToBells(service.url, other.bearer);
    await heard.heard(1);
    const removed = await removeDevice(writer.secrets, writer.roster, second.secrets.device.publicKey, headsOf([second]), making);
    if (!removed.ok) throw new Error(removed.failure.reason);
    await client.vault.change.mutate(toSend(removed.value));
    await heard.ended();
    expect(heard.failures.join()).toContain('not-signed-in');
    const more = sent(await writeMany(second, 1));
    const { vault: asked } = other.client;
    const calls = [() => asked.pull.query({ after: 0 }), () => asked.push.mutate({ entries: more }), () => asked.change.mutate(toSend(removed.value)), () => other.client.accounts.me.query()];
    for (const call of calls) expect(await failureOf(call())).toMatchObject({ code: 'not-signed-in' });
    const { vault } = await other.client.vault.state.mutate({ rosterSequence: 2, device: nameOf(second) });
    expect(vault).toMatchObject({ steps: toSend(removed.value).steps, heads: [], position: 0 });
    expect(await failureOf(service.clientFor(`${other.bearer}x`).vault.state.mutate({ rosterSequence: 0 }))).toMatchObject({ code: 'not-signed-in' });
    expect(await pullAll(client)).toHaveLength(1);
    expect((await service.clientFor(bearer).vault.state.mutate({ rosterSequence: 3 })).vault?.heads).toHaveLength(1);
  });

  test('the bell ends when its bearer is signed out, and goes on for the others', async () => {
    const { client, bearer, writer } = await account();
    const email = `member${String(members)}@example.com`;
    const other = await service.signIn(email, 'another computer');
    await using first = await listenToBells(service.url, bearer);
    await using second = await listenToBells(service.url, other.bearer);
    await client.accounts.signOut.mutate();
    await first.ended();
    expect(first.failures.join()).toContain('not-signed-in');
    await push(other.client, [await writer.write()]);
    await second.heard(1);
    await using third = await listenToBells(service.url, bearer);
    await third.ended();
    expect(third.failures.join()).toContain('not-signed-in');
    expect(third.bells).toEqual([]);
  });

  test('rings for a vault that was not there yet', async () => {
    const { client, bearer } = await member();
    await using heard = await listenToBells(service.url, bearer);
    await waitFor('the first bell', async () => heard.bells[0]);
    await beginVault(client);
    await waitFor('the bell of a new vault', async () => heard.bells.find((bell) => bell.rosterSequence === 1));
  });

  test('limits are said with what to do, and nothing of what went over them is stored', async () => {
    await using small = await startTestService({ engine, vaultLimits: { entriesPerAccount: 3, bytesPerAccount: 20_000, callsPerMinutePerAccount: 40, pagesPerAccount: 1 } });
    const { client, bearer } = await small.signIn('ana@example.com');
    const writer = await beginVault(client);
    await push(client, await writeMany(writer, 2));
    const two = await writeMany(writer, 2);
    expect(await failureOf(push(client, two))).toMatchObject({ code: 'too-large', message: expect.stringContaining('Ask whoever runs the service') });
    expect(await push(client, two.slice(0, 1))).toEqual([stored(3)]);
    const { client: other } = await small.signIn('bea@example.com');
    const large = await beginVault(other);
    expect(await failureOf(push(other, [await large.write(30_000)]))).toMatchObject({ code: 'too-large' });
    {
      await using heard = await listenToBells(small.url, bearer);
      await heard.heard(3);
      await using tooMany = await listenToBells(small.url, bearer);
      await tooMany.ended();
      expect(tooMany.failures.join()).toContain('too-many-requests');
    }
    // Whoever hung up is not counted for ever.
    await waitFor('room for another page', async () => {
      await using next = await listenToBells(small.url, bearer);
      return await Promise.race([next.heard(3), next.ended()]);
    });
    // One after the other: many at once are too many for another reason.
    for (let count = 0; count < 40; count += 1) await client.vault.pull.query({ after: 0 }).catch(() => undefined);
    const failure = await failureOf(client.vault.pull.query({ after: 0 }));
    expect(failure).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('Nothing is lost') });
    expect(failure.retryAfterSeconds).toBeGreaterThan(0);
  });

  test('one bearer that asks without end is held back before the others of its member are', async () => {
    await using small = await startTestService({ engine, vaultLimits: { callsPerMinutePerBearer: 5, pulledBytesPerMinutePerAccount: 4000 } });
    const thief = await small.signIn('ana@example.com');
    const writer = await beginVault(thief.client);
    await push(thief.client, await writeMany(writer, 2, 3000));
    for (let count = 0; count < 3; count += 1) await thief.client.vault.state.mutate({ rosterSequence: 0 });
    expect(await failureOf(thief.client.vault.state.mutate({ rosterSequence: 0 }))).toMatchObject({ code: 'too-many-requests' });
    const { client } = await small.signIn('ana@example.com', 'another computer');
    expect((await client.vault.pull.query({ after: 0 })).entries).toHaveLength(2);
    expect(await failureOf(client.vault.pull.query({ after: 0 }))).toMatchObject({ code: 'too-many-requests' });
    expect((await client.vault.state.mutate({ rosterSequence: 1 })).vault?.position).toBe(2);
  });

  test('one network address may ask only so much, whoever is signed in behind it, and what goes over it is not stored', async () => {
    await using small = await startTestService({ engine, vaultLimits: { callsPerMinutePerAddress: 6 } });
    const members = [await small.signIn('ana@example.com'), await small.signIn('bea@example.com')] as const;
    const writers = [await beginVault(members[0].client), await beginVault(members[1].client)] as const;
    for (const [index, writer] of writers.entries()) expect(await push(members[index]?.client ?? small.client, await writeMany(writer, 1))).toEqual([stored(1)]);
    for (const { client } of members) await client.vault.pull.query({ after: 0 });
    for (const [index, writer] of writers.entries()) {
      expect(await failureOf(push(members[index]?.client ?? small.client, await writeMany(writer, 1)))).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('others on your network') });
    }
    // From elsewhere, as a proxy says, it goes on.
    const headers = { authorization: `Bearer ${members[0].bearer}`, 'x-forwarded-for': '203.0.113.7' };
    const answer = await fetch(`${small.url}/api/trpc/vault.pull?input=${encodeURIComponent(JSON.stringify({ after: 0 }))}`, { headers });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ result: { data: { position: 1 } } });
  });

  test('what is asked of the vault is not batched, so that no answer holds more than one page', async () => {
    const { bearer } = await account();
    const input = encodeURIComponent(JSON.stringify({ 0: { after: 0 }, 1: { after: 0 } }));
    for (const names of ['vault.pull,vault.pull', 'vault.pull%2Cvault.pull', 'service.about,vault.pull']) {
      const response = await fetch(`${service.url}/api/trpc/${names}?batch=1&input=${input}`, { headers: { authorization: `Bearer ${bearer}` } });
      expect([names, response.status, await response.text()]).toEqual([names, 400, expect.stringContaining('one call at a time')]);
    }
  });

  test('a vault takes as many steps in one change as it may have, and then no more', async () => {
    const { writer, change } = await makeVault();
    let { secrets, roster } = writer;
    let { keyring } = change;
    const steps = [...change.steps];
    while (steps.length < 220) {
      const renewed = await replaceRecoveryKit(secrets, roster, [], making);
      if (!renewed.ok) throw new Error(renewed.failure.reason);
      ({ secrets, roster } = renewed.value);
      const next = toSend(renewed.value);
      steps.push(...next.steps);
      ({ keyring } = next);
    }
    const { client } = await member();
    expect(await client.vault.change.mutate({ steps, keyring })).toEqual({ rosterSequence: 220 });
    expect(await failureOf(client.vault.change.mutate({ steps: Array.from({ length: 1001 }, () => steps[0] ?? ''), keyring }))).toMatchObject({ code: 'input-invalid', field: 'steps' });
  });

  test('stopping does not wait for open bells, and after a restart everything is there', async () => {
    await using own = await startTestService({ engine });
    const { client, bearer } = await own.signIn('ana@example.com');
    const writer = await beginVault(client);
    await push(client, await writeMany(writer, 3));
    const pages = await Promise.all(Array.from({ length: 20 }, () => listenToBells(own.url, bearer)));
    await Promise.all(pages.map((page) => page.heard(3)));
    const startedAtMs = performance.now();
    await own.restart();
    // Its patience with connections that do not end is ten seconds.
    expect(performance.now() - startedAtMs).toBeLessThan(9000);
    await Promise.all(pages.map((page) => page.ended()));
    // An end that a page takes for the end of listening would be the event `return`.
    for (const page of pages) expect(page.events).toEqual(['connected']);
    await using again = await listenToBells(own.url, bearer, '1-3');
    expect(await again.heard(3)).toEqual({ position: 3, rosterSequence: 1 });
    expect(await push(client, [await writer.write()])).toEqual([stored(4)]);
    await again.heard(4);
    expect(own.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

test('on PostgreSQL a bell rings in every process, and two processes that store at once leave no gap', async () => {
  await using one = await startTestService({ engine: 'postgres' });
  await using two = await startTestService({ engine: 'postgres', environment: { DATABASE_URL: one.settings.databaseUrl ?? '' } });
  // The secret in the folder signs bearers; each process has its own here, so each is signed in at.
  const first = await one.signIn('ana@example.com');
  const second = await two.signIn('ana@example.com');
  const writer = await beginVault(first.client);
  const { writer: other, change } = await joinVault(writer);
  await second.client.vault.change.mutate(change);
  await using heard = await listenToBells(two.url, second.bearer);
  await waitFor('the first bell', async () => heard.bells[0]);
  await push(first.client, await writeMany(writer, 1));
  await heard.heard(1);
  await Promise.all([
    (async () => {
      for (let count = 0; count < 20; count += 1) await push(first.client, await writeMany(writer, 2));
    })(),
    (async () => {
      for (let count = 0; count < 20; count += 1) await push(second.client, await writeMany(other, 2));
    })(),
  ]);
  const pulled = await pullAll(second.client);
  expect(pulled.map(({ position }) => position)).toEqual(Array.from({ length: 81 }, (_, index) => index + 1));
  await heard.heard(81);
  // A device let in by the one is known to the other at once.
  const { writer: third, change: joined } = await joinVault(other);
  await first.client.vault.change.mutate(joined);
  expect(await push(second.client, [await third.write()])).toEqual([stored(82)]);
});

test('on PostgreSQL whose own default is stricter, pushes at once are stored one after the other all the same', async () => {
  await using service = await startTestService({ engine: 'postgres' });
  const { client } = await service.signIn('ana@example.com');
  const writer = await beginVault(client);
  const { writer: other, change } = await joinVault(writer);
  await client.vault.change.mutate(change);
  await sql`alter database ${sql.id(new URL(service.settings.databaseUrl ?? '').pathname.slice(1))} set default_transaction_isolation = 'repeatable read'`.execute(service.database);
  await service.restart();
  const entries = await Promise.all([writeMany(writer, 20), writeMany(other, 20)]);
  await Promise.all(
    entries.map(async (chain) => {
      for (const entry of chain) expect(await push(client, [entry])).toMatchObject([{ type: 'stored' }]);
    }),
  );
  expect((await pullAll(client)).map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('where there is no room for one member’s megabyte, there is for the others who pushed at the same time', async () => {
  await using service = await startTestService({ engine: 'sqlite' });
  const accounts = await Promise.all(
    ['ana', 'bea', 'cleo', 'dora'].map(async (name) => {
      const { client } = await service.signIn(`${name}@example.com`);
      return { client, writer: await beginVault(client) };
    }),
  );
  const entries = await Promise.all(accounts.map(({ writer }, index) => writeMany(writer, 1, index === 1 ? 600_000 : 200)));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(service.database);
  await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 16))}`.execute(service.database);
  const outcomes = await Promise.allSettled(accounts.map(({ client }, index) => push(client, entries[index] ?? [])));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  for (const [index, { client }] of accounts.entries()) expect((await pullAll(client)).map(({ entry }) => entry)).toEqual(index === 1 ? [] : sent(entries[index] ?? []));
});

test('a full disk is said to each who pushed, nothing of it is stored, and it goes on once there is room', async () => {
  await using service = await startTestService({ engine: 'sqlite' });
  const accounts = await Promise.all(
    ['ana', 'bea', 'cleo', 'dora'].map(async (name) => {
      const { client } = await service.signIn(`${name}@example.com`);
      return { client, writer: await beginVault(client) };
    }),
  );
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(service.database);
  await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 8))}`.execute(service.database);
  const entries = await Promise.all(accounts.map(({ writer }) => writeMany(writer, 2, 200_000)));
  const outcomes = await Promise.all(accounts.map(({ client }, index) => failureOf(push(client, entries[index] ?? []))));
  for (const failure of outcomes) expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('no room') });
  for (const { client } of accounts) expect(await pullAll(client)).toEqual([]);
  await sql`pragma max_page_count = 1073741823`.execute(service.database);
  for (const [index, { client }] of accounts.entries()) expect(await push(client, entries[index] ?? [])).toEqual([stored(1), stored(2)]);
});

async function headsOnService(client: Client) {
  const { vault } = await client.vault.state.mutate({ rosterSequence: 0 });
  return (vault?.heads ?? []).map(({ device, deviceSequence, hash }) => ({ device: hexToBytes(device), deviceSequence, hash: hexToBytes(hash) }));
}

/** What the service holds of the roster, as somebody who saw it might send it. */
async function changeOf(client: Client) {
  const { vault } = await client.vault.state.mutate({ rosterSequence: 0 });
  if (vault === null) throw new Error('there is no vault');
  return { change: { steps: vault.steps, keyring: vault.keyring } };
}

/** Another first step for the same vault, by somebody who knows no more than its id. */
async function squatted({ secrets }: VaultWriter) {
  const own = await createVaultSecrets(making);
  return { change: toSend(await createRoster({ ...own, vault: secrets.vault }, making)) };
}

/** The entry with fields of its header changed, signed by the device that it then names. */
async function signedBy({ secrets }: VaultWriter, entry: Entry): Promise<Entry> {
  const sign = await making.ed25519.signer(secrets.device.signingKey);
  return { ...entry, signature: await sign(signedBytes(entry)) };
}
