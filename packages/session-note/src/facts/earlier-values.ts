/**
 * Whether a value is of an earlier day: a day stands beside it in its clause, and where that could be this visit's too, another
 * value of the same form is of now. "LEFS 41/80, 33/80 in Feb", "on day 1 -10, today -4", "5/10, 8/10 on Fri", "62 → was 74".
 */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import type { Span } from './draft.ts';
import type { Day } from './earlier-days.ts';
import { isUnderEarlierDay } from './headed-days.ts';
import type { Words } from './words.ts';
import { isLeft, isWas } from './was-values.ts';

const longestLook = 10;
const longestSeries = 30;
const longestLead = 3;
const highestPain = scalesOfNotes.pain.highest;
/** Another clause begins behind these. */
const parting = new Set([',', ';', '(', ')', '.', '→', '|', '!', 'but', 'and', 'then', 'vs', 'versus', 'while', 'whereas']);
const small = new Set([':', '-', '=', '~', 'it', 'its', 'he', 'she', 'they', 'was', 'were', 'is', 'had', 'been', 'a', 'an', 'at', 'about', 'only', 'still', 'up', 'down', 'to', 'from', 'around', 'just', 'this', 'that', 'there', 'got', 'reached', 'scored', 'measured', 'rated', 'my', 'his', 'her', 'the', 'of', 'with', 'as', 'could']);

export function isOfEarlierVisit(words: Words, span: Span): boolean {
  const day = dayBeside(words, span);
  if (day === undefined) return isUnderEarlierDay(words, span) || isWas(words, span) || isLeft(words, span);
  // "Initially 7/10, after treatment 3/10": both of this visit.
  if (words.cueAt('before', day.first) !== undefined && words.hasCue('after', 0, words.tokens.length)) return false;
  return day.isEarlier || (!isNow(words, span) && (isContrasted(words, span) || isWas(words, span)));
}

/** The day that a value is of; one that stands between two values belongs to the one whose clause it is in. */
export function dayBeside(words: Words, span: Span): Day | undefined {
  const behind = dayBehind(words, span);
  if (behind !== undefined && !leadsOn(words, behind)) return behind;
  const before = dayBefore(words, span);
  if (before === undefined) return undefined;
  return isBehindAnother(words, before) ? undefined : before;
}

function dayBehind(words: Words, { end }: Span): Day | undefined {
  // "30 (Jan) 41 (March)".
  const bracketed = words.tokens[end]?.text === '(' ? words.days().from(end + 1) : undefined;
  if (bracketed !== undefined && words.tokens[bracketed.end]?.text === ')') return bracketed;
  let at = end;
  while (at < end + longestLook && at < words.tokens.length) {
    const day = words.days().from(at);
    if (day !== undefined) return day;
    const place = words.placeAt(at);
    const next = place !== undefined && place.movement === undefined ? place.end : (words.cueAt('pain', at) ?? words.cueAt('pain-when', at) ?? words.cueAt('worst', at) ?? words.cueAt('best', at) ?? (['on', 'the', 'in', 'at', 'still', 'only'].includes(words.tokens[at]?.text ?? '') ? at + 1 : undefined));
    if (next === undefined || words.amountAt(at) !== undefined) return undefined;
    at = next;
  }
  return undefined;
}

/** "Visit 1 18 kg visit 4 24 kg": with no sign between them the day leads what follows, where the first value is led so too. */
function leadsOn(words: Words, day: Day): boolean {
  const colon = words.tokens[day.end]?.text === ':' ? day.end + 1 : day.end;
  if (words.amountAt(colon) === undefined || words.days().has(colon)) return false;
  // "3/10 yesterday 6/10": the second has no other day, and is not said to be of now.
  const next = words.amountAt(colon);
  if (day.isEarlier && next !== undefined && words.cueAt('now', next.end) === undefined && words.days().from(next.end) === undefined) return true;
  const first = words.amounts.find((amount) => !words.days().has(amount.first));
  return colon > day.end || (first !== undefined && dayBefore(words, { first: first.first, end: first.end }) !== undefined);
}

function isBehindAnother(words: Words, day: Day): boolean {
  if (day.first === 0 || parting.has(words.tokens[day.first - 1]?.text ?? '')) return false;
  const amount = words.amounts.find(({ end, first }) => end <= day.first && day.first - end <= 3 && !words.days().has(first) && dayBehind(words, { first, end }) === day);
  return amount !== undefined && !leadsOn(words, day);
}

/** Right before it, or at the head of its clause with nothing but the measure's name between. */
function dayBefore(words: Words, { first }: Span): Day | undefined {
  for (let at = first; at > Math.max(0, first - longestLook); ) {
    const day = words.days().to(at);
    if (day !== undefined) return at === first || isHead(words, day.first) || isOnlySmall(words, day.end, first) ? day : undefined;
    const place = words.placeEndingAt(at);
    if (place !== undefined) {
      at = place.first;
      continue;
    }
    const text = words.tokens[at - 1]?.text ?? '';
    if (!small.has(text) && !isNamePart(words, at - 1)) return undefined;
    at -= 1;
  }
  return undefined;
}

function isHead(words: Words, at: number): boolean {
  return at === 0 || parting.has(words.tokens[at - 1]?.text ?? '');
}

function isOnlySmall(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!small.has(words.tokens[at]?.text ?? '') && words.placeAt(at)?.side === undefined) return false;
  return true;
}

function isNamePart(words: Words, at: number): boolean {
  return words.phraseAt('instrument', at) !== undefined || words.cueAt('pain', at) !== undefined || words.cueAt('pain-scale', at) !== undefined || words.cueAt('strength', at) !== undefined || words.phrases('test').some((phrase) => phrase.first <= at && phrase.end > at);
}

/** "ER 25 (6/52 ago 10)": the earlier day that is told of is another value's. */
export function isDayOfAnother(words: Words, span: Span): boolean {
  const own = words.amounts.find(({ first }) => first === span.first);
  if (own === undefined || dayBeside(words, span) !== undefined) return false;
  return words.amounts.some((other) => other.first > own.first && other.first - own.end <= longestLook && (isOfOneForm(own, other) || (other.denominator === undefined && other.unit === undefined)) && words.tokens.slice(own.end, other.first).some(({ text }) => ['(', '→', ',', ';', 'from'].includes(text)) && dayBeside(words, other)?.isEarlier === true);
}

/** Another value of the same form stands before it without a day of its own, or behind it with another day or of now. */
function isContrasted(words: Words, span: Span): boolean {
  const own = words.amounts.find(({ first }) => first === span.first) ?? words.amounts.find(({ first, end }) => first >= span.first && end <= span.end);
  if (own === undefined) return false;
  const ownDay = dayBeside(words, span);
  // "Elbow pain 3/10 with gripping. At assessment 6/10.": the sentence opens with the day, and goes on with what was measured before it.
  if (words.context.measured?.kind === 'pain' && own.denominator === highestPain && ownDay?.first === 0 && own.first - ownDay.end <= longestLead) return true;
  return words.amounts.some((other) => {
    if (other.first === own.first || !isOfOneForm(own, other) || Math.abs(other.first - own.first) > longestSeries || words.days().has(other.first)) return false;
    const day = dayBeside(words, other);
    if (other.first < own.first) return day === undefined;
    // "Down from 71 in June to 48".
    if (words.tokens[own.first - 1]?.text === 'from' && ['to', '→'].includes(words.tokens[other.first - 1]?.text ?? '')) return true;
    return isNow(words, other) || (day !== undefined && day !== ownDay && !day.isEarlier);
  });
}

export function isOfOneForm(one: Amount, other: Amount): boolean {
  const unit = ({ unit: name }: Amount) => (name === 'degrees' ? undefined : name);
  return one.denominator === other.denominator && unit(one) === unit(other);
}

/** "Now 5/5", "5/5 today": not where the word leads on to the next value. */
export function isNow(words: Words, { first, end }: Span): boolean {
  const behind = words.tokens[end]?.text === '(' ? end + 1 : end;
  const now = words.cueAt('now', behind);
  if (now !== undefined && !leadsToValue(words, now)) return true;
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const ends = words.cueAt('now', at);
    if (ends !== undefined) return !words.amounts.some((other) => other.end === at) || leadsToValue(words, ends);
    if (!small.has(words.tokens[at]?.text ?? '') && words.placeAt(at)?.side === undefined) return false;
  }
  return false;
}

/** "Pain was 8 now 3": a value that has no other day, with nothing but small words before it. */
function leadsToValue(words: Words, from: number): boolean {
  for (let at = from; at < from + 3; at += 1) {
    const amount = words.amountAt(at);
    if (amount !== undefined) return words.cueAt('now', amount.end) === undefined && words.days().from(amount.end) === undefined;
    if (!small.has(words.tokens[at]?.text ?? '')) return false;
  }
  return false;
}
