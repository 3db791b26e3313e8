/** A device of a vault as the tests need it: makes real entries, in its own chain, and changes of the roster, without a store. */
import { decodeKeyring, decodeRosterStep, destructionSignedBytes, encodeDestruction, encodeEntry, encodeKeyring, encodeRosterStep, hashEntry, type DeviceHead, type Entry, type Roster } from '@trusted-hands/envelope';
import { createEd25519, emptyChain, sealEntry, type ChainHead, type VaultSecrets } from '@trusted-hands/vault';
import { addDevice, adoptJoined, createJoiningDevice, createRoster, createVaultSecrets, type VaultChange } from '@trusted-hands/vault/age';
import type { Client } from './service.ts';

export const making = { random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)), ed25519: createEd25519(crypto.subtle) };

export interface VaultWriter {
  readonly secrets: VaultSecrets;
  /** As this device knows it. */
  roster: Roster;
  /** Where its chain stands. */
  head: ChainHead;
  /** The next entry of its chain, of about this many bytes. */
  write(bytes?: number): Promise<Entry>;
}

export interface MadeVault {
  readonly writer: VaultWriter;
  /** What to send to the service to make it. */
  readonly change: SentChange;
}

export interface SentChange {
  readonly steps: string[];
  readonly keyring: string;
}

export async function makeVault(): Promise<MadeVault> {
  const secrets = await createVaultSecrets(making);
  const change = await createRoster(secrets, making);
  return { writer: await writerOf(secrets, change.roster), change: toSend(change) };
}

/** Makes one and sends it. */
export async function beginVault(client: Client): Promise<VaultWriter> {
  const { writer, change } = await makeVault();
  await client.vault.change.mutate(change);
  return writer;
}

/** A second device, let in by the first; the change is still to be sent. */
export async function joinVault(by: VaultWriter): Promise<MadeVault> {
  const joining = await createJoiningDevice(making);
  const change = await addDevice(by.secrets, by.roster, joining.publicKeys, making);
  if (!change.ok) throw new Error(change.failure.reason);
  const secrets = await adoptJoined(joining.device, change.value.roster, change.value.keyring, (key, signature, message) => making.ed25519.verify(key, signature, message));
  if (!secrets.ok) throw new Error(secrets.failure.type);
  by.roster = change.value.roster;
  return { writer: await writerOf(secrets.value, change.value.roster), change: toSend(change.value) };
}

export async function writerOf(secrets: VaultSecrets, roster: Roster): Promise<VaultWriter> {
  const sign = await making.ed25519.signer(secrets.device.signingKey);
  const writer: VaultWriter = {
    secrets,
    roster,
    head: emptyChain,
    async write(bytes = 200) {
      const content = { type: 'note', schema: 1, recordId: 'record', revision: 1, parents: [], at: 0, body: 'x'.repeat(bytes) };
      const entry = await sealEntry(content, writer.head, { secrets, sign, random: making.random });
      writer.head = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
      return entry;
    },
  };
  return writer;
}

export function toSend({ steps, keyring }: Pick<VaultChange, 'steps' | 'keyring'>): SentChange {
  return { steps: steps.map((step) => base64(encodeRosterStep(step))), keyring: base64(encodeKeyring(keyring)) };
}

export function sent(entries: readonly Entry[]): string[] {
  return entries.map((entry) => base64(encodeEntry(entry)));
}

export function headsOf(writers: readonly VaultWriter[]): DeviceHead[] {
  return writers.filter(({ head }) => head.deviceSequence > 0).map(({ secrets, head }) => ({ device: secrets.device.publicKey, ...head }));
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** The steps and keyring of a state, as the envelope reads them. */
export function readSteps(steps: readonly string[]) {
  return steps.map((step) => {
    const read = decodeRosterStep(fromBase64(step));
    if (!read.ok) throw new Error(read.failure.reason);
    return read.value;
  });
}

export function readKeyring(keyring: string) {
  const read = decodeKeyring(fromBase64(keyring));
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}

/** A device's word that these entries are to be destroyed, as it is sent. */
export async function destructionOf(writer: VaultWriter, entryIds: readonly Uint8Array[]): Promise<string> {
  const { vault, device } = writer.secrets;
  const statement = { v: 1, vault, atMs: 1, entryIds, writer: device.publicKey } as const;
  const sign = await making.ed25519.signer(device.signingKey);
  return base64(encodeDestruction({ ...statement, signature: await sign(destructionSignedBytes(statement)) }));
}
