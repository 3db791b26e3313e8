/** Tests that are counted, timed or paced, and no exercise that is done so often. */
import type { FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import { valuesOfPair } from './measures.ts';
import type { Finding, NamedTest } from './test-findings.ts';
import { sideAfter } from './test-sides.ts';
import type { Words } from './words.ts';

const longestGap = 9;

/** "Heel raise R x4, L x22", "STS x9 in 30s", "TUG 14s", "6MWT 420 m", "tandem gait 6 steps": counted, timed or paced. A daily dose is homework. */
export function countsAfter({ words }: Draft, named: NamedTest): readonly Finding[] {
  const { section, topic } = words.context;
  if (section === 'P' || section === 'Tx' || topic === 'home' || topic === 'goal' || hasDose(words, named)) return [];
  const found: Finding[] = [];
  let side: FactSide | undefined;
  let start = named.first;
  let first = named.end;
  for (let at = named.end; at < Math.min(words.tokens.length, named.end + 2 * longestGap); at += 1) {
    const amount = words.amountAt(at);
    const place = words.placeAt(at);
    const text = words.tokens[at]?.text ?? '';
    if (amount !== undefined) {
      if (!isCounted(amount, words)) return found;
      const after = side === undefined ? sideAfter(words, amount.end) : undefined;
      const own = side ?? after?.side;
      if (found.length > 0 && own === undefined) return found;
      const end = within(words, after?.end ?? amount.end);
      found.push({ first: start, end, amount, isCount: true, ...(own !== undefined && { side: own }) });
      at = end - 1;
      start = end;
      side = undefined;
      first = end;
    } else if (place?.side !== undefined) {
      side = place.side;
      if (found.length > 0) start = at;
      at = place.end - 1;
    } else if (place !== undefined && place.movement === undefined && place.muscle === undefined && side !== undefined) {
      // "Navicular drop both feet 9 mm".
      at = place.end - 1;
      first = place.end;
    } else if (words.cueAt('beside-test', at) !== undefined) {
      // "Sit to stand with arms x5 in 22 s".
      const beside = words.cueAt('beside-test', at) ?? at + 1;
      for (let token = at; token < beside; token += 1) words.named.add(token);
      at = beside - 1;
      first = at + 1;
    } else if (![',', '/', ':', '=', '-', '(', ')', 'x', 'vs', 'and', '|', ';', 'for', 'of', 'on', 'score', 'time', 'was', 'in', 'to'].includes(text) || at - first > 3) return found;
  }
  return found;
}

function isCounted({ unit, denominator, first, written }: Amount, { tokens }: Words): boolean {
  if (unit === 'seconds' || unit === 'repetitions') return !/^\d+\s*x\s*\d+$/.test(written) && !(tokens[first + 1]?.text === 'x' && tokens[first + 2]?.kind === 'number');
  return unit === 'length' || (unit === undefined && denominator === undefined);
}

/** "SLR L/R 60/80": both sides, or both times, at once. */
export function pairAfter({ words, usedAmounts }: Draft, named: NamedTest): readonly Finding[] {
  const amount = words.amounts.find(({ first }) => first >= named.end && first <= named.end + longestPair);
  if (amount === undefined || usedAmounts.has(amount.first)) return [];
  return (valuesOfPair(words, amount, named.first) ?? []).map(({ amount: value, end, side, phase }): Finding => ({ first: named.first, end, amount: value, isCount: true, ...(side !== undefined && { side }), ...(phase !== undefined && { phase }) }));
}

const longestPair = 5;

/** "x9 in 30s": the time belongs to the count. */
function within(words: Words, end: number): number {
  // "Sit to stand 5x 17.8 s": with a part of a second it was timed.
  const direct = words.amountAt(words.tokens[end]?.text === ':' ? end + 1 : end);
  if (direct?.unit === 'seconds' && (!Number.isInteger(direct.value) || words.tokens[end]?.text === ':')) return direct.end;
  if (!['in', 'over', 'within', '/'].includes(words.tokens[end]?.text ?? '')) return end;
  const time = words.amountAt(end + 1);
  return time?.unit === 'seconds' || time?.unit === 'minutes' ? time.end : end;
}

/** "Calf raises x18 R, x20 L": another count for the other side. */
function isOfEachSide(words: Words, from: number): boolean {
  const sides = new Set<FactSide>();
  const counts = new Set<number>();
  for (let at = from; at < Math.min(words.tokens.length, from + longestGap); at += 1) {
    const side = words.placeAt(at)?.side;
    const amount = words.amountAt(at);
    if (side !== undefined) sides.add(side);
    if (amount !== undefined) counts.add(amount.value);
  }
  return sides.has('left') && sides.has('right') && counts.size > 1;
}

function hasDose(words: Words, { first, end }: NamedTest): boolean {
  if (words.hasCue('home', 0, first) || words.hasCue('home-verb', 0, first) || words.hasCue('goal', 0, first)) return true;
  for (let at = end; at < Math.min(words.tokens.length, end + longestGap); at += 1) if (words.isCue('daily', at)) return true;
  // "Calf raises 3x15", "STS x10": what is done in plural or by itself is an exercise, unless a side or a time says that it was counted.
  let from = end;
  while (words.cueAt('beside-test', from) !== undefined && from < end + longestGap) from = words.cueAt('beside-test', from) ?? from + 1;
  const count = words.amountAt(from);
  const isPlural = (words.tokens[end - 1]?.text ?? '').endsWith('s') && (words.tokens[end - 1]?.text ?? '').length > 4;
  return (isPlural && !isOfEachSide(words, end)) || (count?.unit === 'repetitions' && within(words, count.end) === count.end);
}
