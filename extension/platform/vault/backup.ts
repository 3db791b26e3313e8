/** A backup of everything on this computer, and bringing one back where there are no notes yet. */
import type { Argon2id, Ed25519, Random, VaultSecrets } from '@trusted-hands/vault';
import { draftKind } from '../store/draft-box.ts';
import type { Outcome, SaveFailure, VaultPort } from '../platform.ts';
import { heldStores, readHeld } from '../store/held.ts';
import type { Store, StoreName } from '../store/open-store.ts';
import { readPinned } from '../store/pinned-rows.ts';
import { lockedFailure, toSaveFailure } from '../store/write.ts';
import { createEntryLog } from './entry-log.ts';
import { lockByPassphrase, type Locking, type NewVault } from './keep-new-vault.ts';
import { joinRestored } from './pinned-roster.ts';
import { shortPassphrase, unreadable } from './vault-failures.ts';

interface BackupParts {
  readonly store: Store;
  readonly secrets: () => VaultSecrets | undefined;
  /** Keeps a new vault and unlocks it. */
  readonly establish: (made: NewVault, locking: Locking) => Promise<Outcome<undefined, SaveFailure>>;
  /** Undefined where the store could not be asked. */
  readonly exists: () => boolean | undefined;
  readonly random: Random;
  readonly ed25519: Ed25519;
  readonly argon2id: Argon2id;
  readonly nowMs: () => number;
}

export function createBackups({ store, secrets, establish, exists, random, ed25519, argon2id, nowMs }: BackupParts): Pick<VaultPort, 'backup' | 'restore'> {
  return {
    async backup() {
      try {
        const atMs = nowMs();
        const { entries, drafts, pinned, held: within } = await readAll(store);
        const held = secrets();
        if (!held) return { ok: false, failure: lockedFailure };
        const { writeBackup } = await loadAge();
        const boxes = drafts.map(({ name, bytes }) => ({ place: { kind: draftKind, name }, bytes }));
        return { ok: true, value: { file: await writeBackup(held, entries, { boxes, roster: pinned.rosterSteps.length > 0 ? pinned : undefined }), recoveryCode: held.recoveryCode, made: { atMs, held: within } } };
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
      }
    },
    async restore(file, recoveryCode, newPassphrase) {
      if (exists()) return { ok: false, failure: { type: 'vault-exists', message: 'There are notes on this computer already. A backup can be restored only where there are none yet: in another browser, or as a new person in this one.' } };
      const short = shortPassphrase(newPassphrase);
      if (short) return { ok: false, failure: short };
      const { readBackup } = await loadAge();
      try {
        const restored = await readBackup(file, recoveryCode, (...signed) => ed25519.verify(...signed));
        if (!restored.ok) return restored;
        const { vault, roster, entries, boxes } = restored.value;
        const kept = await establish({ ...(await joinRestored(vault, roster, { random, ed25519 })), entries, boxes, backedUpAtMs: nowMs() }, lockByPassphrase(newPassphrase, { random, argon2id }));
        if (!kept.ok) return { ok: false, failure: { type: 'storage-failed', message: kept.failure.message } };
        return { ok: true, value: { entries: restored.value.entries.length, leftOut: restored.value.leftOut } };
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: toSaveFailure(cause).message } };
      }
    },
  };
}

const withVault: StoreName[] = [...heldStores, 'vault'];

/** All of one moment, so that no entry that is sealed again meanwhile is left out. Where the disk cannot give a row of it, all that it can. */
async function readAll(store: Store) {
  const log = createEntryLog(store);
  const database = await store.opened();
  const transaction = database.transaction(withVault);
  transaction.done.catch(() => undefined);
  const [entries, drafts, pinned, held] = await Promise.allSettled([log.readAllBytes(transaction), transaction.objectStore('drafts').getAll(), readPinned(transaction), readHeld(transaction)]);
  if (entries.status === 'fulfilled' && drafts.status === 'fulfilled' && pinned.status === 'fulfilled') return { entries: entries.value, drafts: drafts.value, pinned: pinned.value, held: held.status === 'fulfilled' ? held.value : undefined };
  return { entries: await log.readAllBytes(), drafts: await database.getAll('drafts'), pinned: await readPinned(database.transaction(['vault'])), held: undefined };
}

/** Large, and needed on three days in a year: the popup opens without it. */
const loadAge = () => import('@trusted-hands/vault/age');
