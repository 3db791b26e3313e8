/** What is to be remembered of a client, out of that client's own notes: the newest first, each once. */
import { parseSessionNote } from '@trusted-hands/session-note';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';

/** Further back it is read in the notes themselves. */
const most = 6;

export function rememberedOf(notes: readonly StoredRecord<SessionNote>[], clientId: string): readonly string[] {
  const lines = notesNewestFirst(notes, clientId).flatMap(({ current }) => parseSessionNote(current.body.text).filter(({ kind, content }) => kind === 'remember' && content !== '').map(({ content }) => content));
  return [...new Set(lines)].slice(0, most);
}
