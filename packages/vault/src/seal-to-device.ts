/** Seals a few bytes to a device's age recipient (age-encryption.org/v1, X25519), for a computer that is locked: only its unlocked self opens them. */
import { Decrypter, Encrypter } from 'age-encryption';

export async function sealToDevice(bytes: Uint8Array, ageRecipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(ageRecipient);
  return encrypter.encrypt(bytes);
}

/** The bytes again, or undefined where they were sealed to another device or altered. */
export async function openOnDevice(sealed: Uint8Array, ageIdentity: string): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(ageIdentity);
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    return undefined;
  }
}
