import { expect, test } from 'vitest';
import { ageOn, identityLine } from './client-identity.ts';

test('a client is told apart by both, the age counted to the birthday', () => {
  expect(identityLine({ secondIdentifier: 'the cyclist', dateOfBirth: '1958-11-29' }, '2026-11-28', 'en-AU')).toBe('the cyclist, born 29 Nov 1958 (67)');
  expect(identityLine({ secondIdentifier: '', dateOfBirth: '1958-11-28' }, '2026-11-28', 'en-AU')).toBe('born 28 Nov 1958 (68)');
  expect(identityLine({ secondIdentifier: '', dateOfBirth: '' }, '2026-11-28')).toBe('');
  expect(ageOn('2027-01-01', '2026-11-28')).toBe(0);
});
