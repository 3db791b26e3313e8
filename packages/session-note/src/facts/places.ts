/** What the words name of the body: sides, regions, muscles, movements and vertebrae, each at its tokens. */
import type { CueName } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { Token } from '../tokens/token.ts';
import type { Anatomy, CompiledVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';

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

type IsCue = (cue: CueName, token: number) => boolean;

/** In the order of the tokens, none over another. */
export function readPlaces(tokens: readonly Token[], phrases: readonly Phrase[], { levels }: CompiledVocabulary, isCue: IsCue): readonly Place[] {
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
    const spine = phrase === undefined ? spineAt(tokens, at, byFirst, levels) : undefined;
    if (spine !== undefined) places.push({ first: at, end: at + 1, region: spine, isSpinal: true });
    // "55 lb" is a weight, and "lb pain" the low back's.
    if (phrase === undefined || (isCue('weight', at) && tokens[at - 1]?.kind === 'number')) continue;
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
    if (place.side !== undefined && (isNoSide(tokens, place) || isCue('before', place.first) || (tokens[place.first - 1]?.text !== 'the' && (isCue('leaves', place.first) || isCue('leaves', place.first - 1))))) continue;
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
  const hasTwelve = isCue('twelve-of-them', end - 1);
  const next = tokens[end + 1]?.text ?? '';
  if (!isCue('numbered-part', end - 1) || !isNumber(end) || ['/', '°', 'deg', 'degrees', 'x', '%', 'cm', 'mm'].includes(next) || (next === '.' && !hasTwelve)) return end;
  let at = end + 1;
  while (['-', 'to', '&', '+', 'and', '–'].includes(tokens[at]?.text ?? '') && isNumber(at + 1) && at < end + 6) at += 2;
  const isRange = at > end + 1;
  // "MCP 2 R" is the second; "MCP 40" and "PIP 10" are measures.
  return isRange || hasTwelve || (tokens[end]?.value ?? 9) <= 5 ? at : end;
}

/** "L + R +", "R+ L-": two sides, each with its sign; "L+R" and "L+R +" are both. */
function isTwoSigned(tokens: readonly Token[], { first, end }: Place, isCue: IsCue): boolean {
  const [one, plus, other, next] = [tokens[first], tokens[first + 1], tokens[first + 2], tokens[end]];
  if (end - first !== 3 || plus?.text !== '+') return false;
  // "SLR clear R + L" is of both.
  if (next === undefined || (next.kind === 'sign' && next.text !== '+' && next.text !== '-' && next.text !== '±' && next.text !== '(')) return false;
  // "R + L buttock pain".
  if (next?.kind === 'word' && next.text !== 'and' && !isCue('negative', end) && !isCue('positive', end)) return false;
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
  // "HT r/v 3": a review.
  if (token.text === 'r' && after?.text === '/' && after.from === token.to && /^(?:v|o|t|w)$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 1]?.from === after.to) return true;
  if (before?.text === "'" || (before?.kind === 'number' && before.to === token.from && token.text === 'l')) return true;
  if (after?.text === '&' && tokens[end + 1]?.to === (after.to + 1)) return true;
  if (first === 0 && after?.text === ')' && tokens[end + 1] !== undefined) return token.text === 'b';
  return after !== undefined && (after.text === '.' || after.text === "'") && after.from === token.to && tokens[end + 1]?.from === after.to && tokens[end + 1]?.kind === 'word' && tokens[end + 1]?.text.length === 1;
}

/** "C rot L 75", "T ext 20": a part of the spine by the letter of its levels, right before a movement. */
function spineAt(tokens: readonly Token[], at: number, byFirst: ReadonlyMap<number, Phrase>, levels: CompiledVocabulary['levels']): string | undefined {
  const token = tokens[at];
  if (token?.text.length !== 1 || token.kind !== 'word' || byFirst.get(at + 1)?.meanings.some(({ type }) => type === 'movement') !== true) return undefined;
  return levels.find(({ letter }) => letter === token.text)?.region;
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
