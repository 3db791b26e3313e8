/**
 * A file's bytes in pieces, unpacked on the way where it is packed as registers and postal files are published: by gzip, or
 * as the largest table of a zip archive. Memory holds one piece at a time.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { OperatorError } from '../admin-command.ts';

export interface FilePiece {
  /** Right until the next piece is asked for. */
  readonly bytes: Uint8Array;
  /** How far of the file as it lies on the disk. */
  readonly position: number;
}

const pieceBytes = 1 << 18;

type Packing = 'none' | 'gzip' | 'zip';

/** Throws an OperatorError where it is packed and damaged, or holds no table. */
export async function* filePieces(path: string): AsyncGenerator<FilePiece> {
  const packing = await packingOf(path);
  if (packing === 'gzip') yield* piecesOfGzip(path);
  else if (packing === 'zip') yield* piecesOfArchive(path);
  else yield* piecesAsTheyAre(path);
}

/**
 * Unpacks a packed file to its end, so that what a damaged one says is not stored before it is known to be damaged; answers
 * the name of the table that is read of an archive. Throws an OperatorError where it is damaged.
 */
export async function checkPacked(path: string): Promise<{ readonly inArchive: string | undefined }> {
  const packing = await packingOf(path);
  if (packing === 'none') return { inArchive: undefined };
  for await (const _ of filePieces(path)) continue;
  if (packing === 'gzip') return { inArchive: undefined };
  using archive = await openArchive(path);
  return { inArchive: (await largestTable(archive.zip, path)).fileName };
}

async function packingOf(path: string): Promise<Packing> {
  await using handle = await open(path, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  const mark = buffer.toString('latin1', 0, bytesRead);
  return mark.startsWith('\x1F\x8B') ? 'gzip' : mark.startsWith('PK\x03\x04') ? 'zip' : 'none';
}

async function* piecesAsTheyAre(path: string): AsyncGenerator<FilePiece> {
  await using handle = await open(path, 'r');
  // While one is gone through, the next is read.
  const buffers = [new Uint8Array(pieceBytes), new Uint8Array(pieceBytes)] as const;
  let position = 0;
  let reading = handle.read(buffers[0], 0, pieceBytes, position);
  for (;;) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return;
    position += bytesRead;
    reading = handle.read(buffer === buffers[0] ? buffers[1] : buffers[0], 0, pieceBytes, position);
    yield { bytes: buffer.subarray(0, bytesRead), position };
  }
}

async function* piecesOfGzip(path: string): AsyncGenerator<FilePiece> {
  const packed = createReadStream(path);
  const unpacked = createGunzip({ chunkSize: pieceBytes });
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  try {
    for await (const bytes of largePieces(unpacked)) yield { bytes, position: packed.bytesRead };
  } catch (error) {
    throw isOfUnpacking(error) ? damaged(path) : error;
  } finally {
    packed.destroy();
  }
}

async function* piecesOfArchive(path: string): AsyncGenerator<FilePiece> {
  using archive = await openArchive(path);
  const table = await largestTable(archive.zip, path);
  let read = 0;
  let sum = 0;
  try {
    for await (const bytes of largePieces(await archive.zip.openReadStreamPromise(table))) {
      read += bytes.length;
      sum = crc32(bytes, sum);
      yield { bytes, position: Math.floor((archive.zip.fileSize * read) / table.uncompressedSize) };
    }
    if (sum !== table.crc32) throw damaged(path);
  } catch (error) {
    throw isOfUnpacking(error) ? damaged(path) : error;
  }
}

/** What is unpacked comes in small pieces, of which each would be parsed by itself. */
async function* largePieces(stream: Readable): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  // Safe: neither stream is told to decode, so that each piece is bytes.
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes < pieceBytes) continue;
    yield Buffer.concat(held);
    held = [];
    heldBytes = 0;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}

async function openArchive(path: string): Promise<Disposable & { readonly zip: ZipFile }> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    return { zip, [Symbol.dispose]: () => zip.close() };
  } catch (error) {
    throw isOfUnpacking(error) ? damaged(path) : error;
  }
}

const tableName = /\.(csv|txt|tsv|tab)$/i;

/** The other tables of the NPPES archive are headers and small additions; a postal file lies beside its explanation. */
async function largestTable(zip: ZipFile, path: string): Promise<Entry> {
  let largest: Entry | undefined;
  let isSpreadsheet = false;
  try {
    for await (const entry of zip.eachEntry()) {
      isSpreadsheet ||= entry.fileName === '[Content_Types].xml' || entry.fileName === 'mimetype';
      // What a Macintosh puts beside each file.
      if (!tableName.test(entry.fileName) || entry.fileName.startsWith('__MACOSX/')) continue;
      if (largest === undefined || entry.uncompressedSize > largest.uncompressedSize) largest = entry;
    }
  } catch (error) {
    throw isOfUnpacking(error) ? damaged(path) : error;
  }
  if (isSpreadsheet) throw new OperatorError(`${path} is a spreadsheet file. Save the sheet as CSV, and import that.`);
  if (largest === undefined) throw new OperatorError(`${path} is an archive without a table in it. Unpack it, and import what was in it.`);
  if (largest.isEncrypted()) throw new OperatorError(`${path} is an archive that is locked by a password. Unpack it, and import what was in it.`);
  return largest;
}

/** The system's own errors (a file that may not be read, a disk that is gone) have codes; those of zlib begin with Z_. */
function isOfUnpacking(error: unknown): boolean {
  if (error instanceof OperatorError || !(error instanceof Error)) return false;
  return !('code' in error) || String(error.code).startsWith('Z_');
}

function damaged(path: string): OperatorError {
  return new OperatorError(`${path} is packed, and cannot be unpacked to its end: it was cut off or damaged. Get it once more, or unpack what there is of it and import that.`);
}
