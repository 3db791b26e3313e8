/**
 * Changes to who may read and write: each makes one signed step of the roster and the keyring that goes with it. Nothing
 * here is in force until the service took the step; a change it refuses is thrown away and made anew.
 */
import {
  applyRosterStep, equalBytes, isKeyringOf, noRosterHash, rosterStepSignedBytes, sortedHeads,
  type DeviceHead, type Keyring, type PublicKeys, type Roster, type RosterChange, type RosterFailure, type RosterStep, type VerifyEd25519,
} from '@trusted-hands/envelope';
import { identityToRecipient } from 'age-encryption';
import { createDeviceKeys, type Making } from './create-vault.ts';
import { isContentOf, openKeyring, sealKeyring, type RosterWriter } from './keyring-content.ts';
import type { Result } from './primitives.ts';
import { createRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { deriveRecoveryKeys } from './recovery-keys.ts';
import { createVaultKey, type VaultSecrets } from './secrets.ts';

/** What to send to the service, and what is true once it took it. */
export interface VaultChange {
  readonly steps: readonly RosterStep[];
  /** After the steps. */
  readonly roster: Roster;
  readonly keyring: Keyring;
  /** This device's after the steps: with a new vault key and recovery code, where the change began an epoch. */
  readonly secrets: VaultSecrets;
}

type KeyringFailure =
  /** Not for this roster, or not signed by one who may. */
  | { readonly type: 'keyring-forged' }
  /** Rightly signed, and it does not open for this device, or what is inside does not fit the roster or the keys held. */
  | { readonly type: 'keyring-broken' };

type RecoverFailure =
  | { readonly type: 'code-wrong'; readonly message: string }
  | { readonly type: 'keyring-broken'; readonly message: string };

export async function publicKeysOf(secrets: Pick<VaultSecrets, 'device'>): Promise<PublicKeys> {
  return { verifyingKey: secrets.device.publicKey, ageRecipient: await identityToRecipient(secrets.device.ageIdentity) };
}

/** The first step of a vault that only this device knows, with its kit. */
export async function createRoster(secrets: VaultSecrets, making: Making): Promise<VaultChange> {
  const { publicKeys: recovery } = await deriveRecoveryKeys(secrets.recoveryCode);
  const made = await makeChange({ before: undefined, change: { type: 'create', device: await publicKeysOf(secrets), recovery }, secrets, making });
  if (!made.ok) throw new Error(`A first step was refused. ${made.failure.reason}`);
  return made.value;
}

/** Lets a device in. `device` comes from `parseJoinRequest`, and the matching words are compared before it adopts anything. */
export async function addDevice(secrets: VaultSecrets, roster: Roster, device: PublicKeys, making: Making): Promise<Result<VaultChange, RosterFailure>> {
  return makeChange({ before: roster, change: { type: 'add-device', device }, secrets, making });
}

/**
 * Removes a device, begins an epoch with a new vault key, and replaces the recovery kit, which the device knew.
 *
 * @param device its raw Ed25519 public key.
 * @param heads where every chain stands on the service.
 */
export async function removeDevice(secrets: VaultSecrets, roster: Roster, device: Uint8Array, heads: readonly DeviceHead[], making: Making): Promise<Result<VaultChange, RosterFailure>> {
  const { next, recovery } = await nextEpoch(secrets, roster, making);
  return makeChange({ before: roster, change: { type: 'revoke-device', device, recovery, heads: sortedHeads(heads) }, secrets: next, held: secrets, making });
}

/** Replaces the recovery kit (lost, or seen by somebody) and begins an epoch with a new vault key. `heads` as above. */
export async function replaceRecoveryKit(secrets: VaultSecrets, roster: Roster, heads: readonly DeviceHead[], making: Making): Promise<Result<VaultChange, RosterFailure>> {
  const { next, recovery } = await nextEpoch(secrets, roster, making);
  return makeChange({ before: roster, change: { type: 'replace-recovery', recovery, heads: sortedHeads(heads) }, secrets: next, held: secrets, making });
}

/**
 * A new device of a vault of which only the recovery code is left: fresh device keys, let in by a step that the recovery
 * key signs. The roster needs no pin: inside the keyring its hash stands beside the recovery code, which no service knows,
 * and `openKeyring` compares both.
 */
export async function recoverDevice(typedCode: string, roster: Roster, keyring: Keyring, making: Making): Promise<Result<VaultChange, RecoverFailure>> {
  const code = parseRecoveryCode(typedCode);
  if (!code.ok) return { ok: false, failure: { type: 'code-wrong', message: code.failure.message } };
  const recovery = await deriveRecoveryKeys(code.value);
  if (!equalBytes(recovery.publicKeys.verifyingKey, roster.recovery.verifyingKey)) {
    return { ok: false, failure: { type: 'code-wrong', message: 'There is no slip in this recovery code, but it is not the newest one of these notes. Look for the recovery kit that was made last.' } };
  }
  const content = (await isKeyringOf(roster, keyring, verifyBy(making))) ? await openKeyring(keyring, roster, recovery.ageIdentity) : undefined;
  if (!content) {
    return { ok: false, failure: { type: 'keyring-broken', message: 'The recovery code is right, but what the service gave for it was altered. Nothing was changed. Ask whoever runs the service, or restore a backup file.' } };
  }
  const secrets: VaultSecrets = { vault: roster.vault, ...content, device: await createDeviceKeys(making) };
  const writer: RosterWriter = { verifyingKey: recovery.publicKeys.verifyingKey, sign: await making.ed25519.signer(recovery.signingKey) };
  const made = await makeChange({ before: roster, change: { type: 'add-device', device: await publicKeysOf(secrets) }, secrets, writer, making });
  // Fresh keys by the roster's own recovery key: only a vault with every place taken says no.
  return made.ok ? made : { ok: false, failure: { type: 'keyring-broken', message: `The recovery code is right, but this computer was not let in. ${made.failure.reason}` } };
}

/**
 * Takes what a keyring holds: keys of new epochs and the recovery code of now. A key that is held is never changed.
 *
 * @param roster as pinned by this device.
 */
export async function adoptKeyring(secrets: VaultSecrets, roster: Roster, keyring: Keyring, verify: VerifyEd25519): Promise<Result<VaultSecrets, KeyringFailure>> {
  const opened = await adoptJoined(secrets.device, roster, keyring, verify);
  if (!opened.ok) return opened;
  const { vaultKeys } = opened.value;
  const isEveryKeyKept = secrets.vaultKeys.every(({ epoch, key }) => equalBytes(vaultKeys[epoch - 1]?.key ?? new Uint8Array(), key));
  return isEveryKeyKept && equalBytes(secrets.vault, roster.vault) ? opened : { ok: false, failure: { type: 'keyring-broken' } };
}

/** The keys of a computer that asks to be let in. They stay in its memory until it is. */
export async function createJoiningDevice(making: Making): Promise<{ readonly device: VaultSecrets['device']; readonly publicKeys: PublicKeys }> {
  const device = await createDeviceKeys(making);
  return { device, publicKeys: await publicKeysOf({ device }) };
}

/** The secrets of a computer that was let in: only after the person found the matching words alike, which vouch for the roster. */
export async function adoptJoined(device: VaultSecrets['device'], roster: Roster, keyring: Keyring, verify: VerifyEd25519): Promise<Result<VaultSecrets, KeyringFailure>> {
  if (!(await isKeyringOf(roster, keyring, verify))) return { ok: false, failure: { type: 'keyring-forged' } };
  const content = await openKeyring(keyring, roster, device.ageIdentity);
  return content ? { ok: true, value: { vault: roster.vault, ...content, device } } : { ok: false, failure: { type: 'keyring-broken' } };
}

async function nextEpoch(secrets: VaultSecrets, roster: Roster, making: Making): Promise<{ readonly next: VaultSecrets; readonly recovery: PublicKeys }> {
  const recoveryCode = createRecoveryCode(making.random);
  const next = { ...secrets, vaultKeys: [...secrets.vaultKeys, createVaultKey(roster.epoch + 1, making.random)], recoveryCode };
  return { next, recovery: (await deriveRecoveryKeys(recoveryCode)).publicKeys };
}

interface ChangeMaking {
  readonly before: Roster | undefined;
  readonly change: RosterChange;
  /** After the change. */
  readonly secrets: VaultSecrets;
  /** Before it, where it changes them. */
  readonly held?: VaultSecrets;
  /** This device, unless said. */
  readonly writer?: RosterWriter;
  readonly making: Making;
}

async function makeChange({ before, change, secrets, held = secrets, making, ...given }: ChangeMaking): Promise<Result<VaultChange, RosterFailure>> {
  // A keyring written from older secrets would take keys away from every other device.
  if (before && !(equalBytes(held.vault, before.vault) && (await isContentOf(held, before)))) return { ok: false, failure: { type: 'roster-not-next', reason: 'The keyring of the newest step was not adopted here yet.' } };
  const writer = given.writer ?? { verifyingKey: secrets.device.publicKey, sign: await making.ed25519.signer(secrets.device.signingKey) };
  const unsigned = { v: 1, vault: secrets.vault, sequence: (before?.sequence ?? 0) + 1, previousHash: before?.hash ?? noRosterHash, writer: writer.verifyingKey, change } as const;
  const step: RosterStep = { ...unsigned, signature: await writer.sign(rosterStepSignedBytes(unsigned)) };
  const applied = await applyRosterStep(before, step, verifyBy(making));
  if (!applied.ok) return applied;
  return { ok: true, value: { steps: [step], roster: applied.value, keyring: await sealKeyring(secrets, applied.value, writer), secrets } };
}

function verifyBy({ ed25519 }: Making): VerifyEd25519 {
  return (publicKey, signature, message) => ed25519.verify(publicKey, signature, message);
}
