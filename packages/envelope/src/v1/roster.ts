/**
 * The roster of version 1: which devices may write in a vault, and until when, as a hash chain of signed steps. Only the
 * first step stands by itself; each later one is signed by a device that was active before it, or by the recovery key.
 * Devices and the blind service apply the same rules, so that neither can be talked into a device that nobody let in.
 *
 * A step that takes something away (a device, a recovery kit) begins a new epoch: a new vault key, which what was taken
 * away never sees. It names where every device's chain stood, so that it stays certain for ever which entries of the
 * epoch before are good: what a device had written by then and not sent is sealed again under the new key.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToAscii, bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths } from './entry.ts';
import type { VerifyEd25519 } from './signature.ts';

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

export interface RosterDevice extends PublicKeys {
  readonly isActive: boolean;
}

/** What all steps so far come to. */
export interface Roster {
  readonly vault: Uint8Array;
  readonly sequence: number;
  /** The hash of the last step. */
  readonly hash: Uint8Array;
  /** In the order in which they came; a revoked one stays, since its entries do. */
  readonly devices: readonly RosterDevice[];
  readonly recovery: PublicKeys;
  /** From 1. */
  readonly epoch: number;
  /** Where the chains stood when each epoch before this one ended: `epochEnds[0]` is the end of epoch 1. */
  readonly epochEnds: readonly (readonly DeviceHead[])[];
}

export type RosterFailure =
  /** It does not follow the last step that is known: another came first, or the chain was forked or rolled back. */
  | { readonly type: 'roster-not-next'; readonly reason: string }
  /** It follows, and is not allowed or not signed by whom it says. */
  | { readonly type: 'roster-refused'; readonly reason: string };

type RosterResult = { readonly ok: true; readonly value: Roster } | { readonly ok: false; readonly failure: RosterFailure };
type DecodedStep = { readonly ok: true; readonly value: RosterStep } | { readonly ok: false; readonly failure: { readonly type: 'roster-step-malformed'; readonly reason: string } };

/** More than anyone has; it keeps a step and a keyring small. */
export const maximumActiveDevices = 16;
export const maximumDevices = 64;
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

/**
 * The roster after one more step. The first step needs no roster before it: whoever joins an existing vault compares
 * its hash with another device instead (the matching words).
 */
export async function applyRosterStep(roster: Roster | undefined, step: RosterStep, verify: VerifyEd25519): Promise<RosterResult> {
  const fit = roster ? whyNotNext(roster, step) : whyNotFirst(step);
  if (fit) return { ok: false, failure: { type: 'roster-not-next', reason: fit } };
  const applied = applyChange(roster, step);
  if (typeof applied === 'string') return refused(applied);
  if (!(await verify(step.writer, step.signature, rosterStepSignedBytes(step)))) return refused('Its signature does not fit.');
  return { ok: true, value: applied };
}

/** Applies steps one after the other from the first one, or from a roster that is known. */
export async function applyRosterSteps(roster: Roster | undefined, steps: readonly RosterStep[], verify: VerifyEd25519): Promise<RosterResult> {
  let current = roster;
  for (const step of steps) {
    // oxlint-disable-next-line no-await-in-loop -- each step needs the roster that the one before it gives
    const applied = await applyRosterStep(current, step, verify);
    if (!applied.ok) return applied;
    current = applied.value;
  }
  return current ? { ok: true, value: current } : { ok: false, failure: { type: 'roster-not-next', reason: 'There is no step.' } };
}

export function rosterDevice(roster: Roster, device: Uint8Array): RosterDevice | undefined {
  return roster.devices.find(({ verifyingKey }) => equalBytes(verifyingKey, device));
}

function whyNotFirst(step: RosterStep): string | undefined {
  if (step.sequence !== 1 || !equalBytes(step.previousHash, noRosterHash) || step.change.type !== 'create') return 'The first step has to make the vault.';
  return undefined;
}

function whyNotNext(roster: Roster, step: RosterStep): string | undefined {
  if (!equalBytes(step.vault, roster.vault)) return 'It is of another vault.';
  if (step.sequence !== roster.sequence + 1) return `It is step ${step.sequence}, and step ${roster.sequence + 1} is next.`;
  if (!equalBytes(step.previousHash, roster.hash)) return 'It follows another step than the last one here.';
  return undefined;
}

/** The roster with the change made, or why it may not be made. */
function applyChange(roster: Roster | undefined, step: RosterStep): Roster | string {
  const { change } = step;
  const hash = hashRosterStep(step);
  if (!roster) {
    if (change.type !== 'create') return 'The first step has to make the vault.';
    if (!equalBytes(step.writer, change.device.verifyingKey)) return 'A vault is made by its first device.';
    if (shareKey(change.device, change.recovery)) return 'A device and the recovery kit have keys of their own.';
    return { vault: step.vault, sequence: 1, hash, devices: [{ ...change.device, isActive: true }], recovery: change.recovery, epoch: 1, epochEnds: [] };
  }
  const isWriterActive = rosterDevice(roster, step.writer)?.isActive === true || equalBytes(step.writer, roster.recovery.verifyingKey);
  if (!isWriterActive) return 'Who signed it is neither an active device nor the recovery kit.';
  const next = { ...roster, sequence: step.sequence, hash };
  switch (change.type) {
    case 'create':
      return 'The vault is made already.';
    case 'add-device':
      return addDevice(next, change.device);
    case 'revoke-device': {
      const { device } = change;
      if (rosterDevice(roster, device)?.isActive !== true) return 'The device to be removed is not active.';
      if (equalBytes(step.writer, device)) return 'A device does not remove itself.';
      const devices = roster.devices.map((known) => (equalBytes(known.verifyingKey, device) ? { ...known, isActive: false } : known));
      if (!devices.some(({ isActive }) => isActive)) return 'It would leave no device.';
      return beginEpoch(roster, { ...next, devices }, change);
    }
    case 'replace-recovery':
      return beginEpoch(roster, next, change);
  }
}

function addDevice(roster: Roster, device: PublicKeys): Roster | string {
  if ([...roster.devices, roster.recovery].some((known) => shareKey(known, device))) return 'This key is in use or was removed: a device that comes back makes new keys.';
  if (roster.devices.filter(({ isActive }) => isActive).length >= maximumActiveDevices) return `There are ${maximumActiveDevices} devices already: remove one first.`;
  if (roster.devices.length >= maximumDevices) return `There were ${maximumDevices} devices already.`;
  return { ...roster, devices: [...roster.devices, { ...device, isActive: true }] };
}

/** `before`: the roster without this step; `next` has its sequence, its hash and its devices already. */
function beginEpoch(before: Roster, next: Roster, change: { readonly recovery: PublicKeys; readonly heads: readonly DeviceHead[] }): Roster | string {
  if ([...before.devices, before.recovery].some((known) => shareKey(known, change.recovery))) return 'The new recovery kit has to have keys of its own.';
  const lastEnd = before.epochEnds.at(-1) ?? [];
  for (const [index, head] of change.heads.entries()) {
    const previous = change.heads[index - 1];
    if (previous && compareBytes(previous.device, head.device) >= 0) return 'The devices it names are not in order.';
    const device = rosterDevice(before, head.device);
    if (!device) return 'It names a device that is not in the vault.';
    // What a removed device may have written ended with the epoch in which it was removed.
    if (!device.isActive && !isSameHead(headOf(lastEnd, head.device), head)) return 'It names entries that a device wrote after it was removed.';
  }
  for (const earlier of lastEnd) {
    const later = headOf(change.heads, earlier.device);
    if (!later || later.deviceSequence < earlier.deviceSequence) return 'It takes back entries that were there when the epoch before began.';
    if (later.deviceSequence === earlier.deviceSequence && !isSameHead(earlier, later)) return 'It names another entry than the epoch before did.';
  }
  return { ...next, recovery: change.recovery, epoch: before.epoch + 1, epochEnds: [...before.epochEnds, change.heads] };
}

/** A removed device must not read on under a new name: neither of its keys may stand for anything else. */
function shareKey(one: PublicKeys, other: PublicKeys): boolean {
  return equalBytes(one.verifyingKey, other.verifyingKey) || one.ageRecipient === other.ageRecipient;
}

function isSameHead(one: DeviceHead | undefined, other: DeviceHead): boolean {
  return one?.deviceSequence === other.deviceSequence && equalBytes(one.hash, other.hash);
}

export function headOf(heads: readonly DeviceHead[], device: Uint8Array): DeviceHead | undefined {
  return heads.find((head) => equalBytes(head.device, device));
}

/** By device, as a step names them. */
export function sortedHeads(heads: readonly DeviceHead[]): readonly DeviceHead[] {
  return heads.toSorted((left, right) => compareBytes(left.device, right.device));
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (const [index, byte] of left.entries()) {
    const difference = byte - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
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

function refused(reason: string): RosterResult {
  return { ok: false, failure: { type: 'roster-refused', reason } };
}
