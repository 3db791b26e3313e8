/** Ratings of pain, with the numbers of a scale. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { FactPhase, FactStatus } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span } from './draft.ts';
import { isEasing, isRatedAfter, isRatedBetween, isRatedPair, isRatedPlace, isRatedWhen, pairOfTimes } from './bare-ratings.ts';
import { measureStatus } from './measure-status.ts';
import { isArrow } from './measures.ts';
import { readPainFree } from './pain-free.ts';
import { isCounted, isRatedOtherwise } from './rated-otherwise.ts';
import type { Words } from './words.ts';

const { highest } = scalesOfNotes.pain;
const longestLook = 12;
/** "on 2/10", "dated 3/10": a day and a month. */
const dateWords = new Set(['on', 'since', 'until', 'from']);

export function readPain(draft: Draft): void {
  const { words } = draft;
  let last: number | undefined;
  for (const { first, end } of scalesOf(words)) for (let at = first; at < end; at += 1) draft.usedAmounts.add(at);
  const inOut = inAndOut(words);
  if (inOut !== undefined) {
    addRating(draft, inOut[0], 'before');
    addRating(draft, inOut[1], 'after');
  }
  for (let index = 0; index < words.amounts.length; index += 1) {
    const amount = words.amounts[index];
    if (amount === undefined || draft.usedAmounts.has(amount.first) || isCounted(words, amount)) continue;
    const pair = pairOfTimes(words, amount);
    if (pair !== undefined) {
      for (const part of pair) {
        addRating(draft, part.amount, part.phase);
        draft.usedAmounts.add(part.amount.first);
      }
      continue;
    }
    const next = words.amounts[index + 1];
    const isPair = next !== undefined && isArrow(words, amount.end) && next.first === amount.end + 1;
    if (isPair && next.denominator === highest && amount.denominator === undefined && amount.unit === undefined && !isRatedOtherwise(words, amount)) {
      // "7 → 4/10 since last week" is no matter of this treatment.
      const isSince = words.tokens[next.end]?.text === 'since' || isEasing(words, amount);
      addRating(draft, amount, isSince ? undefined : 'before', isSince ? 'past' : undefined);
      addRating(draft, next, isSince ? undefined : 'after');
      index += 1;
      continue;
    }
    if (isPair && (isBarePair(draft, amount, next) || isRatedPair(draft, amount, next))) {
      addRating(draft, amount, 'before');
      addRating(draft, next, 'after');
      index += 1;
      continue;
    }
    if (!isRating(draft, amount) && !isAllThatIsSaid(draft, amount) && !goesOn(draft, amount, last) && !isFelt(words, amount) && !isRatedPlace(draft, amount, last) && !isRatedAfter(draft, amount) && !isRatedWhen(draft, amount) && !isRatedBetween(draft, amount) && !isField(words, amount)) continue;
    // "Has dropped from 8/10 to 4/10" tells of visits, not of this treatment.
    const isOverTime = isPair && (measureStatus(draft, { first: amount.first, end: amount.end }) === 'past' || words.tokens[next.end]?.text === 'since');
    addRating(draft, amount, isOverTime ? undefined : isPair ? 'before' : isFelt(words, amount) && words.context.isTreated ? 'after' : undefined);
    last = amount.end;
    if (isPair && (next.denominator === highest || (next.denominator === undefined && next.unit === undefined))) {
      addRating(draft, next, isOverTime ? undefined : 'after');
      index += 1;
    }
  }
  readPainFree(draft);
}

/** "6→3": nothing else in its item, and nothing in the sentence that is measured otherwise. */
function isBarePair({ words, usedAmounts }: Draft, one: Amount, other: Amount): boolean {
  const isBare = (amount: Amount) => amount.unit === undefined && amount.denominator === undefined && amount.value <= highest && words.tokens[amount.first]?.kind === 'number' && !usedAmounts.has(amount.first);
  const after = words.tokens[other.end];
  if (!isBare(one) || !isBare(other) || words.tokens[one.end]?.text !== '→' || (one.first > 0 && words.tokens[one.first - 1]?.text !== '.' && words.placeEndingAt(one.first)?.region === undefined) || (after !== undefined && after.kind !== 'sign')) return false;
  return !words.places.some(({ movement, muscle }) => movement !== undefined || muscle !== undefined) && words.phrases('test').length === 0 && words.phrases('instrument').length === 0;
}

/** "5 in 2 out": as the client came, and as the client left; nothing else is said. */
function inAndOut({ tokens, amounts }: Words): readonly [Amount, Amount] | undefined {
  const [one, other, ...more] = amounts;
  if (one === undefined || other === undefined || more.length > 0 || one.first !== 0 || tokens[one.end]?.text !== 'in' || tokens[other.end]?.text !== 'out' || tokens.slice(one.end + 1, other.first).some(({ text }) => text !== ',' && text !== '/')) return undefined;
  const isWhole = [undefined, '.', ','].includes(tokens[other.end + 1]?.text);
  return isWhole && one.value <= highest && other.value <= highest && one.unit === undefined && other.unit === undefined ? [one, other] : undefined;
}

/** "After 3", "post: 2": a time and a number, once a treatment was told of. */
function isAllThatIsSaid({ words, usedAmounts }: Draft, amount: Amount): boolean {
  if (amount.unit !== undefined || amount.denominator !== undefined || amount.value > highest || usedAmounts.has(amount.first) || words.tokens[amount.first]?.kind !== 'number') return false;
  if (!words.context.isTreated && !words.context.isPainTold && words.context.section !== 'Tx' && words.context.section !== 'Re') return false;
  const after = words.cueAt('after', /^(?:all|both|everything)$/.test(words.tokens[0]?.text ?? '') ? 1 : 0);
  if (/^(?:all|both|everything)$/.test(words.tokens[0]?.text ?? '') && amount.first === 1 && words.cueAt('after', amount.end) !== undefined) return true;
  // "4 post".
  if (amount.first === 0 && words.cueAt('after', amount.end) === words.tokens.length - (words.tokens.at(-1)?.text === '.' ? 1 : 0)) return true;
  const start = words.tokens[after ?? 0]?.text === ':' || words.tokens[after ?? 0]?.text === '-' ? (after ?? 0) + 1 : after;
  return start === amount.first && (words.tokens.length === amount.end || (words.tokens.length === amount.end + 1 && words.tokens[amount.end]?.text === '.'));
}

/** "5 am, 3 pm": of the morning and the afternoon, and no time of day that something happened at. */
function isOfDaytime(words: Words, { first, end, unit, value }: Amount): boolean {
  // "12/8 4pm": behind a date.
  if (words.context.section === 'P' || words.amounts.some((amount) => amount.end === first && amount.unit !== 'length')) return false;
  return unit === 'length' && value <= highest && /^[ap]m$/.test(words.tokens[end - 1]?.text ?? '') && !/^(?:at|by|from|until|till|around|about|since|to|@|from|after|before)$/.test(words.tokens[first - 1]?.text ?? '');
}

/** "6 at work, 1 at home", "8 walking, 2 lying". */
const afterRating = new Set(['at', 'when', 'with', 'on', 'after', 'by', 'otherwise']);

function isBesideRating(words: Words, amount: Amount, from: number): boolean {
  return [',', '/', ';', 'and', '&', 'but'].includes(words.tokens[amount.first - 1]?.text ?? '') && amount.first - from <= 5 && (afterRating.has(words.tokens[amount.end]?.text ?? '') || words.isCue('pain-when', amount.end)) && !words.tokens.slice(from, amount.first).some(({ kind }) => kind === 'number');
}

function endsItem({ tokens }: Words, { end }: Amount): boolean {
  const next = tokens[end];
  return next === undefined || (next.kind === 'sign' && !['°', '%', '/', '-'].includes(next.text)) || next.text === 'and';
}

/** "Before 8, during 5, after 3", "7/10 worst, 3 best": a number that goes on from a rating, with the word that says of when. */
function goesOn({ words }: Draft, amount: Amount, from: number | undefined): boolean {
  if (from !== undefined && isOfDaytime(words, amount) && amount.first - from <= 3) return true;
  if (from === undefined || amount.unit !== undefined || amount.denominator !== undefined || amount.value > highest || words.tokens[amount.first]?.kind !== 'number') return false;
  if (isBesideRating(words, amount, from)) return true;
  // "4/10 worst 6", "3/10, best 1": an end of the scale with its number.
  if ((['worst', 'best'] as const).some((cue) => [from, from + 1].some((at) => words.cueAt(cue, at) === amount.first)) && endsItem(words, amount)) return true;
  // "Back 3 today, was 6".
  if (words.cueAt('was', amount.first - 1) === amount.first && (words.itemEnd(amount.end - 1) === amount.end || words.cueAt('long-ago', amount.end) !== undefined) && amount.first - from <= 6) return true;
  // "VAS 2 (was 6)".
  if (words.tokens[from]?.text === '(' && (words.cueAt('was', from + 1) ?? words.cueAt('long-ago', from + 1)) === amount.first && words.tokens[amount.end]?.text === ')') return true;
  let hasTime = timeEnd(words, amount.end) !== undefined;
  for (let at = from; at < amount.first; at += 1) {
    const end = timeEnd(words, at);
    if (end !== undefined) {
      hasTime ||= at > from || words.tokens[at - 1]?.text === ',';
      at = end - 1;
    } else if (![',', '/', 'and', ';', '&', 'at', '-', '(', 'but', 'it', 'is', 'its', 'last', 'week', 'only', 'down', 'to', 'just', 'then', 'now', 'so'].includes(words.tokens[at]?.text ?? '')) return false;
  }
  const after = words.tokens[timeEnd(words, amount.end) ?? amount.end];
  return hasTime && (after === undefined || (after.kind === 'sign' && after.text !== '°' && after.text !== '%') || after.text === 'and' || timeEnd(words, amount.end) !== undefined);
}

function timeEnd(words: Words, at: number): number | undefined {
  for (const cue of ['worst', 'best', 'now', 'long-ago', 'before', 'during', 'after'] as const) {
    const end = words.cueAt(cue, at);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** "Feels 1 now": right after the verb, and of this moment. */
function isFelt(words: Words, amount: Amount): boolean {
  return words.isCue('rates', amount.first - 1) && amount.denominator === undefined && amount.value <= highest && words.tokens[amount.first]?.kind === 'number' && (words.cueAt('now', amount.end) !== undefined || words.cueAt('after', amount.end) !== undefined);
}

function isRating(draft: Draft, amount: Amount): boolean {
  const { words } = draft;
  if (amount.unit !== undefined && !isOfDaytime(words, amount)) return false;
  const cue = painCueBefore(words, amount);
  if (amount.denominator === highest) {
    if (isRatedOtherwise(words, amount)) return false;
    if (cue !== undefined) return true;
    // "4/10, down from 6/10".
    const isLeft = words.tokens[amount.first - 1]?.text === 'from' && /^(?:down|up|improved|reduced|dropped|increased)$/.test(words.tokens[amount.first - 2]?.text ?? '');
    return isLeft || isArrow(words, amount.end) || !((dateWords.has(words.tokens[amount.first - 1]?.text ?? '') || words.isCue('date-lead', amount.first - 1)) && !words.hasCue('pain', 0, words.tokens.length));
  }
  if (amount.denominator === undefined && isACount(words, amount)) return true;
  if (amount.denominator !== undefined || cue === undefined) return false;
  // "Masseter tender 2+" is graded, not rated.
  if (words.tokens[amount.end]?.text === '+' && words.tokens[amount.end]?.from === words.tokens[amount.end - 1]?.to) return false;
  return cue === 'scale' || (amount.value <= highest && words.tokens[amount.end]?.text !== ':');
}

/** "Pain now (0-10): 6", "pain (/10): 4": what says how it is rated, from its bracket to the one that closes it. */
function scalesOf({ tokens }: Words): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.text !== '(') continue;
    const behind = tokens.slice(at + 1, at + longestScale).findIndex(({ text }) => text === ')');
    const close = at + 1 + behind;
    const inside = behind < 0 ? '' : tokens.slice(at + 1, close).map(({ text }) => text).join('');
    if (/^(?:0(?:-|–|to)10|\/10|outof10)$/.test(inside)) found.push({ first: at, end: close + 1 });
  }
  return found;
}

const longestScale = 8;

/** "Worst: 8", "At rest: 2", "now - 4": a form's field of when it hurts, once pain was told of, and a number that is all of it. */
function isField(words: Words, amount: Amount): boolean {
  const sign = words.tokens[amount.first - 1]?.text ?? '';
  const isBoxed = sign === '[' && words.tokens[amount.end]?.text === ']';
  if (amount.unit !== undefined || amount.denominator !== undefined || amount.value > highest || amount.isRange === true || words.tokens[amount.first]?.kind !== 'number' || (sign !== ':' && sign !== '=' && !isBoxed) || !(words.context.isPainTold || words.hasCue('pain', 0, amount.first))) return false;
  const next = words.tokens[amount.end];
  if (next !== undefined && (next.kind === 'word' || ['/', '%', '°', '-', ':'].includes(next.text))) return false;
  const start = Math.max(words.itemStart(amount.first), isBoxed ? words.tokens.slice(0, amount.first).findLastIndex(({ text }) => text === ']') + 1 : 0);
  const from = words.tokens[start]?.text === 'at' ? start + 1 : start;
  const end = timeEnd(words, start) ?? words.cueAt('pain-when', start) ?? words.cueAt('pain-when', from);
  return end === amount.first - 1;
}

/** "It was down to a three", "about a 6 today": a number as a noun, where pain or a treatment has been told of. */
function isACount({ tokens, amounts, cueAt, isCue, hasCue, context, placeEndingAt, itemStart }: Words, { first, end, value, isRange }: Amount): boolean {
  if (!['a', 'an'].includes(tokens[first - 1]?.text ?? '') || value > highest || isRange === true) return false;
  // "Rates the knee a 5 and the hip a 3".
  if (placeEndingAt(first - 1)?.region !== undefined && hasCue('calls-it', itemStart(first), first) && (tokens[end]?.kind !== 'word' || tokens[end]?.text === 'and')) return true;
  const isGiven = tokens[first - 2]?.text === 'it' && isCue('calls-it', first - 3);
  if (!(isGiven || context.isTreated || (context.isPainTold && tokens.length <= 6) || hasCue('pain', 0, first) || amounts.some((amount) => amount.denominator === highest && amount.end < first))) return false;
  if (!['to', 'from', 'at', 'as', 'about', 'it', 'is', 'was', 'were', 'now', 'around', 'only'].includes(tokens[first - 2]?.text ?? '')) return false;
  const next = tokens[end];
  return next === undefined || (next.kind === 'sign' && !['-', '/', '°', '%'].includes(next.text)) || cueAt('now', end) !== undefined || cueAt('after', end) !== undefined || cueAt('long-ago', end) !== undefined || ['and', 'or', 'by', 'when', 'with', 'there', 'at', 'on', 'out', 'for', 'after', 'before'].includes(next.text);
}

/** A scale or a pain word right before the number, with nothing but fillers and places between. */
function painCueBefore(words: Words, amount: Amount): 'scale' | 'pain' | undefined {
  for (let at = amount.first - 1; at >= 0 && at >= amount.first - longestLook; at -= 1) {
    const scale = words.tokens[at]?.text === ')' ? scalesOf(words).find(({ end }) => end === at + 1) : undefined;
    if (scale !== undefined) {
      at = scale.first;
      continue;
    }
    if (words.cueAt('pain-scale', at) !== undefined) return 'scale';
    const painEnd = words.cueAt('pain', at);
    if (painEnd !== undefined) return 'pain';
    const isMeaningless = (at === amount.first - 1 && words.tokens[at]?.text === '[') || words.cueAt('filler', at) !== undefined || words.cueAt('now', at) !== undefined || words.cueAt('worst', at) !== undefined || words.cueAt('best', at) !== undefined || words.cueAt('was', at) !== undefined || isInsidePhrase(words, at);
    if (!isMeaningless) return undefined;
  }
  return words.context.topic === 'pain' && amount.first <= longestLook ? 'pain' : undefined;
}

function isInsidePhrase(words: Words, at: number): boolean {
  for (let first = at; first >= 0 && first > at - 4; first -= 1) {
    const place = words.placeAt(first);
    if (place !== undefined && place.end > at && place.movement === undefined) return true;
    for (const cue of ['pain', 'pain-scale', 'now', 'worst', 'best', 'was', 'before', 'after', 'during'] as const) if ((words.cueAt(cue, first) ?? 0) > at) return true;
  }
  return false;
}

function addRating(draft: Draft, amount: Amount, phase: FactPhase | undefined, known?: FactStatus): void {
  const { words } = draft;
  const status = known ?? measureStatus(draft, { first: amount.first, end: amount.end });
  if (status === undefined) return;
  const floor = draft.ends.get('pain') ?? 0;
  const span = spanOf(words, amount, floor);
  const found = attributesOf(words, span, floor);
  const near = firstRegion(words, span) ?? regionOfPain(words, span);
  draft.usedAmounts.add(amount.first);
  const isTwice = words.tokens[amount.end]?.text === '-' && words.amountAt(amount.end + 1)?.denominator === highest;
  addFact(draft, 'pain', { first: Math.min(found.first, span.first), end: Math.max(found.end, span.end), status }, {
    phase: phase ?? phaseAt(draft, { first: amount.first, end: amount.end }, floor),
    value: isTwice ? Math.max(amount.value, words.amountAt(amount.end + 1)?.value ?? 0) : amount.value,
    ...placed({ side: found.side, region: near ?? found.region }),
    ...(amount.value > highest && { impossible: true as const }),
  });
  if (isTwice) draft.usedAmounts.add(amount.end + 1);
}

/** From the pain word, where it is of this item and no other rating's. */
function spanOf(words: Words, amount: Amount, floor: number): Span {
  const start = Math.max(floor, words.itemStart(amount.first));
  for (let at = start; at < amount.first; at += 1) {
    if (at < amount.first - longestLook) continue;
    if (words.cueAt('pain', at) !== undefined || words.cueAt('pain-scale', at) !== undefined) return { first: at, end: amount.end };
  }
  // "Constant 4/10 ache L shoulder", "6/10 pain in low back".
  const complaint = words.cueAt('pain', amount.end) === undefined ? words.cueAt('complaint', amount.end) : undefined;
  // "8/10 cramp L calf".
  if (complaint !== undefined && complaint - amount.end === 1 && words.placeAt(complaint) !== undefined) return { first: amount.first, end: complaint };
  return { first: amount.first, end: words.cueAt('pain', amount.end) ?? amount.end };
}

/** "R neck and head pain 7/10": the first of what hurts. */
function firstRegion(words: Words, { first }: Span): string | undefined {
  const isRegion = (place: ReturnType<Words['placeAt']>) => place?.region !== undefined && place.movement === undefined;
  let place = words.placeEndingAt(first) ?? words.placeAt(first);
  if (!isRegion(place) || place === undefined) return undefined;
  let at = place.first;
  if (words.placeEndingAt(at)?.side !== undefined) at = words.placeEndingAt(at)?.first ?? at;
  if (!['and', '&', '/', '+'].includes(words.tokens[at - 1]?.text ?? '')) return undefined;
  place = words.placeEndingAt(at - 1);
  return isRegion(place) ? place?.region : undefined;
}

/** "neck pain", "pain in the neck": where more than one region is named, the one beside the pain. */
function regionOfPain(words: Words, span: Span): string | undefined {
  const end = words.cueAt('pain', span.first);
  if (end === undefined || words.cueAt('pain-scale', span.first) !== undefined) return undefined;
  const before = words.placeEndingAt(span.first);
  if (before?.region !== undefined && before.movement === undefined) return before.region;
  const own = words.placeAt(span.first);
  if (own?.region !== undefined) return own.region;
  for (let at = end; at < Math.min(end + 5, span.end); at += 1) {
    const place = words.placeAt(at);
    if (place?.region !== undefined && place.movement === undefined) return place.region;
    if (place === undefined && words.cueAt('filler', at) === undefined) return undefined;
  }
  return undefined;
}
