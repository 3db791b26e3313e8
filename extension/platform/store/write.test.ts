import { expect, test } from 'vitest';
import { toSaveFailure, triedByItself } from './write.ts';

test.each([
  ['full', 'QuotaExceededError', /no room left/],
  ['failing', 'UnknownError', /could not write/],
])('of a disk that is %s whoever reads it is told to try again, and where it is tried by itself, that', (_kind, name, what) => {
  const failure = toSaveFailure(new DOMException('', name));
  expect(failure.message).toMatch(what);
  expect(failure.message).toContain('Then try again.');
  expect(failure.message).not.toContain('by itself');
  const tried = triedByItself(failure);
  expect(tried.message).toMatch(what);
  expect(tried.message).toContain('Saving is tried again by itself.');
  expect(tried.message).not.toContain('Then try again.');
  expect(tried.type).toBe(failure.type);
});

test('a page of an older version is told to be opened again, whoever tries', () => {
  const failure = toSaveFailure(new DOMException('', 'VersionError'));
  expect(triedByItself(failure)).toEqual(failure);
  expect(failure.message).toContain('close this page and open it again');
});
