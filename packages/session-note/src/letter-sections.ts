/**
 * What of a note may go into a letter: its text by section. Private and remember lines are never in it; a therapist who
 * wants one in puts it in by itself.
 */
import { type NoteLine, type NoteSection, noteSections } from './parse-session-note.ts';

export interface LetterSection {
  /** Undefined for what stands before the first heading. */
  readonly section: NoteSection | undefined;
  /** The section's lines without heading and outer indentation, joined by LF; never empty. */
  readonly text: string;
}

/** Sections that have text, in the order of a note (S, O, Tx, Re, A, P) after what stands before the first heading. */
export function letterSections(lines: readonly NoteLine[]): LetterSection[] {
  const sections: LetterSection[] = [];
  for (const section of [undefined, ...noteSections]) {
    const own = lines.filter((line) => line.section === section && line.kind === 'text').map((line) => line.content);
    const text = own.join('\n').replace(/\n{3,}/g, '\n\n').trim();
    if (text !== '') sections.push({ section, text });
  }
  return sections;
}
