/**
 * A computer restored from a backup has new keys that nobody let in yet. Its recovery code does, after the newest list of
 * devices that the service knows, so that it does not matter what was joined or removed since the backup was written.
 */
import { applyRosterSteps, decodeKeyring, decodeRosterStep, encodeKeyring, encodeRosterStep, equalBytes, rosterDevice, type Keyring, type Roster } from '@trusted-hands/envelope';
import type { PinnedVault, SyncProblem, SyncService, SyncStore, VaultSecrets } from '@trusted-hands/vault';
import type { Making, VaultChange } from '@trusted-hands/vault/age';
import { readRoster } from '../vault/read-roster.ts';

/** The recovery kit was replaced after the backup was written: its code lets nobody in any more. */
export type RestoredProblem = SyncProblem | { readonly type: 'code-replaced' };

interface Restored {
  readonly service: SyncService;
  readonly store: SyncStore;
  readonly secrets: VaultSecrets;
  readonly keepSecrets: (secrets: VaultSecrets) => Promise<void>;
  readonly making: Making;
}

const mostTries = 5;

/** Undefined once it is in, as any other computer is from the beginning. Throws what the service or the store throws. */
export async function letRestoredIn(restored: Restored): Promise<RestoredProblem | undefined> {
  const { store, secrets, making } = restored;
  const pinned = await store.pinned();
  const roster = await readRoster(pinned.rosterSteps, making.ed25519.verify.bind(making.ed25519));
  // Listed and not active: it was removed, which is for the engine to say.
  if (!roster || rosterDevice(roster, secrets.device.publicKey)) return undefined;
  for (let tries = 0; tries < mostTries; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each try is made against what the one before it found to have moved
    const done = await tryOnce(restored, pinned, roster);
    if (done !== 'moved') return done.problem;
  }
  return { type: 'roster-forged', reason: 'Its list of devices changes at every asking.' };
}

async function tryOnce({ service, store, secrets, keepSecrets, making }: Restored, pinned: PinnedVault, roster: Roster): Promise<'moved' | { readonly problem: RestoredProblem | undefined }> {
  const state = await service.state(roster.sequence);
  if (state && !equalBytes(state.id, roster.vault)) return { problem: { type: 'other-vault' } };
  const isBehind = !state || state.rosterSequence < roster.sequence;
  const newer = isBehind ? [] : state.steps;
  const newest = await goOn(roster, newer, making);
  const keyring = decodeKeyring(isBehind ? pinned.keyring : state.keyring);
  if (!newest || !keyring.ok) return { problem: { type: 'roster-forged', reason: 'What follows the list of devices in the backup does not fit it.' } };
  const steps = [...pinned.rosterSteps, ...newer];
  // Let in by a try whose answer got lost: the engine takes the keys.
  if (rosterDevice(newest, secrets.device.publicKey)) {
    await store.commit({ pinned: { rosterSteps: steps, keyring: encodeKeyring(keyring.value) } });
    return { problem: undefined };
  }
  const change = await signByCode(secrets, newest, keyring.value, making);
  if ('type' in change) return { problem: change };
  const added = change.steps.map(encodeRosterStep);
  const sent = [...steps.slice(Math.min(state?.rosterSequence ?? 0, steps.length)), ...added];
  if (!(await service.change(sent, encodeKeyring(change.keyring)))) return 'moved';
  await store.commit({ pinned: { rosterSteps: [...steps, ...added], keyring: encodeKeyring(change.keyring) } });
  await keepSecrets({ ...change.secrets, device: secrets.device });
  return { problem: undefined };
}

async function goOn(roster: Roster, encoded: readonly Uint8Array[], { ed25519 }: Making): Promise<Roster | undefined> {
  if (encoded.length === 0) return roster;
  const steps = encoded.flatMap((bytes) => {
    const step = decodeRosterStep(bytes);
    return step.ok ? [step.value] : [];
  });
  const applied = steps.length === encoded.length ? await applyRosterSteps(roster, steps, ed25519.verify.bind(ed25519)) : undefined;
  return applied?.ok === true ? applied.value : undefined;
}

/** The step that adds this computer, signed by the recovery key as if that were a device, which for a step it is. */
async function signByCode(secrets: VaultSecrets, roster: Roster, keyring: Keyring, making: Making): Promise<VaultChange | RestoredProblem> {
  const { addDevice, adoptJoined, deriveRecoveryKeys, publicKeysOf } = await import('@trusted-hands/vault/age');
  const { publicKeys, signingKey, ageIdentity } = await deriveRecoveryKeys(secrets.recoveryCode);
  if (!equalBytes(publicKeys.verifyingKey, roster.recovery.verifyingKey)) return { type: 'code-replaced' };
  const opened = await adoptJoined({ publicKey: publicKeys.verifyingKey, signingKey, ageIdentity }, roster, keyring, making.ed25519.verify.bind(making.ed25519));
  // Only one who knows the code can have written it there, so the roster is the one it stands for.
  if (!opened.ok || opened.value.recoveryCode !== secrets.recoveryCode) return { type: 'roster-forged', reason: 'The keyring is not the one that the recovery code opens.' };
  const change = await addDevice(opened.value, roster, await publicKeysOf(secrets), making);
  return change.ok ? change.value : { type: 'roster-forged', reason: change.failure.reason };
}
