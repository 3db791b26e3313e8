/**
 * Numbers with what makes them an amount: "6/10", "4+/5", "32%", "120°", "20 min", "2/52", "2x/week", "x10", "3-4/10",
 * "6 out of 10". Each looks a few tokens ahead, so that a row of digits and slashes takes linear time.
 */
import { scalesOfNotes, type CueName } from '@trusted-hands/packs';
import type { Token } from '../tokens/token.ts';

export type AmountUnit = 'degrees' | 'percent' | 'minutes' | 'seconds' | 'days' | 'weight' | 'repetitions' | 'date' | 'length';

export interface Amount {
  readonly first: number;
  readonly end: number;
  /** Of a range the higher; of minutes and days converted. */
  readonly value: number;
  readonly denominator?: number;
  readonly unit?: AmountUnit;
  /** As written, without spaces: "4+/5", "24/50". */
  readonly written: string;
  readonly isRange?: true;
  /** Of a range of days the lower: the next visit is not to be before it. */
  readonly leastDays?: number;
}

type CueAt = (cue: CueName, token: number) => number | undefined;

const daysOfDenominator: ReadonlyMap<number, number> = new Map([[7, 1], [52, 7], [12, 30]]);
const daysOf: readonly (readonly [CueName, number])[] = [['days', 1], ['weeks', 7], ['months', 30], ['years', 365]];
/** "1st" is one word: "UD 18 RD 10" counts no third. */
const ordinals = new Set(['st', 'nd', 'rd', 'th']);

export function readAmounts(tokens: readonly Token[], cueAt: CueAt): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const hours = token?.text === 'an' ? cueAt('hours', at + 1) : undefined;
    if (hours !== undefined) {
      const isHalf = tokens[at - 1]?.text === 'half';
      amounts.push({ first: isHalf ? at - 1 : at, end: hours, value: isHalf ? 30 : 60, unit: 'minutes', written: isHalf ? '30' : '60' });
      at = hours - 1;
      continue;
    }
    if (token?.value === undefined) continue;
    const amount = readAmount(tokens, at, cueAt);
    if (amount === undefined) continue;
    amounts.push(amount);
    at = amount.end - 1;
  }
  return amounts;
}

function readAmount(tokens: readonly Token[], first: number, cueAt: CueAt): Amount | undefined {
  const textAt = (at: number) => tokens[at]?.text ?? '';
  const numberAt = (at: number) => (tokens[at]?.kind === 'number' ? tokens[at]?.value : undefined);
  const isClose = (at: number) => tokens[at - 1]?.to === tokens[at]?.from;
  const isTime = (at: number) => (['minutes', 'hours', 'days', 'weeks', 'months'] as const).some((cue) => cueAt(cue, at) !== undefined && textAt(at).length > 1);
  const isWord = tokens[first]?.kind === 'word';
  const spoken = isWord ? spokenNumber(tokens, first) : undefined;
  let value = spoken?.value ?? tokens[first]?.value ?? 0;
  let end = spoken?.end ?? first + 1;
  let grade = '';
  let isRange = false;
  let least = value;
  if (!isWord && (textAt(end) === '+' || textAt(end) === '-') && isClose(end) && textAt(end + 1) === '/' && numberAt(end + 2) !== undefined) {
    grade = textAt(end);
    end += 1;
  }
  // "3-4", "3 to 4": the higher one; "5/10-6/10" is read as its second part by who looks for it.
  const second = tokens[end + 1]?.value;
  if (grade === '' && second !== undefined && ((textAt(end) === '-' && isClose(end) === isClose(end + 1) && tokens[end + 1]?.kind === tokens[first]?.kind) || ((textAt(end) === 'to' || textAt(end) === 'or') && (hasScale(tokens, end + 2) || isTime(end + 2))))) {
    const isJoined = isClose(end) || isTime(end + 2) || hasScale(tokens, end + 2) || cueAt('degrees', end + 2) !== undefined;
    if (isJoined && (value <= second || (textAt(end) === 'to' && !hasScale(tokens, end + 2)))) {
      least = Math.min(value, second);
      value = Math.max(value, second);
      isRange = true;
      end += 2;
      if ((textAt(end) === '+' || textAt(end) === '-') && isClose(end) && textAt(end + 1) === '/') {
        grade = textAt(end);
        end += 1;
      }
    }
  }
  const written = spoken !== undefined && !isRange ? String(value) : (tokens[isRange ? end - (grade === '' ? 1 : 2) : first]?.text ?? '');
  const range = isRange ? ({ isRange: true } as const) : {};
  // "Flex 50 / 3/10": two measures with a slash between.
  const isApart = textAt(end) === '/' && !isClose(end) && textAt(end + 2) === '/' && isClose(end + 2) && numberAt(end + 3) !== undefined;
  if (textAt(end) === '/' && numberAt(end + 1) !== undefined && !isApart) {
    const denominator = numberAt(end + 1) ?? 1;
    const after = end + 2;
    // "STS x9/30 sec": so many in a time.
    const afterTime = textAt(first - 1) === 'x' ? cueAt('seconds', after) : undefined;
    if (afterTime !== undefined) return { first, end: afterTime, value, unit: 'repetitions', written };
    if (textAt(after) === '/' && numberAt(after + 1) !== undefined && isClose(after)) return { first, end: after + 2, value, unit: 'date', written };
    const days = daysOfDenominator.get(denominator);
    if (days !== undefined && value <= 52 && grade === '' && isClose(end)) {
      return { first, end: after, value: value * days, denominator, unit: 'days', written: `${written}/${tokens[end + 1]?.text ?? ''}`, ...range, ...(isRange && { leastDays: least * days }) };
    }
    const sign = (textAt(after) === '+' || textAt(after) === '-') && isClose(after) && denominator === scalesOfNotes.strength.highest && grade === '' && textAt(after + 1) !== 'ive' && textAt(after + 1) !== 've' ? textAt(after) : '';
    const percent = textAt(after) === '%' && denominator === 100;
    return { first, end: after + (sign === '' && !percent ? 0 : 1), value, denominator, written: `${written}${grade}/${tokens[end + 1]?.text ?? ''}${sign}`, ...range };
  }
  const scale = scaleAfter(tokens, end);
  if (scale !== undefined) return { first, end: scale.end, value, denominator: scale.denominator, written: `${tokens[first]?.kind === 'word' ? value : written}/${scale.denominator}`, ...range };
  if (textAt(end) === '%' || textAt(end) === 'percent') return { first, end: end + 1, value, unit: 'percent', written: `${written}%`, ...range };
  const from = textAt(end) === '-' && isClose(end) && isClose(end + 1) ? end + 1 : end;
  for (const [cue, unit, factor] of [['minutes', 'minutes', 1], ['hours', 'minutes', 60], ['seconds', 'seconds', 1], ['weight', 'weight', 1]] as const) {
    const after = cueAt(cue, from);
    if (after !== undefined && !(textAt(from).length === 1 && tokens[from]?.kind === 'word' && !isClose(from) && !isSpacedUnit(tokens, from))) {
      return { first, end: after, value: value * factor, unit, written: unit === 'weight' ? `${written}${isClose(from) ? '' : ' '}${textAt(from)}` : written, ...range };
    }
  }
  for (const [cue, factor] of daysOf) {
    const after = cueAt(cue, from);
    if (after !== undefined && !(textAt(from).length === 1 && !isClose(from))) return { first, end: after, value: value * factor, unit: 'days', written, ...range, ...(isRange && { leastDays: least * factor }) };
  }
  const afterDegrees = cueAt('degrees', end);
  if (afterDegrees !== undefined) {
    // "0°-120°": the range of a movement.
    const to = textAt(afterDegrees) === '-' || textAt(afterDegrees) === 'to' ? numberAt(afterDegrees + 1) : undefined;
    const afterTo = to === undefined ? undefined : cueAt('degrees', afterDegrees + 2);
    if (to !== undefined && afterTo !== undefined && textAt(afterDegrees) === '-' && to >= value) return { first, end: afterTo, value: to, unit: 'degrees', written: String(to), isRange: true };
    return { first, end: afterDegrees, value, unit: 'degrees', written, ...range };
  }
  const next = textAt(end);
  if (next === 'x' || cueAt('repetitions', end) !== undefined) {
    // "5x 17.8 s": nobody does a part of a repetition.
    const isPlainTimes = next === 'x' && !Number.isInteger(numberAt(end + 1));
    return { first, end: isPlainTimes ? end + 1 : next === 'x' ? end + 2 : end + 1, value, unit: 'repetitions', written };
  }
  const before = textAt(first - 1);
  if (before === 'x' && !isWord) return { first, end, value, unit: 'repetitions', written };
  if (tokens[end]?.kind === 'word' && (cueAt('other-unit', end) !== undefined || (isClose(end) && ordinals.has(next)))) return { first, end: end + 1, value, unit: 'length', written };
  // "Down to a three".
  if (isWord && before !== 'a' && before !== 'an' && value < leastSpoken) return undefined;
  // Months, years, versions, addresses: a number held fast by another sign on both sides.
  if ((next === '.' || next === '/') && isClose(end) && isClose(end + 1) && numberAt(end + 1) !== undefined) return { first, end: end + 2, value, unit: 'date', written };
  return { first, end, value, written, ...range };
}

/** Smaller numbers in words are as often no measure: "one of them", "two weeks". */
const leastSpoken = 20;

const clockLeads = new Set(['at', 'by', 'from', 'until', 'till', 'around', 'about', 'after', 'before', 'between', 'for']);
const clockEnds = new Set(['am', 'pm', 'oclock', 'min', 'mins', 'minute', 'minutes', 'second', 'seconds', 'reps', 'days', 'weeks']);

/** "Sixty-five", "a hundred and ten": a number of several words. */
function spokenNumber(tokens: readonly Token[], first: number): { readonly value: number; readonly end: number } | undefined {
  const wordAt = (at: number) => (tokens[at]?.kind === 'word' ? tokens[at]?.value : undefined);
  // "One hundred and ten" is "hundred and ten".
  if (wordAt(first) === 1 && wordAt(first + 1) === 100) return spokenNumber(tokens, first + 1);
  const value = wordAt(first) ?? 0;
  // "One thirty", "one sixty five" as it is dictated; "at one thirty" is a time of day.
  const tens = value === 1 && !clockLeads.has(tokens[first - 1]?.text ?? '') ? (spokenNumber(tokens, first + 1) ?? { value: wordAt(first + 1) ?? 0, end: first + 2 }) : undefined;
  if (tens !== undefined && tens.value >= 10 && tens.value < 100 && !clockEnds.has(tokens[tens.end]?.text ?? '')) return { value: 100 + tens.value, end: tens.end };
  if (value === 100) {
    const next = tokens[first + 1]?.text === 'and' ? first + 2 : first + 1;
    const rest = spokenNumber(tokens, next) ?? { value: wordAt(next) ?? 0, end: next + 1 };
    return rest.value > 0 && rest.value < 100 ? { value: 100 + rest.value, end: rest.end } : { value, end: first + 1 };
  }
  if (value < 20 || value % 10 !== 0) return undefined;
  const next = tokens[first + 1]?.text === '-' ? first + 2 : first + 1;
  const ones = wordAt(next);
  return ones !== undefined && ones > 0 && ones < 10 ? { value: value + ones, end: next + 1 } : undefined;
}

/** "10 s R", "72 h": the letter of a time, where nothing or only a side follows. */
function isSpacedUnit(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return /^[sh]$/.test(tokens[at]?.text ?? '') && (next === undefined || (next.kind === 'sign' && next.text !== ':' && next.text !== '/') || /^(?:l|r|lt|rt|left|right)$/.test(next.text));
}

/** "/10" or "out of 10" begins here. */
function hasScale(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.text === '/' && tokens[at + 1]?.kind === 'number') || scaleAfter(tokens, at) !== undefined;
}

function scaleAfter(tokens: readonly Token[], at: number): { readonly end: number; readonly denominator: number } | undefined {
  const of = tokens[at]?.text === 'out' && tokens[at + 1]?.text === 'of' ? at + 2 : tokens[at]?.text === 'of' ? at + 1 : tokens[at]?.text === 'over' || tokens[at]?.text === 'on' ? at + 1 : undefined;
  if (of === undefined) return undefined;
  const denominator = tokens[of]?.value;
  if (denominator === undefined || (of === at + 1 && denominator !== scalesOfNotes.pain.highest && denominator !== scalesOfNotes.strength.highest)) return undefined;
  return { end: of + 1, denominator };
}
