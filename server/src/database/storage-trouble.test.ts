import { expect, test } from 'vitest';
import { storageTrouble } from './storage-trouble.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test('a full disk is told from a database that is away, through whatever wraps them', () => {
  for (const code of ['SQLITE_FULL', 'ENOSPC', '53100']) expect(storageTrouble(new Error('outer', { cause: coded(code) }))).toBe('full');
  for (const code of ['SQLITE_BUSY', 'SQLITE_IOERR_WRITE', 'ECONNREFUSED', '57P01']) expect(storageTrouble(coded(code))).toBe('away');
  expect(storageTrouble(new Error('Connection terminated unexpectedly'))).toBe('away');
});

test('every other error is a fault of ours', () => {
  for (const error of [coded('SQLITE_CONSTRAINT_UNIQUE'), coded('23505'), new Error('x'), 'x', null, undefined]) expect(storageTrouble(error)).toBeNull();
});
