/** Tissue that is named as what was worked on, and trigger points that were treated. */
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestAim = 8;

/** "US 5 min over extensor adhesions", "MFR to scar tissue": what was worked on. */
export function isTarget(words: Words, first: number): boolean {
  let at = first;
  let hasLead = false;
  for (let steps = 0; at > 0 && steps < longestAim; steps += 1) {
    if (words.phrases('technique').some((phrase) => phrase.end === at)) return hasLead;
    const before = words.placeEndingAt(at) ?? words.amounts.find(({ end }) => end === at);
    if (before === undefined) {
      const isStranger = at === first && words.tokens[at - 1]?.kind === 'word';
      if (!isStranger && (words.cueAt('before-target', at - 1) === undefined || words.tokens[at - 1]?.kind !== 'word')) return false;
      hasLead ||= /^(?:to|over|on|for|into|through|along|around|with)$/.test(words.tokens[at - 1]?.text ?? '');
    }
    at = before?.first ?? at - 1;
  }
  return false;
}

/** "MFR infraspinatus 20 min, TrP upper trap": a treatment, where minutes or other techniques are named. */
export function isAmongTechniques(words: Words, { first, end }: Span): boolean {
  // "Trigger points R levator released well".
  if (words.hasCue('released', words.itemStart(first), words.itemEnd(end - 1))) return true;
  if (words.context.section !== undefined) return false;
  // "DT neck 25 min", and on the next line "trigger pts R UT": told with what was done, where nothing is said of how it feels.
  if (words.context.isTreated && first === 0 && isPlacesOnly(words, end) && !words.hasCue('after', 0, end)) return true;
  const hasOther = words.phrases('technique').some((phrase) => phrase.first < first && phrase.meanings.some((meaning) => meaning.type === 'technique' && meaning.technique.isEverydayWord !== true));
  if (hasOther || words.hasCue('treated', 0, first)) return true;
  for (let at = end; at < end + 6; at += 1) if (words.amountAt(at)?.unit === 'minutes') return true;
  const stop = words.itemEnd(end - 1);
  // "TrP piriformis R 10", "20 mins trigger point traps": with a time it was treated.
  const time = words.amounts.find((amount) => amount.end === stop && amount.first >= end);
  const isBare = time !== undefined && time.unit === undefined && time.denominator === undefined && time.isRange !== true && time.value >= leastMinutes && time.value <= mostMinutes && words.tokens[time.first]?.kind === 'number' && !words.isCue('mob-grade', time.first - 1) && !['x', '#', 'pain', '-', '/'].includes(words.tokens[time.first - 1]?.text ?? '');
  const start = words.itemStart(first);
  return isBare || (words.amountAt(start)?.unit === 'minutes' && first - start <= 5);
}

function isPlacesOnly(words: Words, from: number): boolean {
  let at = from;
  while (words.placeAt(at) !== undefined || words.cueAt('before-target', at) !== undefined || words.amountAt(at) !== undefined) at = words.placeAt(at)?.end ?? words.amountAt(at)?.end ?? at + 1;
  return at > from && (words.tokens[at] === undefined || (words.tokens[at]?.kind === 'sign' && words.itemEnd(at) === at));
}

const leastMinutes = 4;
const mostMinutes = 30;
