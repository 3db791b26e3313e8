/** What a clause tells of somebody or something: then it is neither to be done nor aimed at. */
import type { CueName } from '@trusted-hands/packs';
import type { Span } from '../facts/draft.ts';
import { termOf } from '../facts/technique-words.ts';
import type { Words } from '../facts/words.ts';

const longest = 14;
/** Longer ones are told in prose. */
const longestSentence = 40;

/** Somebody else, a finding, a visit, a letter or a medicine is spoken of, or what was or is. */
export function tellsOfSomething(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  if (tokens.slice(first, end).filter(({ kind }) => kind !== 'sign').length > longest || tokens.length > longestSentence) return true;
  const isIn = (phrase: Span) => phrase.first >= first && phrase.end <= end;
  if ((['people', 'paperwork', 'tells-of-other', 'weekday'] as const).some((cue) => words.isCue(cue, first)) ||  words.isCue('paperwork', first) || /^(?:discharge|discharged|dc)$/.test(tokens[first]?.text ?? '')) return true;
  if (others.some((cue) => words.phrases(cue).some((phrase) => isIn(phrase) && !isPartOfName(words, phrase) && !((cue === 'complaint' || cue === 'tissue-finding') && words.isCue('worn-or-used', phrase.end)) && !/^(?:\/|per|each|every|a)$/.test(tokens[phrase.first - 1]?.text ?? '')))) return true;
  // "No change".
  if (/^(?:no|nil|nothing)$/.test(tokens[first]?.text ?? '') && words.isCue('no-trouble', first + 1)) return true;
  // "Hops once pain is under 3" names what it depends on.
  if (words.phrases('pain').some((phrase) => isIn(phrase) && !isPartOfName(words, phrase) && !tokens.slice(first, phrase.first).some(({ text }) => conditions.test(text)))) return true;
  if (words.phrases('positive').some((phrase) => isIn(phrase) && (tokens[phrase.first]?.text.length ?? 0) > 2 && !isPartOfName(words, phrase))) return true;
  if (words.phrases('screening').some((phrase) => isIn(phrase) && phrase.end - phrase.first > 1)) return true;
  if (words.phrases('technique').some((phrase) => isIn(phrase) && (termOf(phrase)?.isEverydayWord !== true || termOf(phrase)?.isUnspecified === true) && !words.hasCue('exercise', phrase.first, phrase.end) && !words.hasCue('advice', phrase.first, phrase.end))) return true;
  if (words.phrases('test').some((phrase) => phrase.first === first && !(['exercise', 'activity', 'action'] as const).some((cue) => words.isCue(cue, first)) && !words.hasCue('worn-or-used', first, end))) return true;
  if (words.amounts.some((amount) => isIn(amount) && (amount.unit === 'degrees' || amount.denominator === 10 || amount.denominator === 5))) return true;
  // A row of a table.
  if (words.amounts.filter((amount) => isIn(amount) && amount.unit === undefined && amount.denominator === undefined).length > 1 && !tokens.slice(first, end).some((token) => token.text === '-')) return true;
  for (let at = first; at < end; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '?' || (text === '@' && tokens[at + 1]?.kind !== 'number') || (text === ':' && !(words.isCue('home-place', first) && words.hasCue('worn-or-used', at, end))) || (grammar.test(text) && !until.test(tokens[at - 1]?.text ?? '') && !(text === 'now' && tokens[at - 1]?.text === 'for') && !(text === 'this' && /^(?:week|weekend|month|morning|evening|arvo|afternoon)$/.test(tokens[at + 1]?.text ?? '') && tokens[first]?.text === 'no') && !(text === 'yet' && tokens[first]?.text === 'no' && !words.isCue('no-activity', first + 1)))) return true;
    if (isOfPast(words, at, first) || (text === 'not' && at > first && tokens[at + 1]?.text === 'to')) return true;
    if (until.test(text)) break;
  }
  // "Walks 5 km daily": not "skips before training".
  if (words.isCue('does-it', first) && (!words.isCue('drill', first) || words.amountAt(first + 1) !== undefined)) return true;
  // "Misses driving", "trial on Monday".
  if (/(?:[^s]s|sses)$/.test(tokens[first]?.text ?? '') && /^(?!morning|evening)[a-z]{3,}ing$/.test(tokens[first + 1]?.text ?? '') && end - first === 2 && words.placeAt(first) === undefined && !names.some((cue) => words.isCue(cue, first))) return true;
  if (/^(?:on|this|next)$/.test(tokens[first + 1]?.text ?? '') && words.isCue('weekday', first + 2) && end - first <= 4) return true;
  // "Loves her new foal", "lasts a day".
  return /[^s]s$/.test(tokens[first]?.text ?? '') && /^(?:him|her|them|his|the|a|an|that|through|if|how|why|what|well)$/.test(tokens[first + 1]?.text ?? '');
}

const others: readonly CueName[] = ['elsewhere', 'medicine', 'mood', 'consent', 'visit', 'next', 'tender', 'tissue-finding', 'reports', 'told-before', 'retest', 'done-here', 'complaint'];
const conditions = /^(?:if|once|unless|until|till|when|while|under|below|before|after|as|without|no)$/;
const until = /^(?:till|til|until|before|while|whilst|whenever)$/;
const grammar = /^(?:come|comes|book|books|him|them|hers|include|includes|demonstrate|demonstrates|mention|tell|say|talk|chat|is|are|isnt|arent|was|were|been|be|he|she|they|hed|shed|theyd|ill|hell|shell|his|will|wont|has|had|have|me|my|i|we|us|it|its|this|that|who|which|said|says|told|ok|okay|fine|good|great|thanks|keen|comfortable|because|bc|about|why|what|how|rang|spoke|wrote|sent|gave|took|met|saw|drove|held|slept|did|does|went|came|so|than|doesnt|want|wants|got|made|fell|felt|kept|lost|shown|seen|done|given|paid|ask|asks|ring|rings|call|calls|text|txt|nil|none|never|sure|wary|yet|today|now)$/;

/** "Fitted", "explained": not "seated", "banded", which belong to the name of an exercise. */
function isOfPast(words: Words, at: number, first: number): boolean {
  const text = words.tokens[at]?.text ?? '';
  return /[^e]ed$/.test(text) && text.length > 4 && !isPartOfName(words, { first: at, end: at + 1 }) && !words.isCue('held-part', at - 1) && (at === first || words.tokens[at + 1]?.kind !== 'word');
}

const names = ['exercise', 'advice', 'how-done', 'activity', 'drill', 'worn-or-used', 'dose', 'time-of-day'] as const satisfies readonly CueName[];

/** "Balance work", "kettlebell sessions": part of what something to do is called. */
function isPartOfName(words: Words, { first, end }: Span): boolean {
  return names.some((cue) => words.phrases(cue).some((known) => known.first <= first && known.end >= end));
}
