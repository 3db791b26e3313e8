/** The reader under measure: the one of the editor, kept from note to note as there, since compiling its words takes longer than reading. */
import { createNoteReader, type NoteReader } from '@trusted-hands/session-note';

export function sessionNoteReader(): NoteReader['read'] {
  const reader = createNoteReader();
  return (text, context) => reader.read(text, context);
}
