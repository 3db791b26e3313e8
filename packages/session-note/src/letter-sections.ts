/**
 * What of a note may go into a letter: its text by section. Private and remember lines are never in it; a therapist who
 * wants one in writes it into the letter herself.
 */
import { type NoteSection, noteSections, parseSessionNote } from './parse-session-note.ts';

export interface LetterSection {
  /** Undefined for what stands before the first heading. */
  readonly section: NoteSection | undefined;
  /** Plain words for the heading: "What the client says". Empty before the first heading. */
  readonly title: string;
  /** The section's lines without heading and outer indentation, joined by LF; never empty. */
  readonly text: string;
}

const titles: Readonly<Record<NoteSection, string>> = {
  S: 'What the client says',
  O: 'What was found',
  Tx: 'Treatment given',
  Re: 'After treatment',
  A: 'Assessment',
  P: 'Plan',
};

/** Sections that have text, in the order of a note (S, O, Tx, Re, A, P) after what stands before the first heading. */
export function letterSections(text: string): LetterSection[] {
  const { lines } = parseSessionNote(text);
  const sections: LetterSection[] = [];
  for (const section of [undefined, ...noteSections]) {
    const own = lines.filter((line) => line.section === section && line.kind === 'text').map((line) => line.content);
    const body = own.join('\n').replace(/\n{3,}/g, '\n\n').trim();
    if (body !== '') sections.push({ section, title: section === undefined ? '' : titles[section], text: body });
  }
  return sections;
}

/** How many lines `letterSections` keeps back, so that a page can say so. */
export function keptBackLines(text: string): { readonly private: number; readonly remember: number } {
  const { lines } = parseSessionNote(text);
  return { private: lines.filter((line) => line.kind === 'private').length, remember: lines.filter((line) => line.kind === 'remember').length };
}
