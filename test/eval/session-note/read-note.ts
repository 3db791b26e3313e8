/** The reader under measure, found by its name so that labels could be checked in before it was written. */
import * as language from '@trusted-hands/session-note';
import type { Fact, NoteContext, NoteProblem } from '@trusted-hands/session-note';

type ReadSessionNote = (text: string, context?: NoteContext) => { readonly facts: readonly Fact[]; readonly problems: readonly NoteProblem[] };

export function sessionNoteReader(): ReadSessionNote {
  const reader: unknown = new Map<string, unknown>(Object.entries(language)).get('readSessionNote');
  if (typeof reader !== 'function') throw new Error('The package session-note has no readSessionNote yet: there is nothing to measure.');
  // Safe: the name and the type were agreed with the package.
  return reader as ReadSessionNote;
}
