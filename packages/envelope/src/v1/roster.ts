/**
 * The roster of version 1: which devices may write in a vault, and until when, as a hash chain of signed steps. Only the
 * first step stands by itself; each later one is signed by a device that was active before it, or by the recovery key.
 * Devices and the blind service apply the same rules, so that neither can be talked into a device that nobody let in.
 *
 * A step that takes something away (a device, a recovery kit) begins a new epoch: a new vault key, which what was taken
 * away never sees. It names where every device's chain stood: the named head and what it follows are good for ever, and
 * whoever holds up to that head can tell them from any others (`isVouchedFor`). What a device had written by then and not
 * sent is sealed again under the new key.
 */
import { equalBytes } from '../bytes.ts';
import { hashRosterStep, noRosterHash, rosterStepSignedBytes, type DeviceHead, type PublicKeys, type RosterStep } from './roster-step.ts';
import type { VerifyEd25519 } from './signature.ts';

export interface RosterDevice extends PublicKeys {
  readonly isActive: boolean;
}

/** What all steps so far come to. */
export interface Roster {
  readonly vault: Uint8Array;
  /** The hash of the first step, on which all others rest: whose vault it is, as a fingerprint. It never changes. */
  readonly identity: Uint8Array;
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

/** More than anyone has; it keeps a step and a keyring small. */
export const maximumActiveDevices = 16;
export const maximumDevices = 64;

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
    return { vault: step.vault, identity: hash, sequence: 1, hash, devices: [{ ...change.device, isActive: true }], recovery: change.recovery, epoch: 1, epochEnds: [] };
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

export function isSameHead(one: DeviceHead | undefined, other: DeviceHead): boolean {
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

function refused(reason: string): RosterResult {
  return { ok: false, failure: { type: 'roster-refused', reason } };
}
