/**
 * Days that stand beside what was measured: "at the first visit", "in Feb", "a fortnight back", "last Thurs", "when we started".
 * Some are earlier whatever else is said; a date, a weekday or a visit's number is earlier only beside a value of another day.
 */
import type { CueName } from '@trusted-hands/packs';
import type { Token } from '../tokens/token.ts';
import type { Amount } from './amounts.ts';

export interface Day {
  readonly first: number;
  readonly end: number;
  /** Earlier than this visit, whatever else is said. */
  readonly isEarlier: boolean;
}

/** By their first and by their last token. */
export interface Days {
  readonly from: (token: number) => Day | undefined;
  readonly to: (token: number) => Day | undefined;
  readonly has: (token: number) => boolean;
  /** "4/10 since last visit": a day that the value before this token is told against. */
  readonly isComparedBehind: (token: number) => boolean;
  /** The last day before this token says since when. */
  readonly isSince: (token: number) => boolean;
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly cueAt: (cue: CueName, token: number) => number | undefined;
  readonly amountAt: (token: number) => Amount | undefined;
}

const leads = new Set(['on', 'in', 'at', 'the', 'during', 'since']);
const ordersBefore = /^(?:last|previous|prev|prior|first|initial|original)$/;
const ordersLater = /^(?:second|third|fourth|fifth)$/;
const visits = /^(?:visits?|sessions?|sess|appt|appts|appointments?|time|week|wk|month|mth|year|treatment|tx|rx|consult|consultation|assessment|assess|ax|eval|evaluation|exam|examination|review|day|season|term|night|evening|block|attendance|contact|one|lesson|class)$/;
const counted = /^(?:visits?|session|sess|appt|appointment|week|wk|day|tx|review|month|mth|treatment|rx)$/;
const ago = /^(?:ago|back|earlier|before|previously|prior|beforehand)$/;
const alone = /^(?:formerly|originally|previously|yesterday|initially)$/;
/** Today's, where nothing else was measured. */
const firstMeasures = /^(?:baseline|intake|admission|initial|init|referral|eval|evaluation|assessment|discharge|preop|prehab|onset)$/;
const units = /^(?:day|days|week|weeks|wk|wks|fortnight|month|months|mth|mths|year|years|yr|yrs|session|sessions|visit|visits)$/;
const few = /^(?:a|one|two|three|four|couple|few|some|several|another)$/;
const begins = /^(?:happened|occurred|started|began|begun|met|came|presented|arrived|attended)$/;
const persons = /^(?:it|we|i|she|he|they|you|treatment|treatments|rehab|care|pt|client|patient|tx|rx)$/;
const outsets = /^(?:start|beginning|outset|onset)$/;
const episodes = /^(?:care|therapy|rehab|physio)$/;
const sittings = /^(?:at|in|on|down|still|up|back|for|with|long|too|upright|driving|working)$/;
const dayOfMonth = /^(?:[12]?\d|3[01])$/;
const ordinals = /^(?:st|nd|rd|th)$/;
const spelledOrdinals = /^(?:first|second|third|fourth|fifth)$/;
/** "Better than last week", "the same as on Monday": the day is of what the value is told against. */
const compares = /^(?:than|as|like|since|until|till|til|before|after|by|compared|from|cf|of|vs|with|next|over|within|throughout|for)$/;

export function readDays(sentence: Sentence): Days {
  const byFirst = new Map<number, Day>();
  const byEnd = new Map<number, Day>();
  const inside = new Set<number>();
  const compared: number[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const day = dayFrom(sentence, at);
    if (day === undefined) continue;
    const before = sentence.tokens[at - 1]?.text ?? '';
    for (let token = day.first; token < day.end; token += 1) inside.add(token);
    at = day.end - 1;
    if (compares.test(before)) {
      compared.push(day.first);
      continue;
    }
    byFirst.set(day.first, day);
    byEnd.set(day.end, day);
  }
  return { from: (token) => byFirst.get(token), to: (token) => byEnd.get(token), has: (token) => inside.has(token), isComparedBehind: (token) => compared.some((first) => first > token && first <= token + 3), isSince: (token) => compared.some((first) => first < token && sentence.tokens[first - 1]?.text === 'since' && ![...byFirst.keys()].some((other) => other > first && other < token)) };
}

function dayFrom(sentence: Sentence, first: number): Day | undefined {
  const { tokens } = sentence;
  if (compares.test(tokens[first]?.text ?? '') && !leads.has(tokens[first]?.text ?? '')) return undefined;
  let at = first;
  while (at < first + 3 && leads.has(tokens[at]?.text ?? '')) at += 1;
  const named = namedDay(sentence, at, at > first && tokens[at - 1]?.text === 'the');
  // "Since the first visit" tells how long.
  if (named === undefined || tokens[first]?.text === 'since') return undefined;
  // "In the last week" is up to now.
  if (/^(?:in|during)$/.test(tokens[first]?.text ?? '') && tokens.slice(first, at + 1).some(({ text }) => text === 'last')) return undefined;
  return { first, end: named.end, isEarlier: named.isEarlier };
}

function namedDay(sentence: Sentence, at: number, hasArticle: boolean): { readonly end: number; readonly isEarlier: boolean } | undefined {
  const { tokens, cueAt, amountAt } = sentence;
  const text = (token: number) => tokens[token]?.text ?? '';
  const weekday = cueAt('weekday', at);
  // "0/10 sat at desk": how somebody sat.
  if (weekday !== undefined && !(text(at) === 'sat' && sittings.test(text(at + 1)) && amountAt(at + 2) === undefined)) return { end: weekday, isEarlier: false };
  if (ordersBefore.test(text(at))) {
    const day = cueAt('weekday', at + 1) ?? cueAt('month', at + 1);
    if (day !== undefined) return { end: day, isEarlier: true };
    if (visits.test(text(at + 1))) return { end: at + 2, isEarlier: true };
  }
  // "(last 7/10)", "prev: 24/50".
  if (ordersBefore.test(text(at)) && leadsToMeasure(sentence, at + 1)) return { end: at + 1, isEarlier: false };
  // "1st visit", "3rd session".
  if (tokens[at]?.kind === 'number' && ordinals.test(text(at + 1)) && tokens[at]?.to === tokens[at + 1]?.from && visits.test(text(at + 2))) return { end: at + 3, isEarlier: tokens[at]?.value === 1 };
  // "The week before".
  if (hasArticle && units.test(text(at)) && /^(?:before|previous|prior)$/.test(text(at + 1))) return { end: at + 2, isEarlier: true };
  if (ordersLater.test(text(at)) && counted.test(text(at + 1))) return { end: at + 2, isEarlier: false };
  if (counted.test(text(at)) && isCount(sentence, at + 1)) return { end: at + 2, isEarlier: false };
  if (alone.test(text(at))) return { end: at + 1, isEarlier: true };
  // "Earlier 9/10, now 4/10", "earlier this week 7/10".
  if (text(at) === 'earlier') return { end: /^(?:this|in)$/.test(text(at + 1)) && visits.test(text(at + 2) === 'the' ? text(at + 3) : text(at + 2)) ? (text(at + 2) === 'the' ? at + 4 : at + 3) : at + 1, isEarlier: false };
  if (firstMeasures.test(text(at))) return { end: at + 1, isEarlier: false };
  if (text(at) === 'pre') {
    const op = text(at + 1) === '-' ? at + 2 : at + 1;
    if (/^(?:op|surgery|operation)$/.test(text(op))) return { end: op + 1, isEarlier: false };
  }
  // "On 3/9".
  const date = amountAt(at);
  if (text(at - 1) === 'on' && date?.denominator !== undefined && date.denominator <= 12 && date.denominator !== 10 && date.denominator !== 5 && date.value <= 31 && Number.isInteger(date.value)) return { end: date.end, isEarlier: false };
  // "A fortnight back", "a couple of weeks ago", "3 weeks earlier".
  const amount = amountAt(at);
  if (amount?.unit === 'days' && ago.test(text(amount.end))) return { end: amount.end + 1, isEarlier: true };
  if (few.test(text(at))) {
    const unit = text(at + 1) === 'of' || text(at + 1) === 'few' || text(at + 1) === 'couple' ? (text(at + 2) === 'of' ? at + 3 : at + 2) : at + 1;
    if (units.test(text(unit)) && ago.test(text(unit + 1))) return { end: unit + 2, isEarlier: true };
  }
  // "In Feb", "3 March", "Nov 3", "June 2024", "the 12th", "the 2nd of June".
  const month = cueAt('month', at);
  if (month !== undefined) return text(at - 1) === 'may' || (text(at) === 'may' && text(at - 1) !== 'in') ? undefined : { end: tokens[month]?.kind === 'number' && !isScored(tokens, month) ? month + 1 : month, isEarlier: false };
  if (tokens[at]?.kind === 'number' && dayOfMonth.test(text(at))) {
    const glued = ordinals.test(text(at + 1)) && tokens[at]?.to === tokens[at + 1]?.from ? at + 2 : at + 1;
    const of = text(glued) === 'of' ? glued + 1 : glued;
    const behind = cueAt('month', of);
    if (behind !== undefined) return { end: behind, isEarlier: false };
    if (glued > at + 1 && hasArticle) return { end: glued, isEarlier: false };
  }
  if (hasArticle && spelledOrdinals.test(text(at)) && (tokens[at + 1]?.kind !== 'word' || persons.test(text(at + 1)) || /^(?:his|her|the)$/.test(text(at + 1)))) return { end: at + 1, isEarlier: text(at) === 'first' };
  if (outsets.test(text(at)) && text(at + 1) === 'of' && (hasArticle || text(at - 1) === 'at')) {
    if (episodes.test(text(at + 2))) return { end: at + 3, isEarlier: true };
    const unit = text(at + 2) === 'the' || text(at + 2) === 'this' ? at + 3 : at + 2;
    return visits.test(text(unit)) && !/^(?:sessions?|visits?|treatment|tx|rx|appt|appointment|night|evening|day|time)$/.test(text(unit)) ? { end: unit + 1, isEarlier: true } : undefined;
  }
  // "When we started", "when she first came", "when first seen".
  if (text(at) === 'when') {
    if (text(at + 1) === 'first' && text(at + 2) === 'seen') return { end: at + 3, isEarlier: true };
    const verb = persons.test(text(at + 1)) ? (text(at + 2) === 'first' ? at + 3 : at + 2) : -1;
    if (verb > 0 && (begins.test(text(verb)) || (text(verb - 1) === 'first' && /^(?:saw|seen)$/.test(text(verb))))) return { end: /^(?:in|here|along)$/.test(text(verb + 1)) ? verb + 2 : verb + 1, isEarlier: true };
  }
  return undefined;
}

function leadsToMeasure({ tokens, amountAt }: Sentence, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:[:.]|was|at|it)$/.test(tokens[at]?.text ?? '')) at += 1;
  const amount = amountAt(at);
  return amount !== undefined && (amount.denominator !== undefined || amount.unit === 'percent' || (amount.unit === undefined && tokens[amount.end]?.kind !== 'word')) && amount.unit !== 'days';
}

function isCount({ tokens }: Sentence, at: number): boolean {
  const number = tokens[at];
  return number?.value !== undefined && Number.isInteger(number.value) && number.value <= 60 && !isScored(tokens, at);
}

/** A value of its own: "week 12/50" is none, "Nov 30/50" neither. */
function isScored(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (['/', '%', '°', '+', '-'].includes(next.text) && next.from === tokens[at]?.to);
}
