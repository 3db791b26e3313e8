/** A clause of the plan that is nothing but a time ahead is the next visit: "4 wks", "in six weeks", "next wk". */
import type { Span } from '../facts/draft.ts';
import type { Words } from '../facts/words.ts';

export interface BareVisit {
  /** In days. */
  readonly value: number;
}

const between = /^(?:back|in|after|again|then|come|see|seen|next|another|about|approx|roughly|~|or|so|say|-|of|\(|\)|\[|\])$/;
/** "6 weeks unless worse", "4/52 for insoles": behind the time, what it depends on and what for. */
const conditions = /^(?:for|unless|if|earlier|sooner|prn|maintenance|then|w|with)$/;
const periods: ReadonlyMap<string, number> = new Map([['week', 7], ['wk', 7], ['fortnight', 14], ['month', 30], ['mth', 30], ['tomorrow', 1], ['tmrw', 1], ['tmw', 1]]);

export function bareVisit(words: Words, { first, end }: Span): BareVisit | undefined {
  let value: number | undefined;
  for (let at = leadEnd(words, first); at < end; at += 1) {
    const amount = words.amountAt(at);
    const text = words.tokens[at]?.text ?? '';
    if (amount?.unit === 'days' && value === undefined) {
      value = amount.leastDays ?? amount.value;
      at = amount.end - 1;
    } else if (periods.has(text) && value === undefined && (text.startsWith('t') || /^(?:next|a|in)$/.test(words.tokens[at - 1]?.text ?? ''))) value = periods.get(text);
    else if (value !== undefined && conditions.test(text)) break;
    else if (!between.test(text) && !(text === 'a' && periods.has(words.tokens[at + 1]?.text ?? ''))) return undefined;
  }
  return value === undefined ? undefined : { value };
}

/** "TU 3/52", "txt re 9 days": a few letters of somebody's own, or how one is reached, before the time. */
function leadEnd({ tokens, amountAt, isCue, text }: Words, first: number): number {
  const word = tokens[first];
  if (word?.kind !== 'word') return first;
  const isReach = isCue('visit-place', first);
  const at = isReach && /^(?:re|rv|in|her|him|them|with)$/.test(tokens[first + 1]?.text ?? '') ? first + 2 : first + 1;
  const isOwn = amountAt(at)?.denominator !== undefined && /^\p{Lu}{1,4}$/u.test(text.slice(word.from, word.to));
  return (isReach || isOwn) && amountAt(at)?.unit === 'days' ? at : first;
}
