/** Words as they were meant, where they were typed in haste or by ear: "swolen", "cant fele her bladr". Each by itself, so linear. */
import { type Spellings, spellings as shipped } from '@trusted-hands/packs';
import { createSlips } from '../vocabulary/slips.ts';
import type { Word } from './words.ts';

export function createMender({ meant, others, typed }: Spellings = shipped): (words: readonly Word[]) => readonly Word[] {
  const known = new Set([...meant, ...others]);
  const findSlip = createSlips(meant, (word) => known.has(word));
  const byTyping = new Map(Object.entries(typed));
  const meantBy = (word: string) => byTyping.get(word) ?? findSlip(word);
  return (words) => words.map((word) => {
    const mended = meantBy(word.text);
    return mended === undefined ? word : { ...word, text: mended };
  });
}
