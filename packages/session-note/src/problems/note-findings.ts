/**
 * The findings of a whole note. A red flag counts wherever it is said, private lines included: the note stays on this
 * device. A heading that ends in a colon ("Denies:") is read into the points of the list below it, and what "it", "they" or a
 * bare sign open a sentence for is read from the sentence before ("Asked me to rub the calf. It is warm. Puffy, too").
 */
import { openingSigns } from '@trusted-hands/packs';
import { createKeeper } from '../reading/keeper.ts';
import { readWords } from '../status/words.ts';
import type { Occurrence } from './finding-reader.ts';

interface Piece {
  readonly text: string;
  readonly from: number;
}

export type NoteFindings = ReadonlyMap<string, readonly Occurrence[]>;

interface SentenceFindings {
  readonly occurrences: readonly Occurrence[];
  /** The part of the body that was spoken of last. */
  readonly topic: string | undefined;
}

type LineFindings = SentenceFindings;

/** Grammar, no clinical words. */
const opensWithPronoun = /^\s*(?:(?:and|but|now|today|says|reports)\s+)?(?:it|it['’]s|its|they|they['’]re|these|this|both|is|was|feels|looks|has been|have been)(?![\p{L}])/iu;
/** And names no other part of the body itself: "Red, warm." */
const opensWithSign = new RegExp(String.raw`^\s*(?:(?:and|but|now|today|also|very|quite|all)\s+)?(?:${openingSigns.join('|')})(?![\p{L}])`, 'iu');
const listPoint = /^\s*(?:[-*•·–▪]|\d{1,2}[.)]|\[[ x]?\])\s+/;
const longestHeading = 60;
const spareSentences = 500;

/** What a line and a sentence say is kept while they are in the note, so that a keystroke reads only its own sentence. */
export function createNoteFindings(readFindings: (sentence: string) => readonly Occurrence[], topicIn: (sentence: string) => string | undefined = () => undefined): (lines: readonly Piece[]) => NoteFindings {
  const lineReadings = createKeeper<LineFindings>();
  const sentenceReadings = createKeeper<SentenceFindings>();

  const readSentence = (sentence: string): SentenceFindings => ({ occurrences: readFindings(sentence), topic: topicIn(sentence) });

  function readLine({ piece, heading }: Headed, topicBefore: string): LineFindings {
    const occurrences: Occurrence[] = [];
    let topic = piece.text.trim() === '' ? '' : topicBefore;
    for (const sentence of sentencesOf(piece.text)) {
      const isOfTopic = topic !== '' && (opensWithPronoun.test(sentence.text) || (opensWithSign.test(sentence.text) && topicIn(sentence.text) === undefined));
      const named = isOfTopic ? `${topic} ` : '';
      const before = heading.length + named.length;
      const shift = sentence.from - before;
      const reading = sentenceReadings.keep(heading + named + sentence.text, readSentence);
      for (const occurrence of reading.occurrences) {
        // What stands in the heading alone, or in the words that were brought along, is said there and not here.
        if (occurrence.from < heading.length || occurrence.to <= before) continue;
        occurrences.push({ ...occurrence, from: Math.max(occurrence.from, before) + shift, to: occurrence.to + shift });
      }
      topic = reading.topic ?? (named === '' ? '' : topic);
    }
    return { occurrences, topic };
  }

  /** A blank line ends what "it" may mean. */
  function readKept(headed: Headed, topic: string): LineFindings {
    return lineReadings.keep(`${headed.heading}\n${topic}\n${headed.piece.text}`, () => readLine(headed, topic));
  }

  return (lines) => {
    const findings = new Map<string, Occurrence[]>();
    let topic = '';
    for (const headed of withHeadings(lines)) {
      const { piece } = headed;
      const reading = readKept(headed, topic);
      topic = reading.topic ?? '';
      for (const occurrence of reading.occurrences) {
        const list = findings.get(occurrence.finding) ?? [];
        list.push({ ...occurrence, from: occurrence.from + piece.from, to: occurrence.to + piece.from });
        findings.set(occurrence.finding, list);
      }
    }
    lineReadings.turn();
    // Sentences of kept lines are not asked for again, and still have to be there when their line changes.
    if (sentenceReadings.size() > spareSentences + 4 * lines.length) sentenceReadings.turn();
    return findings;
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

/** A form's next field: "Trauma: no   Fever: no", "Onset: gradual  Better: walking", where the one says nothing of the other. */
const nextField = /(?:(?<=[:=?]\s*(?:no|nil|none|neg|negative|yes|y|n|denied|nad|ok|normal|clear))\s+|(?<=[^\s:=?])(?:\s{2,}|\t+))(?=\p{L}[\p{L}/ ]{1,24}[:=?])/giu;

/** Sentences and answered fields of a line; a question stays with what follows, since that may answer it. */
function sentencesOf(text: string): Piece[] {
  if (!/[:=?]/.test(text)) return sentencesIn({ text, from: 0 });
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index } of text.matchAll(nextField)) {
    pieces.push(...sentencesIn({ text: text.slice(start, index), from: start }));
    start = index;
  }
  return [...pieces, ...sentencesIn({ text: text.slice(start), from: start })];
}

function sentencesIn({ text, from }: Piece): Piece[] {
  const sentences: Piece[] = [];
  let start = 0;
  let before = '';
  for (const word of readWords(text)) {
    const isEnd = word.text === '!' || (word.text === '.' && !abbreviations.has(before));
    before = word.text;
    if (!isEnd) continue;
    sentences.push({ text: text.slice(start, word.to), from: from + start });
    start = word.to;
  }
  if (text.slice(start).trim() !== '') sentences.push({ text: text.slice(start), from: from + start });
  return sentences;
}
