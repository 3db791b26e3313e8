/**
 * A vouch as it is signed, version 1: a device's word, in its member's name, that these facts are so of whoever is listed
 * under a number, or that what was said of them is taken back. With it the fingerprint of the other one's notes is signed,
 * as the service named it that day: a service that later gives out somebody else's keys under that listing is found out.
 *
 * Its fields, each behind its 4-byte length:
 *
 *   label "trusted-hands/vouch/v1", vault 16, act, listing 8, facts, peer 0 or 32, atMs 8, writer 32, signature 64
 *
 * Facts are their names in the order in which the contract sorts them, each a field again.
 */
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToAscii, bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths } from './entry.ts';
import { rosterDevice, type Roster } from './roster.ts';
import type { VerifyEd25519 } from './signature.ts';

export interface UnsignedVouch {
  readonly v: 1;
  /** Whose word it is. */
  readonly vault: Uint8Array;
  readonly act: 'give' | 'withdraw';
  /** The listing's number at the service. */
  readonly listing: number;
  /** None where it is withdrawn. */
  readonly facts: readonly string[];
  /** The `identity` of the other one's roster; empty where nobody with notes at this service holds the listing. */
  readonly peer: Uint8Array;
  /** By the service's clock, milliseconds since 1970. */
  readonly atMs: number;
  /** The device that signs. */
  readonly writer: Uint8Array;
}

export interface SignedVouch extends UnsignedVouch {
  readonly signature: Uint8Array;
}

type DecodedVouch = { readonly ok: true; readonly value: SignedVouch } | { readonly ok: false; readonly failure: { readonly type: 'vouch-malformed'; readonly reason: string } };

/** Bytes of an encoded vouch that says everything there is to say. */
export const maximumVouchBytes = 1024;

const label = utf8ToBytes('trusted-hands/vouch/v1');
const signatureLabel = utf8ToBytes('trusted-hands/vouch-signature/v1');
const fingerprintBytes = 32;
const factForm = /^[a-z]+(?:-[a-z]+)*$/;

function unsignedBytes({ vault, act, listing, facts, peer, atMs, writer }: UnsignedVouch): Uint8Array {
  return encodeFields([label, vault, utf8ToBytes(act), integerToBytes(listing), encodeFields(facts.map((fact) => utf8ToBytes(fact))), peer, integerToBytes(atMs), writer]);
}

export function vouchSignedBytes(vouch: UnsignedVouch): Uint8Array {
  return encodeFields([signatureLabel, unsignedBytes(vouch)]);
}

export function encodeVouch(vouch: SignedVouch): Uint8Array {
  return concatBytes(unsignedBytes(vouch), encodeFields([vouch.signature]));
}

/** Reads a vouch; any bytes give one or a failure, never an exception. `isVouchOf` checks who signed it. */
export function decodeVouch(bytes: Uint8Array): DecodedVouch {
  if (bytes.length > maximumVouchBytes) return malformed('It is larger than a vouch may be.');
  const [name, vault, actBytes, listingBytes, factBytes, peer, atBytes, writer, signature] = decodeFields(bytes, 9) ?? [];
  if (!name || !vault || !actBytes || !listingBytes || !factBytes || !peer || !atBytes || !writer || !signature || !equalBytes(name, label)) return malformed('It is cut short, too long, or not a vouch of version 1.');
  const [act, listing, facts, atMs] = [bytesToAscii(actBytes), bytesToInteger(listingBytes), decodeFields(factBytes)?.map(bytesToAscii), bytesToInteger(atBytes)];
  if (act !== 'give' && act !== 'withdraw') return malformed('It neither vouches nor takes it back.');
  if (listing === undefined || atMs === undefined || facts?.every((fact) => factForm.test(fact)) !== true) return malformed('What it says cannot be read.');
  const lengthsFit = vault.length === entryLengths.vault && writer.length === entryLengths.device && signature.length === entryLengths.signature && [0, fingerprintBytes].includes(peer.length);
  return lengthsFit ? { ok: true, value: { v: 1, vault, act, listing, facts, peer, atMs, writer, signature } } : malformed('A field of it has the wrong length.');
}

/** Signed by a device that is or was of this roster. Whether one may sign now is `isVouchAllowed`. */
export async function isVouchOf(roster: Roster, vouch: SignedVouch, verify: VerifyEd25519): Promise<boolean> {
  return equalBytes(vouch.vault, roster.vault) && rosterDevice(roster, vouch.writer) !== undefined && verify(vouch.writer, vouch.signature, vouchSignedBytes(vouch));
}

export async function isVouchAllowed(roster: Roster, vouch: SignedVouch, verify: VerifyEd25519): Promise<boolean> {
  return rosterDevice(roster, vouch.writer)?.isActive === true && isVouchOf(roster, vouch, verify);
}

function malformed(reason: string): DecodedVouch {
  return { ok: false, failure: { type: 'vouch-malformed', reason } };
}
