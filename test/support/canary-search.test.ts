import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchBytesForCanaries, searchForCanaries } from './canary-search.ts';
import { decodeSnappy } from './snappy.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'canary-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const word = 'Quillonbrisk';
const greek = 'Ζαφειρομπούκα';

test.each([
  ['utf-8', Buffer.from(`before ${word} after`)],
  ['utf-16', Buffer.from(`before ${word} after`, 'utf16le')],
  ['gzip', Buffer.concat([Buffer.from('head'), gzipSync(`a ${word} b`), Buffer.from('tail')])],
  ['zlib', Buffer.concat([Buffer.from('head'), deflateSync(`a ${word} b`), Buffer.from('tail')])],
  ['zlib', Buffer.concat([deflateSync(`a ${word} b`).subarray(0, -3), Buffer.from('cut off')])],
  ['Brotli', brotliCompressSync(`a ${word} b`)],
  ['Brotli', Buffer.concat([cacheHead('1/0/http://localhost/a'), brotliCompressSync(`a ${word} b`), Buffer.from('the end of a cached body')])],
  ['hex', Buffer.from(Buffer.from(`before ${word} after`).toString('hex'))],
  ['hex', Buffer.from(Buffer.from(`before ${word} after`).toString('hex').toUpperCase())],
  ['base64', Buffer.from(Buffer.from(`${word} after`).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`1${word} after`).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`12${word} after`).toString('base64url'))],
])('finds a word as %s', (how, bytes) => {
  writeFileSync(join(folder, 'file.bin'), bytes);
  const { hits } = searchForCanaries([folder], [word]);
  expect(hits.map((hit) => hit.how).join(' ')).toContain(how);
});

test('finds a key as it is, as hex and as base64, wherever it begins', () => {
  const key = { name: 'the key', bytes: Uint8Array.from({ length: 32 }, (_, index) => 251 - 7 * index) };
  for (let before = 0; before < 4; before += 1) {
    const bytes = Buffer.concat([Buffer.alloc(before, 255), key.bytes, Buffer.alloc(3, 255)]);
    for (const [how, written] of [['raw', bytes], ['hex', bytes.toString('hex')], ['base64', bytes.toString('base64')], ['base64', bytes.toString('base64url')]] as const) {
      expect(searchBytesForCanaries(Buffer.from(written), 'the wire', [key]), `${how} after ${String(before)}`).toEqual([{ file: 'the wire', word: 'the key', how }]);
    }
  }
  expect(searchBytesForCanaries(Buffer.alloc(1000, 7), 'the wire', [key])).toEqual([]);
});

test('finds a word with non-Latin letters in UTF-16 and says nothing where there is none', () => {
  writeFileSync(join(folder, 'a'), Buffer.from(greek, 'utf16le'));
  expect(searchForCanaries([folder], [greek]).hits).toHaveLength(1);
  expect(searchForCanaries([folder], ['elsewhere']).hits).toEqual([]);
});

test('finds a word that Snappy cut into a literal and a copy', () => {
  // Length 20, literal "Quillon", copy of 3 from offset 7, literal "brisk ...": a copy stands inside the text.
  const literal = (text: string) => [((text.length - 1) << 2) | 0, ...Buffer.from(text)];
  const stream = Buffer.from([21, ...literal('brisk Quillon'), (((5 - 4) & 7) << 2) | 1, 13, ...literal('...')]);
  expect(Buffer.from(decodeSnappy(stream) ?? []).toString()).toBe(`brisk ${word}...`);
  writeFileSync(join(folder, 'value'), Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), stream, Buffer.from('tail')]));
  expect(searchForCanaries([folder], [word]).hits.map((hit) => hit.how)).toEqual(['utf-8 in a Snappy value']);
});

/** The head of an entry in Chromium's cache, as far as the search reads it. */
function cacheHead(key: string): Buffer {
  const head = Buffer.alloc(24);
  head.write('305c72a71b6dfbfc', 'hex');
  head.writeUInt32LE(key.length, 12);
  return Buffer.concat([head, Buffer.from(key)]);
}
