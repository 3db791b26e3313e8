/** For how long a technique was done: "STM lats 10 min", "20 min MFR", "CFM dorsal wrist 3", "JM L4/5 gr III, 5 min". */
import type { Amount } from './amounts.ts';
import type { Draft, Span } from './draft.ts';
import { isApartSlash, isManner, isNextTechnique, termOf } from './technique-words.ts';
import type { Words } from './words.ts';

/** "15 min", and "15/60" of an hour. */
export function isMinutes(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && (amount.unit === 'minutes' || (amount.denominator === 60 && amount.unit === undefined && amount.value > 0 && amount.value <= 60));
}

export function minutesAfter(words: Words, from: number, until: number) {
  for (let at = from; at < Math.min(until, from + 8); at += 1) {
    const amount = words.amountAt(at);
    if (isMinutes(amount)) return amount;
    // "DTM back/neck/shoulders 45 min".
    if (words.tokens[at]?.kind === 'word' && words.tokens[at - 1]?.text === '/' && words.placeAt(at) !== undefined) continue;
    if (words.placeAt(at)?.side !== undefined) continue;
    // "Cross friction PF 3 min": the fascia, and no movement.
    const named = words.placeAt(at);
    if (at === from && named?.movement !== undefined && isMinutes(words.amountAt(named.end))) return words.amountAt(named.end);
    if (amount !== undefined && isBareMinutes(words, amount, words.placeEndingAt(at)?.side !== undefined ? at : from)) return amount;
    if (amount === undefined && words.tokens[at]?.kind === 'word' && words.placeAt(at) === undefined && !isNextTechnique(words, at) && at - from < 6) continue;
    // "Wax bath (heat) 10 min": said again in a bracket.
    if (words.tokens[at]?.text === ')' || (words.tokens[at - 1]?.text === '(' && words.phraseAt('technique', at)?.end === at + 1 && words.tokens[at + 1]?.text === ')')) continue;
    // "Education re. prognosis 10 min".
    if (words.tokens[at]?.text === '.' && words.tokens[at]?.from === words.tokens[at - 1]?.to && words.tokens[at + 1]?.kind === 'word') continue;
    if (amount === undefined && !['(', 'for', '-', ':', 'x', '@', '~', 'approx', 'total', 'about', 'of', '=', 'each', 'and', '/', '&', '+', 'around', 'approximately'].includes(words.tokens[at]?.text ?? '') && words.cueAt('before-target', at) === undefined) return undefined;
    if (words.tokens[at]?.text === ',') return undefined;
  }
  return undefined;
}

/** "Trigger point release to subscap, 6 min": nothing but a time in the next item. */
export function minutesAlone(words: Words, behind: number, until: number) {
  let from = behind;
  // "JM L4/5 gr III, 5 min".
  while (from < until && (words.isCue('before-grade', from) || (words.tokens[from]?.text === '-' && words.isCue('before-grade', from + 1)))) from += 1;
  while (from < until && from < behind + mostPlaces && words.isCue('pain-place', from)) from += 1;
  // "Relaxation back only, 40", "effleurage, seated, 15".
  if (words.tokens[from]?.text === 'only') from += 1;
  while (words.tokens[from]?.text === ',' && words.tokens[from + 2]?.text === ',' && (isManner(words, from + 1) || words.isCue('lying-as', from + 1))) from += 2;
  if (words.tokens[from]?.text !== ',') return undefined;
  const amount = words.amountAt(from + 1);
  if (amount === undefined || amount.end > until || (!isMinutes(amount) && !isUsualTime(words, amount))) return undefined;
  const next = words.tokens[amount.end];
  return next === undefined || [',', '.', ';', ')'].includes(next.text) ? amount : undefined;
}

const mostPlaces = 6;
const leastUsual = 15;

/** As long as a treatment lasts, behind nothing that is measured. */
function isUsualTime(words: Words, { first, value, unit, denominator, isRange }: Amount): boolean {
  const { section } = words.context;
  return (section === undefined || section === 'Tx') && unit === undefined && denominator === undefined && isRange !== true && value >= leastUsual && value <= 120 && value % 5 === 0 && words.tokens[first]?.kind === 'number' && words.places.every(({ movement }) => movement === undefined) && words.phrases('test').length === 0 && words.phrases('strength').length === 0;
}

/** "Swedish to back, legs, arms, 60 minutes": the one time of a sentence with one technique. */
export function onlyMinutes({ words, usedAmounts }: Draft, { end }: Span) {
  const [only, ...others] = words.amounts.filter((amount) => isMinutes(amount) && !usedAmounts.has(amount.first));
  const techniques = words.phrases('technique').filter((phrase) => termOf(phrase) !== undefined);
  return others.length === 0 && only !== undefined && only.first >= end && techniques.length === 1 && !words.hasCue('home', 0, only.first) && !words.hasCue('after', end, only.first) && !words.hasCue('pain', end, only.first) ? only : undefined;
}

/** Behind these a number is a grade, a count or a scale, and no time. */
const noTimeBefore = /^(?:to|x|\/|-|#|→|=|>|<|~)$/;
const longestTechnique = 12;

/**
 * "CFM dorsal wrist 3.", "mobs L3-5 gr III 4", "release (MFR) 8", "DT calf 12 R": the last number said of a technique, behind
 * words for where and how, before the next thing that was done.
 */
export function bareMinutesOf({ words, usedAmounts, phaseCues }: Draft, { end }: Span, until: number): Amount | undefined {
  const { section } = words.context;
  if (section !== 'Tx' && section !== undefined && !(section === 'P' && saysTimes(words))) return undefined;
  const stop = Math.min(words.itemEnd(end - 1), until, end + longestTechnique);
  let last: Amount | undefined;
  for (let at = end; at < stop; at += 1) {
    if (isApartSlash(words, at)) break;
    const amount = words.amountAt(at);
    const place = words.placeAt(at);
    if (amount !== undefined) {
      // "LI4" is a point, and the 3 of "3)" numbers what follows.
      const isOther = words.tokens[at - 1]?.to === words.tokens[at]?.from && words.tokens[at - 1]?.kind === 'word' || (words.tokens[amount.end]?.text === ')' && !words.tokens.slice(end, at).some(({ text }) => text === '('));
      const isPlain = !isOther && amount.unit === undefined && amount.denominator === undefined && words.tokens[at]?.kind === 'number' && amount.isRange !== true && !usedAmounts.has(at);
      if (isPlain && amount.value >= leastMinutes && amount.value <= 120 && !words.isCue('no-time-behind', at - 1) && !noTimeBefore.test(words.tokens[at - 1]?.text ?? '') && endsTime(words, amount.end)) last = amount;
      else if (isPlain && amount.value < leastMinutes && words.tokens[amount.end] === undefined && saysTimes(words)) last = amount;
      at = amount.end - 1;
    } else if (place !== undefined) at = place.end - 1;
    else if (words.cueAt('pain', at) !== undefined || words.cueAt('now', at) !== undefined || phaseCues.some(({ first }) => first === at) || words.phraseAt('test', at) !== undefined) break;
    else if (words.tokens[at]?.kind === 'sign' && !['(', ')', '/', '&', '+', '-', '"'].includes(words.tokens[at]?.text ?? '')) break;
  }
  return last;
}

const leastMinutes = 3;

/** The end, a sign that parts, a side or a word for how. */
function endsTime(words: Words, at: number): boolean {
  const next = words.tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'sign') return [',', ';', '.', ')', '(', '|', '!', '→', '&'].includes(next.text) || isApartSlash(words, at) || (next.text === '+' && words.tokens[at - 1]?.to !== next.from);
  return words.placeAt(at)?.side !== undefined || isNextTechnique(words, at) || isManner(words, at) || words.isCue('lying-as', at) || ['each', 'then', 'and', 'total', 'only'].includes(next.text);
}

/** "MFR traps 10, DT calf 12": two or more techniques of a sentence stand with a number each. */
export function saysTimes(words: Words): boolean {
  let count = 0;
  for (const { end } of words.phrases('technique')) {
    const stop = words.itemEnd(end - 1);
    const amount = words.amounts.find(({ first }) => first >= end && first < stop);
    const isBare = amount !== undefined && amount.unit === undefined && amount.denominator === undefined && amount.value >= leastMinutes && endsTime(words, amount.end);
    if (isBare || isMinutes(amount)) count += 1;
  }
  return count > 1;
}

/** "STM L UT 15" in a treatment. */
export function isBareMinutes(words: Words, amount: Amount, from: number): boolean {
  const next = words.tokens[amount.end];
  // "R piriformis 3) ice": it numbers what follows.
  if (next?.text === ')' && !words.tokens.slice(Math.max(0, amount.first - longestTechnique), amount.first).some(({ text }) => text === '(')) return false;
  const isLast = next === undefined || (next.kind === 'sign' && (!['/', '-', '%', '°', 'x', '→', '+'].includes(next.text) || (next.text === '-' && next.from > (words.tokens[amount.end - 1]?.to ?? 0) && next.to < (words.tokens[amount.end + 1]?.from ?? 0)))) || isNextTechnique(words, amount.end) || isManner(words, amount.end) || words.placeAt(amount.end)?.region !== undefined || /^(?:incl|including|inc)$/.test(next.text);
  // "Mob L5 3" is a grade.
  const isGrade = amount.value <= 5 && (words.tokens[from - 1]?.kind === 'number' || words.isCue('before-grade', from - 1));
  return (words.context.section === 'Tx' || (words.context.section === undefined && isLast)) && amount.first === from && amount.unit === undefined && amount.denominator === undefined && amount.value >= 3 && amount.value <= 120 && !isGrade && words.tokens[amount.first]?.kind === 'number';
}

export function minutesBetween(words: Words, from: number, to: number) {
  for (let at = from; at < to; at += 1) {
    const amount = words.amountAt(at);
    if (isMinutes(amount)) return amount;
  }
  return undefined;
}

/** "10 minutes of trigger point therapy": its own, whatever time is told of after it. */
export function minutesOf(words: Words, first: number): Amount | undefined {
  let at = first;
  while (at > 0 && isManner(words, at - 1) && words.tokens[at - 1]?.text !== 'of') at -= 1;
  if (words.tokens[at - 1]?.text !== 'of') return undefined;
  const amount = words.amounts.find(({ end }) => end === at - 1);
  return isMinutes(amount) ? amount : undefined;
}

/** "20 min MFR", "30 minute deep tissue massage", "15 mins of"; "15 STM R hams" at the head of an item. */
export function minutesBefore(words: Words, first: number) {
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const amount = words.amounts.find((one) => one.first === at);
    if (isMinutes(amount) && (first - amount.end <= 2 || isGradeBetween(words, amount.end, first)) && !['/', ',', '+', '&', 'and', 'then', 'plus', 'w', 'with'].includes(words.tokens[amount.end]?.text ?? '')) return amount;
    if ([',', ';', '.', '/'].includes(words.tokens[at]?.text ?? '')) break;
  }
  return leadingMinutes(words, first);
}

/** "Five minutes of gr III glides". */
function isGradeBetween(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words.tokens[at]?.text !== 'of' && !words.isCue('before-grade', at) && !isManner(words, at)) return false;
  return true;
}

const leastLeading = 5;

/** A number as treatments last, with nothing but a place or a manner between it and the technique: no count of needles or strips. */
function leadingMinutes(words: Words, first: number): Amount | undefined {
  const { section } = words.context;
  const start = words.itemStart(first);
  const amount = words.amountAt(start);
  if ((section !== 'Tx' && section !== undefined) || amount === undefined || amount.unit !== undefined || amount.denominator !== undefined || amount.isRange === true || words.tokens[start]?.kind !== 'number' || amount.value < leastLeading || amount.value > 120 || words.tokens[start - 1]?.text === '.' && words.tokens[start - 2]?.kind === 'number') return undefined;
  const technique = words.phraseAt('technique', first);
  if (technique === undefined || words.isCue('counted-tool', technique.end - 1) || words.isCue('counted-tool', first)) return undefined;
  for (let at = amount.end; at < first; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined && place.movement === undefined) at = place.end - 1;
    else if (!isManner(words, at)) return undefined;
  }
  return amount;
}
