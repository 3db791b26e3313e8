/** Letting this computer in by the recovery code, with no other computer left. */
import { encodeKeyring, encodeRosterStep, rosterDevice, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { SyncService, VaultSecrets } from '@trusted-hands/vault';
import { parseRecoveryCode } from '@trusted-hands/vault';
import { adoptJoined, recoverDevice, type Making } from '@trusted-hands/vault/age';
import type { DeviceFailure, Outcome } from '../platform.ts';
import { deviceFailures, serviceFailure } from './device-failures.ts';
import { readOffer, type JoinedVault, type Offer } from './offer.ts';

interface RecoveryParts {
  readonly service: SyncService;
  readonly making: Making;
  readonly verify: VerifyEd25519;
}

type RecoveryFailure = DeviceFailure | { readonly type: 'code-wrong'; readonly message: string };

const mostTries = 5;

/** Throws where the service does not answer; asked again with the same code, it goes on where it was. */
export function createRecovery({ service, making, verify }: RecoveryParts): (typedCode: string) => Promise<Outcome<JoinedVault, RecoveryFailure>> {
  /** As which computers it was tried so far: the service may have let one in and its answer got lost. */
  const tried: VaultSecrets[] = [];

  /** Only one who knows the code can have written it into the keyring, so the service cannot make up that this one is in. */
  async function letInBefore(code: string, { steps, roster, keyring }: Offer): Promise<JoinedVault | undefined> {
    const before = tried.find(({ device }) => rosterDevice(roster, device.publicKey)?.isActive === true);
    const adopted = before && (await adoptJoined(before.device, roster, keyring, verify));
    return adopted?.ok === true && adopted.value.recoveryCode === code ? { secrets: adopted.value, rosterSteps: steps, keyring: encodeKeyring(keyring) } : undefined;
  }

  /** Undefined where another computer was quicker with a change. */
  async function attempt(code: string): Promise<Outcome<JoinedVault, RecoveryFailure> | undefined> {
    const offer = await readOffer(service, verify);
    if (!offer.ok) return { ok: false, failure: serviceFailure(offer.failure.message) };
    const { steps, roster, keyring } = offer.value;
    const before = await letInBefore(code, offer.value);
    if (before) return { ok: true, value: before };
    const made = await recoverDevice(code, roster, keyring, making);
    if (!made.ok) return { ok: false, failure: made.failure.type === 'code-wrong' ? made.failure : serviceFailure(made.failure.message) };
    const { secrets, steps: added, keyring: sealed } = made.value;
    tried.push(secrets);
    const joined = { secrets, rosterSteps: [...steps, ...added.map(encodeRosterStep)], keyring: encodeKeyring(sealed) };
    return (await service.change(added.map(encodeRosterStep), joined.keyring)) ? { ok: true, value: joined } : undefined;
  }

  return async (typedCode) => {
    const code = parseRecoveryCode(typedCode);
    if (!code.ok) return { ok: false, failure: { type: 'code-wrong', message: code.failure.message } };
    for (let tries = 0; tries < mostTries; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each try is made against what the one before it found to have moved
      const done = await attempt(code.value);
      if (done) return done;
    }
    return { ok: false, failure: deviceFailures.movedMeanwhile };
  };
}
