/** One thread of `hostile-threads.ts`: meets one hostile service after the other, and tells how each went. */
import { parentPort } from 'node:worker_threads';
import { ed25519, hostileKinds, meetHostile, seededRandom } from '@trusted-hands/vault/testing';
import { z } from 'zod';

const meetingSchema = z.object({ kind: z.string(), seed: z.number() });

parentPort?.on('message', (message: unknown) => void meet(message));

async function meet(message: unknown): Promise<void> {
  const { kind: name, seed } = meetingSchema.parse(message);
  let failure: string | undefined;
  try {
    const kind = hostileKinds.find((one) => one.name === name);
    if (kind === undefined) throw new Error(`No hostile service is ${name}.`);
    await meetHostile(kind, seed, { ed25519, random: seededRandom(seed) });
  } catch (cause) {
    failure = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage({ seed, failure });
}
