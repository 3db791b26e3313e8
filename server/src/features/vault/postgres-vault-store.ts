/**
 * The vault on PostgreSQL: a transaction per change, which locks the vault's row, from any number of processes.
 *
 * What is destroyed is gone for every query at once, and stays in the files until PostgreSQL cleans up: the old row until
 * the table is vacuumed and its page is written again, and the WAL until it is recycled, and as long as an archive or a
 * backup keeps it. Whoever runs the service has to see to those.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { VaultStore, VaultTransaction } from './vault-store.ts';
import { cutChain, endSessions, findEntries, findHeads, findKeyring, findSteps, findVault, lockVault, makeVault, pullEntries, updateVault, writeParts } from './vault.queries.ts';

export function createPostgresVaultStore(database: Kysely<Database>): VaultStore {
  return {
    snapshot(memberId, afterStep) {
      return database
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (transaction) => {
          const vault = await findVault(transaction, memberId);
          if (vault === null) return null;
          const steps = await findSteps(transaction, vault.key, afterStep);
          return { vault, steps, keyring: await findKeyring(transaction, vault.key), heads: await findHeads(transaction, vault.key) };
        });
    },

    vaultOf: (memberId) => findVault(database, memberId),

    async pull(request) {
      // What lies up to this position never changes its place, so no transaction is needed around the two.
      const vault = await findVault(database, request.memberId);
      return vault === null ? { entries: [], position: 0 } : { entries: await pullEntries(database, vault, request), position: vault.position };
    },

    async transact(asked) {
      for (;;) {
        // What others did is seen once the vault's row is locked, whatever the database's own default is.
        // oxlint-disable-next-line no-await-in-loop -- again only where a vault was made in between, which is there the next time
        const done = await database.transaction().setIsolationLevel('read committed').execute((transaction) => attempt(transaction, asked));
        if (done !== undefined) return done.answer;
      }
    },
  };
}

/** Undefined where there was no vault to lock, and one was made meanwhile. */
async function attempt<Answer>(transaction: Transaction<Database>, asked: VaultTransaction<Answer>): Promise<{ readonly answer: Answer } | undefined> {
  const { memberId } = asked;
  const vault = await lockVault(transaction, memberId);
  const { answer, write } = asked.decide({
    vault,
    heads: vault === null ? [] : await findHeads(transaction, vault.key),
    entries: vault === null ? [] : await findEntries(transaction, vault.key, asked),
  });
  if (write === undefined) return { answer };
  const key = vault?.key ?? (await makeVault(transaction, memberId, write.vault));
  if (key === undefined) return undefined;
  if (vault !== null) await updateVault(transaction, key, write.vault);
  await writeParts(transaction, key, write);
  for (const end of write.ends ?? []) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one after the other; hardly ever more than one
    if (vault !== null) await cutChain(transaction, vault, end);
  }
  for (const device of write.revoked ?? []) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    await endSessions(transaction, memberId, device);
  }
  return { answer };
}
