import { describe, expect, test } from 'vitest';
import { createNoteReader } from '../reading/create-note-reader.ts';

const reader = createNoteReader();
const answersIn = (text: string) => reader.read(text).facts.filter(({ kind }) => kind === 'screening').map(({ name, status, from, to }) => [name, status, text.slice(from, to)]);

describe('answers in the words of red flags', () => {
  test('are facts of the note', () => {
    expect(answersIn('Sees two of everything when she looks left')).toEqual([['diplopia', 'present', expect.stringContaining('two')]]);
    expect(answersIn("S: can't feel the toilet paper when wiping")).toEqual([['saddle numbness', 'present', expect.stringContaining('toilet paper')]]);
  });

  test('are said once', () => {
    expect(answersIn('No diplopia')).toEqual([['diplopia', 'absent', 'diplopia']]);
  });

  test('are none where they are planned or kept private', () => {
    expect(answersIn("P: to A&E if she can't feel the toilet paper")).toEqual([]);
    expect(answersIn('private: sees two of everything').map(([name]) => name)).toEqual([]);
  });
});
