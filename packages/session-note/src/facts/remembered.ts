/** What whoever writes is to keep in mind of somebody, said without a mark: what to ask next time, a note to oneself. */
import { addFact, type Draft } from './draft.ts';
import type { Words } from './words.ts';

/** True where the sentence is nothing else: what is kept in mind is no finding. */
export function readRemembered(draft: Draft): boolean {
  const { words } = draft;
  const asked = words.cueAt('ask-about', 0);
  const isToAsk = asked !== undefined && asked < words.tokens.length && !isClinical(words, asked);
  const own = words.phrases('note-to-self')[0];
  if (!isToAsk && own === undefined) return false;
  addFact(draft, 'remember', { first: 0, end: words.tokens.length, status: 'present' }, {});
  return true;
}

/** "Ask about night pain", "ask re HEP": of health or of the treatment. */
function isClinical(words: Words, from: number): boolean {
  const end = words.tokens.length;
  // "How mum's hip went" is of another.
  if (words.hasCue('people', from, end)) return false;
  if (words.places.length > 0 || words.amounts.some(({ unit }) => unit === 'degrees')) return true;
  if ((['technique', 'screening', 'test', 'pain'] as const).some((family) => words.phrases(family).length > 0)) return true;
  return (['complaint', 'home', 'home-verb', 'exercise', 'advice', 'medicine', 'elsewhere', 'consent', 'swelling', 'goal', 'payment'] as const).some((cue) => words.hasCue(cue, from, end));
}
