/** Keeps a vault on a computer that has none yet: made here, restored from a backup, or joined from another computer. */
import { decodeStoredEntry } from '@trusted-hands/envelope';
import { wrapSecrets, type Argon2id, type PinnedVault, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { KeptBox } from '@trusted-hands/vault/age';
import { draftKind } from '../store/draft-box.ts';
import type { Outcome, SaveFailure } from '../platform.ts';
import { appendRequests } from '../store/entry-rows.ts';
import { backedUpSchema, type BackedUp } from '../store/backed-up.ts';
import type { NamedBytes, Store, StoreName } from '../store/open-store.ts';
import { requestPin } from '../store/pinned-rows.ts';
import { write, type WriteTransaction } from '../store/write.ts';
import { beginFirstPull } from '../store/first-pull.ts';
import { unlockFailures } from './vault-failures.ts';

export const headerName = 'header';
/** There from choosing a passphrase that was typed once, hidden, until it was typed once more: a slip in it was seen by nobody. */
export const unconfirmedName = 'passphrase-unconfirmed';
const backedUpName = 'backed-up';

export interface NewVault {
  readonly secrets: VaultSecrets;
  readonly pinned: PinnedVault;
  /** Each device's in its chain's order; all of them go into the outbox. */
  readonly entries?: readonly Uint8Array[];
  readonly boxes?: readonly KeptBox[];
  /** Rows of the `sealed` store: the connection over which this computer joined. */
  readonly sealed?: readonly NamedBytes[];
  /** Of a computer that joined: its notes are all still with the service. */
  readonly joinedAtMs?: number;
  /** When what is restored was backed up: now. */
  readonly backedUpAtMs?: number;
}

/** The rows that lock the keys on this computer, the header always among them: it says that there is a vault, and is empty where no passphrase opens it. */
export type Locking = (secrets: VaultSecrets) => Promise<Outcome<readonly NamedBytes[], SaveFailure>>;

export function lockByPassphrase(passphrase: string, { isTypedOnce = false, ...using }: { readonly random: Random; readonly argon2id: Argon2id; readonly isTypedOnce?: boolean | undefined }): Locking {
  return async (secrets) => {
    const header = await wrapSecrets(secrets, passphrase, using);
    const unconfirmed = isTypedOnce ? [{ name: unconfirmedName, bytes: new Uint8Array(0) }] : [];
    return header.ok ? { ok: true, value: [{ name: headerName, bytes: header.value }, ...unconfirmed] } : { ok: false, failure: unlockFailures[header.failure.type] };
  };
}

/** All of it or nothing; fails where there is a vault already. The session is begun by the caller. */
export async function keepNewVault({ secrets, pinned, entries = [], boxes = [], sealed = [], joinedAtMs, backedUpAtMs }: NewVault, locking: Locking, store: Store): Promise<Outcome<undefined, SaveFailure>> {
  const locks = await locking(secrets);
  if (!locks.ok) return locks;
  return write(store, ['vault', 'entries', 'outbox', 'heads', 'drafts', 'sealed', 'times'], [
    ...locks.value.map((row) => (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('vault').add(row)),
    (transaction) => requestPin(transaction, pinned),
    ...entries.flatMap((bytes) => {
      const stored = decodeStoredEntry(bytes);
      return stored.ok ? appendRequests(stored.value, bytes) : [];
    }),
    ...boxes.flatMap(({ place, bytes }) => (place.kind === draftKind ? [keepDraft(place.name, bytes)] : [])),
    ...sealed.map((row) => (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('sealed').put(row)),
    ...(joinedAtMs === undefined ? [] : [beginFirstPull(joinedAtMs)]),
    ...(backedUpAtMs === undefined ? [] : [noteBackup({ atMs: backedUpAtMs, held: undefined })]),
  ]);
}

/** A backup file that was made, whether or not anybody kept it. */
export interface MadeBackup {
  /** When what is in it was read. */
  readonly atMs: number;
  /** What is in it; undefined where some of it could not be read, and of a backup that was restored. */
  readonly held: BackedUp | undefined;
}

export const noteBackup = ({ atMs, held }: MadeBackup) => (transaction: WriteTransaction<StoreName[]>) =>
  Promise.all([
    transaction.objectStore('times').put({ name: backedUpName, atMs }),
    held === undefined ? transaction.objectStore('vault').delete(backedUpName) : transaction.objectStore('vault').put({ name: backedUpName, bytes: new TextEncoder().encode(JSON.stringify(backedUpSchema.parse(held))) }),
  ]);

/** The last one that somebody said was kept. What is noted of it holds hashes and numbers, and nothing of what was written. */
export async function readBackup(store: Store): Promise<Omit<MadeBackup, 'atMs'> & { readonly atMs: number | undefined }> {
  const transaction = (await store.opened()).transaction(['times', 'vault']);
  const [time, row] = await Promise.all([transaction.objectStore('times').get(backedUpName), transaction.objectStore('vault').get(backedUpName)]);
  return { atMs: time?.atMs, held: row && readHeldOfBackup(row.bytes) };
}

/** What cannot be read permits nothing. */
function readHeldOfBackup(bytes: Uint8Array): BackedUp | undefined {
  try {
    return backedUpSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

const keepDraft = (name: string, bytes: Uint8Array) => (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('drafts').add({ name, bytes });

/** The passphrase was typed once more. False where that was known, or cannot be noted: then it is asked for again. */
export async function forgetUnconfirmed(store: Store): Promise<boolean> {
  if ((await (await store.opened()).getKey('vault', unconfirmedName)) === undefined) return false;
  return (await write(store, ['vault'], [(transaction) => transaction.objectStore('vault').delete(unconfirmedName)])).ok;
}
