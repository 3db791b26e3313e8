/**
 * Copies of the SQLite database as whole files: one taken while the service runs, and one put in its place. Every expected
 * failure is a value; nothing is ever written over.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { busyTimeoutMs, sqliteFileName } from './sqlite.ts';

export type CopyProblem = 'no-database' | 'target-exists' | 'no-such-file' | 'not-a-database' | 'damaged' | 'in-use';

export type Copied = { readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly problem: CopyProblem };

export function sqliteFile(dataDir: string): string {
  return join(dataDir, sqliteFileName);
}

/** Of one moment, also while others write: what was destroyed is not in it, since pages that are free are left out. */
export function copyDatabase(dataDir: string, target: string): Copied {
  const file = sqliteFile(dataDir);
  if (!existsSync(file)) return { ok: false, problem: 'no-database' };
  if (existsSync(target)) return { ok: false, problem: 'target-exists' };
  const part = `${target}.part`;
  try {
    writeCopy(file, part);
    const checked = checkDatabase(part);
    if (checked !== undefined) return { ok: false, problem: checked };
    renameSync(part, target);
    toDisk(dirname(target));
    return { ok: true, bytes: statSync(target).size };
  } finally {
    rmSync(part, { force: true });
  }
}

function writeCopy(source: string, target: string): void {
  rmSync(target, { force: true });
  // Made first, for this user alone: SQLite writes into an empty file.
  closeSync(openSync(target, 'wx', 0o600));
  const connection = new BetterSqlite3(source, { timeout: busyTimeoutMs, readonly: true, fileMustExist: true });
  try {
    connection.prepare('vacuum into ?').run(target);
  } finally {
    connection.close();
  }
  toDisk(target);
}

/** Undefined where it is a whole database of this service. */
export function checkDatabase(path: string): CopyProblem | undefined {
  if (!existsSync(path)) return 'no-such-file';
  try {
    const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      if (connection.prepare("select 1 from sqlite_master where type = 'table' and name = 'schema_migration'").get() === undefined) return 'not-a-database';
      return connection.pragma('integrity_check', { simple: true }) === 'ok' ? undefined : 'damaged';
    } finally {
      connection.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'SQLITE_NOTADB') return 'not-a-database';
    if (code === 'SQLITE_CORRUPT') return 'damaged';
    throw error;
  }
}

/** The changes that a database has had, by their names. */
export function changesOf(path: string): string[] {
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    return connection.prepare<[], { name: string }>('select name from schema_migration order by name').all().map(({ name }) => name);
  } finally {
    connection.close();
  }
}

export type Restored = { readonly ok: true; readonly keptAs: string | undefined } | { readonly ok: false; readonly problem: CopyProblem };

/** Puts a checked copy in the place of the database; what was there is kept beside it under another name. */
export function putInPlace(source: string, dataDir: string, keptName: string): Restored {
  const problem = checkDatabase(source);
  if (problem !== undefined) return { ok: false, problem };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = sqliteFile(dataDir);
  const part = `${file}.restoring`;
  try {
    // Not the file as it lies there: a part of it may still stand in a log beside it.
    writeCopy(source, part);
    const kept = join(dataDir, keptName);
    const isThere = existsSync(file);
    if (isThere) {
      if (existsSync(kept)) return { ok: false, problem: 'target-exists' };
      if (!settle(file)) return { ok: false, problem: 'in-use' };
      renameSync(file, kept);
    }
    renameSync(part, file);
    toDisk(dataDir);
    return { ok: true, keptAs: isThere ? kept : undefined };
  } finally {
    rmSync(part, { force: true });
  }
}

/** Brings the whole of it into its one file; false where another process has it open. */
function settle(file: string): boolean {
  const connection = new BetterSqlite3(file, { timeout: 0 });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    // The first write takes the lock that whoever has it open shares.
    connection.exec('begin exclusive');
    connection.exec('commit');
    connection.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    connection.close();
  }
}

function toDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
