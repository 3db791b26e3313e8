import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchForCanaries } from './canary-search.ts';
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
  ['Brotli', brotliCompressSync(`a ${word} b`)],
])('finds a word as %s', (how, bytes) => {
  writeFileSync(join(folder, 'file.bin'), bytes);
  const { hits } = searchForCanaries([folder], [word]);
  expect(hits.map((hit) => hit.how).join(' ')).toContain(how);
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
