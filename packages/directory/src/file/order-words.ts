/** Puts many folded words in order: by number of their first letters, which is quick, and only where those are the same by the words. */
import { compare, keyOf } from './word-keys.ts';

export interface OrderedWords {
  /** Of each word in its place. */
  readonly keys: Uint32Array;
  /** Which of the words stands there; of the same word the first comes first. */
  readonly order: Uint32Array;
}

export function orderWords(words: readonly string[]): OrderedWords {
  const room = words.length + 1;
  const sorted = new Float64Array(words.length);
  for (let index = 0; index < words.length; index += 1) sorted[index] = keyOf(words[index] ?? '') * room + index;
  sorted.sort();
  const keys = new Uint32Array(words.length);
  const order = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const one = sorted[at] ?? 0;
    keys[at] = Math.floor(one / room);
    order[at] = one % room;
  }
  for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
    // Most that begin alike are one word met often, and stand right already.
    const word = words[order[from] ?? 0];
    let isSame = true;
    for (; to < order.length && keys[to] === keys[from]; to += 1) isSame &&= words[order[to] ?? 0] === word;
    if (!isSame) order.subarray(from, to).sort((a, b) => compare(words[a] ?? '', words[b] ?? '') || a - b);
  }
  return { keys, order };
}
