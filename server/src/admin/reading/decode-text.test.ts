import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

const text = 'name¬city\nZoë Quillmère¬Québec\nMaría¬Dubbo\n';
const latin1 = Buffer.from(text, 'latin1');

async function read(bytes: Uint8Array): Promise<{ text: string; repaired: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'trusted-hands-text-'));
  try {
    await writeFile(join(folder, 'table.csv'), bytes);
    let whole = '';
    let repaired = 0;
    for await (const piece of readText(join(folder, 'table.csv'))) {
      whole += piece.text;
      repaired = piece.repaired;
    }
    return { text: whole, repaired };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the text of a table', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 0],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 0],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 0],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 0],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 0],
    ['Latin-1', latin1, 3],
    ['lines of both', Buffer.concat([Buffer.from(text.slice(0, 10)), latin1.subarray(10, 31), Buffer.from(text.slice(31))]), 1],
    ['UTF-8 taken for Latin-1 and written again', Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text))), 3],
    ['lines ended as Windows does', Buffer.from(text.replaceAll('\n', '\r\n')), 0],
    ['lines ended as an old Macintosh does', Buffer.from(text.replaceAll('\n', '\r')), 0],
  ])('is the same from %s', async (_, bytes, repaired) => {
    expect(await read(bytes)).toEqual({ text, repaired });
  });

  test('is whole where the file is longer than a piece, and characters lie across its edges', async () => {
    const long = 'Zoë Quillmère;Québec;→\n'.repeat(60_000);
    expect((await read(Buffer.from(long))).text).toBe(long);
    expect((await read(Buffer.from(long, 'utf16le'))).text).toBe(long);
  });

  test('of an archive that is none is refused', async () => {
    await expect(read(Buffer.from('PK\x03\x04 and so on'))).rejects.toThrow('cut off or damaged');
  });
});
