import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstStanding } from './first-standing.ts';

const column = (length: number, max: number) => fc.array(fc.nat({ max }), { minLength: length, maxLength: length });
const world = fc.integer({ min: 1, max: 300 }).chain((length) =>
  fc.record({
    numbers: fc.uniqueArray(fc.nat({ max: 2 ** 31 }), { minLength: length, maxLength: length }),
    kind: column(length, 2),
    confirmedAge: column(length, 3),
    wanted: fc.integer({ min: 1, max: 60 }),
  }),
);
const tables = { accepting: Float64Array.of(1, 0.6, 1), checked: Float64Array.of(0.15, 0.165, 0.165), freshness: Float64Array.of(0.7, 1, 1, 0.9) };

test('whoever is left out stands worse than all who are kept, or as well with a higher number than the one that is told', () => {
  fc.assert(
    fc.property(world, ({ numbers, kind, confirmedAge, wanted }) => {
      const standing = (row: number) => (tables.checked[kind[row] ?? 0] ?? 0) * ((tables.freshness[confirmedAge[row] ?? 0] ?? 0) * (tables.accepting[kind[row] ?? 0] ?? 0));
      const { rows, rest } = firstStanding({ numbers: Uint32Array.from(numbers), kind: Uint8Array.from(kind), confirmedAge: Uint8Array.from(confirmedAge), ...tables }, wanted);
      const kept = new Set(rows);
      expect(kept.size).toBe(rows.length);
      expect(kept.size).toBeGreaterThanOrEqual(Math.min(wanted, numbers.length));
      for (let row = 0; row < numbers.length; row += 1) if (!kept.has(row)) expect(standing(row) < rest.standing || (standing(row) === rest.standing && (numbers[row] ?? 0) >= rest.number)).toBe(true);
      for (let at = 1; at < rows.length; at += 1) {
        const [before = 0, row = 0] = rows.subarray(at - 1, at + 1);
        expect(standing(before) > standing(row) || (standing(before) === standing(row) && (numbers[before] ?? 0) < (numbers[row] ?? 0))).toBe(true);
      }
    }),
  );
});
