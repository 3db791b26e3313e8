/** What a list of questions is cleared by: "b/b normal", "speech and swallow fine", "fever: nil". */
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Words } from './words.ts';

const answers = new Set([':', '-', 'is', 'are', 'both', 'function', '=', 'all', 'was', 'were', '(', 'remains', 'reported', 'to', 'be', 'screen', 'screening', 'control', 'habits', 'still', 'remain', 'have', 'has', 'been', 'movements', 'feels', 'feel', 'seems', 'working']);

const mostTogether = 4;

/** "Wee & poo normal", "speech and swallow fine": what clears the last of a list clears what is joined to it. */
export function clearedTogether(words: Words, { end }: Phrase): number | undefined {
  let at = end;
  for (let count = 0; count < mostTogether; count += 1) {
    const next = ['and', '&', '/', '+', ','].includes(words.tokens[at]?.text ?? '') ? words.phraseAt('screening', at + 1) : undefined;
    if (next === undefined) return undefined;
    if (clearedAt(words, next.end) !== undefined) return end;
    at = next.end;
  }
  return undefined;
}

/** "B/B normal", "bladder and bowel function intact", "fever: nil": the token after what clears it. */
export function clearedAt(words: Words, end: number, hops = mostJoined): number | undefined {
  let at = end;
  let isAnswered = false;
  while (at < end + 4 && words.cueAt('clear', at) === undefined && (answers.has(words.tokens[at]?.text ?? '') || words.tokens[at]?.text === '?')) {
    if ([':', '-', '?', '='].includes(words.tokens[at]?.text ?? '')) isAnswered = true;
    at += 1;
  }
  const text = words.tokens[at]?.text ?? '';
  if (text === '-' || text === '+') return undefined;
  const next = words.tokens[at + 1];
  if ((text === 'n' || (isAnswered && (text === 'no' || text === 'nope'))) && (next === undefined || next.kind === 'sign')) return at + 1;
  const joined = ['and', '&', '/', '+', ','].includes(text) ? words.phraseAt('screening', at + 1) : undefined;
  // "Speech and swallowing fine": said of both.
  if (joined !== undefined && hops > 0) {
    const clear = clearedAt(words, joined.end, hops - 1);
    return clear !== undefined && soundWords.test(words.tokens[clear - 1]?.text ?? '') ? clear : undefined;
  }
  return words.cueAt('clear', at);
}

/** What is said of something that works. */
const soundWords = /^(?:fine|normal|normally|ok|okay|clear|intact|unchanged|unremarkable|nad|altered|changed|affected|unaffected|wnl)$/;
const mostJoined = 4;
