/** What is absent of a test: good of a sign that only disease shows, and a finding of a reflex or a sensation. */
import type { NamedTest } from './test-findings.ts';
import type { Result } from './test-results.ts';
import type { Words } from './words.ts';

/** "Clonus absent": of a sign that only disease shows, absent is good; of a reflex it is not. */
export function isAbsentSign(words: Words, { name }: NamedTest, { first, end }: Result): boolean {
  return end - first === 1 && words.tokens[first]?.text === 'absent' && !isLostIfAbsent(words, { name });
}

/** A reflex or a sensation: what is not there of it is found. */
export function isLostIfAbsent({ vocabulary }: Words, { name }: Pick<NamedTest, 'name'>): boolean {
  return name.split(' ').some((word) => vocabulary.root.next.get(word)?.meanings.some(({ family }) => family === 'absent-is-bad') === true);
}

/** "Triceps jerk gone": of a reflex what is not there is found. */
export function isLostReflex(words: Words, { name }: NamedTest, { first, end }: Result): boolean {
  return isLostIfAbsent(words, { name }) && end - first === 1 && /^(?:gone|lost|nil|none|down|↓)$/.test(words.tokens[first]?.text ?? '');
}
