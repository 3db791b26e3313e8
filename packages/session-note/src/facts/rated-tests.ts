/** Tests that are told by how they hurt: "adductor squeeze 5/10 pain", "heel raise R 4/10". Done, with no other result. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Finding, NamedTest } from './test-findings.ts';
import type { Words } from './words.ts';

interface Rating {
  readonly amount: Amount;
  readonly first: number;
  readonly at: number;
  /** Named between the test and the rating. */
  readonly side: FactSide | undefined;
}

export function ratedAt(words: Words, named: NamedTest, { amount, first, at, side }: Rating): Finding | undefined {
  // "Ober on 2/10" is of a day.
  const isBeside = amount.first === named.end || words.placeEndingAt(amount.first)?.side !== undefined || [':', '='].includes(words.tokens[amount.first - 1]?.text ?? '');
  if (!isBeside || !isRatedTest(words, named, amount)) return undefined;
  const behind = side === undefined ? sideAtEnd(words, amount.end) : undefined;
  const own = side ?? behind?.side;
  return { first, end: Math.max(at, behind?.end ?? 0, named.end), isCount: true, ...(own !== undefined && { side: own }) };
}

/** Where tests are told, and no exercise with a limit. */
function isRatedTest({ context, hasCue, phraseAt }: Words, named: NamedTest, { value }: Amount): boolean {
  const meaning = phraseAt('test', named.first)?.meanings.find((one) => one.family === 'test' && one.type === 'test' && one.test.name === named.name);
  return meaning?.type === 'test' && meaning.word.needs === undefined && value <= scalesOfNotes.pain.highest && context.section !== 'S' && context.section !== 'P' && context.section !== 'Tx' && context.topic !== 'home' && context.topic !== 'goal' && !hasCue('home', 0, named.first) && !hasCue('goal', 0, named.first);
}

/** "5/10 pain, L". */
function sideAtEnd(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  let at = words.cueAt('pain', from) ?? from;
  if (words.tokens[at]?.text === ',') at += 1;
  const place = words.placeAt(at);
  return place?.side !== undefined && (words.tokens[place.end] === undefined || words.tokens[place.end]?.kind === 'sign') ? { side: place.side, end: place.end } : undefined;
}
