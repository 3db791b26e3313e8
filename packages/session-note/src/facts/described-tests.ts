/** Tests that are told by a number or in words instead of a sign: the degrees of a painful arc, "single leg squat R: mild valgus". */
import type { FactSide } from '../fact.ts';
import type { Draft } from './draft.ts';
import { type Finding, isBetween, type NamedTest } from './test-findings.ts';
import { resultAt } from './test-results.ts';
import { sideAfter } from './test-sides.ts';
import type { Words } from './words.ts';

const longestGap = 6;

/** "Painful arc R 70-110", "clonus L 4 beats", "lag 10 deg": found, unless the number is none. */
export function numbersAfter({ words, usedAmounts }: Draft, named: NamedTest): readonly Finding[] {
  let side: FactSide | undefined;
  for (let at = named.end; at < named.end + longestGap; at += 1) {
    const amount = words.amountAt(at);
    if (amount !== undefined) {
      if (usedAmounts.has(amount.first) || amount.denominator !== undefined || !(amount.unit === undefined || amount.unit === 'degrees' || amount.unit === 'length')) return [];
      const after = side === undefined ? sideAfter(words, amount.end) : undefined;
      const own = side ?? after?.side;
      return [withNumberSaid({ first: named.first, end: after?.end ?? amount.end, amount, isCount: true, ...(own !== undefined && { side: own }) })];
    }
    const place = words.placeAt(at);
    if (place?.side !== undefined) {
      side = place.side;
      at = place.end - 1;
    } else if (!isBetween(words, at) && words.tokens[at]?.text !== ',') return [];
  }
  return [];
}

export function withNumberSaid(finding: Finding): Finding {
  const { amount, result, end } = finding;
  if (amount === undefined || result !== undefined) return finding;
  return { ...finding, result: { first: end, end, result: amount.value > 0 ? 'positive' : 'negative' } };
}

/** Another test with its own result follows: "Tests: Hawkins +". */
function isOwnTest(words: Words, at: number): boolean {
  const end = words.phraseAt('test', at)?.end;
  return end !== undefined && (resultAt(words, end) !== undefined || sideAfter(words, end) !== undefined);
}

/** "Single leg squat R: mild valgus, no pain": done, and told in words. What is told in numbers is read elsewhere, and what is to be done is none. */
export function describedAfter(words: Words, named: NamedTest): readonly Finding[] {
  const { section, topic } = words.context;
  if (section === 'S' || section === 'Tx' || section === 'P' || topic === 'home' || topic === 'goal' || words.hasCue('home', 0, named.first) || words.hasCue('retest', 0, named.first)) return [];
  const side = sideAfter(words, named.end);
  const colon = side?.end ?? named.end;
  const next = words.tokens[colon + 1];
  if (words.tokens[colon]?.text !== ':' || next?.kind !== 'word' || words.amountAt(colon + 1) !== undefined || isOwnTest(words, colon + 1) || resultAt(words, colon + 1) !== undefined) return [];
  return words.placeAt(colon + 1)?.side === undefined ? [{ first: named.first, end: colon, isCount: true, ...(side !== undefined && { side: side.side }) }] : [];
}
