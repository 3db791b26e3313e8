/**
 * The roster and the keyring that belong to the keys of this computer: made with a vault, made for one of the time before
 * syncing, taken up at unlocking, and taken over from a backup.
 */
import { decodeKeyring, decodeRosterStep, encodeKeyring, encodeRosterStep } from '@trusted-hands/envelope';
import type { PinnedVault, VaultSecrets } from '@trusted-hands/vault';
import type { KeptRoster, Making } from '@trusted-hands/vault/age';
import { readRoster } from './read-roster.ts';
import type { Store } from '../store/open-store.ts';
import { nothingSeen, readPinned, readRosterSteps, requestPin } from '../store/pinned-rows.ts';
import { transact } from '../store/write.ts';

/** Large, and not needed to open and to seal: the popup opens without it. */
const loadAge = () => import('@trusted-hands/vault/age');

export async function beginRoster(secrets: VaultSecrets, making: Making): Promise<PinnedVault> {
  const { createRoster } = await loadAge();
  const { steps, keyring } = await createRoster(secrets, making);
  return { rosterSteps: steps.map(encodeRosterStep), keyring: encodeKeyring(keyring), ...nothingSeen };
}

/** A restored computer is a new device, which its recovery code lets in when it first syncs. A backup of the time before syncing has no roster, so one begins. */
export async function joinRestored(vault: Omit<VaultSecrets, 'device'>, kept: KeptRoster | undefined, making: Making): Promise<{ readonly secrets: VaultSecrets; readonly pinned: PinnedVault }> {
  const { createDeviceSecrets } = await loadAge();
  const secrets = await createDeviceSecrets(vault, making);
  return { secrets, pinned: kept ? { ...kept, ...nothingSeen } : await beginRoster(secrets, making) };
}

/**
 * The keys as they are to be used now: with those of the pinned keyring that came after the passphrase's wrapping was
 * written. A vault without a roster gets one. What fails here is tried again at the next unlock: the notes open without.
 */
export async function takeUpPinned(secrets: VaultSecrets, store: Store, making: Making): Promise<VaultSecrets> {
  try {
    const pinned = await readPinned((await store.opened()).transaction(['vault']));
    if (pinned.rosterSteps.length === 0) {
      const begun = await beginRoster(secrets, making);
      await transact(store, ['vault'], async (transaction) => {
        // Another page may have been first: what is pinned is never replaced by another beginning.
        if ((await readRosterSteps(transaction)).length === 0) await requestPin(transaction, begun);
      });
      return secrets;
    }
    if (epochOf(pinned.rosterSteps) <= secrets.vaultKeys.length) return secrets;
    const roster = await readRoster(pinned.rosterSteps, verifyBy(making));
    const keyring = decodeKeyring(pinned.keyring);
    if (!roster || !keyring.ok) return secrets;
    const { adoptKeyring } = await loadAge();
    // Undone for a device that was removed: the keys it had open what it had.
    const adopted = await adoptKeyring(secrets, roster, keyring.value, verifyBy(making));
    return adopted.ok ? adopted.value : secrets;
  } catch {
    return secrets;
  }
}

/** Counted and not checked: only to know whether there is anything to adopt. */
function epochOf(rosterSteps: readonly Uint8Array[]): number {
  return rosterSteps.reduce((epoch, bytes) => {
    const step = decodeRosterStep(bytes);
    return step.ok && (step.value.change.type === 'revoke-device' || step.value.change.type === 'replace-recovery') ? epoch + 1 : epoch;
  }, 1);
}

function verifyBy({ ed25519 }: Making): Making['ed25519']['verify'] {
  return (...signed) => ed25519.verify(...signed);
}
