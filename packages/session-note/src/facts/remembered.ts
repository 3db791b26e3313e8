/** What whoever writes is to keep in mind of somebody, said without a mark: what to ask next time, a note to oneself. */
import { addFact, type Draft } from './draft.ts';
import type { Words } from './words.ts';

/** "Her new", "has a". */
const longestDeterminer = 3;

/** True where the sentence is nothing else: what is kept in mind is no finding. */
export function readRemembered(draft: Draft): boolean {
  const { words } = draft;
  const asked = words.cueAt('ask-about', 0);
  const isToAsk = asked !== undefined && asked < words.tokens.length && !isClinical(words, asked);
  const own = words.phrases('note-to-self')[0];
  if (!isToAsk && own === undefined && !isOfLife(words)) return false;
  addFact(draft, 'remember', { first: 0, end: words.tokens.length, status: 'present' }, {});
  return true;
}

/** "Ask about night pain", "ask re HEP": of health or of the treatment. */
function isClinical(words: Words, from: number): boolean {
  const end = words.tokens.length;
  // "How mum's hip went" is of another.
  return !words.hasCue('people', from, end) && (isOfHealth(words, from) || ofPlan.some((cue) => words.hasCue(cue, from, words.tokens.length)));
}

/**
 * "Daughter's wedding in December", "dog bites, shut it out first", "off to the coast with the grandkids": somebody close or an
 * animal heads one of its items and something befell them, and nothing of it is of health, treatment or how she feels.
 */
function isOfLife(words: Words): boolean {
  const end = words.tokens.length;
  if (words.context.topic === 'goal' || isOfHealth(words, 0) || words.hasCue('mood-word', 0, end)) return false;
  for (let first = 0; first < end; first = words.itemEnd(first) + 1) {
    if (words.isCue('life-first', first)) return true;
    let at = first;
    while (at < Math.min(first + longestDeterminer, end) && words.isCue('of-close-ones', at)) at += 1;
    const stop = words.itemEnd(first);
    if (words.isCue('animal', at) && words.hasCue('animal-does', at, end)) return true;
    if (words.isCue('close-ones', at) && words.hasCue('life-event', at, stop)) return true;
    if (words.isCue('goes-away', first) && (words.hasCue('close-ones', first, end) || words.hasCue('occasion', first, end))) return true;
  }
  return false;
}

const ofHealth = ['complaint', 'medicine', 'elsewhere', 'consent', 'swelling', 'goal', 'payment'] as const;
const ofPlan = ['home', 'home-verb', 'exercise', 'advice'] as const;

function isOfHealth(words: Words, from: number): boolean {
  const end = words.tokens.length;
  if (words.places.length > 0 || words.amounts.some(({ unit }) => unit === 'degrees')) return true;
  if ((['technique', 'screening', 'test', 'pain'] as const).some((family) => words.phrases(family).length > 0)) return true;
  return ofHealth.some((cue) => words.hasCue(cue, from, end));
}
