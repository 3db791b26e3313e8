/**
 * Shares one durable commit among all changes that wait for one: SQLite waits for the disk at every commit, so a
 * transaction for each would store only as many a second as the disk can sync.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { busyTimeoutMs } from './sqlite.ts';
import { storageTrouble } from './storage-trouble.ts';
import type { Database } from './tables.ts';

export interface GroupCommit {
  /**
   * Runs `work` inside the next transaction and answers its value once that is on disk. It must not wait for anything, and
   * may be run again where a neighbour failed: nothing of the run before was stored then. Throws what it threw, or why the
   * commit failed; then nothing of it was stored, and its neighbours are not affected.
   */
  run<Value>(work: () => Value): Promise<Value>;
  /**
   * Brings what is in the WAL into the database's file and cuts the WAL off, so that nothing that was overwritten since is
   * in either. Where another process reads in it, such as a backup, that is left to the next time.
   */
  emptyWal(): Promise<void>;
}

interface Waiting {
  work(): void;
  done(): void;
  failed(error: unknown): void;
}

export function createGroupCommit(database: Kysely<Database>, connection: BetterSqlite3.Database): GroupCommit {
  const begin = connection.prepare('begin immediate');
  const commit = connection.prepare('commit');
  const rollback = connection.prepare('rollback');
  let waiting: Waiting[] = [];
  let isCommitting = false;

  const rollBack = () => {
    try {
      if (connection.inTransaction) rollback.run();
    } catch {
      // Whatever brought this about is told instead; the next group begins by rolling back what is open still.
    }
  };

  /** Commits all of them; undefined, or the one that threw and why: then nothing of any was stored. No savepoint for each, since SQLite keeps the pages as they were before for every one of them. */
  const commitAll = (group: readonly Waiting[]): { readonly faulty: Waiting; readonly error: unknown } | undefined => {
    if (connection.inTransaction) rollback.run();
    begin.run();
    try {
      for (const one of group) {
        try {
          one.work();
        } catch (error) {
          // SQLite may have undone the whole transaction already: then it is not of this one alone.
          if (!connection.inTransaction) throw error;
          rollBack();
          return { faulty: one, error };
        }
      }
      commit.run();
      return undefined;
    } catch (error) {
      rollBack();
      throw error;
    }
  };

  const settle = (group: readonly Waiting[]) => {
    if (group.length === 0) return;
    let fault: ReturnType<typeof commitAll>;
    try {
      fault = commitAll(group);
    } catch (error) {
      // Where there is no room for one of them, there may be for the others: each by itself.
      if (group.length > 1 && storageTrouble(error) !== 'away') for (const one of group) settle([one]);
      else for (const one of group) one.failed(error);
      return;
    }
    if (fault === undefined) {
      for (const one of group) one.done();
      return;
    }
    const { faulty, error } = fault;
    faulty.failed(error);
    settle(group.filter((one) => one !== faulty));
  };

  const commitWaiting = async () => {
    isCommitting = true;
    // What arrives in the same turn of the event loop comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction after the other; what arrives meanwhile is gathered for the next
      await database
        .connection()
        // The query builder's one connection is held meanwhile, so that no transaction of another feature is open on it.
        .execute(() => {
          const group = waiting;
          waiting = [];
          settle(group);
          return Promise.resolve();
        })
        .catch((error: unknown) => {
          const group = waiting;
          waiting = [];
          for (const one of group) one.failed(error);
        });
      // oxlint-disable-next-line no-await-in-loop -- lets requests that came during the commit be read
      await new Promise((resolve) => setImmediate(resolve));
    }
    isCommitting = false;
  };

  return {
    run<Value>(work: () => Value) {
      return new Promise<Value>((resolve, reject) => {
        let value: Value;
        waiting.push({
          work: () => {
            value = work();
          },
          done: () => {
            resolve(value);
          },
          failed: reject,
        });
        if (!isCommitting) void commitWaiting();
      });
    },
    async emptyWal() {
      // Held as above; and outside of a transaction, since there is none to be had inside one.
      await database.connection().execute(() => {
        connection.pragma('busy_timeout = 0');
        try {
          connection.pragma('wal_checkpoint(truncate)');
        } finally {
          connection.pragma(`busy_timeout = ${String(busyTimeoutMs)}`);
        }
        return Promise.resolve();
      });
    },
  };
}
