/** A file of any size as pieces of text that end with a line, so that memory holds one piece at a time. */
import { OperatorError } from '../admin-command.ts';
import { createDecoding, type Encoding, encodingOf, type TextDecoding } from './decode-text.ts';
import { filePieces } from './file-pieces.ts';

export interface TextPiece {
  /** Whole lines, each ended by \n alone; the last piece may end without. */
  readonly text: string;
  /** Of the file as it lies on the disk, what was read so far. */
  readonly bytes: number;
  /** Lines so far whose encoding was put right. */
  readonly repaired: number;
}

/** No line is longer: what is goes on in the next piece, and comes out as a row that is no row. */
const longestLineBytes = 1 << 24;
/** What a file's encoding is told by. */
const startBytes = 4096;

/** Throws an OperatorError where the file is a spreadsheet's own, or packed and damaged. */
export async function* readText(path: string): AsyncGenerator<TextPiece> {
  // One for all pieces: what is left of the one before, and the next behind it.
  let held = new Uint8Array(startBytes);
  let heldBytes = 0;
  let reading: Reading | undefined;
  let position = 0;
  const drop = (bytes: number) => {
    held.copyWithin(0, bytes, heldBytes);
    heldBytes -= bytes;
  };
  for await (const piece of filePieces(path)) {
    ({ position } = piece);
    if (heldBytes + piece.bytes.length > held.length) {
      const wider = new Uint8Array(2 * (heldBytes + piece.bytes.length));
      wider.set(held.subarray(0, heldBytes));
      held = wider;
    }
    held.set(piece.bytes, heldBytes);
    heldBytes += piece.bytes.length;
    if (reading === undefined) {
      if (heldBytes < startBytes) continue;
      reading = startReading(path, held.subarray(0, heldBytes));
      drop(reading.skip);
    }
    const { encoding, decoding } = reading;
    const end = heldBytes > longestLineBytes ? heldBytes - (encoding === 'utf-8' ? 0 : heldBytes % 2) : endOfLines(held.subarray(0, heldBytes), encoding);
    if (end > 0) yield { text: withPlainLineEnds(decoding.decode(held.subarray(0, end))), bytes: position, repaired: decoding.repaired() };
    drop(end);
  }
  const { skip, decoding } = reading === undefined ? startReading(path, held.subarray(0, heldBytes)) : { ...reading, skip: 0 };
  if (heldBytes > skip) yield { text: withPlainLineEnds(decoding.decode(held.subarray(skip, heldBytes))), bytes: position, repaired: decoding.repaired() };
}

interface Reading {
  readonly encoding: Encoding;
  readonly decoding: TextDecoding;
  /** The length of the encoding's mark. */
  readonly skip: number;
}

function startReading(path: string, start: Uint8Array): Reading {
  if (String.fromCharCode(...start.subarray(0, 4)) === '\xD0\xCF\x11\xE0') throw new OperatorError(`${path} is an old spreadsheet file. Save the sheet as CSV and import that.`);
  const { encoding, skip } = encodingOf(start.subarray(0, startBytes));
  return { encoding, decoding: createDecoding(encoding), skip };
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
