import { expect, test } from 'vitest';
import { readRegisterRow } from './register-rows.ts';

const columns = { number: 0, name: 1, status: 2, until: 3 };
const options = { dateOrder: 'day-first', today: '2026-11-29' } as const;

test('a row of a register is a number and a name, the number without its signs', () => {
  expect(readRegisterRow(['phy 0001-234567', 'TALLOWMERE, Mira', 'Registered', '30/11/2027'], columns, options)).toEqual({ type: 'entry', entry: { number: 'PHY0001234567', name: 'TALLOWMERE, Mira' } });
});

test.each([
  [['', 'Mira'], 'no number'],
  [['none', 'Mira'], 'no digit'],
  [['1.2345E+09', 'Mira'], 'shortened'],
  [['123', ''], 'no name'],
  [['123', 'Mira', 'Suspended'], 'Suspended'],
  [['123', 'Mira', '', '2025-01-01'], 'ended on 2025-01-01'],
])('%s gives no entry: %s', (cells, reason) => {
  expect(readRegisterRow(cells, columns, options)).toMatchObject({ type: 'refused', reason: expect.stringContaining(reason) });
});
