/** Whether two written names can be one person's: the same family name, and given names that do not contradict. */
import { tokenize } from '../fold.ts';

const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'professor']);

/**
 * Every word of the shorter name stands in the longer one, at least two of them whole; an initial stands for a name that
 * begins with it. "TALLOWMERE, Mira J" is "Dr Mira Tallowmere" and not "Mona Tallowmere". A name of one word is nobody's.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [namesOf(one), namesOf(other)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length < 2) return false;
  const left = [...longer];
  let whole = 0;
  // Whole names first, so that an initial takes nobody else's word.
  for (const name of shorter.toSorted((a, b) => b.length - a.length)) {
    const same = left.indexOf(name);
    const index = same >= 0 ? same : left.findIndex((word) => (name.length === 1 || word.length === 1) && word.charAt(0) === name.charAt(0));
    if (index < 0) return false;
    if (same >= 0 && name.length > 1) whole += 1;
    left.splice(index, 1);
  }
  // Every word was met, so where one of two was met whole, the other is an initial.
  return whole >= 2 || (whole === 1 && shorter.length === 2);
}

function namesOf(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  const names = words.filter((word) => !titles.has(word));
  return names.length >= 2 ? names : words;
}
