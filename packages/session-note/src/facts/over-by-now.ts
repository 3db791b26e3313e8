/** When an answer is over: it is dated long ago, or has been so for years and is no different. */
import type { ScreeningTerm } from '@trusted-hands/packs';
import type { Token } from '../tokens/token.ts';
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestOld = 14;

/** "R foot drop since he was four", "leaks on coughing since 2014, unchanged": so for years, and no different. */
export function isOld(words: Words, { end }: Span): boolean {
  const { tokens } = words;
  for (let at = end; at < Math.min(tokens.length, end + longestOld); at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '.' || text === ';') return false;
    if (text !== 'since') continue;
    if (/^(?:childhood|birth|school|infancy|teens|teenager|polio|always)$/.test(tokens[at + 1]?.text ?? '') || (/^(?:he|she|they)$/.test(tokens[at + 1]?.text ?? '') && /^(?:was|were)$/.test(tokens[at + 2]?.text ?? '') && tokens[at + 3]?.value !== undefined)) return true;
    const isYear = tokens.slice(at, at + 6).some(({ kind, text: year }) => kind === 'number' && /^(?:19|20)\d\d$/.test(year));
    return isYear && tokens.slice(at, at + 10).some(({ text: word }) => word === 'unchanged' || word === 'longstanding' || word === 'same');
  }
  return false;
}

/** "In 2014 he had a foot drop", "vertigo in 2022": over, unless it is what somebody goes on having. */
export function isOfYear(words: Words, { first, end }: Span): boolean {
  for (let at = words.itemStart(first); at < words.itemEnd(end - 1); at += 1) if (isYear(words.tokens[at]) && words.tokens[at - 1]?.text === 'in') return true;
  return false;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4 && /^(?:19|20)/.test(token.text);
}

/** A year, or so long ago, in the same item, or a year that is all of the next: "breast cancer, 2017". */
export function isLongAgo(words: Words, { first, end }: Span): boolean {
  for (let at = words.itemStart(first); at < words.itemEnd(end - 1); at += 1) {
    const token = words.tokens[at];
    if (token?.text === 'ago' || isYear(token)) return true;
  }
  const next = words.itemEnd(end - 1);
  return words.tokens[next]?.text === ',' && isYear(words.tokens[next + 1]) && words.tokens[next + 2]?.kind !== 'word';
}

/** "UTI treated 3 weeks ago", "renal cell carcinoma, nephrectomy 2019": dated behind its name, so long ago that it is over. */
export function isOver(words: Words, { end }: Span, { isOfPast, isEpisode }: ScreeningTerm): boolean {
  if (isOfPast !== true && isEpisode !== true) return false;
  for (let at = end; at < Math.min(words.tokens.length, end + longestDated); at += 1) {
    const token = words.tokens[at];
    if (token === undefined || token.text === ';' || token.text === '.' || token.text === 'half' || words.cueAt('now', at) !== undefined || words.phraseAt('screening', at)?.meanings[0]?.family === 'screening' && words.tokens[at - 1]?.text !== '"') return false;
    if (token.kind === 'number' && token.text.length === 4 && /^(?:19|20)/.test(token.text)) return true;
    const amount = words.amountAt(at);
    if (amount?.unit === 'days' && words.tokens[amount.end]?.text === 'ago') return amount.value >= leastDays;
    // "Cancer diagnosed in May" may still be there.
    if (token.text !== 'ago' && words.isCue('over-by-then', at) && (isEpisode === true || !/^(?:in|back)$/.test(token.text))) return true;
  }
  return false;
}

const longestDated = 8;
/** An illness of fewer days ago may not be over. */
const leastDays = 21;
