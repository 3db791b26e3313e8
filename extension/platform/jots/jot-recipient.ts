/**
 * The public age key that a locked computer seals its jots to. It is no secret, but another one put in its place would have
 * the next jot sealed to somebody else: so a box of the same text lies beside it, made under the vault key, and the two are
 * compared at every unlock.
 */
import { bytesToHex, openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';

/** A row of the `vault` store, and one of the `sealed` store. */
const recipientName = 'age-recipient';
const boxOf = ({ device }: VaultSecrets) => ({ kind: recipientName, name: bytesToHex(device.publicKey) });

/** Undefined until this computer was unlocked once. */
export async function readRecipient(store: Store): Promise<string | undefined> {
  const row = await (await store.opened()).get('vault', recipientName);
  return row && new TextDecoder().decode(row.bytes);
}

/** Makes both anew where they are not alike. Loads the age library only then. */
export async function keepRecipient(store: Store, secrets: VaultSecrets, random: Random): Promise<void> {
  const [recipient, box] = await Promise.all([readRecipient(store), (await store.opened()).get('sealed', recipientName)]);
  if (recipient !== undefined && box && openBox(box.bytes, boxOf(secrets), secrets) === recipient) return;
  const { publicKeysOf } = await import('@trusted-hands/vault/age');
  const { ageRecipient } = await publicKeysOf(secrets);
  const boxed = sealBox(ageRecipient, boxOf(secrets), secrets, random);
  await write(store, ['vault', 'sealed'], [
    (transaction) => transaction.objectStore('vault').put({ name: recipientName, bytes: new TextEncoder().encode(ageRecipient) }),
    (transaction) => transaction.objectStore('sealed').put({ name: recipientName, bytes: boxed }),
  ]);
}
