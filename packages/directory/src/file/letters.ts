/** Which letters a word has, as one number, so that words far from another are passed over without a look at them. */

const lengthShift = 26;
const longest = 63;

/** A bit for each letter from a to z, and above them how many letters there are. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
  }
  return bits | (Math.min(longest, word.length) << lengthShift);
}

/** False only where more slips than these lie between the words: one changes the length by one, and at most two of the letters that a word has. */
export function mayBeNear(letters: number, wanted: number, slips: number): boolean {
  if (Math.abs((letters >>> lengthShift) - (wanted >>> lengthShift)) > slips) return false;
  let count = 0;
  for (let different = (letters ^ wanted) & ((1 << lengthShift) - 1); different !== 0; different &= different - 1) {
    count += 1;
    if (count > slips * 2) return false;
  }
  return true;
}
