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
}

export const emptyDisk: ServiceDisk = { roster: undefined, steps: [], keyring: new Uint8Array(0), rows: new Map(), heads: [] };

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
    const position = disk.rows.size + 1;
    const head = { device: entry.device, deviceSequence: entry.deviceSequence, hash };
    disk = { ...disk, rows: new Map(disk.rows).set(id, { bytes, hash, position }), heads: [...disk.heads.filter(({ device }) => !equalBytes(device, entry.device)), head] };
    return { type: 'stored', position };
  }

  return {
    disk: () => disk,
    setDisk: (next) => {
      disk = next;
    },
    state: (rosterSequence) => {
      const { roster, steps, keyring, heads, rows } = disk;
      return Promise.resolve(roster && { id: roster.vault, steps: steps.slice(rosterSequence), rosterSequence: roster.sequence, keyring, heads, position: rows.size });
    },
    async change(encodedSteps, keyringBytes) {
      const steps: RosterStep[] = [];
      let roster = disk.roster;
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
        if ('heads' in change && !standsNowhereBeyond(disk.heads, change.heads)) return false;
        const applied = await applyRosterStep(roster, decoded.value, verify);
        if (!applied.ok) return false;
        roster = applied.value;
        steps.push(decoded.value);
        added.push(bytes);
      }
      if (!roster || steps.length === 0) return true;
      const keyring = decodeKeyring(keyringBytes);
      if (!keyring.ok || !(await isKeyringOf(roster, keyring.value, verify))) throw new Error('The service was sent a keyring that is not of the newest step.');
      disk = { ...disk, roster, steps: [...disk.steps, ...added], keyring: keyringBytes };
      return true;
    },
    async push(entries) {
      const results: PushResult[] = [];
      for (const bytes of entries) results.push(await store(bytes));
      return results;
    },
    pull: (after, limit) => Promise.resolve({ entries: Array.from(disk.rows.values()).slice(after, after + limit).map(({ bytes, position }) => ({ position, entry: bytes })), position: disk.rows.size }),
  };
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
