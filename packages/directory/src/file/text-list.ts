/**
 * Texts as bytes: each says how many of its first bytes it shares with the one before, and what follows, up to a zero. In
 * memory it stays so; every thirty-second text is remembered whole, and the others are put together when they are asked for.
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

const headEvery = 32;
const mostShared = 255;
/** A name or specialty is far shorter; keeps a made-up file from growing one text without end. */
const longestBytes = 4096;

export function encodeTexts(texts: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(texts.length);
  const suffixes = new ByteWriter();
  let before = new Uint8Array();
  for (const text of texts) {
    const bytes = toUtf8.encode(text.replaceAll('\0', ' ')).subarray(0, longestBytes);
    let shared = 0;
    while (shared < mostShared && shared < bytes.length && bytes[shared] === before[shared]) shared += 1;
    writer.byte(shared);
    suffixes.bytes(bytes.subarray(shared));
    suffixes.byte(0);
    before = bytes;
  }
  writer.bytes(suffixes.finish());
  return writer.finish();
}

export interface TextList {
  readonly length: number;
  /** Empty where there is no such text. */
  readonly text: (index: number) => string;
  /** All of them, put together one after the other, which is quicker than each by itself. */
  readonly texts: () => string[];
}

/** `visit` is given every text once, while it is at hand anyway; only bytes, in an array that is used again. */
export function openTexts(section: Uint8Array, visit?: (bytes: Uint8Array, length: number, index: number) => void): TextList | undefined {
  const reader = new ByteReader(section);
  const length = reader.count();
  const sharedAt = section.length - reader.left;
  const suffixAt = sharedAt + length;
  if (reader.isDamaged || suffixAt > section.length) return undefined;
  const heads: string[] = [];
  const headOffsets = new Uint32Array(Math.ceil(length / headEvery));
  const buffer = new Uint8Array(longestBytes);
  let used = 0;
  let at = suffixAt;
  for (let index = 0; index < length; index += 1) {
    const shared = section[sharedAt + index] ?? 0;
    if (shared > used) return undefined;
    used = shared;
    for (;;) {
      const byte = section[at];
      if (byte === undefined || used === longestBytes) return undefined;
      at += 1;
      if (byte === 0) break;
      buffer[used] = byte;
      used += 1;
    }
    if (index % headEvery === 0) {
      headOffsets[index / headEvery] = at;
      heads.push(decoded(buffer, used));
    }
    visit?.(buffer, used, index);
  }
  if (at !== section.length) return undefined;

  function text(index: number): string {
    const head = Math.floor(index / headEvery);
    const first = heads[head];
    if (first === undefined || index >= length) return '';
    const headAt = head * headEvery;
    if (index === headAt) return first;
    let count = toUtf8.encodeInto(first, buffer).written;
    let from = headOffsets[head] ?? 0;
    for (let next = headAt + 1; next <= index; next += 1) {
      count = section[sharedAt + next] ?? 0;
      for (let byte = section[from] ?? 0; byte !== 0; byte = section[from] ?? 0) {
        buffer[count] = byte;
        count += 1;
        from += 1;
      }
      from += 1;
    }
    return decoded(buffer, count);
  }

  function texts(): string[] {
    let from = suffixAt;
    let bytesBefore = 0;
    let before = '';
    return Array.from({ length }, (_, index) => {
      let count = section[sharedAt + index] ?? 0;
      const isSame = section[from] === 0 && count === bytesBefore;
      for (let byte = section[from] ?? 0; byte !== 0; byte = section[from] ?? 0) {
        buffer[count] = byte;
        count += 1;
        from += 1;
      }
      from += 1;
      if (!isSame) before = decoded(buffer, count);
      bytesBefore = count;
      return before;
    });
  }

  return { length, text, texts };
}

/** Of the first bytes, in UTF-8. */
export function decoded(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte > 127) return fromUtf8.decode(bytes.subarray(0, length));
    text += asciiCharacters[byte] ?? '';
  }
  return text;
}
const asciiCharacters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
