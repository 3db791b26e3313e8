import { describe, expect, test } from 'vitest';
import { ed25519, seededRandom } from '../testing/primitives.ts';
import { createMemoryService, emptyDisk } from './testing/memory-service.ts';
import { createFirstDevice, type TestDevice } from './testing/test-device.ts';

const verify = ed25519.verify.bind(ed25519);
const idle = { pulled: 0, pushed: 0, waiting: 0, pushedAgain: 0, problem: undefined, hasNewKeys: false };

async function twoDevices(seed: number) {
  const service = createMemoryService(verify);
  const first = await createFirstDevice({ ed25519, random: seededRandom(seed) });
  await first.round(service);
  const second = await first.letIn(service);
  if (!second) throw new Error('The service did not let a second device in.');
  return { service, first, second };
}

function texts(device: TestDevice): readonly unknown[] {
  return Array.from(device.contents().values(), ({ body }) => body).toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

describe('a round of syncing', () => {
  test('takes what one device wrote to the other, and back, and is idle then', async () => {
    const { service, first, second } = await twoDevices(1);
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
    const { service, first, second } = await twoDevices(2);
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
    const { service, first, second } = await twoDevices(3);
    await first.write('a', 'one');
    await first.round(service);
    await second.write('b', 'two');
    await second.round(service);
    service.setDisk(emptyDisk);
    expect(await second.round(service)).toEqual({ ...idle, pushed: 2, pushedAgain: 2 });
    expect(await first.round(service)).toMatchObject({ pulled: 1, waiting: 0, problem: undefined });
    expect(texts(first)).toEqual(texts(second));
  });

  test('seals again what was not sent when another device was removed, under the same id', async () => {
    const { service, first, second } = await twoDevices(4);
    const third = await first.letIn(service);
    await second.round(service);
    const written = [await second.write('a', 'one'), await second.write('b', 'two')];
    expect(await first.remove(third?.publicKey ?? new Uint8Array(), service)).toBe(true);
    expect(await second.round(service)).toEqual({ ...idle, pushed: 2, hasNewKeys: true });
    await first.round(service);
    expect(written.map((id) => first.contents().get(id)?.replaces?.length)).toEqual([64, 64]);
    expect(await third?.round(service)).toMatchObject({ problem: { type: 'removed' } });
  });

  test('a device set back to an old disk image takes what it wrote since, and numbers its new notes after it', async () => {
    const { service, first, second } = await twoDevices(5);
    await first.write('a', 'one');
    await first.round(service);
    const image = first.store.image();
    await first.write('a', 'lost from the disk');
    await first.round(service);
    first.store.restore(image);
    await first.write('a', 'written after');
    expect(await first.round(service)).toMatchObject({ pulled: 1, waiting: 0, problem: undefined });
    await second.round(service);
    expect(texts(second)).toEqual([{ text: 'lost from the disk' }, { text: 'one' }, { text: 'written after' }]);
    expect(second.tips('a')).toHaveLength(2);
  });
});
