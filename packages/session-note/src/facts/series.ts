/**
 * A value without a name goes on with the measure that was named or measured last in its clause or line, where a day, a time or
 * a side stands beside it: "LEFS 41/80, 33/80 in Feb", "triceps weaker. 4+/5 first visit, 3/5 today", "turned 62 to the left and
 * 64 to the right". One rule for every kind of measure; what it is of comes from the value before, of when it is from its clause.
 */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Fact, FactSide, FactStatus, Instrument } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { addFact, type Draft, phaseAt, type Span } from './draft.ts';
import { dayBeside, isNow } from './earlier-values.ts';
import { measureStatus } from './measure-status.ts';
import { isInMillimetres } from './range-of-motion.ts';
import type { Words } from './words.ts';

/** What is measured, without its value. */
export interface MeasuredSubject {
  readonly kind: 'pain' | 'rom' | 'strength' | 'score' | 'test';
  readonly region?: string;
  readonly side?: FactSide;
  readonly movement?: string;
  readonly name?: string;
  readonly instrument?: Instrument;
  /** Of a score: what it is counted out of, where that is written or known. */
  readonly highest?: number;
  /** Of a grip: the unit goes without saying. */
  readonly isForce?: true;
}

/** A sentence with the facts read of it. */
interface Told {
  readonly words: Words;
  readonly facts: readonly Fact[];
}

interface Named extends Span {
  readonly subject: MeasuredSubject;
  readonly isMeasured: boolean;
}

const furthestRange = 200;
const longestGap = 16;
const longestTale = 8;
/** Of these denominators any measure may be. */
const leastOwnScale = 20;
const parts = new Set([',', ';', '(', ')', '→', '|', '/', 'and', '&', 'but', 'then', 'vs', 'versus', 'v', 'while', 'whereas', '-', '.', 'compared', 'cf']);
const between = new Set([':', '=', '~', 'it', 'its', 'he', 'she', 'they', 'we', 'i', 'was', 'were', 'is', 'had', 'has', 'been', 'a', 'an', 'at', 'about', 'only', 'still', 'up', 'down', 'to', 'from', 'around', 'just', 'this', 'that', 'the', 'got', 'reached', 'scored', 'measured', 'rated', 'of', 'with', 'could', 'on', 'in', 'side', 'which', 'improved', 'dropped', 'increased', 'reduced', 'gone', 'came', 'lacks', 'lacked', 'so']);

export function readSeries(draft: Draft): void {
  const { words } = draft;
  const { section, topic, measured } = words.context;
  if (section === 'P' || topic === 'home' || topic === 'goal') return;
  const named = namedIn(draft);
  const subject = measured ?? remeasured(words);
  let carried: Named | undefined = subject === undefined ? undefined : { subject, first: 0, end: 0, isMeasured: true };
  let next = 0;
  readEachInBracket(draft, named);
  for (const amount of words.amounts) {
    for (let one = named[next]; one !== undefined && one.end <= amount.first; one = named[next]) {
      carried = one;
      next += 1;
    }
    if (carried === undefined || draft.usedAmounts.has(amount.first) || words.days().has(amount.first) || !fits(words, carried.subject, amount)) continue;
    const goesOn = wayFrom(words, carried, amount);
    if (goesOn === undefined) continue;
    carried = addValue(draft, carried.subject, amount, { ...goesOn, ...(measured === undefined && carried.end === 0 && { isAfter: true }) }) ?? carried;
  }
}

/** "Left 65, right 75 (initially 40 and 60)": as many values in the bracket as stand before it, each of its own, in order. */
function readEachInBracket(draft: Draft, named: readonly Named[]): void {
  const { words } = draft;
  const open = words.tokens.findIndex(({ text }) => text === '(');
  if (open < 0) return;
  const behind = words.tokens.slice(open, open + longestBracket).findIndex(({ text }) => text === ')');
  const close = open + behind;
  const inside = words.amounts.filter(({ first, end }) => behind > 0 && first > open && end <= close && !words.days().has(first));
  const before = named.filter(({ end, isMeasured }) => isMeasured && end <= open).slice(-inside.length);
  const [opening] = inside;
  if (opening === undefined || inside.length < 2 || before.length < inside.length || before.some(({ subject }) => subject.kind !== before[0]?.subject.kind) || words.places.some(({ first }) => first > open && first < close)) return;
  const isSaid = inside.every((amount, at) => before.some(({ subject: one }) => fits(words, one, amount)) && (at === 0 || amount.first <= (inside[at - 1]?.end ?? 0) + 2));
  if (!isSaid || measureStatus(draft, { first: opening.first, end: opening.end }) !== 'past') return;
  // What was read of it as the last one's, goes.
  const [from, to] = [words.tokens[open]?.from ?? 0, words.tokens[close]?.to ?? 0];
  const read = draft.facts.filter((fact) => fact.from >= from && fact.to <= to);
  if (read.length >= inside.length || read.some(({ kind }) => kind !== before[0]?.subject.kind)) return;
  for (const fact of read) draft.facts.splice(draft.facts.indexOf(fact), 1);
  for (const [at, amount] of inside.entries()) if (before[at] !== undefined) addValue(draft, before[at].subject, amount, { first: amount.first, end: amount.end, side: undefined }, 'past');
}

const longestBracket = 16;

/** "End: 62": a time after the treatment and a number that no pain has go on with the movement measured last. */
function remeasured({ context, cueAt, amounts }: Words): MeasuredSubject | undefined {
  const [last] = context.ranges;
  const end = cueAt('after', 0) ?? cueAt('left-with', 0);
  const [first] = amounts;
  if (last === undefined || (end === undefined && context.section !== 'Re') || !context.isTreated || first === undefined || first.first > (end ?? -1) + 1 || first.value <= scalesOfNotes.pain.highest) return undefined;
  return { kind: 'rom', movement: last.movement, ...(last.region !== '' && { region: last.region }) };
}

/** What is measured or named in the sentence, in order; the last of it is what a value in the line's next sentence is of. */
function namedIn({ words, facts }: Told): readonly Named[] {
  const found: Named[] = [];
  const endOf = new Map(words.tokens.map(({ to }, at) => [to, at + 1]));
  const firstOf = new Map(words.tokens.map(({ from }, at) => [from, at]));
  for (const fact of facts) {
    const subject = subjectOf(words, fact);
    const [first, end] = [firstOf.get(fact.from), endOf.get(fact.to)];
    if (subject !== undefined && first !== undefined && end !== undefined) found.push({ subject, first, end, isMeasured: true });
  }
  const isTaken = (first: number) => found.some((one) => one.isMeasured && one.first <= first && one.end > first);
  // "IASTM PF 5 R": what was done to it.
  const isTreated = (first: number) => words.phrases('technique').some((phrase) => phrase.end <= first && phrase.first >= words.itemStart(first));
  for (const { first, end, muscle, movement, region } of words.places) {
    if ((muscle === undefined && movement === undefined) || isTaken(first) || isTreated(first)) continue;
    const side = words.placeEndingAt(first)?.side ?? words.placeAt(end)?.side;
    const where = region ?? nameBefore(words, first);
    found.push({ first, end, isMeasured: false, subject: { kind: movement === undefined ? 'strength' : 'rom', ...(muscle !== undefined && { name: muscle }), ...(movement !== undefined && { movement: movement.name }), ...(where !== undefined && movement !== undefined && { region: where }), ...(side !== undefined && { side }) } });
  }
  for (const { first, end, meanings } of words.phrases('instrument')) {
    const [meaning] = meanings;
    if (meaning?.family === 'instrument' && meaning.instrument.isOfPain !== true && !isTaken(first)) found.push({ first, end, isMeasured: false, subject: { kind: 'score', instrument: meaning.instrument.name, highest: meaning.instrument.highest } });
  }
  return found.sort((one, other) => one.end - other.end);
}

function nameBefore(words: Words, first: number): string | undefined {
  const before = words.placeEndingAt(first);
  return before?.region ?? (before?.side === undefined ? undefined : words.placeEndingAt(before.first)?.region);
}

function subjectOf(words: Words, { kind, region, side, movement, name, instrument, value }: Fact): MeasuredSubject | undefined {
  if (value === undefined || (kind !== 'pain' && kind !== 'rom' && kind !== 'strength' && kind !== 'score' && kind !== 'test')) return undefined;
  const highest = kind === 'score' ? Number(/\/(\d+)/.exec(String(value))?.[1] ?? highestOf(words, instrument)) : undefined;
  return { kind, ...(region !== undefined && { region }), ...(side !== undefined && { side }), ...(movement !== undefined && { movement }), ...(name !== undefined && { name }), ...(instrument !== undefined && { instrument }), ...(highest !== undefined && { highest }), ...(kind === 'strength' && /^[\d.]+$/.test(String(value)) && { isForce: true as const }) };
}

const mostPercent = 100;

function highestOf(words: Words, instrument: Instrument | undefined): number {
  for (const { meanings } of words.phrases('instrument')) for (const meaning of meanings) if (meaning.family === 'instrument' && meaning.instrument.name === instrument) return meaning.instrument.highest;
  return mostPercent;
}

/** What the next sentence of the line may go on with: the last that was measured or named here, where nothing was treated. */
export function lastMeasured(words: Words, facts: readonly Fact[]): MeasuredSubject | undefined {
  const named = namedIn({ words, facts });
  const last = named.at(-1);
  if (last?.isMeasured === true) return last.subject;
  const isTreatment = words.phrases('technique').length > 0 || words.hasCue('treated', 0, words.tokens.length);
  return isTreatment ? named.findLast(({ isMeasured }) => isMeasured)?.subject : last?.subject;
}

function fits(words: Words, { kind, highest, movement, isForce }: MeasuredSubject, amount: Amount): boolean {
  const { unit, denominator, value } = amount;
  const isBare = unit === undefined && denominator === undefined && endsValue(words, amount) && !isDate(words, amount);
  if (kind === 'pain') return denominator === scalesOfNotes.pain.highest || (isBare && value <= scalesOfNotes.pain.highest);
  if (kind === 'strength') return (unit === undefined && denominator === scalesOfNotes.strength.highest) || unit === 'weight' || (isForce === true && isBare);
  if (kind === 'score') return (unit === 'percent' && highest === mostPercent) || denominator === highest || (isBare && value <= (highest ?? mostPercent));
  return (isBare || unit === 'degrees' || isInMillimetres(words, movement, amount)) && value <= furthestRange;
}

/** "Tues 10": a day of the month or a time of day. */
function isDate(words: Words, { first, value }: Amount): boolean {
  const day = words.days().to(first);
  return day !== undefined && value <= 31 && words.cueAt('weekday', day.end - 1) === day.end;
}

/** Nothing that is counted stands behind the number. */
function endsValue(words: Words, { first, end, isRange }: Amount): boolean {
  const next = words.tokens[end];
  if (isRange === true || (words.tokens[first]?.kind === 'word' && (words.tokens[first]?.value ?? 0) < 20 && !['a', 'an'].includes(words.tokens[first - 1]?.text ?? ''))) return false;
  if (next === undefined || words.days().from(end) !== undefined || words.cueAt('now', end) !== undefined || words.cueAt('after', end) !== undefined || words.cueAt('before', end) !== undefined || words.placeAt(end)?.side !== undefined) return true;
  if (next.kind === 'sign') return [',', ';', '.', ')', '(', '→', '|', '!'].includes(next.text);
  return ['and', 'but', 'on', 'to', 'at', 'before', 'so', 'with', 'when', 'then', 'in', 'this', 'or', 'while'].includes(next.text);
}

interface Way {
  /** Where the words of the value begin: behind the comma or the value before. */
  readonly first: number;
  readonly end: number;
  readonly side: FactSide | undefined;
  /** Below the treatment, whatever else is said. */
  readonly isAfter?: true;
}

/** From the measure to a value that goes on with it: nothing but days, times, sides and small words between, and one of them beside it. */
function wayFrom(words: Words, { end: from, subject, isMeasured }: Named, amount: Amount): Way | undefined {
  let first = from;
  let side: FactSide | undefined;
  let strangers = 0;
  let hasTime = false;
  const isOwnScale = subject.kind === 'score' && amount.denominator !== undefined && amount.denominator >= leastOwnScale;
  for (let at = from; at < amount.first; ) {
    const text = words.tokens[at]?.text ?? '';
    const day = words.days().from(at);
    const place = words.placeAt(at);
    const time = day?.end ?? words.cueAt('now', at) ?? words.cueAt('after', at) ?? words.cueAt('before', at) ?? words.cueAt('was', at) ?? (at === 0 ? words.cueAt('left-with', at) : undefined);
    if (time !== undefined) {
      hasTime = true;
      at = time;
    } else if (place?.side !== undefined && place.region === undefined) {
      side = place.side;
      at = place.end;
    } else if (parts.has(text)) {
      at += 1;
      // The day of the value before it stays with that value.
      if (!isLeading(words, at, amount.first)) hasTime = false;
      first = at;
      side = undefined;
    } else if (between.has(text)) at += 1;
    else {
      strangers += 1;
      if (words.amountAt(at) !== undefined || (isMeasured && !isOwnScale) || (!isMeasured && !words.tokens.slice(at, amount.first).some((token) => token.text === ':' || token.text === ',')) || strangers > longestTale) return undefined;
      at += 1;
    }
    if (at - from > longestGap) return undefined;
  }
  const behind = sideBehind(words, amount.end);
  const isTimed = hasTime || (words.context.section === 'Re' && from === 0 && amount.first === 0) || dayBeside(words, amount) !== undefined || isNow(words, amount) || words.cueAt('after', amount.end) !== undefined || words.cueAt('before', amount.end) !== undefined;
  const own = behind?.side ?? side;
  if (!isTimed && own === undefined) return undefined;
  // A pain of the other side is another pain, which names its place.
  if (!isTimed && subject.kind === 'pain') return undefined;
  return { first: side === undefined || behind !== undefined ? amount.first : Math.max(first, amount.first - 3), end: behind?.end ?? amount.end, side: own };
}

function isLeading(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words.days().from(at) !== undefined || words.cueAt('now', at) !== undefined || words.cueAt('was', at) !== undefined) return true;
  return false;
}

function sideBehind(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  let at = from;
  while (at < from + 3 && ['on', 'to', 'the', 'for', '('].includes(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) at += 1;
  const place = words.placeAt(at);
  if (place?.side === undefined || place.region !== undefined) return undefined;
  const next = words.amountAt(place.end);
  return next !== undefined && at === from ? undefined : { side: place.side, end: place.end };
}

function addValue(draft: Draft, subject: MeasuredSubject, amount: Amount, { first, end, side, isAfter }: Way, known?: FactStatus): Named | undefined {
  const { words } = draft;
  const status = known ?? measureStatus(draft, { first: amount.first, end: amount.end });
  if (status === undefined || status === 'other-person') return undefined;
  draft.usedAmounts.add(amount.first);
  const turned = withSide(words, subject, side);
  const { kind, highest: _, isForce: _force, ...details } = turned;
  addFact(draft, kind, { first, end, status }, { phase: isAfter === true ? 'after' : phaseAt(draft, { first: amount.first, end: amount.end }, first), ...details, value: kind === 'pain' || kind === 'rom' || kind === 'test' ? valueOf(words, subject, amount) : amount.written });
  return { subject: turned, first, end, isMeasured: true };
}

/** Of a turn of the spine the side is in its name. */
function withSide(words: Words, subject: MeasuredSubject, side: FactSide | undefined): MeasuredSubject {
  if (side === undefined) return subject;
  const { movement, region, side: _, ...rest } = subject;
  const where = region === undefined ? {} : { region };
  if (movement === undefined) return { ...rest, ...where, side };
  const plain = movement.replace(/^(?:left|right) /, '');
  const isTurn = side !== 'both' && (plain !== movement || (region !== undefined && words.vocabulary.regionsMoving(`${side} ${plain}`).includes(region)));
  return isTurn ? { ...rest, ...where, movement: `${side} ${plain}` } : { ...rest, ...where, movement, side };
}

const longestShort = 30;

/** "Ext -10 on day 1, -4 today", "lacked 20, lacks 5 now". */
function valueOf(words: Words, { kind, movement }: MeasuredSubject, { first, value }: Amount): number {
  const mayBeNegative = kind === 'rom' && movement !== undefined && value <= longestShort && words.vocabulary.mayBeNegative(movement);
  const sign = words.tokens[first - 1];
  const isSigned = sign?.text === '-' && sign.to === words.tokens[first]?.from && words.tokens[first - 2]?.to !== sign.from;
  const isShort = words.tokens.slice(Math.max(0, first - 2), first).some(({ text }) => /^(?:lacks|lacked|lacking)$/.test(text));
  return mayBeNegative && (isSigned || isShort) ? -value : value;
}

export function keyOfMeasured(subject: MeasuredSubject | undefined): string {
  return subject === undefined ? '' : [subject.kind, subject.region, subject.side, subject.movement, subject.name, subject.instrument, subject.highest, subject.isForce].join('~');
}
