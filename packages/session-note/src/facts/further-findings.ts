/** What else is found of one test behind a first finding: on the other side, at another time, behind a remark. */
import type { FactPhase } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './test-findings.ts';
import { type Result, resultAt } from './test-results.ts';
import { sideAfter } from './test-sides.ts';
import type { Words } from './words.ts';

/** ", is now negative". */
export function nowResult(words: Words, from: number): Result | undefined {
  let at = from;
  while (at < from + 4 && [',', ';', 'but', 'and', 'is', 'was', '('].includes(words.tokens[at]?.text ?? '')) at += 1;
  const now = words.cueAt('now', at);
  // "Now negative" may be one phrase.
  return now === undefined ? undefined : (resultAt(words, at) ?? resultAt(words, now));
}

/** "+ at 60 degrees elbow ext": of how it was held. */
export function placesEnd(words: Words, from: number): number {
  let at = from;
  for (let place = words.placeAt(at); place !== undefined && place.side === undefined; place = words.placeAt(at)) at = place.end;
  return at;
}

const longestRemark = 5;

/** "R wobbles, knee falls in; L solid": behind a remark on the one side the other's result is all of its item. */
export function furtherSide(draft: Draft, from: number): number | undefined {
  const { words } = draft;
  let at = from;
  if (words.tokens[at]?.text === '(') while (at < from + longestRemark && words.tokens[at]?.text !== ')') at += 1;
  else at = words.itemEnd(words.tokens[from]?.kind === 'word' ? from : from + 1);
  const next = [',', ';', ')'].includes(words.tokens[at]?.text ?? '') && [',', ';', '/'].includes(words.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  if ((words.tokens[from]?.kind !== 'word' && ![',', ';', '('].includes(words.tokens[from]?.text ?? '')) || at - from > longestRemark) return undefined;
  // "P1" is the first pain, and no number.
  const isNumber = (token: number) => words.amountAt(token) !== undefined && words.tokens[token]?.from !== words.tokens[token - 1]?.to;
  const isBracket = words.tokens[from]?.text === '(' && words.tokens[at]?.text === ')';
  for (let passed = from; passed < next; passed += 1) if ((!isBracket && words.phraseAt('test', passed) !== undefined) || isNumber(passed)) return undefined;
  // "+ L groin, – R".
  const sign = resultAt(words, next);
  const behind = sign === undefined ? undefined : words.placeAt(sign.end);
  if (behind?.side !== undefined && words.itemEnd(behind.end - 1) === behind.end) return next;
  const side = words.placeAt(next);
  if (side?.side === undefined || side.side === 'both') return undefined;
  const amount = words.amountAt(side.end);
  if (amount !== undefined) return isTestValue(draft, amount) && words.itemEnd(amount.end - 1) === amount.end ? next : undefined;
  const result = resultAt(words, side.end);
  return result !== undefined && words.itemEnd(result.end - 1) === result.end ? next : undefined;
}

export function phaseBehind(words: Words, from: number): { readonly phase: FactPhase; readonly end: number } | undefined {
  for (const phase of ['before', 'after'] as const) {
    const end = words.cueAt(phase, from);
    if (end === undefined) continue;
    const next = words.tokens[end];
    return next === undefined || (next.kind === 'sign' && next.text !== ':') ? { phase, end } : undefined;
  }
  return undefined;
}

/** "SLS R 6 s, L 9 s", "10 s R, 7 s L". */
export function heldOnOtherSide(words: Words, from: number): Finding | undefined {
  const first = [',', '/', 'and', '&', 'vs', ';'].includes(words.tokens[from]?.text ?? '') ? from + 1 : from;
  const place = words.placeAt(first);
  const amount = words.amountAt(place?.end ?? first);
  // "Not attempted on the right".
  const untimed = amount === undefined ? resultAt(words, place?.end ?? first) : undefined;
  const whose = untimed === undefined ? undefined : place?.side !== undefined ? { side: place.side, end: untimed.end } : sideAfter(words, untimed.end);
  if (untimed !== undefined && whose !== undefined && words.tokens[untimed.first]?.kind === 'word') return { first, end: Math.max(whose.end, untimed.end), result: untimed, side: whose.side };
  if (amount?.unit !== 'seconds') return undefined;
  if (place?.side !== undefined) return { first, end: amount.end, amount, side: place.side };
  const behind = place === undefined ? sideAfter(words, amount.end) : undefined;
  return behind === undefined ? undefined : { first, end: behind.end, amount, side: behind.side };
}

export function isTestValue(draft: Draft, amount: Amount): boolean {
  if (draft.usedAmounts.has(amount.first) || amount.isRange === true) return false;
  if (amount.unit === 'degrees') return true;
  return amount.unit === undefined && amount.denominator === undefined && amount.value >= 5 && amount.value <= 180;
}

export function leadsToFinding(draft: Draft, from: number): boolean {
  let at = from;
  while (at < from + 3 && [':', '=', ')', '(', 'was', 'is', 'side'].includes(draft.words.tokens[at]?.text ?? '')) at += 1;
  if (resultAt(draft.words, at) !== undefined || resultAt(draft.words, from) !== undefined) return true;
  const amount = draft.words.amountAt(at);
  return amount !== undefined && isTestValue(draft, amount);
}

export function leadsToSidedFinding(draft: Draft, from: number): boolean {
  const { words } = draft;
  for (let at = from; at < from + 5; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) return place.side !== undefined && leadsToFinding(draft, place.end);
    const result = resultAt(words, at);
    if (result !== undefined) return sideAfter(words, result.end) !== undefined;
    const amount = words.amountAt(at);
    if (amount !== undefined) return isTestValue(draft, amount) && sideAfter(words, amount.end) !== undefined;
    if (!['on', 'the', 'and', '(', 'but', 'in', 'to'].includes(words.tokens[at]?.text ?? '')) return false;
  }
  return false;
}
