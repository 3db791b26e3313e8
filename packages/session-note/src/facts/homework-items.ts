/** The parts of a list of exercises or advice: parted by commas and the like, each without what only leads to it, and with how often it is to be done. */
import type { Span } from './draft.ts';
import { opensExercise } from './exercise-words.ts';
import { rateAt } from './rate.ts';
import type { Words } from './words.ts';

const longestItem = 40;
const mostNumbered = 12;

/** Parted by commas and the like; a part that only says how often belongs to the one before. */
export function itemsOf(words: Words, from: number, end: number, goesOnAfterVisit = false): readonly Span[] {
  const items: { first: number; end: number }[] = [];
  let first = from;
  const close = (stop: number) => {
    const item = trimmed(words, first, stop);
    first = stop + 1;
    if (item === undefined) return;
    const before = items.at(-1);
    if (before !== undefined && (isDose(words, item) || isOfTheOneBefore(words, item))) before.end = item.end;
    else items.push(item);
  };
  for (let at = from; at < end; at += 1) {
    const text = words.tokens[at]?.text ?? '';
    // "Gym 30 min (leg press, hops)": what something is made of is no item.
    const aside = text === '(' && trimmed(words, first, at) !== undefined ? asideEnd(words, at, end) : undefined;
    if (aside !== undefined) {
      at = aside - 1;
      continue;
    }
    // "Flying Sat: calf pumps hourly, aisle seat".
    const opensList = text === ':' && at > first && !isThing(words, first, at) && !words.hasCue('home', first, at) && opensExercise(words, { first: at + 1, end });
    const isStop = opensList || (text === '/' && (isSpaced(words, at) || words.tokens[at + 1]?.text === '/' || words.tokens[at - 1]?.text === '/')) || text === ',' || text === ';' || text === '•' || (text === '"' && words.tokens[at - 1]?.kind !== 'number') || text === '”' || text === '|' || (text === '.' && words.tokens[at - 1]?.kind !== 'number');
    if (isStop) {
      close(at);
      if (!goesOnAfterVisit && startsVisit(words, first)) return items;
    } else if ((text === 'and' || text === 'n' || text === '&' || text === '+' || text === 'plus' || text === '/' || text === 'or') && (partsItems(words, first, at, end) || endsWhatIsDosed(words, first, at))) {
      close(at);
    } else if (at > first && isNumbered(words, at)) {
      close(at);
      first = at;
    } else if (at > first && isApart(words, at)) {
      close(at);
      first = at;
      if (!goesOnAfterVisit && startsVisit(words, at)) return items;
    } else if (!goesOnAfterVisit && at === first && startsVisit(words, at)) return items;
    else if (at > first && beginsNext(words, first, at)) {
      close(at);
      first = at;
    }
  }
  close(end);
  return items;
}

/** Behind the bracket that closes it, where it is short. */
function asideEnd({ tokens }: Words, open: number, end: number): number | undefined {
  for (let at = open + 1; at < Math.min(end, open + longestAside); at += 1) if (tokens[at]?.text === ')') return at + 1;
  return undefined;
}

const longestAside = 20;

/** "Use the opener, not fingers", "10 min walk, even on bad days". */
function isOfTheOneBefore(words: Words, { first, end }: Span): boolean {
  const lead = words.tokens[first]?.text;
  if (lead === 'even') return true;
  return lead === 'not' && words.tokens[first + 1]?.text !== 'to' && end - first <= longestContrast && !words.isCue('action', first + 1) && !words.isCue('going-on', first + 1);
}

const longestContrast = 5;

/** "Sleeper stretch 3x30 s / no overhead work". */
function isSpaced({ tokens }: Words, at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before !== undefined && here !== undefined && next !== undefined && here.from > before.to && next.from > here.to;
}

/** "Side plank 3x20s  cadence 170": two spaces where one would do. */
function isApart({ tokens, text }: Words, at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  return before !== undefined && here !== undefined && here.from - before.to >= 2 && before.kind !== 'sign' && text.slice(before.to, here.from).trim() === '';
}

/** "1) towel stretch 2) frozen bottle 3) raises". */
function isNumbered({ tokens }: Words, at: number): boolean {
  const [before, number, sign] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return number?.kind === 'number' && (number.value ?? 0) <= mostNumbered && sign?.text === ')' && sign.from === number.to && before !== undefined && before.to < number.from && before.text !== '(' && before.text !== 'x';
}

/** "Ice 15 min tonight and stay out of the recliner": behind when it is to be done the "and" leads to another; "10 am and 10 pm" is of one. */
function endsWhatIsDosed(words: Words, first: number, at: number): boolean {
  const next = words.tokens[at + 1];
  if (!/^(?:and|&|\+|plus)$/.test(words.tokens[at]?.text ?? '') || next?.kind !== 'word' || dosesOn.test(next.text) || words.amountAt(at + 1) !== undefined) return false;
  if ((['time-of-day', 'dose', 'beside-dose', 'visit', 'next', 'weekday'] as const).some((cue) => words.cueAt(cue, at + 1) !== undefined) || rateAt(words, at + 1) !== undefined) return false;
  for (let from = at - 1; from > first && from > at - 5; from -= 1) if (words.cueAt('time-of-day', from) === at) return true;
  return false;
}

const dosesOn = /^(?:at|on|in|before|after|again|then|as|if|when|for|with|once|twice|repeat|i|we|she|he|they|will|not|is|was|has|up|down|per|other|all|any|works?|see|seen|ring|call)$/;

/** Both sides of an "and" name something to do: "chin tucks and pec stretch". */
function partsItems(words: Words, first: number, at: number, end: number): boolean {
  const stop = Math.min(end, at + 8);
  let limit = stop;
  for (let next = at + 1; next < stop; next += 1) {
    if ([',', ';', '.', 'and', 'n', '&', '+'].includes(words.tokens[next]?.text ?? '')) {
      limit = next;
      break;
    }
  }
  if (words.tokens[at]?.text === '/' && (words.amounts.some((amount) => amount.first < at && amount.end > at) || rateNear(words, at))) return false;
  // "Avoid squatting and sitting cross legged".
  const isDoing = (index: number) => (words.tokens[index]?.text ?? '').endsWith('ing');
  if (words.tokens[at]?.text !== 'or' && /^(?:avoid|no|limit|less)$/.test(words.tokens[first]?.text ?? '') && isDoing(at - 1) && isDoing(at + 1)) return true;
  return isThing(words, first, at) && isThing(words, at + 1, limit);
}

/** "Towel slides" too, whatever is slid. */
export function isThing(words: Words, first: number, end: number): boolean {
  if (words.hasCue('exercise', first, end) || words.hasCue('advice', first, end)) return true;
  return words.phrases('exercise-ending').some((phrase) => phrase.first > first && phrase.end <= end && words.tokens[phrase.first - 1]?.kind === 'word');
}

/** "Quad sets 3x10 ice 15 min", "open book glute bridge": behind how often one is done, or right behind its name, the next one's name. */
function beginsNext(words: Words, first: number, at: number): boolean {
  const exercise = words.cueAt('exercise', at) ?? words.cueAt('advice', at);
  if (words.tokens[at]?.kind !== 'word' || words.cueAt('dose', at) !== undefined) return false;
  const isNamed = exercise !== undefined && exercise - at > 1;
  if (isNamed && words.phrases('exercise').some(({ first: from, end }) => from >= first && end === at && end - from > 1)) return true;
  const isBehindDose = words.amounts.some((amount) => amount.end === at && amount.first > first && (amount.unit === 'repetitions' || amount.unit === 'seconds' || amount.unit === 'minutes' || amount.unit === 'days')) || endsDose(words, first, at);
  if (!isBehindDose || ['each', 'per', 'a', 'and', 'with', 'for', 'w', 'on', 'in', 'at', 'x', 'every', 'of', 'to', 'then', 'if', 'until', 'before', 'after', 'only', 'both', 's', 'secs', 'reps'].includes(words.tokens[at]?.text ?? '') || words.isCue('beside-dose', at)) return false;
  if (exercise !== undefined) return true;
  for (let next = at; next < at + 4; next += 1) {
    if (words.cueAt('exercise', next) !== undefined) return true;
    if ([',', ';', '.'].includes(words.tokens[next]?.text ?? '')) return false;
    if (next > at && words.amountAt(next)?.unit === 'repetitions') return true;
  }
  return false;
}

function endsDose(words: Words, first: number, at: number): boolean {
  for (let from = at - 1; from > first && from > at - 4; from -= 1) if (words.cueAt('time-of-day', from) === at || words.cueAt('dose', from) === at) return words.amounts.some((amount) => amount.first > first && amount.end <= from && amount.end >= from - 2);
  return false;
}

/** "Fortnightly", "every 2 weeks x 3", "once a week until then" opens the item. */
export function isOfWeeks(words: Words, from: number): boolean {
  const first = /^(?:then|now|and)$/.test(words.tokens[from]?.text ?? '') ? from + 1 : from;
  const rate = rateAt(words, first);
  const text = words.tokens[first]?.text ?? '';
  return rate !== undefined && (/^(?:weekly|wkly|fortnightly|monthly|biweekly)$/.test(text) || (/^(?:every|once|twice)$/.test(text) && words.cueAt('time-of-day', first) === undefined && !/day/.test(words.tokens[rate.end - 1]?.text ?? '')));
}

function rateNear(words: Words, at: number): boolean {
  return words.tokens[at - 1]?.text === 'x' || words.tokens[at - 1]?.kind === 'number';
}

function startsVisit(words: Words, at: number): boolean {
  let first = at;
  while (words.tokens[first]?.kind === 'sign') first += 1;
  const next = words.cueAt('next', first);
  return next !== undefined && !words.hasCue('exercise', first, next + 2);
}

function trimmed(words: Words, from: number, to: number): { first: number; end: number } | undefined {
  let first = from;
  let end = to;
  const isLead = (at: number) => ['-', ':', '(', ')', '"', '“', '•', '*', '.', '→', 'to', 'with', 'the', 'for', 'incl', 'including', 'and', 'also', 'add', 'as', 'of', 'on', '+', '=', 'include', 'includes', 'do', 'today', 'him', 'her', 'them', 'a', 'some'].includes(words.tokens[at]?.text ?? '') || words.isCue('leads-exercise', at) || words.cueAt('home', at) !== undefined;
  while (first < end && (isLead(first) || (words.cueAt('home-verb', first) !== undefined && words.tokens[first]?.text !== 'avoid' && words.tokens[first]?.text !== 'use' && words.tokens[first]?.text !== 'start'))) first = Math.max(first + 1, Math.min(end, words.cueAt('home-verb', first) ?? words.cueAt('home', first) ?? first + 1));
  if (words.tokens[first]?.kind === 'number' && (words.tokens[first + 1]?.text === '.' || words.tokens[first + 1]?.text === ')') && words.tokens[first]?.to === words.tokens[first + 1]?.from) first += 2;
  while (end > first && ['-', ':', '•', '*', '.', 'and', '('].includes(words.tokens[end - 1]?.text ?? '')) end -= 1;
  return end > first ? { first, end: Math.min(end, first + longestItem) } : undefined;
}

/** "x10", "2x/day", "3 sets of 10", "daily": how often, of what was named before. */
export function isDose(words: Words, { first, end }: Span): boolean {
  // "Weekly x 4" is of visits.
  if (isOfWeeks(words, first)) return false;
  // "..., 2/52" by itself is the next visit.
  if (words.amountAt(first)?.unit === 'days' && words.amountAt(first)?.end === end) return false;
  let weekdays = 0;
  for (let at = first; at < end; at += 1) {
    const amount = words.amountAt(at);
    const rate = rateAt(words, at)?.end;
    const dose = words.cueAt('dose', at) ?? words.cueAt('block-of-time', at);
    const next = Math.max(amount?.end ?? 0, rate ?? 0, dose ?? 0);
    if (next > at) {
      at = next - 1;
      continue;
    }
    const weekday = words.cueAt('weekday', at);
    if (weekday !== undefined) {
      weekdays += 1;
      at = weekday - 1;
      continue;
    }
    const beside = words.cueAt('beside-dose', at);
    if (beside !== undefined) at = beside - 1;
    else if (!['/', 'of', 'for', 'per', 'a', 'each', 'at', 'in', 'on', 'off', 'both', '-', '(', ')', 'the', 'to', 'every'].includes(words.tokens[at]?.text ?? '') && words.placeAt(at)?.side === undefined) return false;
  }
  // "Mon wed fri" is how often, "Fri" may be the next visit.
  return weekdays !== 1;
}
