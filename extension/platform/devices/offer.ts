/** What a computer that has nothing yet is given by the service: checked as one chain, and trusted by nothing so far. */
import { decodeKeyring, type Keyring, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { Failure } from '@trusted-hands/contract';
import type { SyncService, VaultSecrets } from '@trusted-hands/vault';
import type { Outcome } from '../platform.ts';
import { joinFailures } from './device-failures.ts';
import { readRoster } from '../vault/read-roster.ts';

/** It becomes trusted by the matching words, or by the recovery code inside the keyring. */
export interface Offer {
  readonly steps: readonly Uint8Array[];
  readonly roster: Roster;
  readonly keyring: Keyring;
}

/** Everything that makes this computer one of the vault's. */
export interface JoinedVault {
  readonly secrets: VaultSecrets;
  readonly rosterSteps: readonly Uint8Array[];
  readonly keyring: Uint8Array;
}

/** Throws where the service does not answer. */
export async function readOffer(service: SyncService, verify: VerifyEd25519): Promise<Outcome<Offer, Failure>> {
  const state = await service.state(0);
  if (!state) return { ok: false, failure: joinFailures.noNotes };
  const roster = await readRoster(state.steps, verify);
  const keyring = decodeKeyring(state.keyring);
  if (!roster || !keyring.ok) return { ok: false, failure: joinFailures.altered };
  return { ok: true, value: { steps: state.steps, roster, keyring: keyring.value } };
}
