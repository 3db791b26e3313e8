/** The service's side of the roster for tests, by the envelope's own rules: it takes a change or says conflict, and can be made to misbehave. */
import { applyRosterSteps, decodeKeyring, decodeRosterStep, encodeKeyring, encodeRosterStep, equalBytes, headOf, isKeyringOf, type DeviceHead, type Roster, type RosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { SyncService } from '@trusted-hands/vault';
import type { VaultChange } from '@trusted-hands/vault/age';

export interface RosterService extends SyncService {
  steps: readonly Uint8Array[];
  keyring: Uint8Array;
  heads: readonly DeviceHead[];
  /** Runs before the next change is looked at: somebody else is quicker. */
  beforeChange: (() => Promise<void>) | undefined;
  /** The next change is taken, and its answer gets lost on the way. */
  isAnswerLost: boolean;
}

export function startRosterService(first: VaultChange, verify: VerifyEd25519): RosterService {
  let roster: Roster = first.roster;

  return {
    steps: first.steps.map(encodeRosterStep),
    keyring: encodeKeyring(first.keyring),
    heads: [],
    beforeChange: undefined,
    isAnswerLost: false,
    state(rosterSequence) {
      return Promise.resolve({ id: roster.vault, steps: this.steps.slice(rosterSequence), rosterSequence: this.steps.length, keyring: this.keyring, heads: this.heads, position: 0 });
    },
    async change(steps, keyringBytes) {
      const before = this.beforeChange;
      this.beforeChange = undefined;
      await before?.();
      const read = steps.map((bytes) => decodeRosterStep(bytes)).flatMap((step): RosterStep[] => (step.ok ? [step.value] : []));
      const applied = await applyRosterSteps(roster, read, verify);
      const keyring = decodeKeyring(keyringBytes);
      const namesHeads = read.every(({ change }) => !('heads' in change) || (change.heads.length === this.heads.length && change.heads.every((head) => equalBytes(headOf(this.heads, head.device)?.hash ?? new Uint8Array(0), head.hash))));
      if (!applied.ok || !keyring.ok || !namesHeads || !(await isKeyringOf(applied.value, keyring.value, verify))) return false;
      roster = applied.value;
      this.steps = [...this.steps, ...steps];
      this.keyring = keyringBytes;
      if (!this.isAnswerLost) return true;
      this.isAnswerLost = false;
      throw new TypeError('Failed to fetch');
    },
    push: () => Promise.resolve([]),
    pull: () => Promise.resolve({ entries: [], position: 0 }),
  };
}
