/** Outcome scores with their value as written. The numeric pain scale is pain. */
import type { InstrumentTerm } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import { addFact, type Draft, phaseAt, type Span } from './draft.ts';
import { measureStatus } from './measure-status.ts';
import { isArrow } from './measures.ts';
import type { Words } from './words.ts';

const longestGap = 14;
const mostItems = 10;

export function readScores(draft: Draft): void {
  const { words } = draft;
  for (const { first, end, meanings } of words.phrases('instrument')) {
    for (let at = first; at < end; at += 1) draft.usedTokens.add(at);
    const [meaning] = meanings;
    if (meaning?.family !== 'instrument' || meaning.instrument.isOfPain === true) continue;
    readValues(draft, { first, end }, meaning.instrument);
  }
  if (words.context.topic === 'activities' && words.phrases('instrument').length === 0) readActivities(draft);
}

/** Below the name of the functional scale: "gardening 4/10", "stairs 3 (was 1)"; a pain is none of its activities. */
function readActivities(draft: Draft): void {
  const { words } = draft;
  const instrument = words.vocabulary.scoreByActivity;
  if (instrument === undefined || words.phrases('test').length > 0) return;
  const { highest } = instrument;
  const isScaled = words.amounts.some(({ denominator }) => denominator === highest);
  let last = 0;
  for (const amount of words.amounts) {
    const { first, end, unit, denominator, value } = amount;
    const isBare = !isScaled && denominator === undefined && value <= highest && words.tokens[first]?.kind === 'number' && (words.tokens[end] === undefined || words.tokens[end]?.kind === 'sign');
    if (unit !== undefined || words.days().has(first) || !(denominator === highest || isBare) || words.hasCue('pain', last, first) || words.hasCue('pain-scale', last, first) || words.placeEndingAt(first)?.region !== undefined || words.placeEndingAt(first)?.movement !== undefined) continue;
    const isPast = last > 0 && words.tokens[last]?.text === '(' && continues(draft, last, first);
    addScore(draft, { first: last, end, amount, phase: isArrow(words, end) ? 'before' : isArrow(words, last) ? 'after' : undefined, isPast }, instrument);
    last = end;
  }
}

function readValues(draft: Draft, name: Span, instrument: InstrumentTerm): void {
  const { words } = draft;
  let first = name.first;
  let found = 0;
  let last = name.end;
  for (let at = name.end; at < words.tokens.length && at - last < longestGap && found < mostItems; at += 1) {
    const lead = found > 0 ? (timedLeadEnd(words, at) ?? agoEnd(words, at)) : undefined;
    if (lead !== undefined) {
      at = lead - 1;
      continue;
    }
    if (words.phraseAt('instrument', at) !== undefined) return;
    const text = words.tokens[at]?.text;
    if (text === ';' || (text === '.' && found > 0 && !words.isCue('abbreviation', at - 1))) return;
    const amount = words.amountAt(at);
    if (amount === undefined || words.days().has(amount.first)) continue;
    if (!isValue(draft, amount, instrument)) {
      if (found > 0 && instrument.isByActivity !== true) return;
      at = amount.end - 1;
      continue;
    }
    // Only the functional scale is written activity by activity; after another score's value comes an earlier or later one.
    const isAside = found > 0 && (words.cueAt('long-ago', amount.end) !== undefined || isTimedAside(draft, amount, instrument) || /^(?:ago|first|initial|initially|start|baseline|last|prev|intake|eval|evaluation|admission)$/.test(words.tokens[amount.first - (words.tokens[amount.first - 1]?.text === '.' ? 2 : 1)]?.text ?? ''));
    if (found > 0 && instrument.isByActivity !== true && !isAside && !continues(draft, last, at)) return;
    const isBefore = isArrow(words, amount.end);
    const isAfter = found > 0 && isArrow(words, last);
    // "38% → 24% today": a questionnaire is filled in once a visit, so that what stands before the arrow is an earlier one.
    const isToday = words.hasCue('now', last, words.tokens.length) && words.amounts.length <= 2;
    addScore(draft, { first, end: amount.end, amount, phase: isToday ? undefined : isAfter ? 'after' : isBefore ? 'before' : undefined, isPast: isAside || (isBefore && isToday) || (found === 0 && isOfFirstVisit(words, name.first)) }, instrument);
    found += 1;
    at = amount.end - 1;
    last = amount.end;
    first = amount.end;
  }
}

/** "52/80 (38/80 at wk 8)", "14/50 (26/50 in March)": another value of the same scale, and when it was. */
function isTimedAside({ words }: Draft, amount: Amount, instrument: InstrumentTerm): boolean {
  if (words.tokens[amount.first - 1]?.text !== '(' && [3, 4].some((back) => timedLeadEnd(words, amount.first - back) === amount.first)) return true;
  // "58/100 (71 at eval)".
  if (words.tokens[amount.first - 1]?.text === '(' && amount.unit === undefined && amount.denominator === undefined && words.cueAt('long-ago', amount.end) !== undefined) return true;
  if (words.tokens[amount.first - 1]?.text !== '(' || (amount.denominator !== instrument.highest && amount.unit !== 'percent')) return false;
  const next = words.tokens[amount.end]?.text ?? '';
  return ['at', 'in', 'on'].includes(next) || words.cueAt('was', amount.end) !== undefined || words.cueAt('long-ago', amount.end) !== undefined;
}

/** "22/50 (wk4 31/50)", "41/80 (wk 6: 28)": the token after the bracket's time, where one begins here. */
function timedLeadEnd({ tokens }: Words, at: number): number | undefined {
  if (tokens[at]?.text !== '(' || !/^(?:wk|week|month|mth|visit|session|appt)$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 2]?.kind !== 'number') return undefined;
  return tokens[at + 3]?.text === ':' ? at + 4 : at + 3;
}

/** "33/80, 3 months ago 27/80": the token after the time. */
function agoEnd(words: Words, at: number): number | undefined {
  const amount = words.amountAt(at);
  return amount !== undefined && words.tokens[amount.end]?.text === 'ago' && words.amountAt(amount.end + 1) !== undefined ? amount.end + 1 : undefined;
}

/** "NDI today 14/50, first visit NDI 26/50": said before the name, where the sentence tells of today too. */
function isOfFirstVisit(words: Words, first: number): boolean {
  if (!words.hasCue('now', 0, words.tokens.length)) return false;
  const before = words.tokens[first - 1]?.text ?? '';
  const lead = words.tokens[first - 2]?.text ?? '';
  return ['initial', 'initially', 'baseline', 'previous', 'previously', 'prev'].includes(before) || (['visit', 'session', 'appt', 'appointment', 'assessment', 'time'].includes(before) && ['first', 'last', 'initial', 'previous', 'prev'].includes(lead));
}

/** "NDI 24/50 (was 30/50)", "24 -> 18". */
function continues({ words }: Draft, from: number, to: number): boolean {
  if (isArrow(words, from)) return true;
  for (let at = from; at < to; at += 1) {
    if (/^(?:first|initial|initially|start|baseline|last|intake|eval|evaluation|admission)$/.test(words.tokens[at]?.text ?? '')) return true;
    if (words.cueAt('was', at) !== undefined || words.cueAt('now', at) !== undefined || words.cueAt('after', at) !== undefined || words.cueAt('before', at) !== undefined) return true;
  }
  return false;
}

function isValue(draft: Draft, amount: Amount, instrument: InstrumentTerm): boolean {
  if (draft.usedAmounts.has(amount.first)) return false;
  // "12/24" could be a day; a score's own highest value says that it is not.
  return amount.unit === undefined || amount.unit === 'percent' || (amount.denominator !== undefined && amount.denominator === instrument.highest);
}

function addScore(draft: Draft, { first, end, amount, phase, isPast }: Span & { readonly amount: Amount; readonly phase: 'before' | 'after' | undefined; readonly isPast: boolean }, instrument: InstrumentTerm): void {
  const said = measureStatus(draft, { first: amount.first, end: amount.end });
  const status = said === 'present' && isPast ? 'past' : said;
  if (status === undefined) return;
  draft.usedAmounts.add(amount.first);
  const start = skipSigns(draft, first, amount.first);
  const isImpossible = amount.unit === 'percent' ? amount.value > 100 : amount.value > (amount.denominator ?? instrument.highest);
  addFact(draft, 'score', { first: start, end, status }, {
    phase: phase ?? phaseAt(draft, { first: amount.first, end }, start), value: amount.written, instrument: instrument.name, ...(isImpossible && { impossible: true as const }),
  });
}

function skipSigns({ words }: Draft, from: number, to: number): number {
  let at = from;
  while (at < to && words.tokens[at]?.kind === 'sign') at += 1;
  return at;
}
