/**
 * What is inside the keyring: the vault's keys and the recovery code, sealed by age (age-encryption.org/v1, X25519) to
 * every active device and to the recovery kit. Padded; how many epochs and devices there are stands in the roster anyway.
 *
 * The roster's hash stands inside too. Without it, a service could make a roster of its own with the kit's public keys in
 * it and sign the old age file under that: whoever recovers would then seal all keys to the service's "device". With it,
 * only one who knows the recovery code can have written what opens here.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { equalBytes, keyringSignedBytes, type Keyring, type Roster } from '@trusted-hands/envelope';
import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { pad, unpad } from './padding.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { deriveRecoveryKeys } from './recovery-keys.ts';
import type { VaultSecrets } from './secrets.ts';

export type KeyringContent = Pick<VaultSecrets, 'vaultKeys' | 'recoveryCode'>;

/** Who signs a step and its keyring: a device, or the recovery kit. */
export interface RosterWriter {
  readonly verifyingKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

const contentSchema = z.object({
  rosterHash: z.string().regex(/^[0-9a-f]{64}$/),
  vaultKeys: z.array(z.object({ epoch: z.number().int().min(1), key: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
  recoveryCode: z.string().refine((code) => parseRecoveryCode(code).ok),
});

export async function sealKeyring(content: KeyringContent, roster: Roster, writer: RosterWriter): Promise<Keyring> {
  const encrypter = new Encrypter();
  for (const { ageRecipient } of roster.devices.filter(({ isActive }) => isActive)) encrypter.addRecipient(ageRecipient);
  encrypter.addRecipient(roster.recovery.ageRecipient);
  const text: z.infer<typeof contentSchema> = {
    rosterHash: bytesToHex(roster.hash),
    vaultKeys: content.vaultKeys.map(({ epoch, key }) => ({ epoch, key: bytesToHex(key) })),
    recoveryCode: content.recoveryCode,
  };
  const sealed = await encrypter.encrypt(pad(utf8ToBytes(JSON.stringify(text))));
  const unsigned = { v: 1, vault: roster.vault, rosterSequence: roster.sequence, rosterHash: roster.hash, writer: writer.verifyingKey, sealed } as const;
  return { ...unsigned, signature: await writer.sign(keyringSignedBytes(unsigned)) };
}

/**
 * What is inside, or undefined where it does not open with this age identity, was not sealed for this roster, lacks the
 * key of an epoch, or holds another recovery code than the roster's kit: a kit that would not open anything is found now
 * and not on the day it is needed. Whose keyring it is, `isKeyringOf` says.
 */
export async function openKeyring(keyring: Keyring, roster: Roster, ageIdentity: string): Promise<KeyringContent | undefined> {
  const opened = await decrypt(keyring.sealed, ageIdentity);
  const content = opened && parseContent(opened);
  if (!content || content.rosterHash !== bytesToHex(roster.hash)) return undefined;
  const vaultKeys = content.vaultKeys.map(({ epoch, key }) => ({ epoch, key: hexToBytes(key) }));
  return (await isContentOf({ vaultKeys, recoveryCode: content.recoveryCode }, roster)) ? { vaultKeys, recoveryCode: content.recoveryCode } : undefined;
}

/** Whether these are all keys of this roster's epochs, and the code of its kit. */
export async function isContentOf({ vaultKeys, recoveryCode }: KeyringContent, roster: Roster): Promise<boolean> {
  if (vaultKeys.length !== roster.epoch || !vaultKeys.every(({ epoch }, index) => epoch === index + 1)) return false;
  const { publicKeys } = await deriveRecoveryKeys(recoveryCode);
  return equalBytes(publicKeys.verifyingKey, roster.recovery.verifyingKey) && publicKeys.ageRecipient === roster.recovery.ageRecipient;
}

async function decrypt(sealed: Uint8Array, ageIdentity: string): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(ageIdentity);
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    // The library throws where no line of the file is for this identity and where a byte was altered; both are an answer.
    return undefined;
  }
}

function parseContent(padded: Uint8Array): z.infer<typeof contentSchema> | undefined {
  const bytes = unpad(padded);
  if (!bytes) return undefined;
  try {
    return contentSchema.safeParse(JSON.parse(bytesToUtf8(bytes))).data;
  } catch {
    return undefined;
  }
}
