/**
 * `npm run --silent note -- FILE...`: what the note language reads in each file, one line of JSON a file:
 * `{ "facts": [...], "problems": [...] }`. A file that cannot be read is said on stderr, and the others are still printed.
 * Here and not among the operator's commands, since the service must not be able to read a note.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSessionNote } from '@trusted-hands/session-note';

/** pnpm runs a script at the repository's root; where it was called from stands here. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
const files = process.argv.slice(2).filter((word) => word !== '--');

if (files.length === 0) {
  process.stderr.write('Name one or more files: npm run --silent note -- FILE...\n');
  process.exitCode = 1;
}
for (const file of files) {
  const text = textOf(file);
  if (text === undefined) {
    process.stderr.write(`${file} cannot be read: it is not there, or not a readable file.\n`);
    process.exitCode = 1;
    continue;
  }
  process.stdout.write(`${JSON.stringify(readSessionNote(text))}\n`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(resolve(calledFrom, file), 'utf8');
  } catch {
    return undefined;
  }
}
