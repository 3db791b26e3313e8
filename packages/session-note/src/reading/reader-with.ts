/** A reader that knows what packs added beside what ships. */
import type { Content } from '@trusted-hands/packs';
import { compileProblems, createFindProblems } from '../problems/find-problems.ts';
import { createNoteReader, type NoteReader } from './create-note-reader.ts';

export function createReaderWith({ vocabulary, redFlags, tests }: Content): NoteReader {
  return createNoteReader({ vocabulary, findProblems: createFindProblems(compileProblems({ redFlags, vocabulary, tests: tests.names })) });
}

/** Where only the facts of a note are wanted. */
export function createFactReaderWith({ vocabulary }: Pick<Content, 'vocabulary'>): NoteReader {
  return createNoteReader({ vocabulary, findProblems: () => [] });
}
