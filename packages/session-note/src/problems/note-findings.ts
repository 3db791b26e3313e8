/**
 * The findings of a whole note. A red flag counts wherever it is said, private lines included: the note stays on this
 * device. A heading that ends in a colon ("Denies:") is read into the points of the list below it.
 */
import { type Occurrence } from './finding-reader.ts';
import { readWords } from '../status/words.ts';

interface Piece {
  readonly text: string;
  readonly from: number;
}

export type NoteFindings = ReadonlyMap<string, readonly Occurrence[]>;

const listPoint = /^\s*(?:[-*•·–▪]|\d{1,2}[.)]|\[[ x]?\])\s+/;
const longestHeading = 60;

/** What a line says is kept while the line is in the note, so that a keystroke reads only its own line. */
export function createNoteFindings(readFindings: (sentence: string) => readonly Occurrence[]): (lines: readonly Piece[]) => NoteFindings {
  let known = new Map<string, readonly Occurrence[]>();
  return (lines) => {
    const used = new Map<string, readonly Occurrence[]>();
    const findings = new Map<string, Occurrence[]>();
    const read = (text: string) => {
      const occurrences = used.get(text) ?? known.get(text) ?? readFindings(text);
      used.set(text, occurrences);
      return occurrences;
    };
    for (const { piece, heading } of withHeadings(lines)) {
      for (const sentence of sentencesOf(piece)) {
        const shift = sentence.from - heading.length;
        for (const occurrence of read(heading + sentence.text)) {
          if (occurrence.from < heading.length) continue;
          const list = findings.get(occurrence.finding) ?? [];
          list.push({ ...occurrence, from: occurrence.from + shift, to: occurrence.to + shift });
          findings.set(occurrence.finding, list);
        }
      }
    }
    known = used;
    return findings;
  };
}

function* withHeadings(lines: readonly Piece[]): Generator<{ readonly piece: Piece; readonly heading: string }> {
  let heading = '';
  for (const piece of lines) {
    const point = listPoint.exec(piece.text);
    if (point === null) heading = piece.text.trimEnd().endsWith(':') && piece.text.length <= longestHeading ? `${piece.text.trim()} ` : '';
    yield { piece, heading: point === null ? '' : heading };
  }
}

/** Sentences of a line; a question stays with what follows, since that may answer it. */
function sentencesOf({ text, from }: Piece): Piece[] {
  const sentences: Piece[] = [];
  let start = 0;
  for (const word of readWords(text)) {
    if (word.text !== '.' && word.text !== '!') continue;
    sentences.push({ text: text.slice(start, word.to), from: from + start });
    start = word.to;
  }
  if (text.slice(start).trim() !== '') sentences.push({ text: text.slice(start), from: from + start });
  return sentences;
}
