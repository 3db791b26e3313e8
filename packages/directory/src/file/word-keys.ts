/** The beginnings of folded words as numbers, which are compared before the words are. */

/** Five letters of six bits: end, space, digits, a to z, anything else. Never in another order than the texts are. */
export const keyLetters = 5;

/** The beginning of a folded text as a number, to be compared before the text itself is. */
export function keyOf(folded: string): number {
  let key = 0;
  for (let index = 0; index < keyLetters; index += 1) key = (key << 6) | (index < folded.length ? letterKey(folded.charCodeAt(index)) : 0);
  return key;
}

function letterKey(code: number): number {
  if (code >= 97) return code <= 122 ? code - 85 : 63;
  return code >= 48 && code <= 57 ? code - 46 : code <= 32 ? 1 : 2;
}

/** The same of a single word of plain letters, which most are; undefined for anything else. */
export function keyOfBytes(bytes: Uint8Array, length: number): number | undefined {
  let key = 0;
  for (let index = 0; index < length; index += 1) {
    const lower = (bytes[index] ?? 0) | 32;
    if (lower < 97 || lower > 122 || (bytes[index] ?? 0) < 65) return undefined;
    if (index < keyLetters) key = (key << 6) | (lower - 85);
  }
  return key << (6 * Math.max(0, keyLetters - length));
}

/** By code units, as no locale changes it. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
