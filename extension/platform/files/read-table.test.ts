import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { decodeFile } from './decode-file.ts';
import { readTable } from './read-table.ts';

function table(text: string) {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('the text of a file', () => {
  const text = 'Name;City\r\nZoë Müller;Besançon';

  test('is read whatever it was saved as, with and without a mark', () => {
    expect(decodeFile(utf8(text))).toEqual({ text, encoding: 'UTF-8' });
    expect(decodeFile(utf8(`\uFEFF${text}`))).toEqual({ text, encoding: 'UTF-8' });
    for (const littleEndian of [true, false]) {
      expect(decodeFile(utf16(`\uFEFF${text}`, littleEndian))).toEqual({ text, encoding: 'UTF-16' });
      expect(decodeFile(utf16(text, littleEndian))).toEqual({ text, encoding: 'UTF-16' });
    }
    expect(decodeFile(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual({ text, encoding: 'Windows-1252' });
    expect(decodeFile(Uint8Array.of(0x4e, 0x0a, 0x93, 0x41, 0x94)).text).toBe('N\n“A”');
  });

  test('never fails, whatever bytes there are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeFile(bytes).text === 'string'));
  });
});

describe('a file as a table', () => {
  test('is separated by what its lines are separated by', () => {
    for (const separator of [',', ';', '\t', '|']) {
      expect(table(['Name', 'Phone', 'City'].join(separator) + '\n' + ['Ana Costa', '555 0100', 'Dubbo'].join(separator) + '\n')).toMatchObject({ headers: ['Name', 'Phone', 'City'], rows: [{ line: 2, cells: ['Ana Costa', '555 0100', 'Dubbo'] }] });
    }
    expect(table('sep=;\r\nName;Phone\r\nCosta, Ana;1')).toMatchObject({ rows: [{ line: 3, cells: ['Costa, Ana', '1'] }] });
  });

  test('knows the line on which each row begins, past values of several lines and empty lines', () => {
    const { rows } = table('Name,Notes\r\n"Ana","one\r\ntwo"\r\n\r\nBo,\r\n,,\r\nCy,"a ""quoted"" word"\r\n');
    expect(rows).toEqual([{ line: 2, cells: ['Ana', 'one\ntwo'] }, { line: 5, cells: ['Bo', ''] }, { line: 7, cells: ['Cy', 'a "quoted" word'] }]);
  });

  test('reports a broken line with its number and the reason, and keeps the others', () => {
    const { rows, problems } = table('Name,Phone\nAna,1\nBo\nCy,2,3\nDi,4,\n="007",5\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['Ana', '1'], ['Di', '4'], ['007', '5']]);
    expect(problems).toEqual([
      { line: 3, reason: 'It has 1 value, and the first line names 2 columns.' },
      { line: 4, reason: 'It has 3 values, and the first line names 2 columns.' },
    ]);
    expect(table('Name,Phone\nAna,1\nBo,"2\nCy,3').problems).toEqual([{ line: 3, reason: 'A quotation mark is opened and not closed as it should be.' }]);
  });

  test('is none where there is nothing or only a header', () => {
    expect(['', '\n\n', 'Name,Phone\n'].map((text) => readTable(text).ok)).toEqual([false, false, false]);
  });

  test('gives back what was written as CSV, at whatever separator', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ') }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (written, delimiter) => {
        const text = `sep=${delimiter}\n${Papa.unparse([['A', 'B', 'C'], ...written], { delimiter })}`;
        const { rows, problems } = table(text);
        expect(problems).toEqual([]);
        expect(rows.map(({ cells }) => cells)).toEqual(written);
        const lines = text.split(/\r\n|\r|\n/);
        for (const { line, cells } of rows) expect(lines[line - 1]?.replaceAll('"', '')).toContain(cells[0]?.split('\n')[0]?.replaceAll('"', ''));
      }),
    );
  });

  test('ends for any text, with every row as wide as the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\t', ';') }), (text) => {
        const read = readTable(text);
        if (read.ok) for (const { cells } of read.value.rows) expect(cells).toHaveLength(read.value.headers.length);
      }),
    );
  });
});
