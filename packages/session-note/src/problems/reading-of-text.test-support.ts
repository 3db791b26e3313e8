/** Lines of a text as a reading has them, for tests of what needs no more than that. */
import { parseSessionNote } from '../parse-session-note.ts';
import { asProse } from '../reading/form-fields.ts';
import type { ReadingLine } from '../reading/note-reading.ts';

export function linesOf(text: string): ReadingLine[] {
  let from = 0;
  const parsed = parseSessionNote(text);
  return text.split('\n').map((line, index) => {
    const own: ReadingLine = { from, to: from + line.length, section: parsed[index]?.section, kind: parsed[index]?.kind ?? 'text', content: { prose: asProse(line) } };
    from = own.to + 1;
    return own;
  });
}
