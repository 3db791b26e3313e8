/** What a technique was done to, and for how long. */
import type { TechniqueTerm } from '@trusted-hands/packs';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Amount } from './amounts.ts';
import type { Draft, Span } from './draft.ts';
import { type ListedPlace, listedPlaces } from './listed-places.ts';
import type { Words } from './words.ts';

export type Target = ListedPlace;

export const joins = new Set([',', '/', '&', 'and', '+', 'plus']);
const longestGap = 6;
/** "Then some gentle stretching": how it was done. */
const small = new Set(['some', 'a', 'bit', 'of', 'little']);

/** "15 min", and "15/60" of an hour. */
export function isMinutes(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && (amount.unit === 'minutes' || (amount.denominator === 60 && amount.unit === undefined && amount.value > 0 && amount.value <= 60));
}

export function isManner(words: Words, at: number): boolean {
  return small.has(words.tokens[at]?.text ?? '') || words.isCue('manner', at);
}

export function targetsAfter(words: Words, from: number, until: number): readonly Target[] {
  return listedPlaces(words, from, {
    until,
    longestGap: () => longestGap,
    isBehind: ({ end }, _found, hasJoin) => !hasJoin && (words.placeAt(end) === undefined || words.placeAt(end)?.movement !== undefined),
    // "MFR plantar fascia, soleus TrP": what stands right before the next technique is its own.
    endsAt: (place, isSecondName) => !isSecondName && endsAtNext(words, place.end, until),
    between(at, found) {
      const amount = words.amountAt(at);
      const last = found.at(-1);
      if (amount !== undefined && last !== undefined && (isMinutes(amount) || isBareMinutes(words, amount, at))) {
        // "STM lats 10 min, pec minor 10 min": the technique goes on to another place with a time of its own.
        const isOn = joins.has(words.tokens[amount.end]?.text ?? '') && words.placeAt(amount.end + 1) !== undefined && goesOnWithMinutes(words, amount.end + 1);
        return isOn ? { end: amount.end, last: { ...last, minutes: amount, end: amount.end } } : undefined;
      }
      if (amount !== undefined) return { end: amount.end };
      const text = words.tokens[at]?.text ?? '';
      if (joins.has(text) && (last !== undefined || text === 'and')) return { end: at + 1, isJoin: true };
      return words.cueAt('before-target', at) !== undefined || (last !== undefined && text === ')') ? { end: at + 1 } : undefined;
    },
  });
}

function endsAtNext(words: Words, from: number, until: number): boolean {
  let at = from;
  while (at < until && words.placeAt(at)?.side !== undefined) at = words.placeAt(at)?.end ?? at + 1;
  return at === until && words.phraseAt('technique', until) !== undefined;
}

function goesOnWithMinutes(words: Words, from: number): boolean {
  let at = from;
  for (let place = words.placeAt(at); place !== undefined; place = words.placeAt(at)) at = place.end;
  const amount = words.amountAt(at);
  return amount !== undefined && (isMinutes(amount) || isBareMinutes(words, amount, at)) && words.phraseAt('technique', at) === undefined;
}

/** "R upper trap STM", "neck massage". */
export function targetBefore(words: Words, before: number): Target | undefined {
  const place = words.placeEndingAt(before);
  if (place === undefined || place.movement !== undefined) return undefined;
  if (place.side !== undefined) return { first: place.first, end: before, side: place.side };
  const side = words.placeEndingAt(place.first);
  const region = place.region;
  return { first: side?.side === undefined ? place.first : side.first, end: before, ...(side?.side !== undefined && { side: side.side }), ...(region !== undefined && { region }) };
}

export function minutesAfter(words: Words, from: number, until: number) {
  for (let at = from; at < Math.min(until, from + 8); at += 1) {
    const amount = words.amountAt(at);
    if (isMinutes(amount)) return amount;
    // "DTM back/neck/shoulders 45 min".
    if (words.tokens[at]?.kind === 'word' && words.tokens[at - 1]?.text === '/' && words.placeAt(at) !== undefined) continue;
    if (words.placeAt(at)?.side !== undefined) continue;
    if (amount !== undefined && isBareMinutes(words, amount, words.placeEndingAt(at)?.side !== undefined ? at : from)) return amount;
    if (amount === undefined && words.tokens[at]?.kind === 'word' && words.placeAt(at) === undefined && words.phraseAt('technique', at) === undefined && at - from < 6) continue;
    // "Education re. prognosis 10 min".
    if (words.tokens[at]?.text === '.' && words.tokens[at]?.from === words.tokens[at - 1]?.to && words.tokens[at + 1]?.kind === 'word') continue;
    if (amount === undefined && !['(', 'for', '-', ':', 'x', '@', '~', 'approx', 'total', 'about', 'of', '=', 'each', 'and', '/', '&', '+', 'around', 'approximately'].includes(words.tokens[at]?.text ?? '') && words.cueAt('before-target', at) === undefined) return undefined;
    if (words.tokens[at]?.text === ',') return undefined;
  }
  return undefined;
}

/** "Trigger point release to subscap, 6 min": nothing but a time in the next item. */
export function minutesAlone(words: Words, from: number, until: number) {
  if (words.tokens[from]?.text !== ',') return undefined;
  const amount = words.amountAt(from + 1);
  if (!isMinutes(amount) || amount.end > until) return undefined;
  const next = words.tokens[amount.end];
  return next === undefined || [',', '.', ';', ')'].includes(next.text) ? amount : undefined;
}

/** "Swedish to back, legs, arms, 60 minutes": the one time of a sentence with one technique. */
export function onlyMinutes({ words, usedAmounts }: Draft, { end }: Span) {
  const [only, ...others] = words.amounts.filter((amount) => isMinutes(amount) && !usedAmounts.has(amount.first));
  const techniques = words.phrases('technique').filter((phrase) => termOf(phrase) !== undefined);
  return others.length === 0 && only !== undefined && only.first >= end && techniques.length === 1 && !words.hasCue('home', 0, only.first) && !words.hasCue('after', end, only.first) && !words.hasCue('pain', end, only.first) ? only : undefined;
}

/** "CFM dorsal wrist 3.": the last thing said of a technique, behind a few words for where. */
export function bareAtEnd({ words, usedAmounts }: Draft, { end }: Span, until: number) {
  if (words.context.section !== 'Tx' && words.context.section !== undefined) return undefined;
  const stop = Math.min(words.itemEnd(end - 1), until);
  const amount = words.amounts.find((one) => one.end === stop && one.first > end && one.first - end <= 4);
  if (amount === undefined || usedAmounts.has(amount.first)) return undefined;
  for (let at = end; at < amount.first; at += 1) if ((words.tokens[at]?.kind !== 'word' && !joins.has(words.tokens[at]?.text ?? '')) || words.cueAt('pain', at) !== undefined || words.cueAt('after', at) !== undefined || words.cueAt('before', at) !== undefined || words.cueAt('now', at) !== undefined || /^(?:gr|grade|gd|to|level|x|vas)$/.test(words.tokens[at]?.text ?? '')) return undefined;
  return isBareMinutes(words, amount, amount.first) ? amount : undefined;
}

/** "STM L UT 15" in a treatment. */
export function isBareMinutes(words: Words, amount: Amount, from: number): boolean {
  const next = words.tokens[amount.end];
  const isLast = next === undefined || (next.kind === 'sign' && (!['/', '-', '%', '°', 'x', '→', '+'].includes(next.text) || (next.text === '-' && next.from > (words.tokens[amount.end - 1]?.to ?? 0) && next.to < (words.tokens[amount.end + 1]?.from ?? 0)))) || words.phraseAt('technique', amount.end) !== undefined || isManner(words, amount.end) || words.placeAt(amount.end)?.region !== undefined;
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

/** "20 min MFR", "30 minute deep tissue massage", "15 mins of". */
export function minutesBefore(words: Words, first: number) {
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const amount = words.amounts.find((one) => one.first === at);
    if (isMinutes(amount) && first - amount.end <= 2 && !['/', ',', '+', '&'].includes(words.tokens[amount.end]?.text ?? '')) return amount;
    if ([',', ';', '.', '/'].includes(words.tokens[at]?.text ?? '')) return undefined;
  }
  return undefined;
}

export function termOf(phrase: Phrase): TechniqueTerm | undefined {
  const [meaning] = phrase.meanings;
  return meaning?.family === 'technique' ? meaning.technique : undefined;
}
