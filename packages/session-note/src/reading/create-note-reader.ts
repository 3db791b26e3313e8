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
import type { Clause } from '../parts/clauses.ts';
import { withFactsOfParts } from '../parts/facts-of-parts.ts';
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
  const place = createLinePlacer();

  return {
    read(text, context = {}) {
      const reading = assemble(text, { movements: createMovementPlaces(compiled), read: readKept, place });
      lines.turn();
      // Sentences of kept lines are not asked for again, and still have to be there when their line changes.
      const mostKept = 2 * reading.sentences.length + spareSentences;
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
  readonly clauses: readonly Clause[];
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
        facts: sentence.facts.map((fact) => ({ fact: { ...fact, from: at + fact.from, to: at + fact.to }, isTimeSaid: sentence.isTimeSaid })),
        clauses: sentence.clauses.map((clause) => ({ ...clause, from: at + clause.from, to: at + clause.to })),
        named: sentence.named,
      };
    });
    last.set(reading, { from, sentences });
    return sentences;
  };
}

type ReadLine = (line: string, breakBefore: string, state: KeyedState) => KeptLine;

interface AssembleDependencies {
  readonly movements: MovementPlaces;
  readonly read: ReadLine;
  readonly place: (reading: LineReading, from: number) => readonly PlacedSentence[];
}

function assemble(text: string, { movements, read, place }: AssembleDependencies): NoteReading {
  const lines: ReadingLine[] = [];
  const sentences: ReadingSentence[] = [];
  const facts: TimedFact[] = [];
  const clauses: Clause[] = [];
  let from = 0;
  let breakBefore = '';
  let state = start;
  let block: { kind: 'private' | 'remember'; from: number; to: number } | undefined;
  for (const { line, lineBreak } of splitLines(text)) {
    const reading = read(line, breakBefore, state);
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
  const placed = withReMeasures(facts.map(({ fact, isTimeSaid }) => ({ fact: movements.place(fact), isTimeSaid })));
  return { text, lines, sentences, facts: withFactsOfParts(withoutTitle(text, placed, openingOf(lines, sentences)), clauses) };
}

/** The first sentence, where it stands in the first line and under no heading. */
function openingOf([first]: readonly ReadingLine[], [opening]: readonly ReadingSentence[]): ReadingSentence | undefined {
  return first === undefined || opening === undefined || opening.content.section !== undefined || opening.from > first.to ? undefined : opening;
}

function closeBlock(block: { kind: 'private' | 'remember'; from: number; to: number } | undefined, facts: TimedFact[]): void {
  if (block !== undefined) addBlock(block.kind, block.from, block.to, facts);
}

function addBlock(kind: 'private' | 'remember', from: number, to: number, facts: TimedFact[]): void {
  if (to > from) facts.push({ fact: { kind, status: 'present', phase: 'before', from, to }, isTimeSaid: true });
}
