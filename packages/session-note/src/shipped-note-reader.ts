/** The reader of an editor, with the words and patterns that come with the extension. What was set aside is not said again. */
import { redFlags, shippedVocabulary } from '@trusted-hands/packs';
import { createRedFlagProblems } from './problems/red-flag-problems.ts';
import { createNoteReader, type NoteReader } from './reading/create-note-reader.ts';
import { createStatusReader } from './status/read-status.ts';

/** Keeps what it read, the words of notes among it: make one for each open note, and let go of it with the note. */
export function createShippedNoteReader(): NoteReader {
  const findRedFlags = createRedFlagProblems(redFlags);
  return createNoteReader({
    vocabulary: shippedVocabulary,
    readStatus: createStatusReader(),
    findProblems: (reading, context) => findRedFlags(reading, context).filter(({ key }) => context.dismissed?.includes(key) !== true),
  });
}
