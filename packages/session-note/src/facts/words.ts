/** A sentence made ready for the readers of facts: its tokens, the phrases among them, and its amounts. */
import type { CueName } from '@trusted-hands/packs';
import type { FactPhase, FactSide } from '../fact.ts';
import type { NoteSection } from '../parse-session-note.ts';
import { type Token, tokenize } from '../tokens/token.ts';
import type { CompiledVocabulary, Family } from '../vocabulary/compiled-vocabulary.ts';
import { findPhrases, type Phrase } from '../vocabulary/find-phrases.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { type Days, readDays } from './earlier-days.ts';
import { type Place, readPlaces } from './places.ts';
import { withAsides } from './set-aside.ts';
import type { MeasuredSubject } from './series.ts';
import type { TableColumns } from './table-columns.ts';

/** What a line or heading says its lines are about; a plain sentence has none. */
export type Topic = 'palpation' | 'range' | 'strength' | 'tests' | 'pain' | 'activities' | 'home' | 'goal' | 'mood' | 'consent' | 'screening';

/** What is known before a sentence is read; equal contexts and equal words give equal facts. */
export interface SentenceContext {
  readonly section: NoteSection | undefined;
  readonly topic: Topic | undefined;
  readonly phase: FactPhase;
  /** Of the line's heading: "R shoulder: flex 120. abd 95". */
  readonly side: FactSide | undefined;
  readonly region: string | undefined;
  /** The last region spoken of anywhere before: tells tests of one name apart, and is no fact's region. */
  readonly lastRegion: string | undefined;
  /** Movements measured before with their region: "after: flexion 85" is of the same joint, where only one was measured. */
  readonly ranges: MeasuredRanges;
  /** What was measured or named last in the line: "Triceps weaker. 4/5 last week, 3/5 today". */
  readonly measured: MeasuredSubject | undefined;
  /** Of a table that the line is a row of. */
  readonly columns: TableColumns | undefined;
  /** Pain was told of before, with or without a number. */
  readonly isPainTold: boolean;
  /** A technique was named before: what is measured in no section of its own is after treatment. */
  readonly isTreated: boolean;
  /** In a list below a heading of treatment that stands alone in its line. */
  readonly isTreatmentListed: boolean;
  /** Exercises or advice stand before it in its line. */
  readonly isHomeTold: boolean;
}

/** The last measured first; the region is empty where none is named. */
export type MeasuredRanges = readonly { readonly movement: string; readonly region: string }[];

export interface Words {
  readonly text: string;
  readonly context: SentenceContext;
  readonly vocabulary: CompiledVocabulary;
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly places: readonly Place[];
  readonly phrases: (family: Family) => readonly Phrase[];
  /** The token after a cue's phrase that begins at this token; undefined where none does. */
  readonly cueAt: (cue: CueName, token: number) => number | undefined;
  /** Whether a phrase of the cue begins at this token. */
  readonly isCue: (cue: CueName, token: number) => boolean;
  /** Whether any phrase of the cue begins between two tokens, the second exclusive. */
  readonly hasCue: (cue: CueName, first: number, end: number) => boolean;
  readonly placeAt: (token: number) => Place | undefined;
  readonly placeEndingAt: (token: number) => Place | undefined;
  readonly amountAt: (token: number) => Amount | undefined;
  readonly phraseAt: (family: Family, token: number) => Phrase | undefined;
  /** Days that stand beside what was measured. */
  readonly days: () => Days;
  /** Tokens of names that are read: the thigh of a thigh thrust is no region. */
  readonly named: Set<number>;
  /** First token of the item (between commas and the like) a token stands in, and the one after its last. */
  readonly itemStart: (token: number) => number;
  readonly itemEnd: (token: number) => number;
}

const none: readonly Phrase[] = [];
const parting = new Set([',', ';', '.', '!', '|', '•', '·', '\t', '→']);

export function readWords(text: string, context: SentenceContext, vocabulary: CompiledVocabulary): Words {
  const tokens = tokenize(text);
  const phrases = findPhrases(tokens, vocabulary);
  const starts = new Map<Family, Map<number, Phrase>>();
  const phraseAt = (family: Family, token: number): Phrase | undefined => {
    let byStart = starts.get(family);
    if (byStart === undefined) {
      byStart = new Map((phrases.get(family) ?? none).map((phrase) => [phrase.first, phrase]));
      starts.set(family, byStart);
    }
    return byStart.get(token);
  };
  const cueAt = (cue: CueName, token: number) => phraseAt(cue, token)?.end;
  const isCue = (cue: CueName, token: number) => cueAt(cue, token) !== undefined;
  const allAmounts = readAmounts(tokens, cueAt);
  const allAmountsAt = new Set(allAmounts.map(({ first }) => first));
  const places = withAsides({ tokens, isAmount: (token) => allAmountsAt.has(token), cueAt, vocabulary }, readPlaces(tokens, phrases.get('anatomy') ?? none, vocabulary, isCue));
  const inPlaces = new Set(places.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)));
  // "b4" is a time.
  const amounts = allAmounts.filter(({ first, end }) => !inPlaces.has(first) && cueAt('before', first - 1) !== end);
  const placesByFirst = new Map(places.map((place) => [place.first, place]));
  const placesByEnd = new Map(places.map((place) => [place.end, place]));
  const amountsByFirst = new Map(amounts.map((amount) => [amount.first, amount]));
  let days: Days | undefined;
  const amountAt = (token: number) => amountsByFirst.get(token);
  const itemStarts: number[] = [];
  const itemEnds: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) itemStarts.push(at > 0 && !parting.has(tokens[at - 1]?.text ?? '') ? (itemStarts[at - 1] ?? 0) : at);
  for (let at = tokens.length - 1; at >= 0; at -= 1) itemEnds[at] = parting.has(tokens[at]?.text ?? '') || at === tokens.length - 1 ? (parting.has(tokens[at]?.text ?? '') ? at : at + 1) : (itemEnds[at + 1] ?? at + 1);
  return {
    text, context, vocabulary, tokens, amounts, places, cueAt, isCue, phraseAt, named: new Set(),
    phrases: (family) => phrases.get(family) ?? none,
    hasCue: (cue, first, end) => (phrases.get(cue) ?? none).some((phrase) => phrase.first >= first && phrase.first < end),
    placeAt: (token) => placesByFirst.get(token),
    placeEndingAt: (token) => placesByEnd.get(token),
    amountAt,
    days: () => (days ??= readDays({ tokens, cueAt, amountAt })),
    itemStart: (token) => itemStarts[token] ?? 0,
    itemEnd: (token) => itemEnds[token] ?? tokens.length,
  };
}
