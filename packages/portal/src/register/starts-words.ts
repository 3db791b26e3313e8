/** How typed words find a choice of a list. */
import { foldPhrase } from '@trusted-hands/directory';

/** True where every word of the folded query begins some word of the text; so for no query. */
export function startsWords(text: string, foldedQuery: string): boolean {
  const words = foldPhrase(text).split(' ');
  return foldedQuery.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
