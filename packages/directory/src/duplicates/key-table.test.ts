import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from './key-table.ts';

test('knows who shares a key, as a map of lists does', () => {
  const key = fc.constantFrom('', 'a', 'b', 'ab', 'name ana fairhollin AU dubbo', 'phone 255501234', '\u{1F44D}');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key), { maxLength: 60 }), (keysByRow) => {
      const table = createKeyTable();
      const lists = new Map<string, number[]>();
      for (const [row, keys] of keysByRow.entries()) {
        for (const one of keys) {
          table.add(one, row);
          lists.set(one, [...(lists.get(one) ?? []), row]);
        }
      }
      const shared = [...lists.values()].filter((rows) => rows.length > 1).map(String);
      expect([...table.groups()].map(String).toSorted()).toEqual(shared.toSorted());
      for (const [one, rows] of lists) expect(table.count(one)).toBe(rows.length);
      expect(table.count('nobody’s')).toBe(0);
    }),
  );
});

test('tells two hundred thousand keys from one another, and still finds the two that are one', () => {
  const table = createKeyTable();
  for (let row = 0; row < 200_000; row += 1) table.add(`number npi ${String(1_300_000_000 + row)}`, row);
  table.add('number npi 1300100000', 200_000);
  expect([...table.groups()]).toEqual([[100_000, 200_000]]);
});
