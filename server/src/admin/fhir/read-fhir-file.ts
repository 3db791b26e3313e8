/**
 * What `readFhirResources` reads of a text, of a file of any size, packed by gzip or not: lines one by one, a bundle or a list
 * entry by entry. Never throws for what the file says; what can't be read comes out as a broken item, and the rest is read on.
 */
import { fhirFaults, type FhirItem, type FhirOrigin, isLineFile, isResource, resourcesOf } from '@trusted-hands/directory';
import { OperatorError } from '../admin-command.ts';
import { filePieces } from '../reading/file-pieces.ts';
import { createDocumentReader } from './json-document.ts';

/** How much of a file is looked at to tell its shape. */
const startCharacters = 1 << 20;
/** A longer line is said, and not read: it would have to be held as a whole. */
const longestLine = 1 << 24;

export async function* readFhirFile(path: string, name: string): AsyncGenerator<FhirItem> {
  const fileName = name.replace(/\.gz$/i, '');
  const start = await startOf(path);
  if (start.isWhole && start.text.trim() === '') {
    yield { type: 'broken', fileName, reason: fhirFaults.empty };
    return;
  }
  const first = firstLine(start);
  const value = first === undefined ? undefined : parseJson(first.line);
  if (first !== undefined && value?.ok === true) {
    const isOneLine = start.isWhole && first.rest.trim() === '';
    if (isOneLine && !(isLineFile(fileName) && isResource(value.value) && value.value['resourceType'] !== 'Bundle')) yield* resourcesOf(value.value, { fileName });
    else if (isLineFile(fileName) || (await hasResourceLine(path))) yield* itemsOfLines(path, { fileName });
    else yield { type: 'broken', fileName, reason: fhirFaults.file };
    return;
  }
  const read = yield* itemsOfDocument(path, { fileName });
  if (read.isWhole) return;
  // What was no document from its first letter on may be lines with a broken first one.
  if (read.items > 0) yield { type: 'broken', fileName, reason: fhirFaults.rest };
  else if (isLineFile(fileName) || (await hasResourceLine(path))) yield* itemsOfLines(path, { fileName });
  else yield { type: 'broken', fileName, reason: fhirFaults.file };
}

interface Start {
  readonly text: string;
  readonly isWhole: boolean;
}

async function startOf(path: string): Promise<Start> {
  let text = '';
  for await (const piece of pieces(path)) {
    text += piece;
    if (text.length >= startCharacters) return { text, isWhole: false };
  }
  return { text, isWhole: true };
}

/** The first line with anything in it, where the whole of it is there. */
function firstLine({ text, isWhole }: Start): { readonly line: string; readonly rest: string } | undefined {
  const content = text.trimStart();
  const end = content.search(/[\r\n]/);
  if (end < 0) return isWhole ? { line: content, rest: '' } : undefined;
  return { line: content.slice(0, end), rest: content.slice(end) };
}

async function* itemsOfDocument(path: string, origin: FhirOrigin): AsyncGenerator<FhirItem, { readonly items: number; readonly isWhole: boolean }> {
  const reader = createDocumentReader(origin);
  let items = 0;
  try {
    for await (const piece of pieces(path)) {
      const read = reader.push(piece);
      items += read.length;
      yield* read;
    }
    reader.end();
    return { items, isWhole: items > 0 };
  } catch (error) {
    // A file that can't be read any further is no damaged document: that is thrown on.
    if (error instanceof OperatorError || (error instanceof Error && 'code' in error)) throw error;
    return { items, isWhole: false };
  }
}

async function* itemsOfLines(path: string, origin: FhirOrigin): AsyncGenerator<FhirItem> {
  for await (const { line, number } of linesOf(path)) {
    if (line === undefined) yield { type: 'broken', ...origin, line: number, reason: 'The line is longer than 16 million letters, and was not read.' };
    else if (line.trim() !== '') {
      const parsed = parseJson(line);
      if (parsed.ok) yield* resourcesOf(parsed.value, { ...origin, line: number });
      else yield { type: 'broken', ...origin, line: number, reason: fhirFaults.line };
    }
  }
}

async function hasResourceLine(path: string): Promise<boolean> {
  for await (const { line } of linesOf(path)) {
    const parsed = line === undefined ? undefined : parseJson(line);
    if (parsed?.ok === true && isResource(parsed.value)) return true;
  }
  return false;
}

/** Lines with their numbers; undefined for one that is too long. */
async function* linesOf(path: string): AsyncGenerator<{ readonly line: string | undefined; readonly number: number }> {
  let number = 0;
  let rest = '';
  let isTooLong = false;
  for await (const piece of pieces(path)) {
    // A carriage return at the end may be the first half of a line end.
    const text = rest + piece;
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    for (const line of lines) {
      number += 1;
      yield { line: isTooLong ? undefined : line, number };
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = '';
    }
  }
  if (rest !== '' || isTooLong) yield { line: isTooLong ? undefined : rest.replace(/\r$/, ''), number: number + 1 };
}

async function* pieces(path: string): AsyncGenerator<string> {
  // Takes the mark at a text's beginning off by itself.
  const decoder = new TextDecoder();
  for await (const { bytes } of filePieces(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    // Safe: a parsed value is `unknown` to everyone who gets it.
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
