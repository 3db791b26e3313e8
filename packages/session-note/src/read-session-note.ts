/** Reads a whole note once, with the words that come with the extension. An editor keeps a reader instead: `createNoteReader`. */
import { shippedVocabulary } from '@trusted-hands/packs';
import type { Fact } from './fact.ts';
import type { NoteContext } from './note-context.ts';
import type { NoteProblem } from './problem.ts';
import { createFindProblems } from './problems/find-problems.ts';
import { createNoteReader, type NoteReaderDependencies } from './reading/create-note-reader.ts';
import { createStatusReader } from './status/read-status.ts';
import { compileVocabulary } from './vocabulary/compiled-vocabulary.ts';

/** Compiled at the first note: it takes longer than a hundred notes do. */
let shipped: NoteReaderDependencies | undefined;

export function readSessionNote(text: string, context?: NoteContext): { readonly facts: readonly Fact[]; readonly problems: readonly NoteProblem[] } {
  shipped ??= { vocabulary: compileVocabulary(shippedVocabulary), readStatus: createStatusReader(), findProblems: createFindProblems() };
  const { facts, problems } = createNoteReader(shipped).read(text, context);
  return { facts, problems };
}
