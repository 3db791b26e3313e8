/**
 * Keeps the pinned roster and the vault's keys up with the service, and the service up with the roster. What is pinned
 * only ever goes on: another history than the one seen before is never believed, however well it is signed.
 */
import { applyRosterSteps, decodeKeyring, decodeRosterStep, equalBytes, isKeyringOf, rosterDevice, type Keyring, type Roster, type RosterStep } from '@trusted-hands/envelope';
import type { VaultSecrets } from '../secrets.ts';
import type { SyncDependencies } from './sync.ts';
import type { PinnedVault, SyncProblem, SyncState } from './sync-ports.ts';

export type Followed =
  | { readonly ok: true; readonly roster: Roster; readonly secrets: VaultSecrets; readonly state: SyncState; readonly hasNewKeys: boolean }
  | { readonly ok: false; readonly problem: SyncProblem };

type Opened = { readonly ok: true; readonly secrets: VaultSecrets; readonly hasNewKeys: boolean } | { readonly ok: false; readonly problem: SyncProblem };

export interface RosterFollower {
  follow(): Promise<Followed>;
}

export function createRosterFollower(dependencies: SyncDependencies): RosterFollower {
  /** Steps that were read once: the last of them names all before it by their hashes. */
  let known: { readonly lastStep: Uint8Array; readonly roster: Roster } | undefined;
  return {
    async follow() {
      const secrets = dependencies.secrets();
      if (!secrets) return { ok: false, problem: { type: 'locked' } };
      const pinned = await dependencies.store.pinned();
      const lastStep = pinned.rosterSteps.at(-1);
      if (!lastStep) throw new Error('A vault without a roster was to be synced.');
      if (!known || !equalBytes(known.lastStep, lastStep)) known = { lastStep, roster: await readPinnedRoster(pinned, dependencies) };
      return followRoster({ pinned, roster: known.roster, secrets }, dependencies);
    },
  };
}

async function followRoster({ pinned, roster, secrets }: Following, dependencies: SyncDependencies): Promise<Followed> {
  const { service } = dependencies;
  if (!isActive(roster, secrets)) return { ok: false, problem: { type: 'removed' } };
  const state = await service.state(roster.sequence);
  if (state && !equalBytes(state.id, roster.vault)) return { ok: false, problem: { type: 'other-vault' } };
  if (state && state.rosterSequence > roster.sequence) return goOn({ pinned, roster, secrets, state }, dependencies);
  // A page that closed between pinning a step and taking its keys left them to be taken now.
  const opened = await openPinnedKeyring({ pinned, roster, secrets }, dependencies);
  if (!opened.ok) return opened;
  const known = { ok: true, roster, secrets: opened.secrets, hasNewKeys: opened.hasNewKeys } as const;
  if (state?.rosterSequence === roster.sequence) return (await isItsKeyring(state, pinned, roster, dependencies)) ? { ...known, state } : forged('The keyring is not of this roster, or not signed by a device of it.');
  const taken = await service.change(pinned.rosterSteps.slice(state?.rosterSequence ?? 0), pinned.keyring, true);
  const mended = taken ? await service.state(roster.sequence) : undefined;
  if (mended?.rosterSequence !== roster.sequence || !equalBytes(mended.id, roster.vault)) return forged('The service lacks steps that were seen here, and does not take them.');
  return { ...known, state: mended };
}

interface Following {
  readonly pinned: PinnedVault;
  readonly roster: Roster;
  readonly secrets: VaultSecrets;
}

/** Believes the steps that follow, keeps them with their keyring, and takes the keys in it. */
async function goOn({ pinned, roster: before, secrets, state }: Following & { readonly state: SyncState }, dependencies: SyncDependencies): Promise<Followed> {
  const { store, ed25519 } = dependencies;
  const steps = decodeSteps(state.steps);
  if (!steps) return forged('A step cannot be read.');
  const applied = await applyRosterSteps(before, steps, ed25519.verify.bind(ed25519));
  if (!applied.ok) return forged(applied.failure.reason);
  const roster = applied.value;
  if (roster.sequence !== state.rosterSequence) return forged('Steps are missing.');
  const keyring = await readKeyring(state.keyring, roster, dependencies);
  if (!keyring) return forged('The keyring is not of this roster, or not signed by a device of it.');
  const adopted = isActive(roster, secrets) ? await openKeyring({ roster, secrets, keyring }, dependencies) : undefined;
  if (adopted && !adopted.ok) return adopted;
  await store.commit({ pinned: { rosterSteps: [...pinned.rosterSteps, ...state.steps], keyring: state.keyring } });
  if (!adopted) return { ok: false, problem: { type: 'removed' } };
  await dependencies.keepSecrets(adopted.secrets);
  return { ok: true, roster, secrets: adopted.secrets, state, hasNewKeys: adopted.hasNewKeys };
}

async function openPinnedKeyring({ pinned, roster, secrets }: Following, dependencies: SyncDependencies): Promise<Opened> {
  if ((secrets.vaultKeys.at(-1)?.epoch ?? 0) >= roster.epoch) return { ok: true, secrets, hasNewKeys: false };
  const keyring = await readKeyring(pinned.keyring, roster, dependencies);
  if (!keyring) throw new Error('A keyring was pinned that is not of the pinned roster.');
  const opened = await openKeyring({ roster, secrets, keyring }, dependencies);
  if (opened.ok) await dependencies.keepSecrets(opened.secrets);
  return opened;
}

async function openKeyring({ roster, secrets, keyring }: { readonly roster: Roster; readonly secrets: VaultSecrets; readonly keyring: Keyring }, { adoptKeyring, ed25519 }: SyncDependencies): Promise<Opened> {
  const adopted = await adoptKeyring(secrets, roster, keyring, ed25519.verify.bind(ed25519));
  if (!adopted.ok || (adopted.value.vaultKeys.at(-1)?.epoch ?? 0) < roster.epoch) return forged('The keyring does not open for this device.');
  return { ok: true, secrets: adopted.value, hasNewKeys: adopted.value.vaultKeys.length > secrets.vaultKeys.length };
}

/** Whether the service shows the keyring that is pinned, or another one that an active device wrote for the same roster. */
async function isItsKeyring(state: SyncState, pinned: PinnedVault, roster: Roster, dependencies: SyncDependencies): Promise<boolean> {
  return equalBytes(state.keyring, pinned.keyring) || (await readKeyring(state.keyring, roster, dependencies)) !== undefined;
}

async function readKeyring(bytes: Uint8Array, roster: Roster, { ed25519 }: SyncDependencies): Promise<Keyring | undefined> {
  const keyring = decodeKeyring(bytes);
  return keyring.ok && (await isKeyringOf(roster, keyring.value, ed25519.verify.bind(ed25519))) ? keyring.value : undefined;
}

async function readPinnedRoster({ rosterSteps }: PinnedVault, { ed25519 }: SyncDependencies): Promise<Roster> {
  const steps = decodeSteps(rosterSteps);
  const applied = steps && (await applyRosterSteps(undefined, steps, ed25519.verify.bind(ed25519)));
  if (!applied?.ok) throw new Error('A roster was pinned that is none.');
  return applied.value;
}

function decodeSteps(bytes: readonly Uint8Array[]): readonly RosterStep[] | undefined {
  const steps = bytes.flatMap((step) => {
    const decoded = decodeRosterStep(step);
    return decoded.ok ? [decoded.value] : [];
  });
  return steps.length === bytes.length ? steps : undefined;
}

function isActive(roster: Roster, { device }: VaultSecrets): boolean {
  return rosterDevice(roster, device.publicKey)?.isActive === true;
}

function forged(reason: string): { readonly ok: false; readonly problem: SyncProblem } {
  return { ok: false, problem: { type: 'roster-forged', reason } };
}
