/** Outcome scores with their value as written. The numeric pain scale is pain. */
import type { InstrumentTerm } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import { addFact, type Draft, measureStatus, phaseAt, type Span } from './draft.ts';
import { isArrow } from './measures.ts';

const longestGap = 14;
const mostItems = 10;

export function readScores(draft: Draft): void {
  const { words } = draft;
  for (const { first, end, meanings } of words.phrases('instrument')) {
    for (let at = first; at < end; at += 1) draft.usedTokens.add(at);
    const [meaning] = meanings;
    if (meaning?.family !== 'instrument' || meaning.instrument.name === 'NPRS') continue;
    readValues(draft, { first, end }, meaning.instrument);
  }
}

function readValues(draft: Draft, name: Span, instrument: InstrumentTerm): void {
  const { words } = draft;
  let first = name.first;
  let found = 0;
  let last = name.end;
  for (let at = name.end; at < words.tokens.length && at - last < longestGap && found < mostItems; at += 1) {
    if (words.phraseAt('instrument', at) !== undefined) return;
    const text = words.tokens[at]?.text;
    if (text === ';' || (text === '.' && found > 0)) return;
    const amount = words.amountAt(at);
    if (amount === undefined) continue;
    if (!isValue(draft, amount, instrument)) {
      if (found > 0 && instrument.name !== 'PSFS') return;
      at = amount.end - 1;
      continue;
    }
    // Only the functional scale is written activity by activity; after another score's value comes an earlier or later one.
    if (found > 0 && instrument.name !== 'PSFS' && !continues(draft, last, at)) return;
    const isBefore = isArrow(words, amount.end);
    const isAfter = found > 0 && isArrow(words, last);
    addScore(draft, { first, end: amount.end, amount, phase: isAfter ? 'after' : isBefore ? 'before' : undefined }, instrument);
    found += 1;
    at = amount.end - 1;
    last = amount.end;
    first = amount.end;
  }
}

/** "NDI 24/50 (was 30/50)", "24 -> 18". */
function continues({ words }: Draft, from: number, to: number): boolean {
  if (isArrow(words, from)) return true;
  for (let at = from; at < to; at += 1) {
    if (words.cueAt('was', at) !== undefined || words.cueAt('now', at) !== undefined || words.cueAt('after', at) !== undefined || words.cueAt('before', at) !== undefined) return true;
  }
  return false;
}

function isValue(draft: Draft, amount: Amount, instrument: InstrumentTerm): boolean {
  if (draft.usedAmounts.has(amount.first)) return false;
  // "12/24" could be a day; a score's own highest value says that it is not.
  return amount.unit === undefined || amount.unit === 'percent' || (amount.denominator !== undefined && amount.denominator === instrument.highest);
}

function addScore(draft: Draft, { first, end, amount, phase }: Span & { readonly amount: Amount; readonly phase: 'before' | 'after' | undefined }, instrument: InstrumentTerm): void {
  const status = measureStatus(draft, { first: amount.first, end: amount.end });
  if (status === undefined) return;
  draft.usedAmounts.add(amount.first);
  const start = skipSigns(draft, first, amount.first);
  const isImpossible = amount.unit === 'percent' ? amount.value > 100 : amount.value > (amount.denominator ?? instrument.highest);
  addFact(draft, 'score', { first: start, end, status }, {
    phase: phase ?? phaseAt(draft, { first: amount.first, end }, start), value: amount.written, instrument: instrument.name, ...(isImpossible && { impossible: true as const }),
  });
}

function skipSigns({ words }: Draft, from: number, to: number): number {
  let at = from;
  while (at < to && words.tokens[at]?.kind === 'sign') at += 1;
  return at;
}
