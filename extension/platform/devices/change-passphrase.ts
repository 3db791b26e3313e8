/** Another passphrase for this computer: the same keys, wrapped anew. Other ways of unlocking it, and other computers, stay as they are. */
import { unwrapSecrets, wrapSecrets, type Argon2id, type Random } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import type { DeviceFailure, Outcome } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { headerName, unconfirmedName } from '../vault/keep-new-vault.ts';
import type { Session } from '../vault/session.ts';
import { noPassphrase, shortPassphrase, unlockFailures, unreadable } from '../vault/vault-failures.ts';
import { deviceFailures, keptFailure } from './device-failures.ts';

interface PassphraseParts {
  readonly store: Store;
  readonly session: Pick<Session, 'secrets'>;
  readonly announcements: Pick<Announcements, 'send'>;
  readonly random: Random;
  readonly argon2id: Argon2id;
}

/** Replaces the wrapped keys in one commit: a crash leaves the old passphrase or the new one, never neither. */
export async function changePassphrase(current: string, next: string, { store, session, announcements, random, argon2id }: PassphraseParts): Promise<Outcome<undefined, DeviceFailure>> {
  const short = shortPassphrase(next);
  if (short) return { ok: false, failure: short };
  try {
    const row = await (await store.opened()).get('vault', headerName);
    if (!row) return { ok: false, failure: deviceFailures.locked };
    if (row.bytes.length === 0) return { ok: false, failure: noPassphrase.thereIsNone };
    const opened = await unwrapSecrets(row.bytes, current, argon2id);
    if (!opened.ok) return { ok: false, failure: unlockFailures[opened.failure.type] };
    // What is in use: keys may have come since the header was written.
    const inUse = session.secrets();
    if (!inUse) return { ok: false, failure: deviceFailures.locked };
    const wrapped = await wrapSecrets(inUse, next, { random, argon2id });
    if (!wrapped.ok) return { ok: false, failure: unlockFailures[wrapped.failure.type] };
    const saved = await write(store, ['vault'], [(transaction) => transaction.objectStore('vault').put({ name: headerName, bytes: wrapped.value }), (transaction) => transaction.objectStore('vault').delete(unconfirmedName)]);
    if (!saved.ok) return { ok: false, failure: keptFailure(saved.failure) };
    // It was typed twice: nothing is left to be confirmed, on any page.
    announcements.send({ type: 'vault' });
    return saved;
  } catch (cause) {
    return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
  }
}
