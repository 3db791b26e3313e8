/**
 * What of a session note a therapist can pick for a letter: its sections, and apart from them the private and remember
 * lines, which no section ever holds.
 */
import { letterSections, parseSessionNote } from '@trusted-hands/session-note';

/** In the order of a letter; `none` is what stands before the first heading, often all of a short note. */
export const notePartIds = ['none', 'S', 'O', 'Tx', 'Re', 'A', 'P'] as const;
export type NotePartId = (typeof notePartIds)[number];

export interface NotePart {
  readonly id: NotePartId;
  readonly text: string;
}

interface WithheldLine {
  /** Number in the note, from 0. */
  readonly line: number;
  readonly kind: 'private' | 'remember';
  /** Without its mark, as it would stand in the letter. */
  readonly text: string;
}

interface NoteParts {
  readonly parts: readonly NotePart[];
  readonly withheld: readonly WithheldLine[];
}

/** Total: any text is a note. A section written in several places comes once, its pieces one after the other. */
export function readNoteParts(text: string): NoteParts {
  const lines = parseSessionNote(text);
  const withheld = lines.flatMap(({ kind, content }, line) =>
    kind === 'text' || content === '' ? [] : [{ line, kind, text: content }],
  );
  return { parts: letterSections(lines).map((one) => ({ id: one.section ?? 'none', text: one.text })), withheld };
}
