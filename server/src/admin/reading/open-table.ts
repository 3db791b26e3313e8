/** A file of rows: its separator and first rows to understand its columns by, and then all of it, piece by piece. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import papaparse from 'papaparse';
import { OperatorError } from '../admin-command.ts';
import { checkPacked } from './file-pieces.ts';
import { readText } from './read-text.ts';
import { createRecordSplitter, delimiterOf, type TableRecord } from './split-records.ts';

export interface Table {
  readonly delimiter: string;
  readonly first: readonly string[];
  /** The rows behind the first, as far as they are among the first lines. */
  readonly sample: readonly (readonly string[])[];
  readonly bytes: number;
  /** Which file of an archive it is; undefined for any other. */
  readonly inArchive: string | undefined;
  /** Every row behind the header, if it has one. */
  records(shape: { readonly columns: number; readonly hasHeader: boolean }): AsyncGenerator<RecordPiece>;
}

interface RecordPiece {
  readonly records: readonly TableRecord[];
  /** Of the file, read so far. */
  readonly bytes: number;
  readonly repairedLines: number;
}

const sampleLines = 200;

/** Throws an OperatorError where there is no row, or what is packed is damaged. */
export async function openTable(path: string, wantedDelimiter?: string): Promise<Table> {
  const { inArchive } = await checkPacked(path);
  let start = '';
  for await (const { text } of readText(path)) {
    start += text;
    if (start.length > 100_000 || start.split('\n').length > sampleLines) break;
  }
  const lines = start.split('\n').filter((line) => line.trim() !== '').slice(0, sampleLines);
  if (lines.length === 0) throw new OperatorError(`${path} is empty.`);
  const sampleText = lines.join('\n');
  const delimiter = wantedDelimiter ?? delimiterOf(sampleText);
  const [first = [], ...sample] = papaparse.parse<string[]>(sampleText, { delimiter, newline: '\n', header: false }).data;
  await using handle = await open(path, 'r');
  const { size } = await handle.stat();

  return {
    delimiter,
    first,
    sample,
    bytes: size,
    inArchive,
    async *records({ columns, hasHeader }) {
      const splitter = createRecordSplitter({ delimiter, columns });
      let skip = hasHeader ? 1 : 0;
      const behindHeader = (records: readonly TableRecord[]) => {
        const kept = records.slice(skip);
        skip -= records.length - kept.length;
        return kept;
      };
      let read = { bytes: 0, repaired: 0 };
      for await (const piece of readText(path)) {
        read = piece;
        yield { records: behindHeader(splitter.push(piece.text)), bytes: piece.bytes, repairedLines: piece.repaired };
      }
      yield { records: behindHeader(splitter.end()), bytes: read.bytes, repairedLines: read.repaired };
    },
  };
}

const edgeBytes = 1 << 20;

/** Tells a file from another, and from itself after a change, without reading all of it: its length, time, beginning and end. */
export async function fingerprintOf(path: string): Promise<string> {
  await using handle = await open(path, 'r');
  const { size, mtimeMs } = await handle.stat();
  const hash = createHash('sha256').update(`${String(size)} ${String(mtimeMs)}`);
  for (const position of new Set([0, Math.max(0, size - edgeBytes)])) {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(edgeBytes), 0, edgeBytes, position);
    hash.update(buffer.subarray(0, bytesRead));
  }
  return hash.digest('hex');
}

/** The same of several files, each under a name of its own. */
export async function fingerprintOfAll(files: readonly { readonly name: string; readonly path: string }[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, path } of files) hash.update(`${name} ${await fingerprintOf(path)}\n`);
  return hash.digest('hex');
}
