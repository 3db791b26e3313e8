/**
 * The vault of this computer for one page: its header and entries from the store, its keys from the session, its
 * records open in memory while unlocked and dropped at once when not.
 */
import {
  minimumPassphraseCharacters, openEntry, passphraseLength, sealEntry, unwrapSecrets, wrapSecrets,
  type Argon2id, type Ed25519, type Random, type VaultSecrets,
} from '@trusted-hands/vault';
import { decodeEntry } from '@trusted-hands/envelope';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure, VaultPort, VaultStatus } from '../platform.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import type { Store, StoreName } from '../store/open-store.ts';
import { lockedFailure, toSaveFailure, write, type WriteTransaction } from '../store/write.ts';
import { createEntryLog } from './entry-log.ts';
import { bytesToHex, randomId } from './hex.ts';
import { createRecordIndex } from './record-index.ts';
import type { Session } from './session.ts';

export interface VaultPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly ed25519: Ed25519;
  readonly argon2id: Argon2id;
  readonly nowMs: () => number;
}

const headerName = 'header';
const backedUpName = 'backed-up';

export function createVaultPort({ store, session, announcements, random, ed25519, argon2id, nowMs }: VaultPortParts): VaultPort {
  const listeners = createListeners();
  let log = createEntryLog(store);
  let index = createRecordIndex();
  let signer: { readonly device: string; readonly sign: (message: Uint8Array) => Promise<Uint8Array> } | undefined;
  let exists = false;
  let backedUp = false;
  let opened = false;
  let status: VaultStatus = { type: 'locked' };

  let opening: Promise<void> = Promise.resolve();

  const start = begin();

  async function begin(): Promise<void> {
    try {
      await readHeaderState();
      await session.load();
      await openEntries();
    } catch {
      // Without a database there is nothing to show; the first write says what is wrong with it.
    }
    session.subscribe(() => void followSession());
    announcements.subscribe((announcement) => {
      if (announcement.type === 'entries') void openEntries();
      if (announcement.type === 'vault') void readHeaderState().then(settle);
    });
    settle();
  }

  async function readHeaderState(): Promise<void> {
    const database = await store.opened();
    exists = (await database.getKey('vault', headerName)) !== undefined;
    backedUp = (await database.getKey('times', backedUpName)) !== undefined;
  }

  /** Opens what came since the last time, one call after the other so that nothing is opened twice. */
  function openEntries(): Promise<void> {
    opening = opening.catch(() => undefined).then(openNewEntries);
    return opening;
  }

  async function openNewEntries(): Promise<void> {
    const target = index;
    if (!session.secrets()) return;
    const entries = await log.readNew();
    const secrets = session.secrets();
    // Locked, or locked and unlocked again, while the store answered: what was read belongs to an index that is gone.
    if (!secrets || target !== index) return;
    index.add(
      entries.flatMap((entry) => {
        const content = openEntry(entry, secrets);
        return content.ok ? [{ id: bytesToHex(entry.id), content: content.value }] : [];
      }),
    );
    opened = true;
    settle();
  }

  async function followSession(): Promise<void> {
    if (session.secrets()) {
      if (!opened) await openEntries();
      return;
    }
    index = createRecordIndex();
    log = createEntryLog(store);
    signer = undefined;
    opened = false;
    settle();
  }

  function settle(): void {
    const type = !exists ? 'absent' : opened ? 'unlocked' : 'locked';
    status = type === 'unlocked' ? { type, backedUp } : { type };
    listeners.tell();
  }

  async function signWith(secrets: VaultSecrets): Promise<(message: Uint8Array) => Promise<Uint8Array>> {
    const device = bytesToHex(secrets.device.publicKey);
    if (signer?.device !== device) signer = { device, sign: await ed25519.signer(secrets.device.signingKey) };
    return signer.sign;
  }

  async function append<Body>(type: RecordType<Body>, body: Body, recordId: string): Promise<Outcome<undefined, SaveFailure>> {
    // Another page may have written a version of this record a moment ago: it has to be a parent of this one.
    await openEntries();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: lockedFailure };
    const { revision, parents } = index.next(recordId);
    const content = { type: type.type, schema: type.schema, recordId, revision, parents: [...parents], at: nowMs(), body };
    const entry = await sealEntry(content, await log.chain(), { secrets, sign: await signWith(secrets), random });
    const saved = await log.append(entry);
    if (saved.ok && opened) index.add([{ id: bytesToHex(entry.id), content }]);
    return saved;
  }

  const noteBackup = (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('times').put({ name: backedUpName, atMs: nowMs() });

  /** Keeps a new header, with entries if there are any, where there is none yet. */
  async function establish(secrets: VaultSecrets, passphrase: string, entries: readonly Uint8Array[] = []): Promise<Outcome<undefined, SaveFailure>> {
    const restored = entries.length > 0;
    const header = await wrapSecrets(secrets, passphrase, { random, argon2id });
    const saved = await write(store, ['vault', 'entries', 'times'], [
      (transaction) => transaction.objectStore('vault').add({ name: headerName, bytes: header }),
      ...entries.flatMap((bytes) => {
        const entry = decodeEntry(bytes);
        return entry.ok ? [keepEntry(bytesToHex(entry.value.id), bytes)] : [];
      }),
      ...(restored ? [noteBackup] : []),
    ]);
    if (!saved.ok) return saved;
    exists = true;
    backedUp = restored;
    await session.begin(secrets);
    await openEntries();
    announcements.send({ type: 'vault' });
    return saved;
  }

  return {
    status: () => status,
    ready: () => start,
    async create(passphrase) {
      await start;
      const short = shortPassphrase(passphrase);
      if (short) return { ok: false, failure: short };
      if (exists) return { ok: false, failure: existsFailure };
      try {
        const { createVaultSecrets } = await loadAge();
        const made = await establish(await createVaultSecrets({ random, ed25519 }), passphrase);
        return made.ok ? made : { ok: false, failure: { type: 'storage-failed', message: made.failure.message } };
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: sentenceOf(cause) } };
      }
    },
    async unlock(passphrase) {
      await start;
      try {
        const row = await (await store.opened()).get('vault', headerName);
        if (!row) return { ok: false, failure: { type: 'storage-failed', message: 'There are no notes on this computer to unlock. Begin new ones, or restore a backup.' } };
        const secrets = await unwrapSecrets(row.bytes, passphrase, argon2id);
        if (!secrets.ok) return { ok: false, failure: unlockFailures[secrets.failure.type] };
        await session.begin(secrets.value);
        await openEntries();
        return { ok: true, value: undefined };
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: sentenceOf(cause) } };
      }
    },
    lock: () => session.end(),
    touch: () => session.touch(),
    records: (type) => index.all(type),
    record: (type, recordId) => index.one(type, recordId),
    async put<Body>(type: RecordType<Body>, body: Body, recordId = randomId(random)): Promise<Outcome<StoredRecord<Body>, SaveFailure>> {
      await start;
      const parsed = type.body.parse(body);
      try {
        const saved = await log.exclusively(() => append(type, parsed, recordId));
        if (!saved.ok) return saved;
        settle();
        announcements.send({ type: 'entries' });
        const stored = index.one(type, recordId);
        return stored ? { ok: true, value: stored } : { ok: false, failure: lockedFailure };
      } catch (cause) {
        return { ok: false, failure: toSaveFailure(cause) };
      }
    },
    async backup() {
      await start;
      const entries = await log.readAllBytes();
      const secrets = session.secrets();
      if (!secrets) return { ok: false, failure: lockedFailure };
      const { writeBackup } = await loadAge();
      return { ok: true, value: { file: await writeBackup(secrets, entries), recoveryCode: secrets.recoveryCode } };
    },
    async confirmBackup() {
      const saved = await write(store, ['times'], [noteBackup]);
      if (!saved.ok) return;
      backedUp = true;
      settle();
      announcements.send({ type: 'vault' });
    },
    async restore(file, recoveryCode, newPassphrase) {
      await start;
      if (exists) return { ok: false, failure: { type: 'vault-exists', message: 'There are notes on this computer already. A backup can be restored only where there are none yet: in a fresh browser profile.' } };
      const short = shortPassphrase(newPassphrase);
      if (short) return { ok: false, failure: short };
      const { createDeviceSecrets, readBackup } = await loadAge();
      const restored = await readBackup(file, recoveryCode, (...signed) => ed25519.verify(...signed));
      if (!restored.ok) return restored;
      try {
        const secrets = await createDeviceSecrets(restored.value.vault, { random, ed25519 });
        const kept = await establish(secrets, newPassphrase, restored.value.entries);
        if (!kept.ok) return { ok: false, failure: { type: 'storage-failed', message: kept.failure.message } };
        return { ok: true, value: { entries: restored.value.entries.length } };
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: sentenceOf(cause) } };
      }
    },
    subscribe: (listener) => listeners.add(listener),
  };
}

/** Large, and needed on three days in a year: the popup opens without it. */
const loadAge = () => import('@trusted-hands/vault/age');

const keepEntry = (id: string, bytes: Uint8Array) => (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('entries').add({ id, bytes });

const existsFailure = { type: 'storage-failed', message: 'There are notes on this computer already. Unlock them with their passphrase.' } as const;

const unlockFailures = {
  'passphrase-wrong': { type: 'passphrase-wrong', message: 'That is not the passphrase. Nothing was changed; try again.' },
  'kdf-refused': { type: 'storage-failed', message: 'What is stored on this computer was altered and is not opened. Restore your last backup in a fresh browser profile.' },
  'header-malformed': { type: 'storage-failed', message: 'What is stored on this computer is damaged and cannot be opened. Restore your last backup in a fresh browser profile.' },
} as const;

function shortPassphrase(passphrase: string): { readonly type: 'passphrase-short'; readonly message: string } | undefined {
  if (passphraseLength(passphrase) >= minimumPassphraseCharacters) return undefined;
  return { type: 'passphrase-short', message: `A passphrase needs at least ${minimumPassphraseCharacters} characters. Four or five unrelated words are easy to keep and hard to guess.` };
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error && cause.message.startsWith('This browser') ? cause.message : toSaveFailure(cause).message;
}
