/** How somebody is in themselves today: the words that say it. */
import { scalesOfNotes } from '@trusted-hands/packs';
import { addFact, type Draft, statementAt } from './draft.ts';
import { addPhrase, leadingSigns, sentenceEnd } from './phrase-ends.ts';
import type { Words } from './words.ts';

const longestPhrase = 24;
const longestMood = 8;

export function readMood(draft: Draft): void {
  const { words } = draft;
  const { tokens, context } = words;
  if (context.topic === 'mood' && tokens.length > 0) {
    addPhrase(draft, 'mood', { first: leadingSigns(words), end: Math.min(sentenceEnd(words, 0), leadingSigns(words) + longestPhrase) });
    return;
  }
  if (context.topic === 'home') return;
  let taken = Math.max(readFeltMood(draft), readMoodInOneself(draft), readBareMood(draft));
  const cues = [...words.phrases('mood'), ...words.phrases('mood-cue').filter(({ end }) => moodWordAfter(words, end) !== undefined)].toSorted((one, other) => one.first - other.first || other.end - one.end);
  for (const { first, end } of cues) {
    if (first < taken || isSpokenFor(draft, first, end) || words.cueAt('part-of-another', first - 1) !== undefined || words.cueAt('part-of-another', end) !== undefined) continue;
    const { status } = statementAt(draft, { first, end });
    // "Happier than last time".
    const isCompared = status === 'past' && words.tokens[end]?.text === 'than';
    if (status === 'other-person' || (status === 'past' && !isCompared) || status === 'absent' || status === 'not-said') continue;
    const stop = moodWordAfter(words, end) ?? end;
    addFact(draft, 'mood', { first, end: stop, status: isCompared ? 'present' : status }, {});
    // One remark on the mood is one fact: "stressed and anxious".
    taken = Math.max(stop, joinedMoodEnd(words, stop));
  }
}

/** A word that is a mood only where it is all that is said of somebody: "she seems flat", not "flat shoes" or "pain is low". */
function readFeltMood(draft: Draft): number {
  const { words } = draft;
  const { tokens } = words;
  // "Happy to be believed", "glad to be back".
  const believed = tokens[3]?.text ?? '';
  if ((words.cueAt('felt', 0) === 1 || tokens[0]?.text === 'glad') && tokens[1]?.text === 'to' && (tokens[2]?.text === 'be' || tokens[2]?.text === 'have') && (believed.endsWith('ed') || /^(?:back|here|heard|home|able|told|rid|out|off|seen|understood)$/.test(believed)) && !/^(?:referred|discharged|contacted|reviewed|emailed)$/.test(believed) && !words.isCue('treated', 3) && words.phraseAt('technique', 3) === undefined && words.phrases('consent').length === 0) {
    addFact(draft, 'mood', { first: 0, end: Math.min(sentenceEnd(words, 0), longestMood), status: 'present' }, {});
    return longestMood;
  }
  for (let at = 1; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    if (words.cueAt('felt', at) === undefined || words.hasCue('mood', 0, tokens.length) || words.hasCue('mood-cue', 0, tokens.length)) continue;
    if (next !== undefined && next.kind === 'word' && words.cueAt('after-felt', at + 1) === undefined) continue;
    // "Happy with pressure" is about the treatment.
    if (next?.text === 'with' && (words.hasCue('treatment', at + 2, at + 5) || words.hasCue('treatment-felt', at + 2, at + 5) || tokens.slice(at + 2, at + 5).some(({ text }) => text === 'today' || text === 'that'))) continue;
    if (next?.text === 'for' && tokens[at + 2]?.text === 'me') continue;
    let verb = at - 1;
    while (verb > 0 && words.cueAt('degree', verb) !== undefined) verb -= 1;
    // "Really pleased with how it goes".
    if (verb === 0 && words.cueAt('degree', 0) !== undefined && words.cueAt('seems', 0) === undefined && (next === undefined || next.kind === 'sign' || ['with', 'about', 'that', 'today', 'and'].includes(next.text))) {
      addFact(draft, 'mood', { first: at, end: at + 1, status: 'present' }, {});
      return at + 1;
    }
    // "Client relaxed and happy": no verb.
    if (verb === 0 && /^(?:client|pt|patient)$/.test(tokens[0]?.text ?? '') && at === 1) {
      addFact(draft, 'mood', { first: at, end: at + 1, status: 'present' }, {});
      return at + 1;
    }
    if (words.cueAt('seems', verb) === undefined) continue;
    let subject = verb - 1;
    while (subject >= 0 && ['has', 'had', 'is', 'was', 'also', 'been', 'have'].includes(tokens[subject]?.text ?? '')) subject -= 1;
    const isOfPerson = subject < 0 || /^(?:she|he|they|client|pt|patient|says|reports|[,;&])$/.test(tokens[subject]?.text ?? '');
    if (!isOfPerson || (subject < 0 && verb > 1)) continue;
    const span = { first: verb, end: at + 1 };
    if (statementAt(draft, span).status !== 'present' || isSpokenFor(draft, at, at + 1)) continue;
    addFact(draft, 'mood', { ...span, status: 'present' }, {});
    return at + 1;
  }
  return 0;
}

/** "Bright and chatty.", "quiet today, a bit flat": a sentence of nothing but how somebody is, at least two words of it. */
function readBareMood(draft: Draft): number {
  const { words } = draft;
  const { tokens } = words;
  let felt = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const end = words.cueAt('felt', at) ?? words.cueAt('mood-word', at);
    if (end !== undefined) {
      if (words.cueAt('felt', at) !== undefined) felt += 1;
      at = end - 1;
    } else if (words.cueAt('degree', at) === undefined && words.cueAt('seems', at) === undefined && words.cueAt('now', at) === undefined && (at === 0 || words.cueAt('after', at) === undefined) && !['and', '&', ',', '.', 'but', '/'].includes(tokens[at]?.text ?? '')) return 0;
  }
  if (felt < 2 || words.hasCue('mood', 0, tokens.length)) return 0;
  const end = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
  addFact(draft, 'mood', { first: 0, end, status: 'present' }, {});
  return end;
}

/** "Softer in herself", "not right in himself". */
function readMoodInOneself(draft: Draft): number {
  const { words } = draft;
  for (let at = 1; at < words.tokens.length - 1; at += 1) {
    if (words.tokens[at]?.text !== 'in' || !/^(?:her|him|them)sel(?:f|ves)$/.test(words.tokens[at + 1]?.text ?? '') || words.tokens[at - 1]?.kind !== 'word' || words.phrases('mood').some(({ first, end }) => first < at + 2 && end > at - 1)) continue;
    const first = words.cueAt('degree', at - 2) === undefined && words.tokens[at - 2]?.text !== 'not' ? at - 1 : at - 2;
    addFact(draft, 'mood', { first, end: at + 2, status: 'present' }, {});
    return at + 2;
  }
  return 0;
}

function joinedMoodEnd(words: Words, from: number): number {
  let at = from;
  for (let steps = 0; steps < longestMood; steps += 1) {
    const text = words.tokens[at]?.text ?? '';
    const mood = words.cueAt('mood', at);
    if (mood !== undefined) return mood;
    if (!['and', '/', '&', ',', 'very', 'quite', 'a', 'bit', 'also', 'feeling', 'feels'].includes(text)) return from;
    at += 1;
  }
  return from;
}

/** "mood: low", "stress 7/10", "mood has been better". */
function moodWordAfter(words: Words, from: number): number | undefined {
  for (let at = from; at < from + 5; at += 1) {
    const word = words.cueAt('mood-word', at) ?? words.cueAt('mood', at);
    if (word !== undefined) return word;
    const amount = words.amountAt(at);
    if (amount !== undefined) return amount.denominator === scalesOfNotes.pain.highest ? amount.end : undefined;
    if (words.cueAt('filler', at) === undefined && !['has', 'been', 'very', 'quite', 'bit', 'today', 'generally', 'more', 'much', 'feeling', 'high'].includes(words.tokens[at]?.text ?? '')) return undefined;
  }
  return undefined;
}

function isSpokenFor({ words, usedTokens }: Draft, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (usedTokens.has(at)) return true;
  return words.phrases('screening').some((phrase) => phrase.first <= first && phrase.end >= end) || words.phrases('test').some((phrase) => phrase.first < first && phrase.end >= end);
}
