import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordSplitter, delimiterOf, type TableRecord } from './split-records.ts';

function split(pieces: readonly string[], columns: number, delimiter = ','): TableRecord[] {
  const splitter = createRecordSplitter({ delimiter, columns });
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

describe('rows of a table', () => {
  test('keep the line they begin in, also behind blank lines and texts of several lines', () => {
    expect(split(['a,b\n\n"c\nd",e\nf,g'], 2)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c\nd', 'e'] },
      { line: 5, cells: ['f', 'g'] },
    ]);
  });

  test('cut in the middle of a quoted text cost no other row', () => {
    const rows = split(['"1","Mira","Dubbo"\n"2","Ben","Rich\n"3","Zoe","Young"\n"4","Ana","York"\n'], 3);
    expect(rows.map(({ line, cells, problem }) => ({ line, first: cells[0], isWhole: problem === undefined }))).toEqual([
      { line: 1, first: '1', isWhole: true },
      { line: 2, first: '2', isWhole: true },
      { line: 3, first: '3', isWhole: true },
      { line: 4, first: '4', isWhole: true },
    ]);
    expect(rows[1]?.remark).toContain('never closed');
    const cut = split(['"1","Mira","Dubbo"\n"2","Be\n"3","Zoe","Young"\n'], 3);
    expect(cut.map(({ line, problem }) => [line, problem === undefined])).toEqual([[1, true], [2, false], [3, true]]);
    expect(cut[1]?.problem).toContain('cut off');
  });

  test('broken over two lines are joined, with too few or too many columns are said', () => {
    expect(split(['1,Mira,Du\nbbo,NSW\n2,Ben,Richmond,VIC\n'], 4)[0]).toEqual({ line: 1, cells: ['1', 'Mira', 'Du bbo', 'NSW'], remark: 'It was broken over two lines.' });
    expect(split(['1;Mira;Dubbo\n2,Ben,Richmond\n'], 3)[0]?.problem).toContain('another separator');
    expect(split(['1,Mira,Dubbo,NSW,2830\n'], 3)[0]?.problem).toContain('5 columns instead of 3');
    expect(split(['1,Mira,Dubbo,,\n'], 3)).toEqual([{ line: 1, cells: ['1', 'Mira', 'Dubbo'] }]);
  });

  test('come out the same however the text is cut into pieces', () => {
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a,b', 'two\nlines', '"', '', 'x"y'));
    const written = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const lineOf = fc.oneof(
      { weight: 6, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.map(written).join(',')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
      { weight: 1, arbitrary: fc.constantFrom('"open,b', 'a,b', 'a,"b"c,d', '"1","2","cut') },
    );
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(400), { maxLength: 5 }), (lines, cuts) => {
        const text = `${lines.map((line) => line.replaceAll('\r', '')).join('\n')}\n`;
        const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
        const chosen = [...new Set(cuts.map((cut) => ends[cut % ends.length] ?? 0))].sort((a, b) => a - b);
        const pieces = [0, ...chosen].map((start, index) => text.slice(start, chosen[index] ?? text.length)).filter((piece) => piece !== '');
        expect(split(pieces, 3)).toEqual(split([text], 3));
      }),
      { numRuns: 1000 },
    );
  });

  test('of a clean table come out as they were written, every one', () => {
    const value = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\r', ''));
    const rowOf = fc.array(value, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1, maxLength: 20 }), (rows) => {
        const text = `${rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;
        expect(split([text], 3).map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  [',', 'name,city\nMira,Dubbo\nBen,"York, WA"\n'],
  [';', 'name;lat\nMira;-32,24\nBen;12,5\n'],
  ['\t', 'name\tcity\nMira\tDubbo, NSW\n'],
  ['¬', 'name¬city¬note\nMira¬Dubbo¬a,b;c\n'],
  ['|', 'name|city\nMira|Dubbo\n'],
])('the separator is told: %s', (delimiter, sample) => {
  expect(delimiterOf(sample)).toBe(delimiter);
});
