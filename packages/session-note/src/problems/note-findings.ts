/**
 * The findings of a whole note. A red flag counts wherever it is said, private lines included: the note stays on this
 * device. A heading that ends in a colon ("Denies:") is read into the points of the list below it, and what "it", "they" or a
 * bare sign open a sentence for is read from the sentence before ("Asked me to rub the calf. It is warm. Puffy, too").
 */
import { openingSigns } from '@trusted-hands/packs';
import { createKeeper } from '../reading/keeper.ts';
import type { LineContent, ReadingLine } from '../reading/note-reading.ts';
import { readWords } from '../status/words.ts';
import { createSentenceStories, type Occurrence, type Told } from './finding-reader.ts';

interface Piece {
  readonly text: string;
  readonly from: number;
}

export type NoteFindings = ReadonlyMap<string, readonly Occurrence[]>;

interface Findings {
  readonly occurrences: readonly Told[];
  /** The part of the body that was spoken of last. */
  readonly topic: string | undefined;
}

interface SentenceFindings extends Findings {
  readonly story: ReturnType<ReturnType<typeof createSentenceStories>>;
}

/** Of a line: what is asked of it at every keystroke, and what was last found in it behind which heading and topic. */
interface KeptLine {
  readonly text: string;
  readonly isPoint: boolean;
  /** For the points below. */
  readonly heads: string;
  last?: { readonly heading: string; readonly topic: string; readonly findings: Findings };
}

/** Grammar, no clinical words. */
const opensWithPronoun = /^\s*(?:(?:and|but|now|today|says|reports)\s+)?(?:it|it['’]s|its|they|they['’]re|these|this|both|is|was|feels|looks|has been|have been)(?![\p{L}])/iu;
/** And names no other part of the body itself: "Red, warm." */
const opensWithSign = new RegExp(String.raw`^\s*(?:(?:and|but|now|today|also|very|quite|all)\s+)?(?:${openingSigns.join('|')})(?![\p{L}])`, 'iu');
const listPoint = /^\s*(?:[-*•·–▪]|\d{1,2}[.)]|\[[ x]?\])\s+/;
const longestHeading = 60;
const spareSentences = 500;

/** What a line and a sentence say is kept while they are in the note, so that a keystroke reads only its own sentence. */
export function createNoteFindings(readFindings: (sentence: string) => readonly Told[], topicIn: (sentence: string) => string | undefined = () => undefined): (lines: readonly Pick<ReadingLine, 'from' | 'content'>[]) => NoteFindings {
  const keptLines = new WeakMap<LineContent, KeptLine>();
  const sentenceReadings = createKeeper<SentenceFindings>();

  const storyIn = createSentenceStories();
  const readSentence = (sentence: string): SentenceFindings => ({ occurrences: readFindings(sentence), topic: topicIn(sentence), story: storyIn(sentence) });

  function readLine(text: string, heading: string, topicBefore: string): Findings {
    const occurrences: Told[] = [];
    /** Where the sentences before began to tell of the past alone. */
    let pastFrom: number | undefined;
    let topic = text.trim() === '' ? '' : topicBefore;
    for (const sentence of sentencesOf(text)) {
      const isOfTopic = topic !== '' && (opensWithPronoun.test(sentence.text) || (opensWithSign.test(sentence.text) && topicIn(sentence.text) === undefined));
      const named = isOfTopic ? `${topic} ` : '';
      const before = heading.length + named.length;
      const shift = sentence.from - before;
      const reading = sentenceReadings.keep(heading + named + sentence.text, readSentence);
      const { closesBefore, isPast, returnedAt } = reading.story;
      // "In May she was dizzy. All gone by June."
      if (closesBefore && pastFrom !== undefined) {
        for (let at = pastFrom; at < occurrences.length; at += 1) {
          const told = occurrences[at];
          if (told?.mayBeOver === true) occurrences[at] = { ...told, answer: 'over' };
        }
      }
      pastFrom = isPast ? (pastFrom ?? occurrences.length) : undefined;
      if (returnedAt !== undefined) occurrences.push({ finding: comeBack, answer: 'yes', from: returnedAt + shift, to: returnedAt + shift });
      for (const occurrence of reading.occurrences) {
        // What stands in the heading alone, or in the words that were brought along, is said there and not here.
        if (occurrence.from < heading.length || occurrence.to <= before) continue;
        occurrences.push({ ...occurrence, from: Math.max(occurrence.from, before) + shift, to: occurrence.to + shift });
      }
      topic = reading.topic ?? (named === '' ? '' : topic);
    }
    return { occurrences, topic };
  }

  function keptOf(content: LineContent): KeptLine {
    const known = keptLines.get(content);
    if (known !== undefined) return known;
    const shape = shapeOf(content.prose);
    keptLines.set(content, shape);
    return shape;
  }

  return (lines) => {
    const findings = new Map<string, Told[]>();
    let topic = '';
    let heading = '';
    for (const { content, from } of lines) {
      const line = keptOf(content);
      if (!line.isPoint) heading = line.heads;
      const before = line.isPoint ? heading : '';
      if (line.last?.heading !== before || line.last.topic !== topic) line.last = { heading: before, topic, findings: readLine(line.text, before, topic) };
      const { occurrences, topic: next } = line.last.findings;
      topic = next ?? '';
      for (const occurrence of occurrences) {
        const placed = { ...occurrence, from: occurrence.from + from, to: occurrence.to + from };
        const list = findings.get(occurrence.finding);
        if (list === undefined) findings.set(occurrence.finding, [placed]);
        else list.push(placed);
      }
    }
    // Sentences of kept lines are not asked for again, and still have to be there when their line changes.
    if (sentenceReadings.size() > spareSentences + 4 * lines.length) sentenceReadings.turn();
    const returns = (findings.get(comeBack) ?? []).map(({ from }) => from);
    findings.delete(comeBack);
    return new Map([...findings].map(([id, told]) => [id, settled(told, returns)]));
  };
}

function shapeOf(prose: string): KeptLine {
  const isPoint = listPoint.test(prose);
  return { text: prose.includes('|') ? asField(prose) : prose, isPoint, heads: !isPoint && prose.length <= longestHeading && prose.trimEnd().endsWith(':') ? `${prose.trim()} ` : '' };
}

/** Said of what was over: "since yesterday again". */
const comeBack = 'come-back';

/**
 * "Bladder: yes. Leaks when she sneezes, for years": a bare yes is explained by what the note goes on to say. And what was over
 * counts where the note goes on to say that it has come back.
 */
function settled(told: readonly Told[], returns: readonly number[]): readonly Occurrence[] {
  if (told.every(isOccurrence)) return told;
  const nextExplained = nextOf(told.flatMap(({ answer, from }) => (answer === 'explained' ? [from] : [])));
  const nextReturn = nextOf(returns);
  return told.flatMap(({ finding, answer, isBareYes, from, to }): Occurrence[] => {
    if (answer === 'explained' || (isBareYes === true && nextExplained(from) - to <= farthestExplained)) return [];
    if (answer === 'over') return nextReturn(from) - to <= farthestReturn ? [{ finding, answer: 'yes', from, to }] : [];
    return [{ finding, answer, from, to }];
  });
}

/** The next of some places behind one, asked in order. */
function nextOf(places: readonly number[]): (from: number) => number {
  let next = 0;
  return (from) => {
    while (next < places.length && (places[next] ?? 0) <= from) next += 1;
    return places[next] ?? Infinity;
  };
}

const isOccurrence = (told: Told): told is Told & Occurrence => told.answer !== 'explained' && told.answer !== 'over';

/** Of characters: a sentence or two. */
const farthestExplained = 200;
const farthestReturn = 300;

/** A table's row is a form's field: "| Fever | no |" reads "Fever : no". As long as it was. */
function asField(row: string): string {
  let isFirst = true;
  return row.replace(/^(\s*)\|/u, '$1 ').replace(/\|(?=\s*$)/u, ' ').replace(/\|/gu, () => {
    const mark = isFirst ? ':' : ',';
    isFirst = false;
    return mark;
  });
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
