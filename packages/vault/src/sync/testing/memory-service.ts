/** An honest service in memory: the envelope's rules exactly, and a disk that can be wiped or rolled back. */
import {
  applyRosterStep, decodeKeyring, decodeRosterStep, decodeStoredEntry, equalBytes, headOf, isKeyringOf, isStoredEntrySigned, whyNotInRoster, whyNotNextInChain,
  type DeviceHead, type Roster, type RosterStep, type VerifyEd25519,
} from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PushResult } from '@trusted-hands/contract';
import type { SyncService } from '../sync-ports.ts';

interface Row {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly position: number;
  /** By a statement: what is left of it stays so. One that was pushed as what is left is filled by the whole of it. */
  readonly isDestroyed?: true;
}

/** All that the service has at one moment; never changed, always replaced. */
export interface ServiceDisk {
  readonly roster: Roster | undefined;
  readonly steps: readonly Uint8Array[];
  readonly keyring: Uint8Array;
  /** By id (hex), in the order of positions. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly heads: readonly DeviceHead[];
  /** The newest row's. */
  readonly position: number;
}

export const emptyDisk: ServiceDisk = { roster: undefined, steps: [], keyring: new Uint8Array(0), rows: new Map(), heads: [], position: 0 };

export interface MemoryService extends SyncService {
  disk(): ServiceDisk;
  setDisk(disk: ServiceDisk): void;
}

export function createMemoryService(verify: VerifyEd25519): MemoryService {
  let disk = emptyDisk;

  async function store(bytes: Uint8Array): Promise<PushResult> {
    const decoded = decodeStoredEntry(bytes);
    const { roster } = disk;
    if (!decoded.ok || !roster) return { type: 'refused', reason: 'malformed' };
    const stored = decoded.value;
    const { entry, hash } = stored;
    if (!equalBytes(entry.vault, roster.vault)) return { type: 'refused', reason: 'foreign' };
    const id = bytesToHex(entry.id);
    const held = disk.rows.get(id);
    if (held && equalBytes(held.hash, hash) && stored.type === 'whole' && !held.isDestroyed) disk = { ...disk, rows: new Map(disk.rows).set(id, { ...held, bytes }) };
    if (held) return equalBytes(held.hash, hash) ? { type: 'stored', position: held.position } : { type: 'held', position: held.position };
    const failure = whyNotInRoster(roster, stored) ?? whyNotNextInChain(entry, headOf(disk.heads, entry.device));
    if (failure) return { type: 'refused', reason: failure.type };
    if (!(await isStoredEntrySigned(stored, verify))) return { type: 'refused', reason: 'signature-wrong' };
    const position = disk.position + 1;
    const head = { device: entry.device, deviceSequence: entry.deviceSequence, hash };
    disk = { ...disk, position, rows: new Map(disk.rows).set(id, { bytes, hash, position }), heads: [...disk.heads.filter(({ device }) => !equalBytes(device, entry.device)), head] };
    return { type: 'stored', position };
  }

  return {
    disk: () => disk,
    setDisk: (next) => {
      disk = next;
    },
    state: (rosterSequence) => {
      const { roster, steps, keyring, heads, position } = disk;
      return Promise.resolve(roster && { id: roster.vault, steps: steps.slice(rosterSequence), rosterSequence: roster.sequence, keyring, heads, position });
    },
    async change(encodedSteps, keyringBytes, wereInForce = false) {
      const steps: RosterStep[] = [];
      let roster = disk.roster;
      const removed = encodedSteps.flatMap(removedBy);
      const added: Uint8Array[] = [];
      for (const bytes of encodedSteps) {
        const decoded = decodeRosterStep(bytes);
        if (!decoded.ok) throw new Error('The service was sent a step that cannot be read.');
        const here = disk.steps[decoded.value.sequence - 1];
        if (here) {
          if (!equalBytes(here, bytes)) return false;
          continue;
        }
        const { change } = decoded.value;
        if (!wereInForce && 'heads' in change && !standsNowhereBeyond(disk.heads.filter(({ device }) => !removed.some((one) => equalBytes(one, device))), change.heads)) return false;
        const applied = await applyRosterStep(roster, decoded.value, verify);
        if (!applied.ok) return false;
        roster = applied.value;
        steps.push(decoded.value);
        added.push(bytes);
      }
      if (!roster || steps.length === 0) return true;
      const keyring = decodeKeyring(keyringBytes);
      if (!keyring.ok || !(await isKeyringOf(roster, keyring.value, verify))) throw new Error('The service was sent a keyring that is not of the newest step.');
      disk = withoutTails({ ...disk, roster, steps: [...disk.steps, ...added], keyring: keyringBytes }, steps, wereInForce);
      return true;
    },
    async push(entries) {
      const results: PushResult[] = [];
      for (const bytes of entries) results.push(await store(bytes));
      return results;
    },
    pull: (after, limit) => Promise.resolve({ entries: Array.from(disk.rows.values()).filter(({ position }) => position > after).slice(0, limit).map(({ bytes, position }) => ({ position, entry: bytes })), position: disk.position }),
  };
}

function removedBy(bytes: Uint8Array): readonly Uint8Array[] {
  const step = decodeRosterStep(bytes);
  return step.ok && step.value.change.type === 'revoke-device' ? [step.value.change.device] : [];
}

/** What a device that the steps remove wrote behind the end that they name goes: it could write on, and so prevent its own removal. Of steps that were in force before, what any device wrote behind. */
function withoutTails(disk: ServiceDisk, steps: readonly RosterStep[], wereInForce: boolean): ServiceDisk {
  const changes = steps.flatMap(({ change }) => ('heads' in change ? [change] : []));
  const ends = changes[0]?.heads ?? [];
  const isCut = (device: Uint8Array) => changes.length > 0 && (wereInForce || changes.some((change) => change.type === 'revoke-device' && equalBytes(change.device, device)));
  const rows = Array.from(disk.rows.values(), ({ bytes, hash }) => ({ stored: decodeStoredEntry(bytes), hash }));
  /** All of a chain goes where another hash than the named one stands at the named end. */
  const keptUpTo = (device: Uint8Array) => {
    const end = headOf(ends, device);
    const here = rows.find(({ stored }) => stored.ok && equalBytes(stored.value.entry.device, device) && stored.value.entry.deviceSequence === end?.deviceSequence);
    return end && (!here || equalBytes(here.hash, end.hash)) ? end.deviceSequence : 0;
  };
  const isTail = (entry: DeviceHead) => isCut(entry.device) && entry.deviceSequence > keptUpTo(entry.device);
  const kept = Array.from(disk.rows).flatMap(([id, row]) => {
    const stored = decodeStoredEntry(row.bytes);
    return stored.ok && !isTail({ ...stored.value.entry, hash: row.hash }) ? [{ id, row, head: { device: stored.value.entry.device, deviceSequence: stored.value.entry.deviceSequence, hash: row.hash } }] : [];
  });
  const heads = disk.heads.flatMap((head) => (isTail(head) ? kept.map((row) => row.head).filter(({ device }) => equalBytes(device, head.device)).slice(-1) : [head]));
  return { ...disk, rows: new Map(kept.map(({ id, row }) => [id, row])), heads };
}

/**
 * Whether a step that begins an epoch takes away nothing that is here. It may name more than is here: a service that was
 * wiped is sent the steps first, and then filled up to the heads that they name.
 */
function standsNowhereBeyond(heads: readonly DeviceHead[], named: readonly DeviceHead[]): boolean {
  return heads.every((head) => {
    const end = headOf(named, head.device);
    return end !== undefined && (end.deviceSequence > head.deviceSequence || (end.deviceSequence === head.deviceSequence && equalBytes(end.hash, head.hash)));
  });
}
