/** Members who write without pause into a real service, and remember exactly what they were told is stored. */
import { join } from 'node:path';
import type { Entry } from '@trusted-hands/envelope';
import { TRPCClientError } from '@trpc/client';
import { mailedCode } from './mailed-code.ts';
import { createClient, type Client } from './service.ts';
import { beginVault, joinVault, sent, type VaultWriter } from './vault-writer.ts';

interface WritingDevice {
  readonly writer: VaultWriter;
  /** Sent, and not known to be stored; sent again until it is. */
  waiting: Entry[];
}

export interface WritingMember {
  readonly client: Client;
  readonly bearer: string;
  readonly devices: readonly WritingDevice[];
  /** Base64 of each entry that was acknowledged, with its position. */
  readonly acknowledged: Map<string, number>;
}

interface LoadOptions {
  /** A number from 0 up to, and not including, this one. */
  readonly below: (bound: number) => number;
  /** Called before a push is sent and when its answer came, with what was acknowledged. */
  readonly onSend?: () => void;
  readonly onAcknowledged?: (entries: readonly string[]) => void;
  readonly isOver: () => boolean;
}

/** Signs members in at a running service and gives each a vault with this many devices. */
export async function writingMembers(url: string, dataDir: string, { members, devices }: { readonly members: number; readonly devices: number }): Promise<WritingMember[]> {
  const all: WritingMember[] = [];
  for (let index = 0; index < members; index += 1) {
    const email = `member${String(index)}@example.com`;
    const anyone = createClient(url);
    await anyone.accounts.requestCode.mutate({ email });
    const { bearer } = await anyone.accounts.signIn.mutate({ email, code: await mailedCode(join(dataDir, 'mail'), email) });
    const client = createClient(url, bearer);
    const writers = [await beginVault(client)];
    while (writers.length < devices) {
      const { writer, change } = await joinVault(writers.at(-1) ?? (await beginVault(client)));
      await client.vault.change.mutate(change);
      writers.push(writer);
    }
    all.push({ client, bearer, devices: writers.map((writer) => ({ writer, waiting: [] })), acknowledged: new Map() });
  }
  return all;
}

/** Every device pushes one batch after the other, until it is over or the service is gone. */
export async function writeWithoutPause(members: readonly WritingMember[], options: LoadOptions): Promise<void> {
  await Promise.all(members.flatMap((member) => member.devices.map((device) => writeOn(member, device, options))));
}

async function writeOn(member: WritingMember, device: WritingDevice, options: LoadOptions): Promise<void> {
  while (!options.isOver()) {
    const count = 1 + options.below(6);
    while (device.waiting.length < count) device.waiting.push(await device.writer.write(options.below(3000)));
    options.onSend?.();
    if (!(await pushWaiting(member, device, options))) return;
  }
}

/** Answers false where the service is gone. Whatever else goes wrong is thrown. */
export async function pushWaiting(member: WritingMember, device: WritingDevice, { onAcknowledged }: Pick<LoadOptions, 'onAcknowledged'> = {}): Promise<boolean> {
  const entries = sent(device.waiting);
  if (entries.length === 0) return true;
  try {
    const { results } = await member.client.vault.push.mutate({ entries });
    for (const [index, result] of results.entries()) {
      if (result.type !== 'stored') throw new Error(`an entry was ${JSON.stringify(result)}`);
      member.acknowledged.set(entries[index] ?? '', result.position);
    }
  } catch (error) {
    // No answer, or half of one: the connection was cut.
    if (error instanceof TRPCClientError && error.data === undefined) return false;
    throw error;
  }
  device.waiting = [];
  onAcknowledged?.(entries);
  return true;
}

/** Everything the service holds of a member, as base64 by position; throws where positions have a gap. */
export async function pullEverything({ client }: WritingMember): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const { entries, position } = await client.vault.pull.query({ after: all.length });
    for (const entry of entries) {
      if (entry.position !== all.length + 1) throw new Error(`position ${String(entry.position)} follows ${String(all.length)}`);
      all.push(entry.entry);
    }
    if (all.length >= position) return all;
    if (entries.length === 0) throw new Error(`nothing came after ${String(all.length)} of ${String(position)}`);
  }
}
