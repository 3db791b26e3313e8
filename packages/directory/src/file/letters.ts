/** Which letters a word has, as one number, so that words far from another are passed over without a look at them. */

/** A bit for each letter from a to z. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= bitOf(word.charCodeAt(index));
  return bits;
}

/** The bit of a letter by its code, 0 of any other sign. */
export function bitOf(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 0;
}

/** False only where more slips than these lie between the words: one changes at most two of the letters that a word has. */
export function mayBeNear(letters: number, wanted: number, slips: number): boolean {
  let count = 0;
  for (let different = letters ^ wanted; different !== 0; different &= different - 1) {
    count += 1;
    if (count > slips * 2) return false;
  }
  return true;
}
