/**
 * The findings of a whole note. A red flag counts wherever it is said, private lines included: the note stays on this
 * device. A heading that ends in a colon ("Denies:") is read into the points of the list below it.
 */
import { readWords } from '../status/words.ts';
import type { Occurrence } from './finding-reader.ts';

interface Piece {
  readonly text: string;
  readonly from: number;
}

export type NoteFindings = ReadonlyMap<string, readonly Occurrence[]>;

interface ReadFindings {
  (lines: readonly Piece[]): NoteFindings;
  /** The same in steps of a line, to be there when it is asked for. */
  readonly ahead: (lines: readonly Piece[]) => Generator<void, void>;
}

const listPoint = /^\s*(?:[-*•·–▪]|\d{1,2}[.)]|\[[ x]?\])\s+/;
const longestHeading = 60;
const spareSentences = 500;

/** What a line and a sentence say is kept while they are in the note, so that a keystroke reads only its own sentence. */
export function createNoteFindings(readFindings: (sentence: string) => readonly Occurrence[]): ReadFindings {
  const lineReadings = createKeeper<readonly Occurrence[]>();
  const sentenceReadings = createKeeper<readonly Occurrence[]>();

  function readLine(text: string, heading: string): readonly Occurrence[] {
    return sentencesOf(text).flatMap((sentence) => {
      const shift = sentence.from - heading.length;
      return sentenceReadings
        .keep(heading + sentence.text, readFindings)
        .flatMap((occurrence) => (occurrence.from < heading.length ? [] : [{ ...occurrence, from: occurrence.from + shift, to: occurrence.to + shift }]));
    });
  }

  const readKept = ({ piece, heading }: Headed) => lineReadings.keep(`${heading}\n${piece.text}`, () => readLine(piece.text, heading));

  function* ahead(lines: readonly Piece[]): Generator<void, void> {
    for (const headed of withHeadings(lines)) {
      readKept(headed);
      yield;
    }
  }

  function read(lines: readonly Piece[]): NoteFindings {
    const findings = new Map<string, Occurrence[]>();
    for (const headed of withHeadings(lines)) {
      const { piece } = headed;
      for (const occurrence of readKept(headed)) {
        const list = findings.get(occurrence.finding) ?? [];
        list.push({ ...occurrence, from: occurrence.from + piece.from, to: occurrence.to + piece.from });
        findings.set(occurrence.finding, list);
      }
    }
    lineReadings.turn();
    // Sentences of kept lines are not asked for again, and still have to be there when their line changes.
    if (sentenceReadings.size() > spareSentences + 4 * lines.length) sentenceReadings.turn();
    return findings;
  }

  return Object.assign(read, { ahead });
}

/** Keeps what was asked for since the last turn, and what was before it; nothing older. */
function createKeeper<Value>(): { keep(key: string, make: (key: string) => Value): Value; turn(): void; size(): number } {
  let current = new Map<string, Value>();
  let before = new Map<string, Value>();
  return {
    keep(key, make) {
      const value = current.get(key) ?? before.get(key) ?? make(key);
      current.set(key, value);
      return value;
    },
    turn() {
      before = current;
      current = new Map();
    },
    size: () => current.size,
  };
}

interface Headed {
  readonly piece: Piece;
  readonly heading: string;
}

function* withHeadings(lines: readonly Piece[]): Generator<Headed> {
  let heading = '';
  for (const piece of lines) {
    const point = listPoint.exec(piece.text);
    if (point === null) heading = piece.text.trimEnd().endsWith(':') && piece.text.length <= longestHeading ? `${piece.text.trim()} ` : '';
    yield { piece, heading: point === null ? '' : heading };
  }
}

/** "Back v. sore": the stop is the word's. */
const abbreviations: ReadonlySet<string> = new Set(['v', 'vs', 'approx', 'dr', 'mr', 'mrs', 'ms', 'prof', 'incl', 'esp', 'abt']);

/** Sentences of a line; a question stays with what follows, since that may answer it. */
function sentencesOf(text: string): Piece[] {
  const sentences: Piece[] = [];
  let start = 0;
  let before = '';
  for (const word of readWords(text)) {
    const isEnd = word.text === '!' || (word.text === '.' && !abbreviations.has(before));
    before = word.text;
    if (!isEnd) continue;
    sentences.push({ text: text.slice(start, word.to), from: start });
    start = word.to;
  }
  if (text.slice(start).trim() !== '') sentences.push({ text: text.slice(start), from: start });
  return sentences;
}
