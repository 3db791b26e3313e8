/**
 * The vault of this computer for one page: its header and entries from the store, its keys from the session, its
 * records open in memory while unlocked and dropped at once when not. One file because all of it reads and replaces the
 * same open records.
 */
import { bytesToHex, openEntry, sealEntry, unwrapSecrets, type Argon2id, type Ed25519, type EntryContent, type Random, type VaultSecrets } from '@trusted-hands/vault';
import { hashEntry, maximumCiphertextBytes, type Entry } from '@trusted-hands/envelope';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure, VaultPort, VaultStatus } from '../platform.ts';
import { destructionRecord, type DestroyedFile } from '../records/destruction.record.ts';
import type { ClientChoice } from '../records/client-match.ts';
import { clientChoices } from '../records/known-clients.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import type { Store } from '../store/open-store.ts';
import { exclusively } from '../store/exclusively.ts';
import { lockedFailure, toSaveFailure, write } from '../store/write.ts';
import { checkBody } from './check-body.ts';
import type { ClientsInBrief } from './clients-in-brief.ts';
import { createDamageCount } from './damage-count.ts';
import { destroyedEntryIds, destroyFile, dropDestroyed, isActedUpon } from './destroy-records.ts';
import { createEntryLog } from './entry-log.ts';
import { findHeldBack, removedDevices } from './held-back.ts';
import { forgetUnconfirmed, headerName, keepNewVault, lockByPassphrase, noteBackup, readBackup, type Locking, type NewVault } from './keep-new-vault.ts';
import { createNewestRoster } from './newest-roster.ts';
import { openRows, type OpenAside, type OpenedRows, type OpeningKeys } from './open-rows.ts';
import type { KeyedVault, OpenableVault, SyncedVault } from './openable-vault.ts';
import { beginRoster, takeUpPinned } from './pinned-roster.ts';
import { randomId } from './random-id.ts';
import { createRecordIndex } from './record-index.ts';
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

/** So many rows are opened before a page could have drawn anything; more are opened beside it. */
const quicklyOpenedRows = 100;
/** Whatever a page waits for before it is drawn: the rest is opened all the same. */
const longestUndrawnMs = 1_000;

export function createVaultPort({ store, session, announcements, random, ed25519, argon2id, openAside, clientsInBrief, isDrawnFirst, nowMs }: VaultPortParts): VaultPort & OpenableVault & SyncedVault & KeyedVault {
  const listeners = createListeners();
  const making = { random, ed25519 };
  const signer = createSigner(ed25519);
  const newestRoster = createNewestRoster(store, (...signed) => ed25519.verify(...signed));
  let log = createEntryLog(store);
  let index = createRecordIndex();
  let damage = createDamageCount();
  /** Read, and not tried to be opened yet: where the disk failed in between, they are at the next use. */
  let waiting: readonly Uint8Array[] = [];
  /** Read and not opened, by id: their key may come. */
  let unopened = new Map<string, Entry>();
  /** Undefined where the store could not be asked: then nobody is told to begin anew above notes that are there. */
  let exists: boolean | undefined;
  let backedUpAtMs: number | undefined;
  let opened = false;
  /** Only at the start: whoever unlocks stays at the lock until there is something behind it. */
  let isStarting = true;
  let isOpeningMany = false;
  let earlyClients: readonly ClientChoice[] | undefined;
  let status: VaultStatus = { type: 'locked' };

  let opening: Promise<void> = Promise.resolve();
  /** Ends with the keys. */
  let untilLocked = new AbortController();

  const keysRead = session.load();
  const drawable = Promise.withResolvers<void>();
  const drawn = Promise.withResolvers<void>();
  const headerRead = readHeaderState();
  const positionRead = log.lastPosition();
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
      if (announcement.type === 'entries') void openEntries().catch(() => undefined);
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
    return openEntries();
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

  /** Opens what came since the last time, one call after the other so that nothing is opened twice. */
  function openEntries(): Promise<void> {
    opening = opening.catch(() => undefined).then(openNewEntries);
    return opening;
  }

  async function openNewEntries(): Promise<void> {
    // Both of one unlocking: a lock puts others in their place, and what the new log gave out here would be shown nowhere.
    const [target, source] = [index, log];
    if (!session.secrets()) return;
    const readingRoster = newestRoster();
    // Heard below; the entries are read on from here in any case, so they are taken up before it can fail.
    readingRoster.catch(() => undefined);
    const { rows, unread } = await source.readNew();
    // Locked, or locked and unlocked again, while the store answered: what was read belongs to an index that is gone.
    if (target !== index) return;
    waiting = [...waiting, ...rows];
    damage.count({ entries: [], damaged: unread });
    const roster = await readingRoster;
    const secrets = session.secrets();
    if (!secrets || target !== index) return;
    const { vault, vaultKeys, device } = secrets;
    const read = await openWaiting({ vault, vaultKeys }, removedDevices(roster, device.publicKey));
    if (target !== index) return;
    waiting = [];
    damage.count({ entries: [...read.opened, ...read.unopened, ...read.destroyed], damaged: read.damaged });
    for (const { id } of read.destroyed) forget(id);
    index.add(read.opened);
    for (const { id, entry } of read.unopened) unopened.set(id, entry);
    const heldBack = await findHeldBack([...unopened.values()], roster, { store, own: secrets.device.publicKey });
    if (target !== index) return;
    for (const id of heldBack.gone) forget(id);
    index.add(Array.from(unopened).flatMap(([id, entry]) => {
      if (heldBack.ids.has(id)) return [];
      const content = openEntry(entry, secrets);
      return content.ok ? [{ id, deviceId: bytesToHex(entry.device), content: content.value }] : [];
    }));
    for (const id of unopened.keys()) if (index.has(id)) unopened.delete(id);
    // Where the disk fails, they are found whole at the next opening, and dropped then.
    const doomed = destroyedEntryIds(index.all(destructionRecord), (destruction) => isActedUpon(destruction, roster, nowMs())).filter((id) => index.has(id) || unopened.has(id));
    if (doomed.length > 0) await drop(doomed).catch(() => undefined);
    if (target !== index) return;
    opened = true;
    settle();
    if (source.readUpTo() > quicklyOpenedRows) clientsInBrief.keep(source.readUpTo(), clientChoices((type) => index.all(type)));
  }

  /** Many are opened beside the page, which can be drawn and typed into meanwhile. */
  async function openWaiting(keys: OpeningKeys, apartFrom: readonly string[]): Promise<OpenedRows> {
    const request = { rows: waiting, keys, apartFrom };
    if (waiting.length <= quicklyOpenedRows) return openRows(request);
    const { signal } = untilLocked;
    if (isStarting && !isOpeningMany) await showOpening();
    try {
      return await openAside(request, signal);
    } catch {
      // Late is better than not at all; once it is locked, nothing is opened any more.
      return openRows(signal.aborted ? { ...request, rows: [] } : request);
    }
  }

  /** False where it was locked meanwhile. What is gone from the disk is gone from this page. */
  async function drop(ids: readonly string[]): Promise<boolean> {
    const secrets = session.secrets();
    if (!secrets) return false;
    await dropDestroyed(ids, { store, secrets, sign: await signer.as(secrets), random, atMs: nowMs() });
    ids.forEach(forget);
    return true;
  }

  function forget(id: string): void {
    unopened.delete(id);
    index.remove(id);
  }

  async function followSession(): Promise<void> {
    // Asked again whenever keys came: another page may have brought one that was missing.
    if (session.secrets()) return openEntries();
    drawn.resolve();
    untilLocked.abort();
    untilLocked = new AbortController();
    index = createRecordIndex();
    damage = createDamageCount();
    unopened = new Map();
    waiting = [];
    log = createEntryLog(store);
    signer.forget();
    clientsInBrief.forget();
    opened = false;
    settle();
  }

  function settle(): void {
    const type = exists === false ? 'absent' : opened ? 'unlocked' : isOpeningMany && session.secrets() ? 'opening' : 'locked';
    status = type === 'unlocked' ? { type, backedUp: backedUpAtMs !== undefined, backedUpAtMs, damaged: damage.total(unopened.size) } : type === 'opening' ? { type, clients: earlyClients } : { type };
    listeners.tell();
  }

  async function append<Body>(type: RecordType<Body>, body: Body, recordId: string): Promise<Outcome<StoredRecord<Body>, SaveFailure>> {
    // Another page may have written a version of this record a moment ago: it has to be a parent of this one.
    await openEntries();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: lockedFailure };
    const { revision, parents } = index.next(recordId);
    const before = index.one(type, recordId)?.versions ?? [];
    const content = { type: type.type, schema: type.schema, recordId, revision, parents: [...parents], at: nowMs(), body };
    const entry = await sealEntry(content, await log.chain(secrets.device.publicKey), { secrets, sign: await signer.as(secrets), random });
    // An entry above the limit would be written and never be read again.
    if (entry.ciphertext.length > maximumCiphertextBytes) return { ok: false, failure: tooLongFailure };
    const saved = await log.append(entry);
    if (!saved.ok) return saved;
    const deviceId = bytesToHex(entry.device);
    if (opened) index.add([{ id: bytesToHex(entry.id), deviceId, content }]);
    // Where the lock came in between, it is written all the same, and to say otherwise would have it written twice.
    const current = { entryId: bytesToHex(entry.id), parents: content.parents, revision, deviceId, atMs: content.at, body };
    return { ok: true, value: index.one(type, recordId) ?? { recordId, versions: [...before, current], current, tips: [current] } };
  }

  /** First versions, or next ones, of many records, one behind the other in this device's chain. */
  async function appendMany<Body>(type: RecordType<Body>, bodies: readonly { readonly recordId: string; readonly body: Body }[]): Promise<Outcome<undefined, SaveFailure>> {
    await openEntries();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: lockedFailure };
    const sealing = { secrets, sign: await signer.as(secrets), random };
    const sealed: { readonly entry: Entry; readonly content: EntryContent }[] = [];
    let head = await log.chain(secrets.device.publicKey);
    for (const { recordId, body } of bodies) {
      const { revision, parents } = index.next(recordId);
      const content = { type: type.type, schema: type.schema, recordId, revision, parents: [...parents], at: nowMs(), body };
      // oxlint-disable-next-line no-await-in-loop -- each follows the hash of the one before
      const entry = await sealEntry(content, head, sealing);
      if (entry.ciphertext.length > maximumCiphertextBytes) return { ok: false, failure: tooLongFailure };
      sealed.push({ entry, content });
      head = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
    }
    const saved = await log.append(...sealed.map(({ entry }) => entry));
    if (saved.ok && opened) index.add(sealed.map(({ entry, content }) => ({ id: bytesToHex(entry.id), deviceId: bytesToHex(entry.device), content })));
    return saved;
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
    await openEntries();
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
      await openEntries();
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
      await openEntries();
      return opened ? new Set(destroyedEntryIds(index.all(destructionRecord))) : undefined;
    },
    lock: () => session.end(),
    touch: () => session.touch(),
    records: (type) => index.all(type),
    record: (type, recordId) => index.one(type, recordId),
    lastWroteAtMs: (deviceId) => index.lastWroteAtMs(deviceId),
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
        await openEntries();
        if (!session.secrets()) return { ok: false, failure: lockedFailure };
        const parsed = checkBody(type, patch(index.one(type, recordId)?.current.body));
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
        exclusively(() => openEntries().then(() => append(destructionRecord, toBody(index.entryIds(recordIds)), randomId(random))));
      const destroyed = await destroyFile(file, { nowMs, keep, drop });
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
