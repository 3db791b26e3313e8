/**
 * The keyring of version 1: the vault's keys and the recovery code in one age file, sealed to the active devices and the
 * recovery kit of exactly one roster. age does not name its sender, so whoever wrote it signs it; without that the
 * service could seal keys of its own to a device, which would then write for the service to read.
 */
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths } from './entry.ts';
import { rosterDevice, type Roster } from './roster.ts';
import type { VerifyEd25519 } from './signature.ts';

export interface UnsignedKeyring {
  readonly v: 1;
  readonly vault: Uint8Array;
  /** The roster it is for. */
  readonly rosterSequence: number;
  readonly rosterHash: Uint8Array;
  /** The Ed25519 public key that signs: an active device's or the recovery kit's. */
  readonly writer: Uint8Array;
  /** The age file. */
  readonly sealed: Uint8Array;
}

export interface Keyring extends UnsignedKeyring {
  readonly signature: Uint8Array;
}

type DecodedKeyring = { readonly ok: true; readonly value: Keyring } | { readonly ok: false; readonly failure: { readonly type: 'keyring-malformed'; readonly reason: string } };

/** Bytes of an encoded keyring: every device's line of the age file, and the keys of a lifetime of epochs. */
export const maximumKeyringBytes = 65_536;

const label = utf8ToBytes('trusted-hands/keyring/v1');
const signatureLabel = utf8ToBytes('trusted-hands/keyring-signature/v1');

function unsignedBytes(keyring: UnsignedKeyring): Uint8Array {
  return encodeFields([label, keyring.vault, integerToBytes(keyring.rosterSequence), keyring.rosterHash, keyring.writer, keyring.sealed]);
}

export function keyringSignedBytes(keyring: UnsignedKeyring): Uint8Array {
  return encodeFields([signatureLabel, unsignedBytes(keyring)]);
}

export function encodeKeyring(keyring: Keyring): Uint8Array {
  return concatBytes(unsignedBytes(keyring), encodeFields([keyring.signature]));
}

/** Reads a keyring; any bytes give one or a failure, never an exception. `isKeyringOf` checks whose it is. */
export function decodeKeyring(bytes: Uint8Array): DecodedKeyring {
  if (bytes.length > maximumKeyringBytes) return malformed('It is larger than a keyring may be.');
  const [name, vault, sequenceBytes, rosterHash, writer, sealed, signature] = decodeFields(bytes, 7) ?? [];
  if (!name || !vault || !sequenceBytes || !rosterHash || !writer || !sealed || !signature) return malformed('It is cut short, too long, or not a keyring.');
  if (!equalBytes(name, label)) return malformed('It is not a keyring of version 1.');
  const rosterSequence = bytesToInteger(sequenceBytes);
  if (rosterSequence === undefined || rosterSequence < 1) return malformed('The number of its roster is not one.');
  if (vault.length !== entryLengths.vault || rosterHash.length !== 32 || writer.length !== 32 || signature.length !== entryLengths.signature) return malformed('A field of it has the wrong length.');
  return { ok: true, value: { v: 1, vault, rosterSequence, rosterHash, writer, sealed, signature } };
}

/** Whether this keyring is for exactly this roster and signed by one who may: an active device of it, or its recovery kit. */
export async function isKeyringOf(roster: Roster, keyring: Keyring, verify: VerifyEd25519): Promise<boolean> {
  const isOfRoster = equalBytes(keyring.vault, roster.vault) && keyring.rosterSequence === roster.sequence && equalBytes(keyring.rosterHash, roster.hash);
  const isWriterActive = rosterDevice(roster, keyring.writer)?.isActive === true || equalBytes(keyring.writer, roster.recovery.verifyingKey);
  return isOfRoster && isWriterActive && verify(keyring.writer, keyring.signature, keyringSignedBytes(keyring));
}

function malformed(reason: string): DecodedKeyring {
  return { ok: false, failure: { type: 'keyring-malformed', reason } };
}
