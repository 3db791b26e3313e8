/** Rosters, rebuilt from their stored steps and kept in memory. A decision checks that the one it used is still the newest. */
import { applyRosterSteps, decodeRosterStep, equalBytes, type Roster, type RosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { VaultRow, VaultStore } from './vault-store.ts';

export interface Rosters {
  /** The newest that this process knows of, null where the member has no vault. */
  of(memberId: string): Promise<Roster | null>;
  /** For one that turned out to be old. */
  forget(memberId: string): void;
}

/** A roster of one device is about a kilobyte. */
const mostRosters = 10_000;

export function createRosters(store: VaultStore, verify: VerifyEd25519): Rosters {
  const rosters = new Map<string, Roster>();
  return {
    async of(memberId) {
      const known = rosters.get(memberId);
      if (known !== undefined) return known;
      const snapshot = await store.snapshot(memberId, 0);
      if (snapshot === null) return null;
      const built = await applyRosterSteps(undefined, snapshot.steps.map(readStored), verify);
      if (!built.ok || !isRosterOf(snapshot.vault, built.value)) throw new Error('The stored steps of a roster do not make the roster that its vault names.');
      if (rosters.size >= mostRosters) rosters.clear();
      rosters.set(memberId, built.value);
      return built.value;
    },
    forget(memberId) {
      rosters.delete(memberId);
    },
  };
}

export function isRosterOf(vault: VaultRow, roster: Roster): boolean {
  return vault.rosterSequence === roster.sequence && equalBytes(vault.rosterHash, roster.hash) && equalBytes(vault.id, roster.vault);
}

function readStored(bytes: Uint8Array): RosterStep {
  const read = decodeRosterStep(bytes);
  if (!read.ok) throw new Error('A stored step of a roster cannot be read.');
  return read.value;
}
