/**
 * Reads a note as it is typed: what did not change since the last reading is not read again. Every line is kept by its words and
 * by what came before it, every sentence likewise, so that the reading is always the same as one from nothing.
 */
import { shippedVocabulary, type Vocabulary } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import { keyOfColumns } from '../facts/table-columns.ts';
import type { NoteContext } from '../note-context.ts';
import { firstLineState, splitLines } from '../parse-session-note.ts';
import type { NoteProblem } from '../problem.ts';
import { createFindProblems } from '../problems/find-problems.ts';
import { createStatusReader, type StatusReader } from '../status/read-status.ts';
import { type CompiledVocabulary, compileVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import type { FindProblems, NoteReading, ReadingLine, ReadingSentence } from './note-reading.ts';
import { type AddFactsOfParts, createFactsOfParts, type PlacedClause } from '../parts/facts-of-parts.ts';
import { createKeeper } from './keeper.ts';
import { createMovementPlaces, type MovementPlaces, type NamedPlace } from './place-movements.ts';
import { type TimedFact, withoutTitle, withReMeasures } from './re-measures.ts';
import { type KeptHeading, keyOfRanges, type LineReading, type ReadingState, readLine, type SentenceReading } from './read-line.ts';

/** Each is made of what comes with the extension where none is given; compiling takes longer than reading a note. */
export interface NoteReaderDependencies {
  readonly vocabulary: Vocabulary | CompiledVocabulary;
  readonly readStatus: (sentence: string) => StatusReader;
  readonly findProblems: FindProblems;
}

export interface ReadNote extends NoteReading {
  readonly problems: readonly NoteProblem[];
}

export interface NoteReader {
  /** Called on every keystroke with the whole text. */
  read(text: string, context?: NoteContext): ReadNote;
}

const spareSentences = 500;
const firstState: ReadingState = { line: firstLineState, section: undefined, topic: undefined, isTopicOpen: false, isTreated: false, isTreatmentListed: false, isPainTold: false, lastRegion: undefined, ranges: [], columns: undefined };
const start: KeyedState = { ...firstState, key: keyOf(firstState) };

export function createNoteReader({ vocabulary = shippedVocabulary, readStatus = createStatusReader(), findProblems = createFindProblems() }: Partial<NoteReaderDependencies> = {}): NoteReader {
  const compiled = 'root' in vocabulary ? vocabulary : compileVocabulary(vocabulary);
  const lines = createKeeper<KeptLine>();
  const sentences = createKeeper<SentenceReading>();
  const headings = createKeeper<KeptHeading>();
  const dependencies = { vocabulary: compiled, readStatus, keepSentence: (key: string, read: () => SentenceReading) => sentences.keep(key, read), keepHeading: (key: string, read: () => KeptHeading) => headings.keep(key, read) };

  const readKept: ReadLine = (line, breakBefore, state) => lines.keep(`${state.key}\n${breakBefore}\n${line}`, () => keyed(readLine(line, breakBefore, state, dependencies)));
  const findLines = createLineFinder(readKept);
  const place = createLinePlacer();
  const addFactsOfParts = createFactsOfParts();

  return {
    read(text, context = {}) {
      const reading = assemble(text, { movements: createMovementPlaces(compiled), read: findLines(text), place, addFactsOfParts });
      // What has not changed is not asked for again, and still has to be there when it is changed back.
      const mostKept = 2 * Math.max(reading.sentences.length, reading.lines.length) + spareSentences;
      if (lines.size() > mostKept) lines.turn();
      if (sentences.size() > mostKept) sentences.turn();
      if (headings.size() > mostKept) headings.turn();
      const answered = withAnswers(reading, findProblems.answers?.(reading) ?? []);
      return { ...answered, problems: findProblems(answered, context) };
    },
  };
}

function withAnswers(reading: NoteReading, answers: readonly Fact[]): NoteReading {
  return answers.length === 0 ? reading : { ...reading, facts: [...reading.facts, ...answers].sort((one, other) => one.from - other.from) };
}

/** What is kept of a line: its reading, and the state behind it under the words of that state. */
interface KeptLine extends LineReading {
  readonly next: KeyedState;
}

interface KeyedState extends ReadingState {
  readonly key: string;
}

function keyed(reading: LineReading): KeptLine {
  return { ...reading, next: { ...reading.next, key: keyOf(reading.next) } };
}

function keyOf(state: ReadingState): string {
  const { line, section, topic, isTopicOpen, isTreated, isTreatmentListed, isPainTold, lastRegion, ranges, columns } = state;
  return `${line.section ?? ''}|${line.block === undefined ? '' : `${line.block.kind}${line.block.indent}`}|${line.kindBefore ?? ''}|${section ?? ''}|${topic ?? ''}|${isTopicOpen ? 1 : 0}${isTreated ? 1 : 0}${isPainTold ? 1 : 0}${isTreatmentListed ? 1 : 0}|${lastRegion ?? ''}|${keyOfRanges(ranges)}|${keyOfColumns(columns)}`;
}

/** A sentence at its place in the note. */
interface PlacedSentence {
  readonly sentence: ReadingSentence;
  readonly facts: readonly TimedFact[];
  readonly clauses: readonly PlacedClause[];
  readonly named: readonly NamedPlace[];
}

/** The sentences of a line at its place: made anew only where the line has moved, which those above a keystroke have not. */
function createLinePlacer(): (reading: LineReading, from: number) => readonly PlacedSentence[] {
  const last = new WeakMap<LineReading, { readonly from: number; readonly sentences: readonly PlacedSentence[] }>();
  return (reading, from) => {
    const known = last.get(reading);
    if (known?.from === from) return known.sentences;
    const sentences = reading.sentences.map((sentence): PlacedSentence => {
      const at = from + sentence.from;
      return {
        sentence: { from: at, to: from + sentence.to, content: sentence.content },
        facts: sentence.facts.map((fact, index) => ({ fact: { ...fact, from: at + fact.from, to: at + fact.to }, isTimeSaid: sentence.isTimeSaid, isPlaceOpen: sentence.arePlacesOpen[index] === true })),
        clauses: sentence.clauses.map((says) => ({ from: at + says.from, to: at + says.to, says })),
        named: sentence.named,
      };
    });
    last.set(reading, { from, sentences });
    return sentences;
  };
}

type ReadLine = (line: string, breakBefore: string, state: KeyedState) => KeptLine;
type ReadLineAt = (line: string, breakBefore: string, state: KeyedState, from: number) => KeptLine;

/** A line of the last reading, where it stood and what it was read by. */
interface FoundLine {
  readonly from: number;
  readonly line: string;
  readonly breakBefore: string;
  readonly key: string;
  readonly reading: KeptLine;
}

/** Lines above a change are found where they stood from the top, those below it where they stood from the end, and others by their words. */
function createLineFinder(read: ReadLine): (text: string) => ReadLineAt {
  let last: { readonly length: number; readonly lines: readonly FoundLine[] } = { length: 0, lines: [] };
  return (text) => {
    const before = last;
    const lines: FoundLine[] = [];
    last = { length: text.length, lines };
    const shift = before.length - text.length;
    let below = 0;
    return (line, breakBefore, state, from) => {
      const { key } = state;
      const isSame = (found: FoundLine | undefined): found is FoundLine => found !== undefined && found.key === key && found.breakBefore === breakBefore && found.line === line;
      let found = before.lines[lines.length];
      if (!isSame(found)) {
        while ((before.lines[below]?.from ?? Infinity) < from + shift) below += 1;
        found = before.lines[below];
      }
      const reading = isSame(found) ? found.reading : read(line, breakBefore, state);
      lines.push(isSame(found) && found.from === from ? found : { from, line, breakBefore, key, reading });
      return reading;
    };
  };
}

interface AssembleDependencies {
  readonly movements: MovementPlaces;
  readonly read: ReadLineAt;
  readonly place: (reading: LineReading, from: number) => readonly PlacedSentence[];
  readonly addFactsOfParts: AddFactsOfParts;
}

function assemble(text: string, { movements, read, place, addFactsOfParts }: AssembleDependencies): NoteReading {
  const lines: ReadingLine[] = [];
  const sentences: ReadingSentence[] = [];
  const facts: TimedFact[] = [];
  const clauses: PlacedClause[] = [];
  let from = 0;
  let breakBefore = '';
  let state = start;
  let block: { kind: 'private' | 'remember'; from: number; to: number } | undefined;
  for (const { line, lineBreak } of splitLines(text)) {
    const reading = read(line, breakBefore, state, from);
    const { line: { kind }, apart } = reading.parsed;
    lines.push({ from, to: from + line.length, section: reading.section, kind, content: reading.content });
    if (kind !== 'text') {
      const end = from + line.trimEnd().length;
      // A line of white space belongs to the block, and ends it nowhere.
      if (block !== undefined && block.kind === kind && !reading.parsed.beginsBlock) block.to = line.trim() === '' ? block.to : end;
      else {
        closeBlock(block, facts);
        block = { kind, from: from + (apart?.from ?? reading.parsed.markFrom), to: apart === undefined ? end : Math.min(end, from + apart.to) };
      }
    } else if (line.trim() !== '') {
      closeBlock(block, facts);
      block = undefined;
    }
    for (const placed of place(reading, from)) {
      if (block !== undefined && placed.sentence.from >= block.to) {
        closeBlock(block, facts);
        block = undefined;
      }
      sentences.push(placed.sentence);
      movements.name(placed.named);
      for (const clause of placed.clauses) clauses.push(clause);
      for (const fact of placed.facts) facts.push(fact);
    }
    if (reading.rememberFrom !== undefined) addBlock('remember', from + reading.rememberFrom, from + line.trimEnd().length, facts);
    state = reading.next;
    from += line.length + lineBreak.length;
    breakBefore = lineBreak;
  }
  closeBlock(block, facts);
  const placed = withReMeasures(facts.map((timed) => placedBy(movements, timed)));
  return { text, lines, sentences, facts: addFactsOfParts(withoutTitle(text, placed, openingOf(lines, sentences)), clauses) };
}

function placedBy(movements: MovementPlaces, timed: TimedFact): TimedFact {
  if (!timed.isPlaceOpen) return timed;
  const fact = movements.place(timed.fact);
  return fact === timed.fact ? timed : { ...timed, fact };
}

/** The first sentence, where it stands in the first line and under no heading. */
function openingOf([first]: readonly ReadingLine[], [opening]: readonly ReadingSentence[]): ReadingSentence | undefined {
  return first === undefined || opening === undefined || opening.content.section !== undefined || opening.from > first.to ? undefined : opening;
}

function closeBlock(block: { kind: 'private' | 'remember'; from: number; to: number } | undefined, facts: TimedFact[]): void {
  if (block !== undefined) addBlock(block.kind, block.from, block.to, facts);
}

function addBlock(kind: 'private' | 'remember', from: number, to: number, facts: TimedFact[]): void {
  if (to > from) facts.push({ fact: { kind, status: 'present', phase: 'before', from, to }, isTimeSaid: true, isPlaceOpen: false });
}
