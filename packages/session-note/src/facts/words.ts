/** A sentence made ready for the readers of facts: its tokens, the phrases among them, and its amounts. */
import type { CueName } from '@trusted-hands/packs';
import type { FactPhase, FactSide } from '../fact.ts';
import type { NoteSection } from '../parse-session-note.ts';
import { type Token, tokenize } from '../tokens/token.ts';
import type { Anatomy, CompiledVocabulary, Family } from '../vocabulary/compiled-vocabulary.ts';
import { findPhrases, type Phrase } from '../vocabulary/find-phrases.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { withAsides } from './set-aside.ts';
import type { TableColumns } from './table-columns.ts';

/** What a line or heading says its lines are about; a plain sentence has none. */
export type Topic = 'palpation' | 'range' | 'strength' | 'tests' | 'pain' | 'home' | 'goal' | 'mood' | 'consent' | 'screening';

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
  /** Of a table that the line is a row of. */
  readonly columns: TableColumns | undefined;
  /** Pain was told of before, with or without a number. */
  readonly isPainTold: boolean;
  /** A technique was named before: what is measured in no section of its own is after treatment. */
  readonly isTreated: boolean;
  /** Exercises or advice stand before it in its line. */
  readonly isHomeTold: boolean;
}

/** The last measured first. */
export type MeasuredRanges = readonly { readonly movement: string; readonly region: string }[];

/** Something of the body at its tokens. */
export interface Place {
  readonly first: number;
  readonly end: number;
  readonly side?: FactSide;
  readonly region?: string;
  readonly muscle?: string;
  readonly movement?: Extract<Anatomy, { type: 'movement' }>['movement'];
  readonly isSpinal?: boolean;
  /** A vertebra or root: the place of what is felt or treated there, and no region of what stands elsewhere in the sentence. */
  readonly isLevel?: true;
  /** "With the knee bent", "to the shin": how it was measured or how far it reached, and nothing that was measured. */
  readonly isAside?: true;
}

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
  /** Tokens of names that are read: the thigh of a thigh thrust is no region. */
  readonly named: Set<number>;
  /** First token of the item (between commas and the like) a token stands in, and the one after its last. */
  readonly itemStart: (token: number) => number;
  readonly itemEnd: (token: number) => number;
}

type IsCue = (cue: CueName, token: number) => boolean;

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
  const isCue: IsCue = (cue, token) => cueAt(cue, token) !== undefined;
  const allAmounts = readAmounts(tokens, cueAt);
  const places = withAsides({ tokens, amounts: allAmounts, cueAt, vocabulary }, readPlaces(tokens, phrases.get('anatomy') ?? none, vocabulary, isCue));
  const inPlaces = new Set(places.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)));
  const amounts = allAmounts.filter((amount) => !inPlaces.has(amount.first));
  const placesByFirst = new Map(places.map((place) => [place.first, place]));
  const placesByEnd = new Map(places.map((place) => [place.end, place]));
  const amountsByFirst = new Map(amounts.map((amount) => [amount.first, amount]));
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
    amountAt: (token) => amountsByFirst.get(token),
    itemStart: (token) => itemStarts[token] ?? 0,
    itemEnd: (token) => itemEnds[token] ?? tokens.length,
  };
}

function readPlaces(tokens: readonly Token[], phrases: readonly Phrase[], { levels }: CompiledVocabulary, isCue: IsCue): readonly Place[] {
  const places: Place[] = [];
  let taken = 0;
  const byFirst = new Map(phrases.map((phrase) => [phrase.first, phrase]));
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < taken) continue;
    const level = readLevel(tokens, at, levels);
    if (level !== undefined) {
      places.push(level);
      taken = level.end;
      continue;
    }
    const phrase = byFirst.get(at);
    if (phrase === undefined) continue;
    taken = numberedEnd(tokens, phrase.end, isCue);
    const place: { -readonly [Key in keyof Place]: Place[Key] } = { first: phrase.first, end: taken };
    for (const meaning of phrase.meanings) {
      if (meaning.family !== 'anatomy') continue;
      if (meaning.type === 'side') place.side = meaning.side;
      else if (meaning.type === 'region') {
        place.region ??= meaning.region;
        place.isSpinal ??= meaning.isSpinal;
      } else if (meaning.type === 'muscle') place.muscle ??= meaning.muscle;
      else if (meaning.type === 'movement') place.movement ??= meaning.movement;
    }
    if (place.side === undefined && place.region === undefined && place.muscle === undefined && place.movement === undefined) continue;
    if (place.side !== undefined && isNoSide(tokens, place)) continue;
    if (place.side === 'both' && isTwoSigned(tokens, place, isCue)) {
      places.push(sideAt(tokens, place.first), sideAt(tokens, place.end - 1));
      continue;
    }
    places.push(place);
  }
  return places;
}

/** "MCP 2-3", "ribs 4 to 6", "PIP 2,3": which of them. */
function numberedEnd(tokens: readonly Token[], end: number, isCue: IsCue): number {
  const isNumber = (at: number) => tokens[at]?.kind === 'number' && /^\d{1,2}$/.test(tokens[at]?.text ?? '') && (tokens[at]?.value ?? 99) <= 12;
  if (!isCue('numbered-part', end - 1) || !isNumber(end) || ['/', '°', 'deg', 'degrees', 'x', '%', 'cm', 'mm', '.'].includes(tokens[end + 1]?.text ?? '')) return end;
  let at = end + 1;
  while (['-', 'to', '&', '+', 'and', '–'].includes(tokens[at]?.text ?? '') && isNumber(at + 1) && at < end + 6) at += 2;
  const isRange = at > end + 1;
  // "MCP 2 R" is the second; "MCP 40" and "PIP 10" are measures.
  return isRange || (tokens[end]?.value ?? 9) <= 5 ? at : end;
}

/** "L + R +", "R+ L-": two sides, each with its sign; "L+R" and "L+R +" are both. */
function isTwoSigned(tokens: readonly Token[], { first, end }: Place, isCue: IsCue): boolean {
  const [one, plus, other, next] = [tokens[first], tokens[first + 1], tokens[first + 2], tokens[end]];
  if (end - first !== 3 || plus?.text !== '+') return false;
  // "SLR clear R + L" is of both.
  if (next === undefined || (next.kind === 'sign' && next.text !== '+' && next.text !== '-' && next.text !== '±' && next.text !== '(')) return false;
  // "SLR neg L + R": the result stands before both.
  if ((isCue('negative', first - 1) || isCue('positive', first - 1) || isCue('clear', first - 1)) && next?.text !== '+' && next?.text !== '-') return false;
  return one?.to !== plus.from || plus.to !== other?.from || ((next?.text === '+' || next?.text === '-') && next.from === other.to);
}

function sideAt(tokens: readonly Token[], at: number): Place {
  return { first: at, end: at + 1, side: tokens[at]?.text.startsWith('l') === true ? 'left' : 'right' };
}

/** "2 L water", "vitamin B12", a bullet "b)" and a bare "b" of running text are no side. */
function isNoSide(tokens: readonly Token[], { first, end }: Place): boolean {
  const token = tokens[first];
  if (token === undefined || end - first > 1 || token.text.length > 1) return false;
  const before = tokens[first - 1];
  const after = tokens[end];
  if (before?.text === "'" || (before?.kind === 'number' && before.to === token.from && token.text === 'l')) return true;
  if (after?.text === '&' && tokens[end + 1]?.to === (after.to + 1)) return true;
  if (first === 0 && after?.text === ')' && tokens[end + 1] !== undefined) return token.text === 'b';
  return after !== undefined && (after.text === '.' || after.text === "'") && after.from === token.to && tokens[end + 1]?.from === after.to && tokens[end + 1]?.kind === 'word' && tokens[end + 1]?.text.length === 1;
}

/** "L4", "C5/6", "L4-S1", "T4 to T8". */
function readLevel(tokens: readonly Token[], at: number, levels: CompiledVocabulary['levels']): Place | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.text.length !== 1) return undefined;
  const number = tokens[at + 1];
  if (number?.kind !== 'number' || number.from !== token.to || number.text.length > 2) return undefined;
  const level = levels.find(({ letter, first, last, onlyAsEnd }) => onlyAsEnd !== true && letter === token.text && (number.value ?? -1) >= first && (number.value ?? -1) <= last);
  if (level === undefined) return undefined;
  let end = at + 2;
  for (let more = 0; more < 6; more += 1) {
    const joint = tokens[end];
    if (joint === undefined || !['/', '-', 'to', '&'].includes(joint.text)) break;
    const next = tokens[end + 1];
    if (next?.kind === 'number' && next.text.length <= 2 && next.from === joint.to) end += 2;
    else if (next?.kind === 'word' && levels.some(({ letter }) => letter === next.text) && tokens[end + 2]?.kind === 'number' && tokens[end + 2]?.from === next.to) end += 3;
    else break;
  }
  return { first: at, end, region: level.region, isSpinal: true, isLevel: true };
}
