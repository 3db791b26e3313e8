import { expect, test } from 'vitest';
import { defaultQuietRule } from './quiet-clients.ts';
import { gapWords, ruleWords, spanWords } from './quiet-words.ts';

test('how long somebody stayed away is said beside how often they came', () => {
  const away = { clientId: 'ana', lastVisitOn: '2026-09-15', daysSince: 71, usualGapDays: 7, plannedDays: undefined, lastSaid: [] };
  expect(gapWords(away, 'en-AU')).toBe('Last seen 15 Sept 2026, 10 weeks ago. Came about every week.');
  expect(gapWords({ ...away, usualGapDays: 28, plannedDays: 56 }, 'en-AU')).toBe('Last seen 15 Sept 2026, 10 weeks ago. Came about every 4 weeks. The next visit was planned after 8 weeks.');
  expect(gapWords({ ...away, usualGapDays: undefined }, 'en-AU')).toContain('One visit.');
  expect([1, 13, 14, 365, 730].map(spanWords)).toEqual(['1 day', '13 days', '2 weeks', 'a year', '2 years']);
});

test('the rule says each of its numbers and that they are our own', () => {
  for (const words of ['2 times the usual gap', 'within 3 weeks', 'after 6 weeks', 'after a year', 'our own']) expect(ruleWords(defaultQuietRule)).toContain(words);
});
