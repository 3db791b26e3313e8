/** Rates that are of visits by what stands beside them, though one does something else as often: each day, and below what is to be done at home. */
import type { Span } from './draft.ts';
import { limitEnd, rateAt } from './rate.ts';
import type { Words } from './words.ts';

/**
 * "Daily sessions", "seen daily": what is done each day is of visits where one stands beside it. By itself it is where it says for
 * how long and nothing else: "daily for 10 days", "daily x 10 sittings", "daily Mon-Fri", "daily this week, then 2x".
 */
export function dailyVisitsAt(words: Words, at: number): Span | undefined {
  // "Attend daily", "treat od".
  const led = words.cueAt('attends', at);
  if (led !== undefined && words.isCue('each-day', led)) return dailyVisitsAt(words, led);
  const each = words.cueAt('each-day', at);
  if (each === undefined) return undefined;
  const unit = words.cueAt('visit-unit', each);
  if (unit !== undefined) return { first: at, end: limitEnd(words, unit) };
  const start = words.itemStart(at);
  if (at > start && (words.isCue('visit-unit', at - 1) || words.cueAt('attends', start) === at)) return { first: at, end: limitEnd(words, each) };
  const limit = at === 0 ? dailyLimit(words, each) : undefined;
  if (limit === undefined) return undefined;
  const text = (index: number) => words.tokens[index]?.text ?? '';
  const isLast = limit === words.tokens.length || (text(limit) === '.' && limit === words.tokens.length - 1);
  const next = /^[,;]$/.test(text(limit)) ? limit + 1 : limit;
  const then = /^(?:then|and)$/.test(text(next)) ? next + 1 : next;
  return isLast || (next > limit && then === next) || rateAt(words, then) !== undefined || words.amountAt(then)?.unit === 'repetitions' ? { first: at, end: limit } : undefined;
}

function dailyLimit(words: Words, from: number): number | undefined {
  const text = (index: number) => words.tokens[index]?.text ?? '';
  if (text(from) === 'this' && words.isCue('period', from + 1)) return from + 2;
  const until = /^(?:till|til|until|thru|through)$/.test(text(from)) ? words.cueAt('weekday', from + 1) : undefined;
  const day = words.cueAt('weekday', from);
  const last = day !== undefined && /^(?:-|to)$/.test(text(day)) ? words.cueAt('weekday', day + 1) : undefined;
  if (until !== undefined || last !== undefined) return until ?? limitEnd(words, last ?? from);
  const count = words.amountAt(from)?.unit === 'repetitions' ? words.amountAt(from) : /^(?:for|x|-)$/.test(text(from)) ? words.amountAt(from + 1) : undefined;
  if (count === undefined) return undefined;
  return count.unit === 'days' ? count.end : words.cueAt('visit-unit', count.end);
}

/**
 * "Frequency 2x/wk for 6 wks", "x2 weekly till June", "sessions weekly" as a sentence of its own below what is to be done at home:
 * with a visit, or with its limit, it is how often one comes; without it says how often one does the exercises.
 */
export function visitsAmongHomework(words: Words, at: number): Span | undefined {
  const text = (index: number) => words.tokens[index]?.text ?? '';
  const lead = words.cueAt('visit-unit', at) ?? (/^(?:frequency|freq)$/.test(text(at)) ? at + 1 : at);
  const first = lead > at && /^[-:=]$/.test(text(lead)) ? lead + 1 : lead;
  const rate = rateAt(words, first);
  if (rate === undefined || words.tokens.slice(first, rate.end).some((token) => /^(?:days?|daily)$/.test(token.text)) || words.isCue('weekday', first)) return undefined;
  const end = limitEnd(words, rate.end);
  const isLimited = end > rate.end || /^(?:till|til|until|thru|through)$/.test(text(rate.end));
  return isLimited || words.isCue('visit-unit', at) ? { first, end } : undefined;
}
