/**
 * Where words that a button writes go in a note: behind what its section says already, or in a section of their own at its
 * usual place. Nothing that stands in the note is changed.
 */
import { noteSections, parseSessionNote, type NoteSection, type TextEdit } from '@trusted-hands/session-note';

export interface Writing {
  readonly section: NoteSection;
  readonly words: string;
  /** Given the section's last sentence: what is written instead behind a comma, where the words only go on with it. */
  readonly goesOn?: (lastSentence: string) => string | undefined;
}

interface PlacedLine {
  readonly from: number;
  readonly to: number;
  readonly section: NoteSection | undefined;
  readonly isOpen: boolean;
}

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

export function writingEdit(text: string, writing: Writing): TextEdit {
  const lines = placedLines(text);
  const own = lines.findLast(({ section, isOpen, from, to }) => section === writing.section && isOpen && text.slice(from, to).trim() !== '');
  return own === undefined ? inNewSection(text, lines, writing) : behind(text, own, writing);
}

function behind(text: string, { from, to }: PlacedLine, { words, goesOn }: Writing): TextEdit {
  const line = text.slice(from, to).trimEnd();
  const at = from + line.length;
  const content = line.replace(/^\s*[\p{L}-]+\s*[:：]\s*/u, '');
  // A number's own point ends no sentence.
  const lastSentence = content.split(/[.;](?:\s+|$)/).findLast((part) => part.trim() !== '')?.trim() ?? '';
  const more = lastSentence === '' || /[.;:]$/.test(line) ? undefined : goesOn?.(lastSentence);
  if (more !== undefined) return { from: at, to, insert: `, ${more}` };
  const between = content === '' || /[.;:,：]$/.test(line) ? ' ' : '. ';
  return { from: at, to, insert: `${between}${words}` };
}

function inNewSection(text: string, lines: readonly PlacedLine[], { section, words }: Writing): TextEdit {
  const place = noteSections.indexOf(section);
  const next = lines.find((line) => line.section !== undefined && noteSections.indexOf(line.section) > place);
  if (next !== undefined) return { from: next.from, to: next.from, insert: `${section}: ${words}\n` };
  const end = text.trimEnd().length;
  return { from: end, to: text.length, insert: `${end === 0 ? '' : '\n'}${section}: ${words}` };
}

function placedLines(text: string): readonly PlacedLine[] {
  const read = parseSessionNote(text);
  const placed: PlacedLine[] = [];
  let from = 0;
  const add = (to: number) => {
    const line = read[placed.length];
    placed.push({ from, to, section: line?.section, isOpen: line?.kind === 'text' });
  };
  for (const match of text.matchAll(breaks)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return placed;
}

/** The text with the edit made. */
export function withEdit(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}
