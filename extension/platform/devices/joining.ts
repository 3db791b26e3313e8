/**
 * One try to bring a computer to the notes of another one. Until it is confirmed, all of it is in this page's memory: the
 * keys of this computer, what the service told, and the bearer.
 */
import { encodeKeyring, rosterDevice, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { Failure } from '@trusted-hands/contract';
import type { SyncService } from '@trusted-hands/vault';
import { adoptJoined, createJoiningDevice, encodeJoinRequest, matchingWords, requestWords, type Making } from '@trusted-hands/vault/age';
import type { DeviceFailure, Joining, Outcome } from '../platform.ts';
import { toFailure } from '../service/service-failure.ts';
import { shortPassphrase } from '../vault/vault-failures.ts';
import { joinFailures, serviceFailure } from './device-failures.ts';
import { readRosterOfJoining } from '../vault/read-roster.ts';
import { createRecovery } from './recover-by-code.ts';
import { readOffer, type JoinedVault } from './offer.ts';

export interface JoiningParts {
  readonly service: SyncService;
  readonly serviceUrl: string;
  readonly making: Making;
  /** Keeps it under a passphrase, all or nothing, and only where there are no notes yet. */
  readonly establish: (joined: JoinedVault, passphrase: string, deviceName: string) => Promise<Outcome<undefined, DeviceFailure>>;
  /** Signs out, where nothing was kept. */
  readonly signOut: () => Promise<void>;
  /** Resolves after a while, or as soon as the signal says so. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
}

/** How often in a row the service may not answer while one waits, before that is said. */
const mostSilences = 5;

export async function createJoining({ service, serviceUrl, making, establish, signOut, pause }: JoiningParts): Promise<Joining> {
  const verify: VerifyEd25519 = (...signed) => making.ed25519.verify(...signed);
  const { device, publicKeys } = await createJoiningDevice(making);
  const letInByCode = createRecovery({ service, making, verify });
  let approved: JoinedVault | undefined;
  /** The bearer is this computer's from then on, or is about to be. */
  let isTaken = false;

  async function take(joined: JoinedVault, passphrase: string, deviceName: string): Promise<Outcome<undefined, DeviceFailure>> {
    isTaken = true;
    const established = await establish(joined, passphrase, deviceName);
    isTaken = established.ok;
    return established;
  }

  /** Undefined while nobody let this computer in. */
  async function lookForApproval(): Promise<Outcome<{ readonly words: readonly string[] }, Failure> | undefined> {
    const offer = await readOffer(service, verify);
    if (!offer.ok) return offer;
    const { steps, roster, keyring } = offer.value;
    const listed = rosterDevice(roster, device.publicKey);
    if (!listed) return undefined;
    if (!listed.isActive) return { ok: false, failure: joinFailures.removedAgain };
    const then = await readRosterOfJoining(steps, device.publicKey, verify);
    const secrets = await adoptJoined(device, roster, keyring, verify);
    if (!then || !secrets.ok) return { ok: false, failure: joinFailures.altered };
    approved = { secrets: secrets.value, rosterSteps: steps, keyring: encodeKeyring(keyring) };
    return { ok: true, value: { words: matchingWords(publicKeys, then) } };
  }

  return {
    request: encodeJoinRequest(publicKeys),
    requestWords: requestWords(publicKeys),
    async waitForApproval(signal) {
      let silences = 0;
      while (!signal.aborted) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- one look after the other, until somebody let this computer in
          const seen = await lookForApproval();
          if (seen) return seen;
          silences = 0;
        } catch (cause) {
          silences += 1;
          const failure = toFailure(cause, serviceUrl, undefined);
          if (failure.code !== 'unavailable' || silences === mostSilences) return { ok: false, failure };
        }
        // oxlint-disable-next-line no-await-in-loop -- as above
        await pause(signal);
      }
      return { ok: false, failure: joinFailures.stopped };
    },
    async confirm(passphrase, deviceName) {
      const short = shortPassphrase(passphrase);
      if (short) return { ok: false, failure: short };
      if (!approved) return { ok: false, failure: serviceFailure('This computer was not let in yet. Show the text to the other computer and wait for the words.') };
      return take(approved, passphrase, deviceName);
    },
    async abandon() {
      if (!isTaken) await signOut();
    },
    async recover(recoveryCode, passphrase, deviceName) {
      const short = shortPassphrase(passphrase);
      if (short) return { ok: false, failure: short };
      try {
        const joined = await letInByCode(recoveryCode);
        return joined.ok ? await take(joined.value, passphrase, deviceName) : joined;
      } catch (cause) {
        return { ok: false, failure: serviceFailure(toFailure(cause, serviceUrl, undefined).message) };
      }
    },
  };
}
