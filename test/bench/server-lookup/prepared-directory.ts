/**
 * An invented directory's bytes and what is asked of it, kept between runs outside the repository, since a million take a
 * while to invent and to encode. What lies there is of exactly the programs that make it: after a change of one it is made anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSearchFile } from '@trusted-hands/directory';
import type { InventedDirectory } from '../../support/invented-directory/invented-directory.ts';
import type { InventedQuery } from '../../support/invented-directory/invented-queries.ts';
import { lookupJob } from './job.ts';

export interface PreparedDirectory {
  readonly practitioners: number;
  /** The search file's, and where it lies. */
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly queries: readonly InventedQuery[];
  /** Of the rows only the first. */
  readonly directory: InventedDirectory;
}

const root = join(import.meta.dirname, '../../..');
const makers = ['packages/directory/src', 'packages/packs/src', 'test/support', 'test/bench/server-lookup'];

export function prepareDirectory(practitioners: number, queries: number): PreparedDirectory {
  const folder = join(tmpdir(), 'trusted-hands-bench', `${makersHash()}-${String(practitioners)}-${String(queries)}`);
  const [path, known] = [join(folder, 'search'), join(folder, 'known.json')];
  if (!existsSync(known)) {
    const { directory, queries: asked } = lookupJob(practitioners, queries);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, encodeSearchFile(directory.rows));
    // Last and at once: where it lies, all of it does.
    writeFileSync(`${known}.new`, JSON.stringify({ queries: asked, directory: { rows: directory.rows.slice(0, 1), places: directory.places } } satisfies Known));
    renameSync(`${known}.new`, known);
  }
  // Safe: written above, by these very programs.
  const read = JSON.parse(readFileSync(known, 'utf8')) as Known;
  return { practitioners, path, bytes: new Uint8Array(readFileSync(path)), ...read };
}

type Known = Pick<PreparedDirectory, 'queries' | 'directory'>;

function makersHash(): string {
  const hash = createHash('sha256');
  for (const folder of makers) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const path = join(root, folder, file);
      if (file.endsWith('.ts') && !file.endsWith('.test.ts') && statSync(path).isFile()) hash.update(file).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
