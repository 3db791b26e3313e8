/**
 * Fuzzy ranking of short labels against what is being typed: every letter of the query must occur in order; a match at
 * the start, at the start of words and in one run counts more. Case and accents do not matter. Ties keep their order.
 */

export interface Ranked<Item> {
  readonly item: Item;
  /** Higher is better; only meaningful among results of one query. */
  readonly score: number;
}

/** Items that fit the query, best first; all of them, in their order, for an empty query. */
export function rankItems<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): readonly Ranked<Item>[] {
  const needle = fold(query).trim();
  if (needle === '') return items.map((item) => ({ item, score: 0 }));
  const fitting: Ranked<Item>[] = [];
  for (const item of items) {
    const score = scoreText(fold(textOf(item)), needle);
    if (score !== undefined) fitting.push({ item, score });
  }
  return fitting.sort((left, right) => right.score - left.score);
}

/** Lower case without accents, so that José is found by jose. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase();
}

const whole = 1000;
const prefix = 800;
const wordStart = 600;
const inside = 400;
const scattered = 0;

function scoreText(text: string, needle: string): number | undefined {
  // Among equal fits the shorter label is the likelier one; a label never costs more than 99.
  const length = Math.min(text.length, 99);
  if (text === needle) return whole;
  if (text.startsWith(needle)) return prefix - length;
  const at = text.indexOf(needle);
  if (at > 0) {
    const atWordStart = isWordStart(text, at) || text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(needle));
    return (atWordStart ? wordStart : inside) - length;
  }
  return scoreScattered(text, needle, length);
}

function scoreScattered(text: string, needle: string, length: number): number | undefined {
  let from = 0;
  let score = scattered;
  for (const letter of needle) {
    if (letter === ' ') continue;
    const found = text.indexOf(letter, from);
    if (found === -1) return undefined;
    if (isWordStart(text, found)) score += 8;
    else if (found === from) score += 4;
    from = found + letter.length;
  }
  return Math.min(score, inside - 101) - length;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
