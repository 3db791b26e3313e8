/** A file of any size as pieces of text that end with a line, so that memory holds one piece at a time. */
import { open } from 'node:fs/promises';
import { OperatorError } from '../admin-command.ts';
import { createDecoding, encodingOf } from './decode-text.ts';

export interface TextPiece {
  /** Whole lines, each ended by \n alone; the last piece may end without. */
  readonly text: string;
  /** Bytes of the file up to its end. */
  readonly bytes: number;
  /** Lines so far whose encoding was put right. */
  readonly repaired: number;
}

const pieceBytes = 1 << 18;
/** No line is longer: what is goes on in the next piece, and comes out as a row that is no row. */
const longestLineBytes = 1 << 24;

/** Throws an OperatorError where the file is a packed one. */
export async function* readText(path: string): AsyncGenerator<TextPiece> {
  await using handle = await open(path, 'r');
  // While one is gone through, the next is read.
  const buffers = [new Uint8Array(pieceBytes), new Uint8Array(pieceBytes)] as const;
  let rest: Uint8Array = new Uint8Array(0);
  const start = new Uint8Array(4096);
  const { bytesRead: startBytes } = await handle.read(start, 0, start.length, 0);
  refusePacked(path, start.subarray(0, startBytes));
  const { encoding, skip } = encodingOf(start.subarray(0, startBytes));
  const decoding = createDecoding(encoding);
  let position = skip;
  let reading = handle.read(buffers[0], 0, pieceBytes, position);
  for (;;) {
    const { bytesRead, buffer } = await reading;
    position += bytesRead;
    reading = bytesRead === 0 ? reading : handle.read(buffer === buffers[0] ? buffers[1] : buffers[0], 0, pieceBytes, position);
    const isLast = bytesRead === 0;
    const bytes = joined(rest, buffer.subarray(0, bytesRead));
    const end = isLast || bytes.length > longestLineBytes ? bytes.length - (encoding === 'utf-8' || isLast ? 0 : bytes.length % 2) : endOfLines(bytes, encoding);
    if (end > 0) yield { text: withPlainLineEnds(decoding.decode(bytes.subarray(0, end))), bytes: position - (bytes.length - end), repaired: decoding.repaired() };
    rest = bytes.slice(end);
    if (isLast) return;
  }
}

/**
 * The lines of a file. Nothing is read before the first is asked for: Node's own readLines begins at once, and loses what
 * comes before somebody listens, as behind the connecting to a database.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  for await (const { text } of readText(path)) {
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
  }
}

/** Just behind the last line end; old Macintosh files have only carriage returns. */
function endOfLines(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') {
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end > 0) return end;
    // The one at the very end may be the first half of a line end.
    return bytes.lastIndexOf(0x0d, bytes.length - 2) + 1;
  }
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let index = (bytes.length & ~1) - 2; index >= 0; index -= 2) if (bytes[index + low] === 0x0a && bytes[index + 1 - low] === 0) return index + 2;
  return 0;
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function refusePacked(path: string, start: Uint8Array): void {
  const mark = String.fromCharCode(...start.subarray(0, 4));
  if (mark.startsWith('\x1F\x8B') || mark.startsWith('PK\x03\x04')) throw new OperatorError(`${path} is compressed or a spreadsheet file. Unpack it, or save the sheet as CSV, and import what was in it.`);
  if (mark.startsWith('\xD0\xCF\x11\xE0')) throw new OperatorError(`${path} is an old spreadsheet file. Save the sheet as CSV and import that.`);
}
