/**
 * The key that this computer itself keeps behind fingerprint, face or PIN: WebAuthn's PRF extension, which gives the same
 * 32 bytes for the same credential and salt, after the person was verified, and to this extension alone.
 *
 * Source: Web Authentication Level 3, section 10.1.4 (Pseudo-random function extension). No `rp.id` is named: then it is
 * the extension's own, and no service has to be known.
 */
import type { Random } from '@trusted-hands/vault';
import type { Outcome } from '../platform.ts';

/** Which key is asked for. Neither is a secret. */
export interface ComputerKeyName {
  readonly credentialId: Uint8Array;
  readonly salt: Uint8Array;
}

export type ComputerKeyFailure = 'cancelled' | 'not-possible';

export interface ComputerKey {
  /** Whether this browser and this computer can; asks nobody. */
  isPossible(): Promise<boolean>;
  /** A new key of 32 bytes; the person is asked once, by some computers twice. */
  make(signal: AbortSignal): Promise<Outcome<{ readonly name: ComputerKeyName; readonly key: Uint8Array }, ComputerKeyFailure>>;
  ask(name: ComputerKeyName, signal: AbortSignal): Promise<Outcome<Uint8Array, ComputerKeyFailure>>;
}

/** Some browsers wait past their own timeout where there is nothing that could answer. */
const longestMs = 2 * 60_000;
const keyBytes = 32;

export function openComputerKey(random: Random): ComputerKey {
  return {
    async isPossible() {
      // Firefox makes such credentials and never gives the key with them.
      if (import.meta.env.BROWSER === 'firefox' || typeof PublicKeyCredential === 'undefined') return false;
      try {
        const [hasVerifier, capabilities] = await Promise.all([PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(), PublicKeyCredential.getClientCapabilities?.()]);
        return hasVerifier && capabilities?.['extension:prf'] !== false;
      } catch {
        return false;
      }
    },
    async make(signal) {
      const salt = random(keyBytes);
      const made = await credentialOf(navigator.credentials.create({
        signal: limited(signal),
        publicKey: {
          rp: { name: 'Trusted Hands' },
          user: { id: ofBuffer(random(16)), name: 'Notes on this computer', displayName: 'Notes on this computer' },
          challenge: ofBuffer(random(keyBytes)),
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
          authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'discouraged', userVerification: 'required' },
          extensions: { prf: { eval: { first: ofBuffer(salt) } } },
        },
      }));
      if (!made.ok) return made;
      const name = { credentialId: new Uint8Array(made.value.rawId), salt };
      const key = keyOf(made.value);
      if (key) return { ok: true, value: { name, key } };
      // Some give it only when it is asked for afterwards.
      if (made.value.getClientExtensionResults().prf?.enabled !== true) return { ok: false, failure: 'not-possible' };
      const asked = await ask(name, signal);
      return asked.ok ? { ok: true, value: { name, key: asked.value } } : asked;
    },
    ask,
  };

  async function ask({ credentialId, salt }: ComputerKeyName, signal: AbortSignal): Promise<Outcome<Uint8Array, ComputerKeyFailure>> {
    const asked = await credentialOf(navigator.credentials.get({
      signal: limited(signal),
      publicKey: {
        challenge: ofBuffer(random(keyBytes)),
        allowCredentials: [{ type: 'public-key', id: ofBuffer(credentialId), transports: ['internal'] }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: ofBuffer(salt) } } },
      },
    }));
    if (!asked.ok) return asked;
    const key = keyOf(asked.value);
    return key ? { ok: true, value: key } : { ok: false, failure: 'not-possible' };
  }
}

/** Whatever is thrown here is a no: by the person, by time, or by a computer that does not know the key any more. */
async function credentialOf(answer: Promise<Credential | null>): Promise<Outcome<PublicKeyCredential, ComputerKeyFailure>> {
  try {
    const credential = await answer;
    return credential instanceof PublicKeyCredential ? { ok: true, value: credential } : { ok: false, failure: 'not-possible' };
  } catch (cause) {
    const isUnable = cause instanceof DOMException && (cause.name === 'NotSupportedError' || cause.name === 'SecurityError');
    return { ok: false, failure: isUnable ? 'not-possible' : 'cancelled' };
  }
}

/** Where PRF is missing, the result is simply absent. */
function keyOf(credential: PublicKeyCredential): Uint8Array | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  const key = ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength) : new Uint8Array(first);
  return key.length === keyBytes ? key : undefined;
}

function limited(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
}

/** WebAuthn's types take no view on memory that may be shared. */
function ofBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
