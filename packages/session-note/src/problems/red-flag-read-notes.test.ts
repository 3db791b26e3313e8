import { describe, expect, test } from 'vitest';
import { createNoteReader } from '../reading/create-note-reader.ts';
import { oldAndNew } from './old-and-new.test-support.ts';
import { hastyByFlag } from './red-flag-hasty.test-support.ts';
import { ordinaryByFlag } from './red-flag-ordinary.test-support.ts';
import { notesByFlag } from './red-flag-read-notes.test-support.ts';

const reader = createNoteReader();
const flagsOf = (text: string) => new Set(reader.read(text).problems.flatMap((problem) => (problem.kind === 'red-flag' ? [problem.pattern] : [])));

describe('red flags of a note that is read as a whole', () => {
  for (const [flags, notes] of [...Object.entries(notesByFlag), ...Object.entries(ordinaryByFlag), ...Object.entries(hastyByFlag)]) {
    test.each(notes)(`are ${flags} in: %s`, (text) => {
      expect(flagsOf(text)).toEqual(new Set(flags === 'none' ? [] : flags.split(',')));
    });
  }

  test.each(oldAndNew)('tell the old from the new in: %s', (text, patterns) => {
    expect(flagsOf(text)).toEqual(new Set(patterns));
  });
});
