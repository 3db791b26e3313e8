/**
 * Unlocking by what the computer itself has, beside the passphrase or without one. The same keys are wrapped under each;
 * taking one away leaves the other as it was, and the last one cannot be taken away.
 */
import { unwrapSecrets, unwrapSecretsUnderKey, wrapSecrets, wrapSecretsUnderKey, type Argon2id, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome } from '../platform.ts';
import type { NamedBytes, Store } from '../store/open-store.ts';
import { lockedFailure, transact, write } from '../store/write.ts';
import { headerName, unconfirmedName } from '../vault/keep-new-vault.ts';
import type { OpenableVault } from '../vault/openable-vault.ts';
import type { Session } from '../vault/session.ts';
import { noPassphrase, shortPassphrase, unlockFailures, unreadable } from '../vault/vault-failures.ts';
import type { ComputerKey, ComputerKeyFailure } from './computer-key.ts';
import { computerLockName, decodeComputerLock, encodeComputerLock } from './computer-lock.ts';
import type { UnlockingFailure, UnlockingPort } from './unlocking-port.ts';

interface UnlockingPortParts {
  readonly store: Store;
  readonly session: Pick<Session, 'secrets'>;
  readonly announcements: Announcements;
  readonly vault: OpenableVault;
  readonly computerKey: ComputerKey;
  readonly random: Random;
  readonly argon2id: Argon2id;
}

const sharedName = 'shared';

const failures = {
  cancelled: { type: 'cancelled', message: 'Your computer did not confirm that it is you: it was cancelled or took too long.' },
  notAnswered: { type: 'cancelled', message: 'Your computer did not confirm that it is you: it was cancelled, took too long, or the computer no longer has the key for these notes.' },
  'not-possible': { type: 'not-possible', message: 'This browser or computer cannot lock notes by fingerprint, face or PIN.' },
  keyWrong: { type: 'key-wrong', message: 'Your computer gave another key than the one your notes are locked with, as after it was reset. Nothing was changed or lost.' },
  shared: { type: 'not-possible', message: 'You said that others use this computer, so only a passphrase opens your notes here.' },
  lastOne: { type: 'not-possible', message: 'This is the only way to unlock your notes here. Add a passphrase first.' },
  noneHere: { type: 'storage-failed', message: 'What is stored for unlocking by fingerprint, face or PIN is missing or damaged. Nothing else was changed.' },
} as const satisfies Record<string, UnlockingFailure>;

export function createUnlockingPort({ store, session, announcements, vault, computerKey, random, argon2id }: UnlockingPortParts): UnlockingPort {
  const listeners = createListeners();
  // Until the store answered, the passphrase is asked for: it is never wrong to show it where there may be one.
  let ways = { passphrase: true, computer: false };
  let isShared = false;
  let isConfirmed = true;

  const start = look().catch(() => undefined);
  announcements.subscribe(({ type }) => {
    if (type === 'vault') void look().catch(() => undefined);
  });

  async function look(): Promise<void> {
    const database = await store.opened();
    const [header, lock, shared, unconfirmed] = await Promise.all([database.get('vault', headerName), database.getKey('vault', computerLockName), database.getKey('vault', sharedName), database.getKey('vault', unconfirmedName)]);
    ways = { passphrase: header === undefined || header.bytes.length > 0, computer: lock !== undefined };
    isShared = shared !== undefined;
    isConfirmed = unconfirmed === undefined;
    listeners.tell();
  }

  async function keep(...rows: readonly NamedBytes[]): Promise<Outcome<undefined, UnlockingFailure>> {
    const saved = await write(store, ['vault'], rows.map((row) => (transaction) => transaction.objectStore('vault').put(row)));
    return settled(saved);
  }

  async function remove(name: string): Promise<Outcome<undefined, UnlockingFailure>> {
    return settled(await write(store, ['vault'], [(transaction) => transaction.objectStore('vault').delete(name)]));
  }

  async function settled(saved: Awaited<ReturnType<typeof write>>): Promise<Outcome<undefined, UnlockingFailure>> {
    if (!saved.ok) return { ok: false, failure: { type: 'storage-failed', message: saved.failure.message } };
    await look();
    announcements.sendToOthers({ type: 'vault' });
    return saved;
  }

  /** The keys of this computer, from behind fingerprint, face or PIN. */
  async function openByComputer(signal: AbortSignal): Promise<Outcome<VaultSecrets, UnlockingFailure>> {
    const row = await (await store.opened()).get('vault', computerLockName);
    const lock = row && decodeComputerLock(row.bytes);
    if (!lock) return { ok: false, failure: failures.noneHere };
    const asked = await computerKey.ask(lock, signal);
    if (!asked.ok) return { ok: false, failure: asked.failure === 'cancelled' ? failures.notAnswered : failures[asked.failure] };
    const opened = unwrapSecretsUnderKey(lock.wrapped, asked.value);
    if (opened.ok) return opened;
    return { ok: false, failure: opened.failure.type === 'key-wrong' ? failures.keyWrong : failures.noneHere };
  }

  /** A new key of the computer, and the row that locks these keys with it. */
  async function makeLock(signal: AbortSignal): Promise<Outcome<(secrets: VaultSecrets) => NamedBytes, ComputerKeyFailure>> {
    const made = await computerKey.make(signal);
    if (!made.ok) return made;
    const { name, key } = made.value;
    return { ok: true, value: (secrets) => ({ name: computerLockName, bytes: encodeComputerLock({ ...name, wrapped: wrapSecretsUnderKey(secrets, key, random) }) }) };
  }

  return {
    ready: () => start,
    ways: () => ways,
    isShared: () => isShared,
    isPossible: () => computerKey.isPossible(),
    async say(shared) {
      await start;
      if (shared === isShared) return { ok: true, value: undefined };
      return shared ? keep({ name: sharedName, bytes: new Uint8Array(0) }) : remove(sharedName);
    },
    create: (signal) => guarded(async () => {
      const lock = await makeLock(signal);
      if (!lock.ok) return { ok: false, failure: failures[lock.failure] };
      // An empty header: there are notes here, and no passphrase opens them.
      const made = await vault.createLockedBy(async (secrets) => ({ ok: true, value: [{ name: headerName, bytes: new Uint8Array(0) }, lock.value(secrets)] }));
      return made.ok ? made : { ok: false, failure: { type: 'storage-failed', message: made.failure.message } };
    }),
    unlock: (signal) => guarded(async () => {
      const opened = await openByComputer(signal);
      if (!opened.ok) return opened;
      const shown = await vault.open(opened.value);
      return shown.ok ? shown : { ok: false, failure: shown.failure };
    }),
    turnOn: (passphrase, signal) => guarded(async () => {
      if (isShared) return { ok: false, failure: failures.shared };
      const header = await (await store.opened()).get('vault', headerName);
      if (!header) return { ok: false, failure: failures.noneHere };
      const opened = await unwrapSecrets(header.bytes, passphrase, argon2id);
      if (!opened.ok) return { ok: false, failure: unlockFailures[opened.failure.type] };
      const lock = await makeLock(signal);
      if (!lock.ok) return { ok: false, failure: failures[lock.failure] };
      // What is in use: keys may have come since the header was written.
      const inUse = session.secrets();
      return inUse ? keep(lock.value(inUse)) : { ok: false, failure: { type: 'locked', message: lockedFailure.message } };
    }),
    turnOff: () => guarded(async () => {
      const header = await (await store.opened()).get('vault', headerName);
      return header && header.bytes.length > 0 ? remove(computerLockName) : { ok: false, failure: failures.lastOne };
    }),
    isPassphraseConfirmed: () => isConfirmed,
    confirmPassphrase: (passphrase) => guarded(async () => {
      const header = await (await store.opened()).get('vault', headerName);
      if (!header) return { ok: false, failure: failures.noneHere };
      const opened = await unwrapSecrets(header.bytes, passphrase, argon2id);
      return opened.ok ? remove(unconfirmedName) : { ok: false, failure: unlockFailures[opened.failure.type] };
    }),
    chooseAgain: (passphrase) => guarded(async () => {
      const short = shortPassphrase(passphrase);
      if (short) return { ok: false, failure: short };
      const inUse = session.secrets();
      if (!inUse) return { ok: false, failure: { type: 'locked', message: lockedFailure.message } };
      const wrapped = await wrapSecrets(inUse, passphrase, { random, argon2id });
      if (!wrapped.ok) return { ok: false, failure: unlockFailures[wrapped.failure.type] };
      let isStillOpen = false;
      await transact(store, ['vault'], async (transaction) => {
        const rows = transaction.objectStore('vault');
        // Asked here once more: another page may have had it confirmed a moment ago, and then it is asked for.
        isStillOpen = (await rows.getKey(unconfirmedName)) !== undefined;
        if (!isStillOpen) return;
        await Promise.all([rows.put({ name: headerName, bytes: wrapped.value }), rows.delete(unconfirmedName)]);
      });
      if (!isStillOpen) return { ok: false, failure: noPassphrase.thereIsOne };
      return settled({ ok: true, value: undefined });
    }),
    addPassphrase: (passphrase, signal) => guarded(async () => {
      const short = shortPassphrase(passphrase);
      if (short) return { ok: false, failure: short };
      const header = await (await store.opened()).get('vault', headerName);
      if (!header || header.bytes.length > 0) return { ok: false, failure: noPassphrase.thereIsOne };
      const opened = await openByComputer(signal);
      if (!opened.ok) return opened;
      const inUse = session.secrets();
      if (!inUse) return { ok: false, failure: { type: 'locked', message: lockedFailure.message } };
      const wrapped = await wrapSecrets(inUse, passphrase, { random, argon2id });
      return wrapped.ok ? keep({ name: headerName, bytes: wrapped.value }) : { ok: false, failure: unlockFailures[wrapped.failure.type] };
    }),
    subscribe: (listener) => listeners.add(listener),
  };
}

/** Where the disk cannot be read, that is said and nothing is thrown. */
async function guarded(work: () => Promise<Outcome<undefined, UnlockingFailure>>): Promise<Outcome<undefined, UnlockingFailure>> {
  try {
    return await work();
  } catch (cause) {
    return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
  }
}
