/** Whether an entry was written by the device it names. The Ed25519 check itself is passed in (WebCrypto has it). */
import { signedBytes } from './codec.ts';
import type { Entry } from './entry.ts';

/** Ed25519 (RFC 8032): true where `signature` is `publicKey`'s over `message`; never throws on bad keys. */
export type VerifyEd25519 = (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

export async function isSignedByItsDevice(entry: Entry, verify: VerifyEd25519): Promise<boolean> {
  return verify(entry.device, entry.signature, signedBytes(entry));
}
