/** What can be done with session notes: everywhere, and while one is being written. */
import type { Command } from '@trusted-hands/commands';
import type { NoteHandle } from './note-field.tsx';
import { noteTrays } from './note-trays.ts';

export const signKeybinding = 'Mod+Enter';

interface SessionNotesActions {
  readonly startNew: () => void;
}

/** There on every page, whether a note is open or not. */
export function sessionNotesCommands({ startNew }: SessionNotesActions): readonly Command[] {
  return [{ id: 'session-notes.new', title: 'New note', category: 'Notes', keybinding: 'Alt+Shift+N', when: 'unlocked', run: startNew }];
}

interface JotActions {
  readonly sign: () => void;
  /** Asks first. */
  readonly discard: () => void;
  readonly goOn?: () => void;
}

/** There while a note is open; `note-writable` holds while this page writes it. */
export function jotCommands({ sign, discard, goOn }: JotActions): readonly Command[] {
  const writing: readonly Command[] = [
    { id: 'session-notes.sign', title: 'Sign the note', category: 'Notes', keybinding: signKeybinding, when: 'unlocked && note-writable', run: sign },
    { id: 'session-notes.discard', title: 'Throw the unfinished note away', category: 'Notes', when: 'unlocked && note-writable && note-begun', run: discard },
  ];
  if (goOn === undefined) return writing;
  return [...writing, { id: 'session-notes.go-on', title: 'Go on in side panel', category: 'Notes', when: 'unlocked', run: goOn }];
}

/** What is done in the text of the note that is open, by keys as by the buttons above it. */
export function noteCommands(note: { readonly current: NoteHandle | null }): readonly Command[] {
  const when = 'unlocked && note-writable';
  return [
    ...noteTrays.map(({ id, title, keybinding }): Command => ({ id: `session-notes.write-${id}`, title, category: 'Notes', keybinding, when, run: () => note.current?.openTray(id) })),
    { id: 'session-notes.next-problem', title: 'Next thing to look at in the note', category: 'Notes', keybinding: 'F8', when, run: () => note.current?.nextProblem() },
    { id: 'session-notes.fix', title: 'What can be done about it', category: 'Notes', keybinding: 'Alt+Enter', when, run: () => note.current?.openFixes() },
    { id: 'session-notes.explain', title: 'What is known of the test, movement or score at the caret', category: 'Notes', keybinding: 'Alt+Shift+Q', when, run: () => note.current?.explain() },
    { id: 'session-notes.text', title: 'Back to the text of the note', category: 'Notes', keybinding: 'Alt+Shift+W', when, run: () => note.current?.focus() },
  ];
}
