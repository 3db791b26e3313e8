/** A result that several findings of one test share. */
import type { Finding } from './test-findings.ts';
import { resultAt } from './test-results.ts';
import type { Words } from './words.ts';

/** "30 on the right and 40 on the left, both positive": one result for what has none of its own. */
export function withSharedResult(words: Words, found: readonly Finding[]): readonly Finding[] {
  const last = found.at(-1);
  const others = found.slice(0, -1);
  if (last?.side === 'both' && last.result !== undefined && others.length > 1 && others.every(({ result, side }) => result === undefined && side !== undefined)) {
    const { result } = last;
    return others.map((finding) => ({ ...finding, result }));
  }
  if (last === undefined || found.some(({ result }) => result !== undefined)) return found;
  let at = last.end;
  while ([',', ';', '(', '-'].includes(words.tokens[at]?.text ?? '')) at += 1;
  if (!['both', 'all', 'each'].includes(words.tokens[at]?.text ?? '')) return found;
  const result = resultAt(words, words.tokens[at + 1]?.text === 'were' ? at + 2 : at + 1);
  return result?.result === undefined ? found : found.map((finding) => ({ ...finding, result }));
}
