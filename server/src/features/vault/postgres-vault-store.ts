/** The vault on PostgreSQL: a transaction per change, which locks the vault's row, from any number of processes. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { VaultStore, VaultTransaction } from './vault-store.ts';
import { findEntries, findHeads, findKeyring, findSteps, findVault, isVaultIdTaken, lockVault, makeVault, pullEntries, updateVault, writeParts } from './vault.queries.ts';

export function createPostgresVaultStore(database: Kysely<Database>): VaultStore {
  return {
    snapshot(memberId, afterStep) {
      return database
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (transaction) => {
          const vault = await findVault(transaction, memberId);
          if (vault === null) return null;
          const steps = await findSteps(transaction, vault.id, afterStep);
          return { vault, steps, keyring: await findKeyring(transaction, vault.id), heads: await findHeads(transaction, vault.id) };
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
        // oxlint-disable-next-line no-await-in-loop -- again only where a vault was made in between, which is there the next time
        const done = await database.transaction().execute((transaction) => attempt(transaction, asked));
        if (done !== undefined) return done.answer;
      }
    },
  };
}

/** Undefined where there was no vault to lock, and one was made meanwhile. */
async function attempt<Answer>(transaction: Transaction<Database>, { memberId, entries = [], newVaultId, decide }: VaultTransaction<Answer>): Promise<{ readonly answer: Answer } | undefined> {
  const vault = await lockVault(transaction, memberId);
  const { answer, write } = decide({
    vault,
    heads: vault === null ? [] : await findHeads(transaction, vault.id),
    entries: vault === null ? [] : await findEntries(transaction, vault.id, entries),
    isVaultIdTaken: vault === null && newVaultId !== undefined && (await isVaultIdTaken(transaction, newVaultId)),
  });
  if (write === undefined) return { answer };
  if (vault === null) {
    if (!(await makeVault(transaction, memberId, write.vault))) return undefined;
  } else await updateVault(transaction, write.vault);
  await writeParts(transaction, write);
  return { answer };
}
