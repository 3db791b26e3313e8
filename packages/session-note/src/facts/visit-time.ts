/** When something is looked at again, where what is to be looked at stands between. */
import type { Words } from './words.ts';

export interface VisitTime {
  readonly end: number;
  readonly days?: number;
}

/** "Recheck power in 1 week", "remeasure flexion at 6/52": what is to be looked at stands between. */
export function timeOfMeasure(words: Words, cueFirst: number, from: number): VisitTime | undefined {
  if (!/^(?:recheck|remeasure|reassess|retest|review|check|re)$/.test(words.tokens[cueFirst]?.text ?? '')) return undefined;
  for (let at = from; at < from + 6; at += 1) {
    const token = words.tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.text !== '+' && token.text !== '&' && token.text !== '/')) return undefined;
    if (token.text !== 'in' && token.text !== 'at') continue;
    const amount = words.amountAt(at + 1);
    return at > from && amount?.unit === 'days' && words.tokens[amount.end]?.text !== 'ago' ? { end: amount.end, days: amount.value } : undefined;
  }
  return undefined;
}
