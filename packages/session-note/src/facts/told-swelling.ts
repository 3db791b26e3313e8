/** Swelling that is told of or asked about, and swelling that is seen or felt. */
import type { Draft, Span } from './draft.ts';
import type { Words } from './words.ts';

/** Of words between who says it and what: "reports right knee pain and swelling". */
const longestTold = 8;
/** Longer than this, a sentence tells; a finding is noted in fewer words. */
const longestTerse = 9;

/** Swelling that a client tells of, or is asked about, is an answer; what is seen or felt is a finding. */
export function isToldSwelling({ words, statusReader }: Draft, { first, end }: Span): boolean {
  const { section, topic } = words.context;
  if (words.cueAt('swelling', first) === undefined || topic === 'palpation' || (words.isCue('seen-swelling', end - 1) && (/^(?:no|nil)$/.test(words.tokens[first - 1]?.text ?? '') || words.isCue('not-felt', end))) || words.hasCue('touch', words.itemStart(first), words.itemEnd(end - 1)) || words.hasCue('tender', 0, words.tokens.length) || words.isCue('looked-at', end) || words.isCue('looked-at', first - 1)) return false;
  // "Calf was swollen, 3 cm more than the other": measured.
  if (section !== 'S' && words.hasCue('measuring', end, end + longestTold) && words.tokens.slice(end, end + longestTold).some(({ text }) => /^(?:by|more|bigger|larger|greater|than)$/.test(text)) && !words.hasCue('reports', 0, first)) return false;
  if (section === 'S' || words.isCue('swells', first)) return true;
  if (words.phrases('reports').some((said) => said.end <= first && first - said.end <= longestTold)) return true;
  if (isDescribed(words, first)) return false;
  if (isAmongAnswers(words, { first, end })) return true;
  if (words.hasCue('tissue-finding', 0, first - 1) || words.hasCue('denied-finding', 0, first - 1)) return false;
  for (let at = Math.max(0, first - 4); at < first; at += 1) if (['denies', 'denied', 'denying', 'deny'].includes(words.tokens[at]?.text ?? '')) return true;
  if (section !== undefined) return false;
  const { status } = statusReader().at(words.tokens[first]?.from ?? 0, words.tokens[end - 1]?.to ?? 0);
  const from = words.itemStart(first);
  const to = words.itemEnd(end - 1);
  const hasPlace = words.places.some((place) => place.first >= from && place.end <= to && place.region !== undefined);
  const hasTime = words.hasCue('when-swollen', from, to) || words.amounts.some((amount) => amount.unit === 'days' && amount.first >= from && amount.end <= to);
  // "Effusion mod", "swelling over 1st compartment R": noted in few words, and nobody tells it.
  // "No swelling." is all that is said: seen.
  if (status === 'absent' && words.itemStart(first) === 0 && words.tokens.length - (words.tokens.at(-1)?.text === '.' ? 1 : 0) === end && end - first === 1) return false;
  const isNotedShort = to - from <= 6 && !hasTime && status === 'present' && !words.hasCue('told-swelling', from, to);
  if (isNotedShort) return false;
  // "No swelling L ankle" is looked at; "no swelling", and what has lasted for weeks, is told.
  return !hasPlace || hasTime || (status !== 'absent' && words.tokens.length > longestTerse);
}

/** "Soft swelling 3rd MTP", "small effusion": how it feels or how much there is was seen or felt, where nobody is said to have it. */
function isDescribed(words: Words, first: number): boolean {
  // "Effusion: mild".
  if (words.tokens[first + 1]?.text === ':' && words.isCue('how-swollen', first + 2)) return true;
  let at = first;
  while (at > first - 3 && words.isCue('how-swollen', at - 1)) at -= 1;
  return at < first && !words.isCue('told-swelling', at - 1) && !/^(?:no|nil|denies|without|any)$/.test(words.tokens[at - 1]?.text ?? '');
}

/** "No headaches, no swelling of the calves, no bleeding": denied in a list of what was asked. */
function isAmongAnswers(words: Words, { first, end }: Span): boolean {
  if (!words.tokens.slice(Math.max(0, first - 3), first).some(({ text }) => /^(?:no|nil|denies|without|any)$/.test(text))) return false;
  return words.phrases('screening').some((phrase) => (phrase.end <= first || phrase.first >= end) && /^(?:no|nil|denies|without)$/.test(words.tokens[phrase.first - 1]?.text ?? '') && phrase.meanings[0]?.type !== 'cue');
}
