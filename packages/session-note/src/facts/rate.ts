/**
 * A rate, as visits and exercises have one: so many to a period ("2x/week", "x2 weekly", "two sessions a fortnight", "1x/2wks"),
 * once to each of a period, an ordinal or a number of them ("every other Tues", "q3/52", "alternate Saturdays"), a word for it
 * ("fortnightly"), so many over a time ("4 treatments over 6 weeks"), or the days of a week ("Mon Wed Fri", "Tues & Thurs").
 */
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

export function rateAt(words: Words, at: number): Span | undefined {
  const end = countedEnd(words, at) ?? recurringEnd(words, at) ?? daysOfWeekEnd(words, at);
  return end === undefined ? undefined : { first: at, end };
}

/** "Fortnightly", "every second Tues", "once a month" begins in it; each day is how often one does something at home. */
export function hasRecurrence(words: Words, first: number, end: number): boolean {
  if (!(['regularly', 'period', 'days', 'weekday'] as const).some((cue) => words.hasCue(cue, first, end))) return false;
  for (let at = first; at < end; at += 1) {
    const stop = recurringEnd(words, at) ?? (isSpokenTimes(words, at) ? countedEnd(words, at) : undefined);
    if (stop !== undefined && !/^days?$/.test(words.tokens[stop - 1]?.text ?? '')) return true;
  }
  return false;
}

/** Behind "for 4/52", "x 6 weeks", "x 10 sittings", or where it begins: "then fortnightly" is another. */
export function limitEnd(words: Words, from: number): number {
  const { tokens } = words;
  const count = words.amountAt(from)?.unit === 'repetitions' ? words.amountAt(from) : tokens[from]?.text === 'x' ? words.amountAt(from + 1) : undefined;
  if (count !== undefined && words.isCue('visit-unit', count.end)) return count.end + 1;
  let at = from;
  while (at < from + longestLimitLead && /^(?:for|x|over|a|the|first|next|another|,)$/.test(tokens[at]?.text ?? '')) at += 1;
  // "For a month", "for the first week".
  if (at > from + 1 && tokens[from]?.text === 'for' && words.isCue('period', at)) return at + 1;
  const amount = words.amountAt(at);
  // "Weekly x6": so many times.
  return (at > from && amount?.unit === 'days') || (at === from + 1 && amount?.unit === 'repetitions') ? amount.end : from;
}

const longestLimitLead = 4;

/** Behind its number, and whether that is surely of times: "2x", "x2", "twice", "2 or 3 times", "two sessions". */
interface Count {
  readonly end: number;
  readonly isTimes: boolean;
  readonly isVisits: boolean;
}

function countAt(words: Words, at: number): Count | undefined {
  const { tokens } = words;
  const text = (index: number) => tokens[index]?.text ?? '';
  if (isSpokenTimes(words, at)) {
    const other = text(at + 1) === 'or' && isSpokenTimes(words, at + 2) ? at + 3 : at + 1;
    return { end: other, isTimes: true, isVisits: false };
  }
  // The amount of "x2" begins behind its sign.
  const sign = text(at) === 'x' ? 1 : 0;
  const amount = words.amountAt(at + sign);
  let end = amount?.end ?? at + sign + 1;
  if (amount === undefined ? tokens[at + sign]?.value === undefined : amount.unit !== undefined && amount.unit !== 'repetitions' && amount.unit !== 'length') return undefined;
  if (amount?.denominator !== undefined) return undefined;
  // "Three a week", "2 or 3 times a month": small numbers in words are no amounts.
  if (/^(?:or|to|-)$/.test(text(end)) && tokens[end + 1]?.value !== undefined) end = words.amountAt(end + 1)?.end ?? end + 2;
  const isTimes = sign === 1 || amount?.unit === 'repetitions';
  // "2 treatments" is an amount of its own, or two words.
  const isInside = amount?.unit === 'length' && words.isCue('visit-unit', end - 1);
  const visits = isInside ? end : words.cueAt('visit-unit', end);
  if (visits !== undefined) return { end: visits, isTimes: true, isVisits: true };
  if (amount?.unit === 'length') return undefined;
  if (/^(?:x|times?)$/.test(text(end))) return { end: end + 1, isTimes: true, isVisits: false };
  // "Cut to one a week" counts what was named before.
  return amount === undefined && end === at + sign + 1 ? undefined : { end, isTimes, isVisits: false };
}

function isSpokenTimes({ tokens }: Words, at: number): boolean {
  return /^(?:once|twice|thrice)$/.test(tokens[at]?.text ?? '');
}

/** "2x/week", "3 times weekly", "2-weekly", "1x/2wks", "2x p/w", "4 treatments over 6 weeks". */
function countedEnd(words: Words, at: number): number | undefined {
  const count = countAt(words, at);
  if (count === undefined) return undefined;
  const { tokens } = words;
  const text = (index: number) => tokens[index]?.text ?? '';
  const over = count.isVisits && /^(?:over|in|within)$/.test(text(count.end)) ? words.amountAt(count.end + 1) : undefined;
  if (over?.unit === 'days') return over.end;
  const word = words.cueAt('regularly', text(count.end) === '-' ? count.end + 1 : count.end);
  if (word !== undefined && count.end > at) return word;
  const joined = behindJoint(words, count.end);
  if (joined > count.end) {
    const every = recurringEnd(words, joined - 1);
    if (every !== undefined && words.isCue('every', joined - 1)) return every;
    const span = count.isTimes ? words.amountAt(joined) : undefined;
    if (span?.unit === 'days') return span.end;
  }
  const isPeriod = words.isCue('period', joined);
  return isPeriod && (joined > count.end || count.isTimes) ? joined + 1 : undefined;
}

const longestJoint = 3;

/** "/", "per", "a", "in the", "p/": what stands between a number and its period. */
function behindJoint({ tokens }: Words, from: number): number {
  let at = from;
  while (at < from + longestJoint && /^(?:\/|per|an?|each|every|this|in|p|the)$/.test(tokens[at]?.text ?? '')) at += 1;
  return at;
}

/** "Every 2 weeks", "every other Tues", "q3/52", "alternate Saturdays", "the first Friday of each month", "fortnightly". */
function recurringEnd(words: Words, at: number): number | undefined {
  const { tokens } = words;
  const text = (index: number) => tokens[index]?.text ?? '';
  const word = words.cueAt('regularly', at);
  // "Fortnightly Tuesdays".
  if (word !== undefined) return words.cueAt('weekday', text(word) === 'on' ? word + 1 : word) ?? word;
  const period = (index: number) => words.cueAt('weekday', index) ?? (words.isCue('period', index) || /^days?$/.test(text(index)) ? index + 1 : undefined);
  if (/^(?:alternate|alt|alternating)$/.test(text(at))) return period(at + 1);
  if (words.isCue('every', at)) {
    const amount = words.amountAt(at + 1);
    if (amount?.unit === 'days') return amount.end;
    const skipped = behindOrdinal(words, at + 1);
    return text(skipped) === 'day' && skipped === at + 1 && text(at) === 'each' ? undefined : period(skipped);
  }
  if (/^(?:first|second|third|fourth|last|1|2|3|4)$/.test(text(at))) {
    const day = words.cueAt('weekday', at + 1);
    if (day !== undefined && text(day) === 'of' && words.isCue('period', day + 2)) return day + 3;
  }
  return undefined;
}

/** "Other", "2nd", "couple of", "2 to 3". */
function behindOrdinal(words: Words, at: number): number {
  const { tokens } = words;
  const text = (index: number) => tokens[index]?.text ?? '';
  if (/^(?:other|second|third|fourth|alternate|few)$/.test(text(at))) return at + 1;
  if (text(at) === 'couple') return text(at + 1) === 'of' ? at + 2 : at + 1;
  const amount = words.amountAt(at);
  if (amount?.unit === 'length' && /^(?:st|nd|rd|th)$/.test(text(amount.end - 1))) return amount.end;
  const end = amount?.unit === undefined && tokens[at]?.value !== undefined ? (amount?.end ?? at + 1) : at;
  return end > at && /^(?:to|or|-)$/.test(text(end)) && tokens[end + 1]?.value !== undefined ? end + 2 : end;
}

const daysInWeek = 7;

/** "Tues & Fri" beside a visit or by itself, "Mon & Thu each wk", "Mon Wed Fri": two or more days. */
function daysOfWeekEnd(words: Words, at: number): number | undefined {
  const text = (index: number) => words.tokens[index]?.text ?? '';
  const first = words.cueAt('weekday', at);
  if (first === undefined) return undefined;
  let end = first;
  let count = 1;
  for (; count < daysInWeek; count += 1) {
    const next = words.cueAt('weekday', /^(?:&|and|\/|\+|,)$/.test(text(end)) ? end + 1 : end);
    if (next === undefined) break;
    end = next;
  }
  if (count > 2 && at === 0) return end;
  if (count !== 2 || !/^(?:&|and|\/|\+)$/.test(text(first))) return undefined;
  if (/^(?:each|every|a|per|both|this|next)$/.test(text(end)) && words.isCue('period', end + 1)) return end + 2;
  const isOfVisits = words.hasCue('visit', 0, at) || words.hasCue('going-on', 0, at) || words.isCue('visit', end) || words.isCue('every', at - 1);
  return isOfVisits || (words.tokens.length - end <= 1 && at === 0) ? end : undefined;
}
