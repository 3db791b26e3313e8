/** Techniques in other orders of words: behind their time, behind how they were done, with a count of tools between. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Span } from './draft.ts';
import { type Target, targetBefore } from './technique-targets.ts';
import type { Words } from './words.ts';

const usualLengths: ReadonlySet<number> = new Set(scalesOfNotes.treatment.usualMinutes);

/** "30 min deep", "full body 60 deep-ish": the item ends with it, behind a time. */
export function isTimed(words: Words, { first, end }: Span): boolean {
  const { section } = words.context;
  if (section === 'S' || section === 'O' || words.itemEnd(end - 1) !== end) return false;
  const amount = words.amounts.find((one) => one.end === first);
  if (amount === undefined || words.hasCue('pain', words.itemStart(first), first)) return false;
  return amount.unit === 'minutes' || (amount.unit === undefined && amount.denominator === undefined && usualLengths.has(amount.value));
}

/** "Right lumbar 30 min deep": the place stands before the time. */
export function targetBeforeTime(words: Words, first: number): Target | undefined {
  const amount = words.amounts.find(({ end }) => end === first);
  const target = amount !== undefined && (amount.unit === undefined || amount.unit === 'minutes') ? targetBefore(words, amount.first) : undefined;
  return target === undefined ? undefined : { ...target, end: first };
}

/** Behind "x 6", where it stands. */
export function countEnd(words: Words, from: number): number {
  // "L ITB, 6 cups, 10 min".
  if (words.tokens[from]?.text === ',' && words.tokens[from + 1]?.kind === 'number' && words.isCue('counted-tool', from + 2)) return from + 3;
  const amount = words.amountAt(words.tokens[from]?.text === 'x' ? from + 1 : from);
  return amount?.unit === 'repetitions' ? amount.end : from;
}

/** "Long lever stretch psoas L": nothing but how stands before it. */
export function isManneredOnly(words: Words, before: number): boolean {
  for (let at = 0; at < before; at += 1) if ((words.tokens[at]?.kind !== 'word' && words.tokens[at]?.text !== '-') || words.cueAt('advice-given', at) !== undefined || words.cueAt('home-verb', at) !== undefined || words.cueAt('home-lead', at) !== undefined || words.cueAt('refused', at) !== undefined || words.placeAt(at) !== undefined) return false;
  return true;
}
