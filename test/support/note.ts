/**
 * `npm run --silent note -- [--pack PACK]... FILE...`: what the note language reads in each file, one line of JSON a file:
 * `{ "facts": [...], "problems": [...] }`. A file that cannot be read is said on stderr, and the others are still printed;
 * so is a pack that is not as it should be, with line and reason, and the others still count.
 * Here and not among the operator's commands, since the service must not be able to read a note.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentOfPacks, type PackText } from '@trusted-hands/packs';
import { createNoteReader, createReaderWith, type NoteReader } from '@trusted-hands/session-note';

/** pnpm runs a script at the repository's root; where it was called from stands here. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
const { values, positionals: files } = parseArgs({ args: process.argv.slice(2).filter((word) => word !== '--'), options: { pack: { type: 'string', multiple: true } }, allowPositionals: true });

if (files.length === 0) fail('Name one or more files: npm run --silent note -- [--pack PACK]... FILE...');
const reader = readerWith(values.pack ?? []);
for (const file of files) {
  const text = textOf(file);
  if (text === undefined) fail(`${file} cannot be read: it is not there, or not a readable file.`);
  else {
    const { facts, problems } = reader.read(text);
    process.stdout.write(`${JSON.stringify({ facts, problems })}\n`);
  }
}

function readerWith(packFiles: readonly string[]): NoteReader {
  if (packFiles.length === 0) return createNoteReader();
  const packs = packFiles.flatMap((name): PackText[] => {
    const text = textOf(name);
    if (text === undefined) fail(`${name} cannot be read: it is not there, or not a readable file.`);
    return text === undefined ? [] : [{ name, text }];
  });
  const content = contentOfPacks(packs);
  for (const { name, faults } of content.refused) for (const { line, path, reason } of faults) fail(`${name}, line ${line}${path === '' ? '' : `, ${path}`}: ${reason} The pack is left out.`);
  return createReaderWith(content);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(resolve(calledFrom, file), 'utf8');
  } catch {
    return undefined;
  }
}
