/** How typed words are compared with choices: without case, accents and signs. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where every word of the folded query begins some word of the text. */
export function startsWords(text: string, foldedQuery: string): boolean {
  const words = foldText(text).split(' ');
  return foldedQuery.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
