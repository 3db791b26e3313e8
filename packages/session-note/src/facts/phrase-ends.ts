/** Where a phrase that is a fact by itself begins and ends. */
import { addFact, type Draft, type Span } from './draft.ts';
import type { Words } from './words.ts';

export function addPhrase(draft: Draft, kind: 'goal' | 'mood', span: Span): void {
  if (span.end > span.first) addFact(draft, kind, { ...span, status: 'present' }, {});
}

export function leadingSigns(words: Words): number {
  let at = 0;
  while (at < words.tokens.length && words.tokens[at]?.kind === 'sign') at += 1;
  return at;
}

/** The next full stop or semicolon, or the end. */
export function sentenceEnd(words: Words, from: number): number {
  for (let at = from; at < words.tokens.length; at += 1) {
    const token = words.tokens[at];
    if (token === undefined || token.text === ';') return at;
    if ((token.text === '.' || token.text === '!') && at > from) return at;
  }
  return words.tokens.length;
}
