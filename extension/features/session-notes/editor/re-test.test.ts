import { createNoteReader } from '@trusted-hands/session-note';
import { expect, test } from 'vitest';
import { shippedWords } from './note-words.ts';
import { measuredBefore } from './re-test.ts';

const measured = (text: string) => measuredBefore(createNoteReader().read(text).facts, shippedWords).map(({ words, after }) => [words, after?.value ?? after?.result]);

test('what was measured before is asked for again in its own words, with what it is now', () => {
  const note = 'S: R shoulder pain 6/10\nO: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +\nTx: massage 30 min\nRe: R shoulder pain 3/10, flexion 145. Hawkins-Kennedy R -';
  expect(measured(note)).toEqual([['R shoulder pain', 3], ['R shoulder flexion', 145], ['R shoulder abduction', undefined], ['Hawkins-Kennedy R', 'negative']]);
});

test('what cannot be, was earlier, or is somebody else’s is not asked for', () => {
  expect(measured('S: pain 12/10. was 7/10 last week. mother has pain 8/10')).toEqual([]);
});
