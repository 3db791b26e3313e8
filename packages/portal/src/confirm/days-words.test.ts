import { describe, expect, test } from 'vitest';
import { daysWords, isStale } from './days-words.ts';

const day = 86_400_000;

describe('when a listing was confirmed', () => {
  test.each([
    [undefined, 'Nobody has said yet that it is right.'],
    [null, 'Nobody has said yet that it is right.'],
    [100 * day, 'It was confirmed today. You are asked again in 90 days.'],
    [99 * day, 'It was last confirmed yesterday. You are asked again in 89 days.'],
    [11 * day, 'It was last confirmed 89 days ago. You are asked again tomorrow.'],
    [10 * day, 'It was last confirmed 90 days ago. You are asked again now.'],
    [9 * day, 'It was last confirmed 91 days ago, so it is shown as unconfirmed.'],
    [200 * day, 'It was confirmed today. You are asked again in 90 days.'],
  ])('at %s is said in days', (confirmedAtMs, words) => {
    expect(daysWords(confirmedAtMs, 100 * day)).toBe(words);
    expect(isStale(confirmedAtMs, 100 * day)).toBe(/unconfirmed|Nobody/.test(words));
  });
});
