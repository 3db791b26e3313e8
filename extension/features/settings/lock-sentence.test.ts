import { describe, expect, it } from 'vitest';
import { lockSentence } from './lock-sentence.ts';

describe('what Settings says of the lock', () => {
  it('names every time at which the notes lock, as the store has them', () => {
    const sentence = lockSentence(false);
    for (const words of ['15 minutes', '12 hours', 'browser is closed', 'computer itself is locked', 'Unfinished notes are kept']) expect(sentence).toContain(words);
  });

  it('says in Firefox why the wait is short', () => {
    expect(lockSentence(true)).toContain('does not tell when the computer itself is locked');
  });
});
