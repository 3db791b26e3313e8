/** A computer is removed while another one holds notes that it had not sent, some of them on a network that fails. */
import type { SyncService } from '../sync-ports.ts';
import { chanceOf, createLossyNetwork, Lost } from './lossy-network.ts';
import { createMemoryService } from './memory-service.ts';
import { createFirstDevice, type Making } from './test-device.ts';

/** Throws where one of the notes is missing, on whichever device. Gives how many had to be sealed again. */
export async function removeWhileUnsent(unsent: number, seed: number, making: Making): Promise<number> {
  const chance = chanceOf(seed);
  const service = createMemoryService(making.ed25519.verify.bind(making.ed25519));
  const first = await createFirstDevice(making);
  await first.round(service);
  const [second, removed] = [await first.letIn(service), await first.letIn(service)];
  if (!second || !removed) throw new Error('A device was not let in.');
  const network = createLossyNetwork(service, chance, 0.3);
  const written = new Map<string, string>();
  const write = async (count: number) => {
    for (let index = 0; index < count; index += 1) written.set(await second.write(`record ${index % 7}`, `text ${written.size}`), `text ${written.size}`);
  };
  const sync = async (over: SyncService) => {
    try {
      await second.round(over);
    } catch (cause) {
      if (!(cause instanceof Lost)) throw cause;
    }
  };

  await removed.write('record 0', 'of the one that goes');
  await removed.round(service);
  await write(Math.floor(chance() * 5));
  await second.round(service);
  const sent = written.size;
  await write(unsent);
  // Some of them may have arrived when the computer is removed, without this one having heard so.
  if (chance() < 0.5) await sync({ ...network, pull: () => Promise.reject(new Lost('The answer was lost.')), push: (entries) => network.push(entries.slice(0, 20)) });
  await first.round(service);
  if (!(await first.remove(removed.publicKey, service))) throw new Error('The device could not be removed.');
  await write(3);
  for (let times = 0; times < 3; times += 1) await sync(network);
  await second.round(service);
  await first.round(service);
  for (const device of [first, second]) {
    const contents = device.contents();
    for (const [id, text] of written) if (JSON.stringify(contents.get(id)?.body) !== JSON.stringify({ text })) throw new Error('A note that was not sent yet is lost.');
    if (contents.size !== written.size + 1 || (await device.store.outboxCount()) > 0) throw new Error('It did not come to rest.');
  }
  const resealed = Array.from(first.contents().values()).filter(({ replaces }) => replaces !== undefined).length;
  if (resealed > written.size - sent) throw new Error('More was sealed again than had to be.');
  return resealed;
}
