import { expect, test } from 'vitest';
import type { ClientConsent } from '../../platform/records/consent.record.ts';
import { consentsToKnow } from './consent-words.ts';

const consent = (change: Partial<ClientConsent>): ClientConsent => ({ clientId: 'ana', what: 'Treatment', isSensitiveArea: false, givenOn: '2026-11-01', how: 'verbal', withdrawnOn: '', withdrawnHow: '', remark: '', ...change });

test('consents are read with what was withdrawn first, then sensitive areas, each with its dates', () => {
  const lines = consentsToKnow([consent({}), consent({ what: 'Work at the abdomen', isSensitiveArea: true, how: 'written' }), consent({ what: 'Photographs', withdrawnOn: '2026-11-05', withdrawnHow: 'verbal' })], 'en-AU');
  expect(lines.map(({ words }) => words)).toEqual([
    'Photographs: given 1 Nov 2026 in words, WITHDRAWN 5 Nov 2026 in words',
    'Work at the abdomen (sensitive area): given 1 Nov 2026 in writing',
    'Treatment: given 1 Nov 2026 in words',
  ]);
  expect(lines[1]?.short).toBe('Work at the abdomen (1 Nov 2026)');
  expect(lines.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false, false]);
});

test('a consent given again after it was withdrawn stands in its place, one given before does not', () => {
  const withdrawn = consent({ withdrawnOn: '2026-11-05' });
  expect(consentsToKnow([withdrawn, consent({ what: 'treatment ', givenOn: '2026-11-06' })]).map(({ isWithdrawn }) => isWithdrawn)).toEqual([false]);
  expect(consentsToKnow([withdrawn, consent({ givenOn: '2026-10-06' })]).map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false]);
});
