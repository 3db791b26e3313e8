/** When a visit is: the time of day and the day of the month behind a weekday, and when something is looked at again. */
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
    return at > from && amount?.unit === 'days' && words.tokens[amount.end]?.text !== 'ago' ? { end: amount.end, days: amount.leastDays ?? amount.value } : undefined;
  }
  return undefined;
}

/** The token after the time of day that stands there: "Mon arvo", "Weds 3pm". */
export function timeOfDayEnd(words: Words, from: number): number {
  const amount = words.amountAt(from);
  // "Thu wk", "w/c 20th".
  if (/^(?:wk|week)$/.test(words.tokens[from]?.text ?? '')) return from + 1;
  if (amount?.unit === 'length' && /^(?:st|nd|rd|th)$/.test(words.tokens[amount.end - 1]?.text ?? '')) return amount.end;
  if (amount !== undefined && /^(?:st|nd|rd|th)$/.test(words.tokens[amount.end]?.text ?? '')) return amount.end + 1;
  if (amount?.unit === 'length' && ['am', 'pm'].includes(words.tokens[amount.end - 1]?.text ?? '')) return amount.end;
  // "Mon arvo", "Weds 3/12".
  if (/^(?:am|pm|arvo|morning|afternoon|evening|lunchtime)$/.test(words.tokens[from]?.text ?? '')) return from + 1;
  return amount?.denominator !== undefined && amount.value <= 31 && amount.denominator <= 12 ? amount.end : from;
}

/** "Fri 11 Dec". */
export function dayOfMonthEnd({ tokens }: Words, at: number): number {
  return tokens[at]?.kind === 'number' && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at;
}
