/**
 * Looks for words and keys that must not be on the disk or the wire: in every file of some folders or in bytes that were
 * caught, as UTF-8 and UTF-16, raw, as base64 and as hex, as written and inside what is compressed (LevelDB blocks and
 * logs, Chromium's Snappy values, gzip, zlib, Zstandard, Brotli bodies, PDF streams).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { decodeSnappy } from './snappy.ts';

interface CanaryHit {
  readonly file: string;
  readonly word: string;
  /** How it lay there: 'utf-8', 'utf-16', 'raw', 'hex', 'base64', and what it was inside of. */
  readonly how: string;
}

interface CanarySearch {
  readonly hits: readonly CanaryHit[];
  readonly files: number;
  readonly bytes: number;
}

/** A word, or a key with a name that may be printed. */
export type Canary = string | { readonly name: string; readonly bytes: Uint8Array };

/** Searches all files below the folders (or single files). Files that vanish while it reads are passed over. */
export function searchForCanaries(paths: readonly string[], canaries: readonly Canary[]): CanarySearch {
  const needles = canaries.flatMap(needlesOf);
  const hits: CanaryHit[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of paths.flatMap(filesBelow)) {
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch {
      continue;
    }
    files += 1;
    bytes += content.length;
    hits.push(...hitsIn(content, file, needles));
  }
  return { hits, files, bytes };
}

/** The same search in bytes that lie in no file, such as what went over the wire; `where` stands in each hit for the file. */
export function searchBytesForCanaries(content: Uint8Array, where: string, canaries: readonly Canary[]): readonly CanaryHit[] {
  return hitsIn(Buffer.from(content), where, canaries.flatMap(needlesOf));
}

interface Needle {
  readonly word: string;
  readonly how: string;
  readonly bytes: Buffer;
}

function needlesOf(canary: Canary): Needle[] {
  if (typeof canary !== 'string') {
    const key = Buffer.from(canary.bytes);
    return [{ word: canary.name, how: 'raw', bytes: key }, ...encodingsOf(canary.name, key)];
  }
  const utf16 = Buffer.from(canary, 'utf16le');
  return [
    { word: canary, how: 'utf-8', bytes: Buffer.from(canary) },
    { word: canary, how: 'utf-16', bytes: utf16 },
    { word: canary, how: 'utf-16', bytes: Buffer.from(utf16).swap16() },
    ...encodingsOf(canary, Buffer.from(canary)),
  ];
}

/** As hex, and as base64 of either alphabet wherever in a longer text it may begin. */
function encodingsOf(word: string, bytes: Buffer): Needle[] {
  const hex = bytes.toString('hex');
  const texts = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What is left and right of these depends on what stands beside the word.
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [
    { word, how: 'hex', bytes: Buffer.from(hex) },
    { word, how: 'hex', bytes: Buffer.from(hex.toUpperCase()) },
    ...texts.flatMap((text) => [...new Set([text, text.replaceAll('+', '-').replaceAll('/', '_')])]).map((text) => ({ word, how: 'base64', bytes: Buffer.from(text) })),
  ];
}

function hitsIn(content: Buffer, file: string, needles: readonly Needle[]): CanaryHit[] {
  return views(content, file).flatMap(({ bytes, inside }) =>
    needles.filter((needle) => bytes.includes(needle.bytes)).map(({ word, how }) => ({ file, word, how: inside === '' ? how : `${how} in ${inside}` })),
  );
}

function filesBelow(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [path];
  }
}

interface View {
  readonly bytes: Buffer;
  readonly inside: string;
}

/** The file as it is, then all that can be decompressed out of it; two layers deep. */
function views(content: Buffer, file: string): View[] {
  const found: View[] = [{ bytes: content, inside: '' }];
  if (/\.(ldb|sst)$/.test(file)) found.push(...levelDbBlocks(content).map((bytes) => ({ bytes, inside: 'a LevelDB block' })));
  if (file.endsWith('.log')) found.push({ bytes: levelDbLog(content), inside: 'a LevelDB log' });
  const outer = found.slice();
  for (const view of outer) found.push(...compressedInside(view));
  // Brotli has no sign to know it by: it is a whole file, or the body behind the key of an entry in Chromium's cache.
  for (const start of [0, ...cachedBodyStart(content)]) {
    const body = attempt(() => brotliDecompressSync(content.subarray(start), { maxOutputLength: 64 * 1024 * 1024 }));
    if (body !== undefined) found.push({ bytes: body, inside: 'a Brotli body' });
  }
  return found;
}

/** Chromium's net/disk_cache/simple/simple_entry_format.h: a magic number, version, length of the key, hash, padding; the key; the body. */
function cachedBodyStart(content: Buffer): number[] {
  const magic = Buffer.from('305c72a71b6dfbfc', 'hex');
  return content.length > 24 && content.subarray(0, 8).equals(magic) ? [24 + content.readUInt32LE(12)] : [];
}

function compressedInside({ bytes, inside }: View): View[] {
  const found: View[] = [];
  const add = (what: string, decoded: Uint8Array | undefined): void => {
    if (decoded !== undefined && decoded.length > 0) found.push({ bytes: Buffer.from(decoded), inside: inside === '' ? what : `${what} in ${inside}` });
  };
  const tolerant = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };
  for (const at of positions(bytes, Buffer.from([0x1f, 0x8b, 0x08]))) add('gzip', inflateAfterHeader(bytes, at, tolerant));
  for (const second of [0x01, 0x5e, 0x9c, 0xda]) {
    for (const at of positions(bytes, Buffer.from([0x78, second]))) {
      add('zlib', attempt(() => inflateSync(bytes.subarray(at), tolerant)) ?? attempt(() => inflateRawSync(bytes.subarray(at + 2), tolerant)));
    }
  }
  for (const at of positions(bytes, Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))) add('Zstandard', attempt(() => zstdDecompressSync(bytes.subarray(at))));
  // Chromium's IDBValueWrapper: pseudo version 0x11, then 0x02 for "compressed with Snappy".
  for (const at of positions(bytes, Buffer.from([0xff, 0x11, 0x02]))) add('a Snappy value', decodeSnappy(bytes.subarray(at + 3)));
  return found;
}

/** Past the gzip header (RFC 1952: ten bytes, then an extra field and a name by the flags); what stands behind is left alone. */
function inflateAfterHeader(bytes: Buffer, at: number, options: object): Buffer | undefined {
  const flags = bytes[at + 3] ?? 0;
  let start = at + 10;
  if (flags & 4) start += 2 + ((bytes[start] ?? 0) | ((bytes[start + 1] ?? 0) << 8));
  for (const flag of [8, 16]) if (flags & flag) start = bytes.indexOf(0, start) + 1;
  return start <= at ? undefined : attempt(() => inflateRawSync(bytes.subarray(start), options));
}

function positions(bytes: Buffer, pattern: Buffer): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(pattern); at >= 0 && found.length < 20_000; at = bytes.indexOf(pattern, at + 1)) found.push(at);
  return found;
}

function attempt(decode: () => Buffer): Buffer | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

/** LevelDB's table: a footer names the index block, the index names the data blocks; each has a type byte behind it. */
function levelDbBlocks(table: Buffer): Buffer[] {
  if (table.length < 48) return [];
  const footer = table.subarray(table.length - 48);
  const metaIndex = readHandle(footer, 0);
  const index = readHandle(footer, metaIndex.next);
  const indexBlock = readBlock(table, index.offset, index.size);
  if (indexBlock === undefined) return [];
  const blocks: Buffer[] = [];
  for (const value of blockValues(indexBlock)) {
    const handle = readHandle(value, 0);
    const block = readBlock(table, handle.offset, handle.size);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function readBlock(table: Buffer, offset: number, size: number): Buffer | undefined {
  if (offset + size + 1 > table.length) return undefined;
  const raw = table.subarray(offset, offset + size);
  if (table[offset + size] !== 1) return raw;
  const decoded = decodeSnappy(raw);
  return decoded === undefined ? undefined : Buffer.from(decoded);
}

function blockValues(block: Buffer): Buffer[] {
  if (block.length < 4) return [];
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const values: Buffer[] = [];
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const unshared = readVarint(block, shared.next);
    const size = readVarint(block, unshared.next);
    const start = size.next + unshared.value;
    values.push(block.subarray(start, start + size.value));
    at = start + size.value;
  }
  return values;
}

function readHandle(bytes: Buffer, at: number): { offset: number; size: number; next: number } {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

function readVarint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7) {
    const byte = bytes[next++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80 || shift > 56) return { value, next };
  }
}

/** LevelDB's log: 32 KiB blocks of records with a 7-byte header, so a value may be cut in the middle. */
function levelDbLog(log: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < log.length; block += 32_768) {
    for (let at = block; at + 7 <= Math.min(block + 32_768, log.length); ) {
      const size = log.readUInt16LE(at + 4);
      if (size === 0 && log[at + 6] === 0) break;
      pieces.push(log.subarray(at + 7, at + 7 + size));
      at += 7 + size;
    }
  }
  return Buffer.concat(pieces);
}
