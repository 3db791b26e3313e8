/** For this package's tests only: devices with real Ed25519 keys of the runtime, their steps and their entries. */
import { hashEntry, signedBytes } from '../v1/codec.ts';
import type { StoredEntry } from '../v1/destroyed-entry.ts';
import { entryLengths, type UnsignedEntry } from '../v1/entry.ts';
import type { Roster } from '../v1/roster.ts';
import { noRosterHash, rosterStepSignedBytes, type DeviceHead, type PublicKeys, type RosterChange, type RosterStep } from '../v1/roster-step.ts';
import type { VerifyEd25519 } from '../v1/signature.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of the runtime's WebCrypto that is used; keys stay opaque. */
declare const crypto: {
  readonly subtle: {
    generateKey(algorithm: 'Ed25519', extractable: boolean, usages: string[]): Promise<{ privateKey: unknown; publicKey: unknown }>;
    exportKey(format: 'raw', key: unknown): Promise<ArrayBuffer>;
    importKey(format: 'raw', bytes: Bytes, algorithm: 'Ed25519', extractable: boolean, usages: string[]): Promise<unknown>;
    sign(algorithm: 'Ed25519', key: unknown, message: Bytes): Promise<ArrayBuffer>;
    verify(algorithm: 'Ed25519', key: unknown, signature: Bytes, message: Bytes): Promise<boolean>;
  };
};

export interface TestDevice {
  readonly keys: PublicKeys;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

export const vault = new Uint8Array(entryLengths.vault).fill(1);
const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A device or a recovery kit; its age recipient has the form of one, which is all that is looked at here. */
export async function createDevice(): Promise<TestDevice> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const verifyingKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const recipient = Array.from({ length: 58 }, (_, index) => letters.charAt((verifyingKey[index % 32] ?? 0) & 31)).join('');
  return {
    keys: { verifyingKey, ageRecipient: `age1${recipient}` },
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, Uint8Array.from(message))),
  };
}

export const verify: VerifyEd25519 = async (publicKey, signature, message) => {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
};

/** The next step after `roster`, rightly signed by `writer`, whether it is allowed or not. */
export async function stepAfter(roster: Roster | undefined, change: RosterChange, writer: TestDevice): Promise<RosterStep> {
  const unsigned = { v: 1, vault, sequence: (roster?.sequence ?? 0) + 1, previousHash: roster?.hash ?? noRosterHash, writer: writer.keys.verifyingKey, change } as const;
  return { ...unsigned, signature: await writer.sign(rosterStepSignedBytes(unsigned)) };
}

/** The next entry of a device after `head`, rightly signed. */
export async function entryAfter(device: TestDevice, head: DeviceHead | undefined, epoch: number, content: number): Promise<StoredEntry> {
  const unsigned: UnsignedEntry = {
    v: 1, vault, id: Uint8Array.from({ length: 16 }, (_, index) => content >> index), device: device.keys.verifyingKey, deviceSequence: (head?.deviceSequence ?? 0) + 1,
    previousHash: head?.hash ?? new Uint8Array(32), epoch, keyCommitment: new Uint8Array(32), nonce: new Uint8Array(24), ciphertext: Uint8Array.of(content & 255),
  };
  const entry = { ...unsigned, signature: await device.sign(signedBytes(unsigned)) };
  return { type: 'whole', entry, hash: hashEntry(entry) };
}

export function headOfEntry({ entry, hash }: StoredEntry): DeviceHead {
  return { device: entry.device, deviceSequence: entry.deviceSequence, hash };
}
