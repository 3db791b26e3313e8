/**
 * The service's own secret: random, made at the first start, in DATA_DIR and never in the database, so that a copy of the
 * database alone signs nobody in. Several processes of one service share the file; without it everyone signs in again.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const secretBytes = 32;

type SecretResult = { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly message: string };

/** Reads DATA_DIR/secret, or makes it (mode 600). */
export function readOrMakeSecret(dataDir: string): SecretResult {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const secret = (readIfThere(path) ?? make(path)).trim();
    if (/^[A-Za-z0-9_-]{43,}$/.test(secret)) return { ok: true, secret };
    return { ok: false, message: `The file ${path} is damaged. Put it back from a backup; or remove it, and everyone signs in again.` };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return { ok: false, message: `The service cannot keep its secret in ${path} (${reason}). Set DATA_DIR to a folder that this user may write to and that is not full.` };
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole under another name and then linked: of two that start at once one wins, and nobody reads half a file. */
function make(path: string): string {
  const secret = randomBytes(secretBytes).toString('base64url');
  const whole = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(whole, 'wx', 0o600);
  try {
    writeSync(file, `${secret}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(whole, path);
    return secret;
  } catch (error) {
    const other = readIfThere(path);
    if (other === null) throw error;
    return other;
  } finally {
    rmSync(whole, { force: true });
  }
}
