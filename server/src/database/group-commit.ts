/**
 * Shares one durable commit among all changes that wait for one: SQLite waits for the disk at every commit, so a
 * transaction for each would store only as many a second as the disk can sync.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { storageTrouble } from './storage-trouble.ts';
import type { Database } from './tables.ts';

export interface GroupCommit {
  /**
   * Runs `work` inside the next transaction and answers its value once that is on disk. It must not wait for anything.
   * Throws what it threw, or why the commit failed; then nothing of it was stored, and its neighbours are not affected.
   */
  run<Value>(work: () => Value): Promise<Value>;
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

  const commitAll = (group: readonly Waiting[]) => {
    try {
      begin.run();
      for (const one of group) one.work();
      commit.run();
    } catch (error) {
      if (connection.inTransaction) rollback.run();
      throw error;
    }
  };

  const settle = (group: readonly Waiting[]) => {
    try {
      commitAll(group);
    } catch (error) {
      // One of them has a fault of its own: each by itself, so that it is told to nobody else.
      if (group.length > 1 && storageTrouble(error) === null) for (const one of group) settle([one]);
      else for (const one of group) one.failed(error);
      return;
    }
    for (const one of group) one.done();
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
  };
}
