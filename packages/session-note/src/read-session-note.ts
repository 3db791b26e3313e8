/** Reads a whole note once, with the words that come with the extension. An editor keeps a reader instead: `createNoteReader`. */
import type { Fact } from './fact.ts';
import type { NoteContext } from './note-context.ts';
import type { NoteProblem } from './problem.ts';
import { createNoteReader } from './reading/create-note-reader.ts';

export function readSessionNote(text: string, context?: NoteContext): { readonly facts: readonly Fact[]; readonly problems: readonly NoteProblem[] } {
  const { facts, problems } = createNoteReader().read(text, context);
  return { facts, problems };
}
