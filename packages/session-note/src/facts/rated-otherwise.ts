/** Numbers out of ten that rate no pain: stress, a day and a month, a session of a course, and what an exercise may hurt. */
import type { Amount } from './amounts.ts';
import type { Words } from './words.ts';

const longestLook = 12;
const mostDays = 31;

/** Whether the number is of something else than pain, or of no pain that is there. */
export function isRatedOtherwise(words: Words, amount: Amount): boolean {
  return isOfSomethingElse(words, amount) || isDate(words, amount) || isSession(words, amount) || isLimit(words, amount);
}

/** Stress 7/10, PSFS 4/10, sleep 6/10: the nearest word that is rated decides. */
function isOfSomethingElse(words: Words, amount: Amount): boolean {
  const other = otherSideBefore(words, amount);
  if (other !== undefined) return isOfSomethingElse(words, other);
  for (let at = amount.first - 1; at >= words.itemStart(amount.first) && at >= amount.first - longestLook; at -= 1) {
    if (words.cueAt('pain', at) !== undefined || words.cueAt('pain-scale', at) !== undefined) return false;
    if (words.cueAt('rating-of-something-else', at) !== undefined) return true;
    if (words.amountAt(at) !== undefined) return false;
  }
  const after = words.tokens[amount.end]?.text === 'for' ? amount.end + 1 : amount.end;
  return words.cueAt('rating-of-something-else', after) !== undefined && words.cueAt('pain', after) === undefined;
}

/** "Monofilament R 10/10, L 9/10": the value before it of the same kind, where each has a side and nothing else stands between. */
function otherSideBefore(words: Words, { first, end, denominator }: Amount): Amount | undefined {
  const sideAt = (one: Pick<Amount, 'first' | 'end'>) => {
    const place = words.placeEndingAt(one.first) ?? words.placeAt(one.end);
    return place?.region === undefined ? place?.side : undefined;
  };
  const side = sideAt({ first, end });
  if (side === undefined) return undefined;
  let before = first - 1;
  while (before > first - longestPair && words.amountAt(before) === undefined) before -= 1;
  const other = words.amountAt(before);
  if (other === undefined || other.denominator !== denominator || sideAt(other) === undefined || sideAt(other) === side) return undefined;
  for (let at = other.end; at < first; at += 1) if (words.placeAt(at)?.side === undefined && ![',', '/', '&', 'and', ';', '|', 'on', 'the'].includes(words.tokens[at]?.text ?? '')) return undefined;
  return other;
}

const longestPair = 8;

/** "Booked 12/10 and 19/10", "next appt Tue 6/10 at 4 pm": behind a word for an appointment, with no place and no pain between. */
function isDate(words: Words, { first, end, value }: Amount): boolean {
  if (value > mostDays || !Number.isInteger(value) || value === 0 || words.cueAt('now', end) !== undefined || words.cueAt('pain', end) !== undefined || words.placeAt(end)?.region !== undefined) return false;
  for (let at = first - 1; at >= words.itemStart(first) && at >= first - longestLook; at -= 1) {
    if (words.isCue('pain', at) || words.isCue('pain-scale', at) || words.isCue('after', at) || words.tokens[at]?.text === ':' || words.placeAt(at)?.region !== undefined || words.placeEndingAt(at + 1)?.region !== undefined) return false;
    if (words.isCue('date-lead', at) || words.isCue('next', at) || (words.isCue('weekday', at) && words.context.section === 'P')) return true;
  }
  return false;
}

/** "Session 4 of 10", "6/10 visits": not "end of session 6/10". */
function isSession({ isCue, tokens }: Words, { first, end }: Amount): boolean {
  if (isCue('counted-visit', end)) return !isCue('now', end);
  // "| Session | 5/10 |", "Visit: 4/10".
  if (['|', ':'].includes(tokens[first - 1]?.text ?? '') && isCue('counted-visit', first - 2) && (first === 2 || ['|', '.'].includes(tokens[first - 3]?.text ?? ''))) return true;
  return isCue('counted-visit', first - 1) && !/^(?:of|last|this|the|first|previous|prev|after|post|pre|before|during|per|every)$/.test(tokens[first - 2]?.text ?? '') && !isCue('now', end);
}

/** "Progress when pain is under 3/10", "keep it below 4/10": in a plan, and in a condition anywhere. */
function isLimit(words: Words, { first, end }: Amount): boolean {
  const { tokens, context, isCue } = words;
  const isPlan = context.section === 'P' || context.topic === 'home';
  const start = Math.max(0, first - longestLook);
  const isConditional = tokens.slice(start, first).some((_, at) => isCue('condition', start + at));
  if (!isPlan && !isConditional) return false;
  const from = Math.max(words.itemStart(first), first - longestLook);
  for (let at = from; at <= end; at += 1) if (isCue('limit', at)) return true;
  return false;
}

/** "HA 3/week" counts them, and "(visit 1: 7/10)" the visits. */
export function isCounted({ tokens, isCue }: Words, { first, end, denominator }: Amount): boolean {
  if (tokens[end]?.text === '/' && /^(?:d|day|w|wk|week|month|mth)$/.test(tokens[end + 1]?.text ?? '')) return true;
  return denominator === undefined && tokens[end]?.text === ':' && isCue('counted-visit', first - 1);
}
