/** Words around techniques that all who read them ask about. */
import type { TechniqueTerm } from '@trusted-hands/packs';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Words } from './words.ts';

export const joins = new Set([',', '/', '&', 'and', '+', 'plus']);

/** "Then some gentle stretching": how it was done. */
const small = new Set(['some', 'a', 'bit', 'of', 'little']);

export function isManner(words: Words, at: number): boolean {
  return small.has(words.tokens[at]?.text ?? '') || words.isCue('manner', at);
}

export function termOf(phrase: Phrase): TechniqueTerm | undefined {
  const [meaning] = phrase.meanings;
  return meaning?.family === 'technique' ? meaning.technique : undefined;
}

/** " / ": what stands on its two sides is apart. */
export function isApartSlash({ tokens }: Words, at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return sign?.text === '/' && before !== undefined && after !== undefined && before.to < sign.from && sign.to < after.from;
}

/** Not the needles or strips that are counted. */
export function isNextTechnique(words: Words, at: number): boolean {
  return words.phraseAt('technique', at) !== undefined && !words.isCue('counted-tool', at);
}
