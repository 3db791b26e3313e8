/**
 * One step of the roster, version 1, and its encoding; what steps come to and which are allowed stands in `roster.ts`. Its
 * fields, each behind its 4-byte length:
 *
 *   label "trusted-hands/roster-step/v1", vault 16, sequence 8, previousHash 32, writer 32, change, signature 64
 *
 * A change is its type's name and its keys and heads, as fields again. A step has one encoding.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToAscii, bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths } from './entry.ts';

/** What is public of a device or of a recovery kit. */
export interface PublicKeys {
  /** Raw Ed25519 public key, 32 bytes; a device's is its name in every entry. */
  readonly verifyingKey: Uint8Array;
  /** `age1…` (X25519): what is sealed to it opens with its age identity. */
  readonly ageRecipient: string;
}

/** Where the chain of one device stands. */
export interface DeviceHead {
  readonly device: Uint8Array;
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
}

export type RosterChange =
  | { readonly type: 'create'; readonly device: PublicKeys; readonly recovery: PublicKeys }
  | { readonly type: 'add-device'; readonly device: PublicKeys }
  /** `heads`: every device's chain as it stood, sorted by device; those that wrote nothing are left out. */
  | { readonly type: 'revoke-device'; readonly device: Uint8Array; readonly recovery: PublicKeys; readonly heads: readonly DeviceHead[] }
  | { readonly type: 'replace-recovery'; readonly recovery: PublicKeys; readonly heads: readonly DeviceHead[] };

export interface UnsignedRosterStep {
  readonly v: 1;
  readonly vault: Uint8Array;
  /** Counts the steps from 1. */
  readonly sequence: number;
  /** The hash of the step before, all zero in the first. */
  readonly previousHash: Uint8Array;
  /** The Ed25519 public key that signs: an active device's or the recovery kit's. */
  readonly writer: Uint8Array;
  readonly change: RosterChange;
}

export interface RosterStep extends UnsignedRosterStep {
  readonly signature: Uint8Array;
}

type DecodedStep = { readonly ok: true; readonly value: RosterStep } | { readonly ok: false; readonly failure: { readonly type: 'roster-step-malformed'; readonly reason: string } };

/** Bytes of an encoded step with every device named. */
export const maximumRosterStepBytes = 8192;

const label = utf8ToBytes('trusted-hands/roster-step/v1');
const signatureLabel = utf8ToBytes('trusted-hands/roster-step-signature/v1');
const hashLabel = utf8ToBytes('trusted-hands/roster-step-hash/v1');
const keyBytes = 32;
const hashBytes = 32;
const ageRecipientForm = /^age1[02-9ac-hj-np-z]{58}$/;
/** The previous hash of a first step. */
export const noRosterHash = new Uint8Array(hashBytes);

function unsignedBytes(step: UnsignedRosterStep): Uint8Array {
  return encodeFields([label, step.vault, integerToBytes(step.sequence), step.previousHash, step.writer, encodeChange(step.change)]);
}

export function rosterStepSignedBytes(step: UnsignedRosterStep): Uint8Array {
  return encodeFields([signatureLabel, unsignedBytes(step)]);
}

export function encodeRosterStep(step: RosterStep): Uint8Array {
  return concatBytes(unsignedBytes(step), encodeFields([step.signature]));
}

/** SHA-256 over the whole step, its signature with it. */
export function hashRosterStep(step: RosterStep): Uint8Array {
  return sha256(encodeFields([hashLabel, encodeRosterStep(step)]));
}

/** Reads a step; any bytes give a step or a failure, never an exception. The signature is checked by `applyRosterStep`. */
export function decodeRosterStep(bytes: Uint8Array): DecodedStep {
  if (bytes.length > maximumRosterStepBytes) return malformed('It is larger than a step may be.');
  const [name, vault, sequenceBytes, previousHash, writer, changeBytes, signature] = decodeFields(bytes, 7) ?? [];
  if (!name || !vault || !sequenceBytes || !previousHash || !writer || !changeBytes || !signature) return malformed('It is cut short, too long, or not a step.');
  if (!equalBytes(name, label)) return malformed('It is not a step of version 1.');
  const sequence = bytesToInteger(sequenceBytes);
  if (sequence === undefined || sequence < 1) return malformed('Its sequence number is not one.');
  if (vault.length !== entryLengths.vault || previousHash.length !== hashBytes || writer.length !== keyBytes || signature.length !== entryLengths.signature) return malformed('A field of it has the wrong length.');
  const change = decodeChange(changeBytes);
  if (!change) return malformed('Its change cannot be read.');
  return { ok: true, value: { v: 1, vault, sequence, previousHash, writer, change, signature } };
}

function encodeChange(change: RosterChange): Uint8Array {
  const type = utf8ToBytes(change.type);
  switch (change.type) {
    case 'create':
      return encodeFields([type, ...encodeKeys(change.device), ...encodeKeys(change.recovery)]);
    case 'add-device':
      return encodeFields([type, ...encodeKeys(change.device)]);
    case 'revoke-device':
      return encodeFields([type, change.device, ...encodeKeys(change.recovery), encodeHeads(change.heads)]);
    case 'replace-recovery':
      return encodeFields([type, ...encodeKeys(change.recovery), encodeHeads(change.heads)]);
  }
}

function decodeChange(bytes: Uint8Array): RosterChange | undefined {
  const fields = decodeFields(bytes);
  const [type, one, two, three, four] = fields ?? [];
  if (!fields || !type) return undefined;
  const name = bytesToAscii(type);
  if (name === 'create' && fields.length === 5) {
    const device = decodeKeys(one, two);
    const recovery = decodeKeys(three, four);
    return device && recovery && { type: name, device, recovery };
  }
  if (name === 'add-device' && fields.length === 3) {
    const device = decodeKeys(one, two);
    return device && { type: name, device };
  }
  if (name === 'revoke-device' && fields.length === 5) {
    const recovery = decodeKeys(two, three);
    const heads = four && decodeHeads(four);
    return one?.length === keyBytes && recovery && heads ? { type: name, device: one, recovery, heads } : undefined;
  }
  if (name === 'replace-recovery' && fields.length === 4) {
    const recovery = decodeKeys(one, two);
    const heads = three && decodeHeads(three);
    return recovery && heads ? { type: name, recovery, heads } : undefined;
  }
  return undefined;
}

function encodeKeys(keys: PublicKeys): readonly Uint8Array[] {
  return [keys.verifyingKey, utf8ToBytes(keys.ageRecipient)];
}

function decodeKeys(verifyingKey: Uint8Array | undefined, ageRecipientBytes: Uint8Array | undefined): PublicKeys | undefined {
  if (verifyingKey?.length !== keyBytes || !ageRecipientBytes) return undefined;
  const ageRecipient = bytesToAscii(ageRecipientBytes);
  return ageRecipientForm.test(ageRecipient) ? { verifyingKey, ageRecipient } : undefined;
}

function encodeHeads(heads: readonly DeviceHead[]): Uint8Array {
  return encodeFields(heads.flatMap((head) => [head.device, integerToBytes(head.deviceSequence), head.hash]));
}

function decodeHeads(bytes: Uint8Array): readonly DeviceHead[] | undefined {
  const fields = decodeFields(bytes);
  if (!fields || fields.length % 3 !== 0) return undefined;
  const heads: DeviceHead[] = [];
  for (let index = 0; index < fields.length; index += 3) {
    const [device, sequenceBytes, hash] = fields.slice(index, index + 3);
    const deviceSequence = sequenceBytes && bytesToInteger(sequenceBytes);
    if (device?.length !== keyBytes || hash?.length !== hashBytes || deviceSequence === undefined || deviceSequence < 1) return undefined;
    heads.push({ device, deviceSequence, hash });
  }
  return heads;
}

function malformed(reason: string): DecodedStep {
  return { ok: false, failure: { type: 'roster-step-malformed', reason } };
}
