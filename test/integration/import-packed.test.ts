/** Registers and postal files come packed: what is in them is taken as if it were not, and what cannot be unpacked is said. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startTestService, type TestService } from '../support/service.ts';
import { operate, storedListings } from './operate.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

/** A zip archive as its specification has it (APPNOTE 4.3): each file deflated, then the directory of all. */
function archiveOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [content, nameBytes] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, rest, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** Larger than a piece, so that rows lie across its edges. */
const rows = 12_000;
const table = ['Name;Suburb;State;Postcode;Member ID', ...Array.from({ length: rows }, (_, row) => `Zoë Tallowmere ${String(row)};Dubbo;NSW;2830;C-${String(row)}`), ''].join('\n');
const options = ['--source', 'members', '--country', 'AU', '--profession', 'massage-therapist'];

async function take(service: TestService, name: string, bytes: Uint8Array | string, words: readonly string[] = ['csv']) {
  const path = join(service.dataDir, name);
  await writeFile(path, bytes);
  return operate(service, ['import', ...words.slice(0, 1), path, ...words.slice(1)]);
}

describe('a packed table', () => {
  test('is read as it would be without its packing, and is known again by its people', { timeout: 60_000 }, async () => {
    await using service = await startTestService();
    await importLines(service.database, smallGazetteer);
    const plain = await take(service, 'members.csv', table, ['csv', ...options]);
    expect(plain.said).toContain(`${String(rows)} rows: ${String(rows)} taken`);
    const stored = await storedListings(service);
    const archive = { 'readme.txt': 'Of our members.', '__MACOSX/members.csv': `${table}${table}`, 'folder/members.csv': table, 'members.pdf': table.repeat(3) };
    for (const [name, bytes] of [['members.csv.gz', gzipSync(table)], ['packed.csv', gzipSync(Buffer.from(`\uFEFF${table}`, 'utf16le'))], ['members.zip', archiveOf(archive)]] as const) {
      const again = await take(service, name, bytes, ['csv', ...options]);
      expect(again, name).toMatchObject({ code: 0, complained: '' });
      expect(again.said, name).toContain(`0 added, 0 changed, ${String(rows)} as before`);
      if (name.endsWith('.zip')) expect(again.said).toContain('Of the archive folder/members.csv is read.');
    }
    expect(await storedListings(service)).toEqual(stored);
  });

  test('that was cut off or damaged, is locked, or is none at all is said, and what was not read is not called missing', { timeout: 60_000 }, async () => {
    await using service = await startTestService();
    await importLines(service.database, smallGazetteer);
    await take(service, 'members.csv', table, ['csv', ...options]);
    const stored = await storedListings(service);
    const [gzip, zip] = [gzipSync(table), archiveOf({ 'members.csv': table })];
    const locked = archiveOf({ 'members.csv': table });
    for (const at of [6, locked.lastIndexOf('PK\u0001\u0002') + 8]) locked[at] = (locked[at] ?? 0) | 1;
    const refusals: readonly (readonly [string, Uint8Array, string])[] = [
      ['cut.csv.gz', gzip.subarray(0, gzip.length / 2), 'was cut off or damaged'],
      ['damaged.csv.gz', gzip.with(5000, (gzip[5000] ?? 0) ^ 255), 'was cut off or damaged'],
      ['cut.zip', zip.subarray(0, zip.length / 2), 'was cut off or damaged'],
      ['damaged.zip', zip.with(5000, (zip[5000] ?? 0) ^ 255), 'was cut off or damaged'],
      ['pictures.zip', archiveOf({ 'members.pdf': '%PDF' }), 'without a table in it'],
      ['members.xlsx', archiveOf({ '[Content_Types].xml': '<Types/>', 'xl/sheet.txt': table }), 'Save the sheet as CSV'],
      ['locked.zip', locked, 'locked by a password'],
    ];
    for (const [name, bytes, reason] of refusals) {
      expect(await take(service, name, bytes, ['csv', ...options, '--withdraw-missing']), name).toMatchObject({ code: 1, complained: expect.stringContaining(reason) });
    }
    expect(await storedListings(service)).toEqual(stored);
  });
});

test('a postal file is taken from the archive in which it is published', async () => {
  await using service = await startTestService();
  const line = (postcode: string, place: string) => ['AU', postcode, place, 'New South Wales', 'NSW', '', '', '', '', '-32.2', '148.6', '4'].join('\t');
  const bytes = archiveOf({ 'readme.txt': 'Readme for GeoNames Postal Code files', 'AU.txt': [line('2830', 'Dubbo'), line('2820', 'Wellington')].join('\n') });
  expect((await take(service, 'AU.zip', bytes, ['gazetteer'])).said).toContain('2 rows: 2 places of AU taken');
});
