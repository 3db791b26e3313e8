/** What reads one open note. It comes later than the editor, and goes with the note. */
import { createNoteReader, type NoteContext } from '@trusted-hands/session-note';
import type { ReadNote } from './note-reading.ts';

/** Keeps what has not changed between two readings, whatever else is known of the client meanwhile. */
export function createNoteReading(): (context: NoteContext) => ReadNote {
  const reader = createNoteReader();
  return (context) => {
    const read = (text: string) => {
      const { facts, problems } = reader.read(text, context);
      return { facts, problems };
    };
    return Object.assign(read, { ahead: (text: string) => reader.readAhead(text) });
  };
}
