import { hexToBytes } from '@noble/hashes/utils.js';
import { decodeEntry, destroyEntry, encodeDestroyedEntry, encodeEntry, hashEntry } from '@trusted-hands/envelope';
import { describe, expect, test } from 'vitest';
import { ed25519, seededRandom } from '../testing/primitives.ts';
import { emptyChain, sealEntry } from '../v1/seal-entry.ts';
import { createMemoryService, emptyDisk, type ServiceDisk } from './testing/memory-service.ts';
import { removeWhileUnsent } from './testing/removal-run.ts';
import { createFirstDevice, type TestDevice } from './testing/test-device.ts';

const verify = ed25519.verify.bind(ed25519);
const idle = { pulled: 0, pushed: 0, waiting: 0, pushedAgain: 0, problem: undefined, hasNewKeys: false };

async function threeDevices(seed: number) {
  const service = createMemoryService(verify);
  const first = await createFirstDevice({ ed25519, random: seededRandom(seed) });
  await first.round(service);
  const second = await first.letIn(service);
  const third = await first.letIn(service);
  if (!second || !third) throw new Error('The service did not let a device in.');
  return { service, first, second, third };
}

function texts(device: TestDevice): readonly string[] {
  return Array.from(device.contents().values(), ({ body }) => JSON.stringify(body)).toSorted();
}

function destroyed(bytes: Uint8Array): Uint8Array {
  const entry = decodeEntry(bytes);
  if (!entry.ok) throw new Error(entry.failure.reason);
  return encodeDestroyedEntry(destroyEntry(entry.value));
}

function strippedDisk(disk: ServiceDisk, isDestroyed?: true): ServiceDisk {
  return { ...disk, rows: new Map(Array.from(disk.rows, ([id, row]) => [id, { ...row, bytes: destroyed(row.bytes), ...(isDestroyed && { isDestroyed }) }])) };
}

describe('a round of syncing', () => {
  test('takes what one device wrote to the other, and back, and is idle then', async () => {
    const { service, first, second } = await threeDevices(1);
    await first.write('a', 'one');
    await first.write('b', 'two');
    expect(await first.round(service)).toEqual({ ...idle, pushed: 2 });
    await second.write('c', 'three');
    expect(await second.round(service)).toEqual({ ...idle, pulled: 2, pushed: 1 });
    expect(await first.round(service)).toEqual({ ...idle, pulled: 1 });
    expect(await first.round(service)).toEqual(idle);
    expect(texts(first)).toEqual(texts(second));
  });

  test('of two versions made apart both are kept, and the next one names both', async () => {
    const { service, first, second } = await threeDevices(2);
    const begun = await first.write('a', 'begun');
    await first.round(service);
    await second.round(service);
    const left = await first.write('a', 'left', 1);
    const right = await second.write('a', 'right', 2);
    for (const device of [first, second, first]) await device.round(service);
    expect(first.contents().get(left)?.parents).toEqual([begun]);
    for (const device of [first, second]) expect(device.tips('a')).toEqual([left, right].toSorted());
    const resolved = await second.write('a', 'both');
    await second.round(service);
    await first.round(service);
    expect(first.contents().get(resolved)).toMatchObject({ parents: [left, right].toSorted(), revision: 3 });
    expect(first.tips('a')).toEqual([resolved]);
  });

  test('fills a service that was wiped with all that any device holds', async () => {
    const { service, first, second } = await threeDevices(3);
    await first.write('a', 'one');
    await first.round(service);
    await second.write('b', 'two');
    await second.round(service);
    service.setDisk(emptyDisk);
    expect(second.losses()).toBe(0);
    expect(await second.round(service)).toEqual({ ...idle, pushed: 2, pushedAgain: 2 });
    expect(second.losses()).toBeGreaterThan(0);
    expect(await first.round(service)).toMatchObject({ pulled: 1, waiting: 0, problem: undefined });
    expect(texts(first)).toEqual(texts(second));
  });

  test('notes that a service lost what it had before anything can keep it from being said', async () => {
    const { service, first } = await threeDevices(33);
    await first.write('a', 'one');
    await first.round(service);
    service.setDisk(emptyDisk);
    const away = () => Promise.reject(new Error('It went away.'));
    await expect(first.round({ ...service, pull: away, push: away })).rejects.toThrow('It went away.');
    expect(first.losses()).toBe(1);
    // By now all of it waits as what was never sent does.
    expect(await first.round(service)).toMatchObject({ pushed: 1, pushedAgain: 0 });
  });

  test('fills a service that lost its entries, and counts on where it was', async () => {
    const { service, first } = await threeDevices(14);
    await first.write('a', 'one');
    await first.round(service);
    service.setDisk({ ...service.disk(), rows: new Map(), heads: [] });
    const state = async (rosterSequence: number) => {
      const answer = await service.state(rosterSequence);
      return answer && { ...answer, position: answer.position + 9 };
    };
    expect(await first.round({ ...service, state })).toMatchObject({ pushed: 1, pushedAgain: 1, problem: undefined });
  });

  test('pulls anew where positions went back', async () => {
    const { service, first } = await threeDevices(15);
    await first.write('a', 'one');
    await first.round(service);
    await first.store.commit({ pinned: { pulledPosition: 9 } });
    expect(await first.round(service)).toEqual(idle);
    expect((await first.store.pinned()).pulledPosition).toBe(1);
  });

  test('asks for the roster again where it changed between two questions', async () => {
    const { service, first, second, third } = await threeDevices(17);
    let isChanged = false;
    const pull = async (after: number, limit: number) => {
      if (!isChanged) {
        isChanged = true;
        await first.remove(third.publicKey, service);
        await first.write('a', 'of the new epoch');
        await first.round(service);
      }
      return service.pull(after, limit);
    };
    expect(await second.round({ ...service, pull })).toEqual({ ...idle, pulled: 1, hasNewKeys: true });
  });

  test('takes the content of an entry of which it was given only what is left', async () => {
    const { service, first, second } = await threeDevices(16);
    await first.write('a', 'one');
    await first.round(service);
    const whole = service.disk();
    const left = strippedDisk(whole);
    service.setDisk(left);
    for (let times = 0; times < 2; times += 1) expect(await second.round(service)).toEqual({ ...idle, problem: { type: 'entries-withheld', count: 1 } });
    expect(texts(second)).toEqual([]);
    service.setDisk(whole);
    await second.write('b', 'two');
    expect(await second.round(service)).toMatchObject({ pushed: 1, waiting: 0, problem: undefined });
    expect(texts(second)).toHaveLength(2);
    // And never the other way.
    service.setDisk(strippedDisk(service.disk()));
    await second.store.commit({ nothingSeen: true });
    await second.round(service);
    expect(texts(second)).toHaveLength(2);
  });

  test('believes what is left of an entry only where a destruction is known that names it', async () => {
    const { service, first, second } = await threeDevices(20);
    const id = await first.write('a', 'one');
    await first.round(service);
    const whole = service.disk();
    service.setDisk(strippedDisk(whole, true));
    second.destroyed.add(id);
    expect(await second.round(service)).toEqual(idle);
    // Held whole by who wrote it, and destroyed by another one since.
    await first.store.commit({ nothingSeen: true });
    expect(await first.round(service)).toMatchObject({ waiting: 1, problem: { type: 'entries-withheld', count: 1 } });
    first.destroyed.add(id);
    await first.store.commit({ destroyed: [id] });
    expect(await first.round(service)).toMatchObject({ waiting: 0, problem: undefined });
    // A service that has it whole once more does not bring it back.
    service.setDisk(whole);
    await first.store.commit({ nothingSeen: true });
    expect(await first.round(service)).toMatchObject({ waiting: 0, problem: undefined });
    expect(texts(first)).toEqual([]);
  });

  test('a service of which somebody else was first to give it what is left is filled by who holds the whole', async () => {
    const { service, first, second } = await threeDevices(21);
    await first.write('a', 'one');
    const [bytes] = await first.store.outbox(0, 1);
    if (!bytes) throw new Error('Nothing waits.');
    expect(await service.push([destroyed(bytes)])).toMatchObject([{ type: 'stored' }]);
    expect(await first.round(service)).toMatchObject({ waiting: 0, problem: undefined });
    expect(await second.round(service)).toMatchObject({ pulled: 1, problem: undefined });
    expect(texts(second)).toEqual(texts(first));
  });

  test('an own entry that went bad on the disk is sealed again, with those behind it', async () => {
    const { service, first, second } = await threeDevices(22);
    await first.write('a', 'one');
    const before = await first.store.outbox(0, 9);
    await first.write('a', 'two');
    const read = before.map((bytes) => decodeEntry(bytes));
    for (const entry of read) if (entry.ok) await first.store.commit({ resealed: [encodeEntry({ ...entry.value, signature: entry.value.signature.map((byte) => byte ^ 1) })] });
    expect(await first.round(service)).toMatchObject({ pushed: 2, waiting: 0, problem: undefined });
    await second.round(service);
    expect(texts(second)).toEqual(['{"text":"one"}', '{"text":"two"}']);
  });

  test('an entry that cannot be taken in is asked for anew at once, and then ever more seldom', async () => {
    const { service, first, second } = await threeDevices(23);
    for (let index = 0; index < 5; index += 1) await first.write('a', `text ${index}`);
    await first.round(service);
    let pulled = 0;
    const pull = async (after: number, limit: number) => {
      const page = await service.pull(after, limit);
      pulled += page.entries.length;
      return { ...page, entries: page.entries.map(({ position, entry }) => ({ position, entry: position === 5 ? entry.slice(0, -1) : entry })) };
    };
    const hostile = { ...service, pull };
    expect(await second.round(hostile)).toMatchObject({ pulled: 4, problem: { type: 'entries-refused', count: 1 } });
    pulled = 0;
    for (let times = 0; times < 3; times += 1) expect(await second.round(hostile)).toMatchObject({ waiting: 0, problem: { type: 'entries-refused', count: 1 } });
    expect(pulled).toBe(0);
    // It has something new to show: then once more.
    await first.write('a', 'newest');
    await first.round(service);
    await second.round(hostile);
    await second.round(hostile);
    expect(pulled).toBe(1 + 6);
    const rounds: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      pulled = 0;
      await second.round(hostile);
      if (pulled > 0) rounds.push(round);
    }
    expect(rounds).toEqual([2, 10, 26]);
  });

  test('what was altered on its way is taken in by itself once the service is honest, though it has nothing new to show', async () => {
    const { service, first, second } = await threeDevices(34);
    for (let index = 0; index < 5; index += 1) await first.write('a', `text ${index}`);
    await first.round(service);
    let isHostile = true;
    const pull = async (after: number, limit: number) => {
      const page = await service.pull(after, limit);
      return isHostile ? { ...page, entries: page.entries.map(({ position, entry }) => ({ position, entry: entry.slice(0, -1) })) } : page;
    };
    // The same service all the time: what a page remembers of it stays.
    const changing = { ...service, pull };
    expect(await second.round(changing)).toMatchObject({ pulled: 0, problem: { type: 'entries-refused', count: 5 } });
    isHostile = false;
    for (let times = 0; times < 4; times += 1) await second.round(changing);
    expect(await second.round(changing)).toEqual(idle);
    expect(texts(second)).toEqual(texts(first));
  });

  test('says why the service refuses', async () => {
    const { service, first } = await threeDevices(24);
    await first.write('a', 'one');
    const push = (entries: readonly Uint8Array[]) => Promise.resolve(entries.map(() => ({ type: 'refused', reason: 'signature-wrong' }) as const));
    expect(await first.round({ ...service, push })).toMatchObject({ waiting: 1, problem: { type: 'entries-not-kept', count: 1, reasons: ['signature-wrong'] } });
  });

  test('a device set back to an old disk image takes what it wrote since, and numbers its new notes after it', async () => {
    const { service, first, second } = await threeDevices(5);
    await first.write('a', 'one');
    await first.round(service);
    const image = first.store.image();
    await first.write('a', 'lost from the disk');
    await first.round(service);
    first.store.restore(image);
    await first.write('a', 'written after');
    expect(await first.round(service)).toMatchObject({ pulled: 1, waiting: 0, problem: undefined });
    await second.round(service);
    expect(texts(second)).toEqual(['{"text":"lost from the disk"}', '{"text":"one"}', '{"text":"written after"}']);
    expect(second.tips('a')).toHaveLength(2);
  });

  test('sends and takes more than one push and one page hold', async () => {
    const { service, first, second } = await threeDevices(6);
    for (let index = 0; index < 620; index += 1) await first.write(`record ${index}`, 'x'.repeat(index === 300 ? 680_000 : 10));
    const pushes: { readonly entries: number; readonly bytes: number }[] = [];
    const watched = { ...service, push: (entries: readonly Uint8Array[]) => {
      pushes.push({ entries: entries.length, bytes: entries.reduce((sum, { length }) => sum + length, 0) });
      return service.push(entries);
    } };
    expect(await first.round(watched)).toEqual({ ...idle, pushed: 620 });
    for (const push of pushes) expect(push.entries <= 100 && push.bytes <= 700_000).toBe(true);
    expect(await second.round(service)).toEqual({ ...idle, pulled: 620 });
  });
});

describe('when a device is removed', () => {
  test('another one seals again what it had not sent, under the same id', async () => {
    const { service, first, second, third } = await threeDevices(4);
    const written = [await second.write('a', 'one'), await second.write('b', 'two')];
    expect(await first.remove(third.publicKey, service)).toBe(true);
    expect(await second.round(service)).toEqual({ ...idle, pushed: 2, hasNewKeys: true });
    await first.round(service);
    expect(written.map((id) => first.contents().get(id)?.replaces?.length)).toEqual([64, 64]);
  });

  test('it is told so, keeps its notes, and sends nothing', async () => {
    const { service, first, third } = await threeDevices(7);
    await first.remove(third.publicKey, service);
    await third.write('a', 'not sent');
    for (let times = 0; times < 2; times += 1) expect(await third.round(service)).toEqual({ ...idle, waiting: 1, problem: { type: 'removed' } });
    expect([texts(third).length, service.disk().rows.size]).toEqual([1, 0]);
  });

  test('fifty notes that another one had not sent are all there after', async () => {
    let resealed = 0;
    for (let seed = 1; seed <= 3; seed += 1) resealed += await removeWhileUnsent(50, seed, { ed25519, random: seededRandom(seed) });
    expect(resealed).toBeGreaterThan(50);
  });
});

describe('what is said and goes no further', () => {
  test('an account that holds another vault', async () => {
    const { service } = await threeDevices(8);
    const stranger = await createFirstDevice({ ed25519, random: seededRandom(9) });
    await stranger.write('a', 'mine');
    expect(await stranger.round(service)).toEqual({ ...idle, waiting: 1, problem: { type: 'other-vault' } });
  });

  test('a chain with a hole that nobody can fill: the notes stay here, and the others go on', async () => {
    const { service, first, second, third } = await threeDevices(10);
    await second.write('a', 'one');
    const image = second.store.image();
    await second.write('a', 'two');
    await second.round(service);
    // The service names both as the end of the epoch; then both it and the only disk that held them lose the second.
    await first.remove(third.publicKey, service);
    await second.round(service);
    const { pinned } = second.store.image();
    second.store.restore({ ...image, pinned: { ...pinned, seenHeads: [], pulledPosition: 0 } });
    service.setDisk({ ...service.disk(), rows: new Map(), heads: [] });
    await second.write('a', 'three');
    for (let times = 0; times < 2; times += 1) expect(await second.round(service)).toMatchObject({ waiting: 1, problem: { type: 'entries-stranded', count: 1 } });
    await first.write('b', 'of another');
    expect(await first.round(service)).toMatchObject({ pushed: 1, waiting: 0, problem: undefined });
    expect(await second.round(service)).toMatchObject({ pulled: 1, waiting: 1 });
  });

  test('a service that lost a removal, and took notes since that the removal does not name', async () => {
    const { service, first, second, third } = await threeDevices(11);
    const before = service.disk();
    await first.remove(third.publicKey, service);
    service.setDisk(before);
    await second.write('a', 'sealed with the key of before');
    expect(await second.round(service)).toMatchObject({ waiting: 0 });
    const sealedBefore = '{"text":"sealed with the key of before"}';
    // The step is in force again, what stood behind its heads went from the service, and its author seals it anew.
    expect(await first.round(service)).toMatchObject({ problem: undefined });
    expect(await second.round(service)).toMatchObject({ pushed: 1, waiting: 0, problem: undefined });
    expect(await first.round(service)).toMatchObject({ problem: undefined });
    expect([texts(first), texts(second), (await first.roster()).sequence, (await second.roster()).sequence]).toEqual([[sealedBefore], [sealedBefore], 4, 4]);
  });

  test('another text under the id of an entry that is held, even from a device of the vault', async () => {
    const { service, first, second } = await threeDevices(13);
    const id = await first.write('a', 'the true one');
    await first.round(service);
    await second.round(service);
    // A device that went wrong: the same id, its own valid signature, another text.
    const sign = await ed25519.signer(first.secrets().device.signingKey);
    const wrong = await sealEntry({ type: 'note', schema: 1, recordId: 'a', revision: 1, parents: [], at: 0, body: { text: 'another one' } }, emptyChain, { secrets: first.secrets(), sign, random: (bytes) => (bytes === 16 ? hexToBytes(id) : seededRandom(14)(bytes)) });
    service.setDisk({ ...service.disk(), rows: new Map(), heads: [] });
    expect(await service.push([encodeEntry(wrong)])).toMatchObject([{ type: 'stored' }]);
    expect(await second.round(service)).toMatchObject({ waiting: 1, problem: { type: 'entries-refused' } });
    expect(texts(second)).toEqual(['{"text":"the true one"}']);
  });

  test('two texts under one id, in one page', async () => {
    const { service, first, second } = await threeDevices(18);
    const id = await first.write('a', 'the true one');
    await first.round(service);
    const sign = await ed25519.signer(first.secrets().device.signingKey);
    const wrong = await sealEntry({ type: 'note', schema: 1, recordId: 'a', revision: 2, parents: [], at: 0, body: { text: 'another one' } }, first.store.chainHead(first.publicKey), { secrets: first.secrets(), sign, random: (bytes) => (bytes === 16 ? hexToBytes(id) : seededRandom(19)(bytes)) });
    const { rows } = service.disk();
    service.setDisk({ ...service.disk(), rows: new Map([...rows, ['twice', { bytes: encodeEntry(wrong), hash: hashEntry(wrong), position: 2 }]]) });
    expect(await second.round(service)).toMatchObject({ pulled: 1, problem: { type: 'entries-refused', count: 1 } });
    expect(texts(second)).toEqual(['{"text":"the true one"}']);
  });

  test('a service that answers nothing leaves all as it was committed last', async () => {
    const { service, first } = await threeDevices(12);
    await first.write('a', 'one');
    const before = first.store.image();
    for (const call of ['state', 'push', 'pull'] as const) {
      await expect(first.round({ ...service, [call]: () => Promise.reject(new Error('No answer.')) })).rejects.toThrow('No answer.');
      expect(first.store.rows().size).toBe(before.rows.size);
    }
    expect(await first.round(service)).toEqual({ ...idle, pushed: 1 });
  });
});
