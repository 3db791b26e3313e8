/**
 * A vault with everything a service could turn against it, met by a hostile one and then by an honest one. Two devices
 * hold unsent notes, one of them of an epoch that ended; one is new and holds none; one was removed.
 */
import type { SyncReport, SyncService } from '../sync-ports.ts';
import type { HostileKind, Prey } from './hostile-service.ts';
import { chanceOf } from './lossy-network.ts';
import { createMemoryService, type ServiceDisk } from './memory-service.ts';
import { createFirstDevice, type Making, type TestDevice } from './test-device.ts';

/** Runs one meeting; throws what is wrong. */
export async function meetHostile(kind: HostileKind, seed: number, making: Making): Promise<void> {
  const { prey, preys, lagging, written } = await setUp(seed, making);
  const hostile = await kind.create(prey);
  if (preys.some((device) => device.losses() > 0)) throw new Error('An honest service was said to have lost something.');
  const reports: SyncReport[] = [];
  for (const device of preys) for (let times = kind.sparesLagging && device === lagging ? 2 : 0; times < 2; times += 1) reports.push(await roundKeepingAll(device, hostile, written));
  const said = new Set(reports.map(({ problem }) => problem?.type));
  if (kind.expects && !said.has(kind.expects)) throw new Error(`No device said ${kind.expects}, only ${[...said].join()}.`);
  if (kind.isLoss && preys.every((device) => device.losses() === 0)) throw new Error('No device noted that the service lost what it had.');

  // The honest service is back, with what it had and was given in between.
  for (let times = 0; times < 3; times += 1) for (const device of preys) await roundKeepingAll(device, prey.honest, written);
  for (const device of preys) {
    const { problem, waiting, pulled } = await device.round(prey.honest);
    if (problem || waiting > 0 || pulled > 0) throw new Error(`It did not come to rest with an honest service: ${JSON.stringify({ problem, waiting, pulled })}`);
    if ((await device.shown()).size !== written.size) throw new Error(`A device shows ${(await device.shown()).size} of ${written.size} entries.`);
    for (const id of device.store.rows().keys()) if (!written.has(id)) throw new Error('There is an entry that nobody wrote.');
  }
}

/** Whatever the service does, what was held is held after, and nothing is there that no device wrote. */
async function roundKeepingAll(device: TestDevice, service: SyncService, written: ReadonlyMap<string, string>): Promise<SyncReport> {
  const before = Array.from(device.contents().keys());
  const report = await device.round(service);
  const contents = device.contents();
  for (const id of before) if (written.has(id) && !contents.has(id)) throw new Error('An entry was lost.');
  for (const [id, { body }] of await device.shown()) if (JSON.stringify(body) !== JSON.stringify({ text: written.get(id) })) throw new Error('There is a text that nobody wrote.');
  return report;
}

async function setUp(seed: number, making: Making): Promise<{ readonly prey: Prey; readonly preys: readonly TestDevice[]; readonly lagging: TestDevice; readonly written: ReadonlyMap<string, string> }> {
  const chance = chanceOf(seed);
  const honest = createMemoryService(making.ed25519.verify.bind(making.ed25519));
  const written = new Map<string, string>();
  const earlier: ServiceDisk[] = [];
  const write = async (device: TestDevice) => {
    const most = 1 + Math.floor(chance() * 2);
    for (let count = 0; count < most; count += 1) {
      const text = `text ${written.size}`;
      written.set(await device.write(`record ${Math.floor(chance() * 3)}`, text), text);
    }
  };
  const sync = async (...devices: readonly TestDevice[]) => {
    for (const device of devices) await device.round(honest);
    earlier.push(honest.disk());
  };

  const first = await createFirstDevice(making);
  await first.round(honest);
  const second = there(await first.letIn(honest));
  const lagging = there(await first.letIn(honest));
  const removed = there(await first.letIn(honest));
  for (const device of [first, second, removed, lagging]) await write(device);
  await sync(removed, lagging, second, first);
  // Written in epoch 1, which ends while this device is away.
  await write(lagging);
  if (!(await first.remove(removed.publicKey, honest))) throw new Error('A device could not be removed.');
  const fresh = there(await first.letIn(honest));
  await write(first);
  await sync(second, first);
  await write(second);
  await write(first);
  await sync(second, first);
  await write(first);
  await first.round(honest);
  // Not sent yet: by a device that is up to date, and by the one that was away.
  await write(second);
  return { prey: { honest, earlier, named: first.publicKey, removed: removed.secrets(), making, chance }, preys: [second, fresh, lagging, first], lagging, written };
}

function there(device: TestDevice | undefined): TestDevice {
  if (!device) throw new Error('A device was not let in.');
  return device;
}
