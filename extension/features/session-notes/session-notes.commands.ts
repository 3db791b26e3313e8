/** What can be done with session notes: everywhere, and while one is being written. */
import type { Command } from '@trusted-hands/commands';

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
