/**
 * The vault of this computer for one page: its header and entries from the store, its keys from the session, its
 * records open in memory while unlocked and dropped at once when not.
 */
import { unwrapSecrets, type Argon2id, type Ed25519, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure, VaultPort, VaultStatus } from '../platform.ts';
import { destructionRecord, type DestroyedFile } from '../records/destruction.record.ts';
import type { ClientChoice } from '../records/client-match.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import type { Store } from '../store/open-store.ts';
import { exclusively } from '../store/exclusively.ts';
import { lockedFailure, toSaveFailure, write } from '../store/write.ts';
import { createAppending } from './append-records.ts';
import { checkBody } from './check-body.ts';
import type { ClientsInBrief } from './clients-in-brief.ts';
import { destroyedEntryIds, destroyFile } from './destroy-records.ts';
import { forgetUnconfirmed, headerName, keepNewVault, lockByPassphrase, noteBackup, readBackup, type Locking, type NewVault } from './keep-new-vault.ts';
import { createNewestRoster } from './newest-roster.ts';
import { createOpenRecords } from './open-records.ts';
import type { OpenAside } from './open-rows.ts';
import type { KeyedVault, OpenableVault, SyncedVault } from './openable-vault.ts';
import { beginRoster, takeUpPinned } from './pinned-roster.ts';
import { randomId } from './random-id.ts';
import type { Session } from './session.ts';
import { createSigner } from './signer.ts';
import { existsFailure, noPassphrase, shortPassphrase, tooLongFailure, unlockFailures, unreadable } from './vault-failures.ts';

interface VaultPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly ed25519: Ed25519;
  readonly argon2id: Argon2id;
  readonly openAside: OpenAside;
  readonly clientsInBrief: ClientsInBrief;
  /** The page says when it is drawn, and many records wait for that. */
  readonly isDrawnFirst: boolean;
  readonly nowMs: () => number;
}

/** Whatever a page waits for before it is drawn: the rest is opened all the same. */
const longestUndrawnMs = 1_000;

export function createVaultPort({ store, session, announcements, random, ed25519, argon2id, openAside, clientsInBrief, isDrawnFirst, nowMs }: VaultPortParts): VaultPort & OpenableVault & SyncedVault & KeyedVault {
  const listeners = createListeners();
  const making = { random, ed25519 };
  const signer = createSigner(ed25519);
  const newestRoster = createNewestRoster(store, (...signed) => ed25519.verify(...signed));
  const records = createOpenRecords({ store, session, signer, newestRoster, random, openAside, clientsInBrief, nowMs, beforeMany, changed: settle });
  const { append, appendMany } = createAppending({ records, session, signer, random, nowMs });
  /** Undefined where the store could not be asked: then nobody is told to begin anew above notes that are there. */
  let exists: boolean | undefined;
  let backedUpAtMs: number | undefined;
  /** Only at the start: whoever unlocks stays at the lock until there is something behind it. */
  let isStarting = true;
  let isOpeningMany = false;
  let earlyClients: readonly ClientChoice[] | undefined;
  let status: VaultStatus = { type: 'locked' };

  const keysRead = session.load();
  const drawable = Promise.withResolvers<void>();
  const drawn = Promise.withResolvers<void>();
  const headerRead = readHeaderState();
  const positionRead = records.log().lastPosition();
  positionRead.catch(() => undefined);
  const start = begin().finally(drawable.resolve);

  async function begin(): Promise<void> {
    try {
      // At once: the first note waits for it.
      await Promise.all([headerRead, keysRead.finally(followLaterKeys).then(openAtStart)]);
    } catch {
      // Without a database there is nothing to show; unlocking says what is wrong with it.
    }
    isStarting = false;
    isOpeningMany = false;
    earlyClients = undefined;
    announcements.subscribe((announcement) => {
      if (announcement.type === 'entries') void records.openNew().catch(() => undefined);
      if (announcement.type === 'vault') void readHeaderState().then(settle, () => undefined);
    });
    settle();
  }

  /** Where it is known who the clients are, the page comes first and then the entries: each would make the other slower. */
  async function openAtStart(): Promise<void> {
    if (isDrawnFirst && session.secrets()) {
      earlyClients = await positionRead.then((position) => clientsInBrief.read(position)).catch(() => undefined);
      if (earlyClients) {
        await showOpening();
        await Promise.race([drawn.promise, new Promise((resolve) => setTimeout(resolve, longestUndrawnMs))]);
      }
    }
    return records.openNew();
  }

  async function showOpening(): Promise<void> {
    await headerRead.catch(() => undefined);
    isOpeningMany = true;
    settle();
    drawable.resolve();
  }

  function followLaterKeys(): void {
    // What cannot be read now is read at the next use, which says what is wrong.
    session.subscribe(() => void followSession().catch(() => undefined));
  }

  async function readHeaderState(): Promise<void> {
    const database = await store.opened();
    exists = (await database.getKey('vault', headerName)) !== undefined;
    backedUpAtMs = (await readBackup(store)).atMs;
  }

  /** The page is drawn before many are opened at the start. */
  async function beforeMany(): Promise<void> {
    if (isStarting && !isOpeningMany) await showOpening();
  }

  async function followSession(): Promise<void> {
    // Asked again whenever keys came: another page may have brought one that was missing.
    if (session.secrets()) return records.openNew();
    drawn.resolve();
    records.close();
    signer.forget();
    clientsInBrief.forget();
    settle();
  }

  function settle(): void {
    const type = exists === false ? 'absent' : records.areOpened() ? 'unlocked' : isOpeningMany && session.secrets() ? 'opening' : 'locked';
    status = type === 'unlocked' ? { type, backedUp: backedUpAtMs !== undefined, backedUpAtMs, damaged: records.damaged() } : type === 'opening' ? { type, clients: earlyClients } : { type };
    listeners.tell();
  }

  async function keepAndTell<Value>(work: () => Promise<Outcome<Value, SaveFailure>>): Promise<Outcome<Value, SaveFailure>> {
    try {
      const saved = await exclusively(work);
      if (!saved.ok) return saved;
      settle();
      announcements.send({ type: 'entries' });
      return saved;
    } catch (cause) {
      return { ok: false, failure: toSaveFailure(cause) };
    }
  }

  /** Keeps a new vault and unlocks it. */
  async function establish(made: NewVault, locking: Locking): Promise<Outcome<undefined, SaveFailure>> {
    const saved = await keepNewVault(made, locking, store);
    if (!saved.ok) {
      // Another page was first: what it made is kept, and this page shows it.
      await readHeaderState();
      settle();
      return exists === true ? { ok: false, failure: existsFailure } : saved;
    }
    exists = true;
    backedUpAtMs = made.backedUpAtMs;
    await session.begin(made.secrets);
    await records.openNew();
    announcements.send({ type: 'vault' });
    return saved;
  }

  async function createLockedBy(locking: Locking): Promise<Outcome<undefined, { readonly type: 'storage-failed'; readonly message: string }>> {
    await start;
    if (exists) return { ok: false, failure: existsFailure };
    try {
      const { createVaultSecrets } = await loadAge();
      const secrets = await createVaultSecrets(making);
      const made = await establish({ secrets, pinned: await beginRoster(secrets, making) }, locking);
      return made.ok ? made : { ok: false, failure: { type: 'storage-failed', message: made.failure.message } };
    } catch (cause) {
      return { ok: false, failure: { type: 'storage-failed', message: toSaveFailure(cause).message } };
    }
  }

  async function open(secrets: VaultSecrets): Promise<Outcome<undefined, { readonly type: 'storage-failed'; readonly message: string }>> {
    await start;
    try {
      await session.begin(await takeUpPinned(secrets, store, making));
      await records.openNew();
      return { ok: true, value: undefined };
    } catch (cause) {
      // No keys are left lying behind a page that says it is locked.
      await session.end({ stays: true }).catch(() => undefined);
      return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
    }
  }

  /** Needed on three days in a year: the popup opens without it. */
  const backups = async () => (await import('./backup.ts')).createBackups({ store, secrets: () => session.secrets(), establish, exists: () => exists, random, ed25519, argon2id, nowMs });

  return {
    status: () => status,
    ready: () => start,
    drawable: () => drawable.promise,
    drawn: () => drawn.resolve(),
    keysRead: () => keysRead.catch(() => undefined),
    createLockedBy,
    open,
    async create(passphrase, typed) {
      const short = shortPassphrase(passphrase);
      return short ? { ok: false, failure: short } : createLockedBy(lockByPassphrase(passphrase, { random, argon2id, ...typed }));
    },
    async unlock(passphrase) {
      await start;
      try {
        const row = await (await store.opened()).get('vault', headerName);
        exists = row !== undefined;
        if (!row) {
          // What is to be done about it is shown then.
          settle();
          return { ok: false, failure: { type: 'storage-failed', message: 'There are no notes on this computer to unlock. Begin new ones, or restore a backup.' } };
        }
        if (row.bytes.length === 0) return { ok: false, failure: noPassphrase.thereIsNone };
        const secrets = await unwrapSecrets(row.bytes, passphrase, argon2id);
        if (!secrets.ok) return { ok: false, failure: unlockFailures[secrets.failure.type] };
        const shown = await open(secrets.value);
        if (shown.ok && (await forgetUnconfirmed(store).catch(() => false))) announcements.send({ type: 'vault' });
        return shown;
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
      }
    },
    async destroyedIds() {
      await start;
      await records.openNew();
      return records.areOpened() ? new Set(destroyedEntryIds(records.index().all(destructionRecord))) : undefined;
    },
    lock: () => session.end(),
    touch: () => session.touch(),
    records: (type) => records.index().all(type),
    record: (type, recordId) => records.index().one(type, recordId),
    lastWroteAtMs: (deviceId) => records.index().lastWroteAtMs(deviceId),
    async put<Body>(type: RecordType<Body>, body: Body, recordId = randomId(random)): Promise<Outcome<StoredRecord<Body>, SaveFailure>> {
      await start;
      const parsed = checkBody(type, body);
      if (!parsed.ok) return parsed;
      return keepAndTell(() => append(type, parsed.value, recordId));
    },
    async change(type, recordId, patch) {
      await start;
      return keepAndTell(async () => {
        // Another page may have written a version a moment ago, and until the lock is let go no further one comes.
        await records.openNew();
        if (!session.secrets()) return { ok: false, failure: lockedFailure };
        const parsed = checkBody(type, patch(records.index().one(type, recordId)?.current.body));
        return parsed.ok ? append(type, parsed.value, recordId) : parsed;
      });
    },
    async putMany(type, bodies) {
      await start;
      const read = bodies.map(({ body }) => type.body.safeParse(body));
      if (read.some(({ error }) => error?.issues.some((issue) => issue.code === 'too_big'))) return { ok: false, failure: tooLongFailure };
      const parsed = bodies.flatMap(({ recordId }, place) => (read[place]?.success === true ? [{ recordId, body: read[place].data }] : []));
      if (parsed.length < bodies.length) throw new Error(`A ${type.type} of the wrong shape was to be written among others.`);
      if (new Set(parsed.map(({ recordId }) => recordId)).size < parsed.length) throw new Error(`Two versions of one ${type.type} were to be written at once.`);
      return keepAndTell(() => appendMany(type, parsed));
    },
    async destroy(recordIds, file) {
      await start;
      const keep = (toBody: (entryIds: readonly string[]) => DestroyedFile) =>
        exclusively(() => records.openNew().then(() => append(destructionRecord, toBody(records.index().entryIds(recordIds)), randomId(random))));
      const destroyed = await destroyFile(file, { nowMs, keep, drop: records.drop });
      settle();
      announcements.send({ type: 'entries' });
      return destroyed;
    },
    async backup() {
      await start;
      return (await backups()).backup();
    },
    async confirmBackup(made) {
      const saved = await write(store, ['times', 'vault'], [noteBackup(made)]);
      if (!saved.ok) return saved;
      backedUpAtMs = made.atMs;
      settle();
      announcements.send({ type: 'vault' });
      return saved;
    },
    async restore(file, recoveryCode, newPassphrase) {
      await start;
      return (await backups()).restore(file, recoveryCode, newPassphrase);
    },
    subscribe: (listener) => listeners.add(listener),
  };
}

/** Large, and needed on three days in a year: the popup opens without it. */
const loadAge = () => import('@trusted-hands/vault/age');
