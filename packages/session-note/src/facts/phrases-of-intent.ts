/** Mood and consent: the phrase that says it. */
import { scalesOfNotes, type CueName } from '@trusted-hands/packs';
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
import type { Words } from './words.ts';

const longestPhrase = 24;
const longestMood = 8;
/** "Mum consents", "parent consent signed": given for a child. */
const isParent = /^(?:parents?|parental|mother|mum|mom|father|dad|guardian|carer)$/;

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

export function readConsent(draft: Draft): void {
  const { words } = draft;
  const { tokens, context } = words;
  readAllowed(draft);
  const cues = words.phrases('consent');
  if (context.topic === 'consent' && tokens.length > 0 && cues.length === 0) {
    const isRefused = words.hasCue('consent-refused', 0, tokens.length);
    addFact(draft, 'consent', { first: 0, end: sentenceEnd(words, 0), status: isRefused ? 'absent' : 'present' }, {});
    return;
  }
  let taken = 0;
  for (const { first, end } of cues) {
    if (first < taken) continue;
    const { status } = statementAt(draft, { first, end });
    const isOfParent = isParent.test(tokens[first - 1]?.text ?? '') || tokens.slice(words.itemStart(first), first + 1).some(({ text }) => isParent.test(text));
    if ((status === 'other-person' && !isOfParent) || status === 'not-said') continue;
    // "Surgeon ok'd scar work".
    if (words.cueAt('elsewhere', first - 1) !== undefined && words.tokens[first]?.text.startsWith('ok') === true) continue;
    let from = isParent.test(tokens[first - 1]?.text ?? '') && !isParent.test(tokens[first]?.text ?? '') ? first - 1 : first;
    while (from > words.itemStart(first) && from > first - 4 && (words.cueAt('consent-given', from - 1) !== undefined || words.cueAt('consent-refused', from - 1) !== undefined || ['informed', 'verbal', 'written', 'and', 'full', 'gave', 'given'].includes(tokens[from - 1]?.text ?? ''))) from -= 1;
    while (tokens[from]?.text === 'and' && from < first) from += 1;
    let stop = end;
    const last = Math.min(words.itemEnd(end - 1), end + longestMood);
    for (let at = end; at < last; at += 1) {
      const more = words.cueAt('consent-given', at) ?? words.cueAt('consent-refused', at);
      if (more !== undefined) stop = Math.max(stop, more);
    }
    if (['to', 'for'].includes(tokens[stop]?.text ?? '')) stop = last;
    // "Consent: written, incl. glute work".
    if (tokens[stop]?.text === ':' && stop === end) stop = Math.max(stop, Math.min(nextCue(words, ['declines'], stop + 1, sentenceEnd(words, stop + 1)), stop + longestMood));
    while (stop > end && tokens[stop - 1]?.kind === 'sign' && tokens[stop - 1]?.text === ',') stop -= 1;
    const isRefused = status === 'absent' || words.hasCue('consent-refused', from, stop);
    addFact(draft, 'consent', { first: from, end: Math.max(stop, end), status: isRefused ? 'absent' : status === 'uncertain' ? 'uncertain' : status === 'past' && isOfEarlier(words) ? 'past' : 'present' }, {});
    taken = stop;
  }
}

/** "Consent signed & risks gone through" is of now: one of an earlier day says when it was. */
function isOfEarlier(words: Words): boolean {
  return words.hasCue('long-ago', 0, words.tokens.length) || words.hasCue('was', 0, words.tokens.length) || words.tokens.some(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text));
}

const longestOffer = 5;

/** "Declined glute work", "ok for pecs with draping": what of the body may be worked on. */
function readAllowed(draft: Draft): void {
  const { words } = draft;
  const given = words.phrases('consent');
  if (given.length === 0) readDeclinedAfter(draft);
  for (const [cue, status] of [['declines', 'absent'], ['allows', 'present']] as const) {
    for (const { first, end } of words.phrases(cue)) {
      // "Consent: verbal, declined glute work": another item tells of another.
      if (given.some((one) => words.itemStart(one.first) === words.itemStart(first))) continue;
      let at = end;
      while (at < end + 3 && (words.isCue('offered-work', at) || ['the', 'any', 'to', 'have', 'her', 'his', 'on', 'me', 'treating', 'working', 'of'].includes(words.tokens[at]?.text ?? '')) && words.placeAt(at) === undefined) at += 1;
      let place = words.placeAt(at);
      if (place?.side !== undefined) place = words.placeAt(place.end);
      if (place === undefined || place.movement !== undefined) continue;
      const stop = Math.min(words.itemEnd(end - 1), place.end + longestMood);
      const isOther = words.phrases('technique').some((phrase) => phrase.first >= end && phrase.end <= stop && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isUnspecified !== true);
      if (!isOther && words.amounts.every((amount) => amount.first < first || amount.first >= stop)) addFact(draft, 'consent', { first, end: stop, status }, {});
    }
  }
}

/** "Intra-oral work declined", "glutes declined today": what was offered stands before. */
function readDeclinedAfter(draft: Draft): void {
  const { words } = draft;
  for (const { first, end } of words.phrases('declines')) {
    const from = words.itemStart(first);
    if (first - from < 1 || first - from > longestOffer || !endsOffer(words, end)) continue;
    const isTreatment = words.hasCue('offered-work', from, first) || words.placeEndingAt(first) !== undefined;
    const isNamed = words.phrases('technique').some((phrase) => phrase.first >= from && phrase.end <= first && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isUnspecified !== true && phrase.meanings[0].technique.isEverydayWord !== true);
    if (isTreatment && !isNamed && !/^(?:she|he|pt|client|they|but|patient|gp)$/.test(words.tokens[from]?.text ?? '')) addFact(draft, 'consent', { first: from, end, status: 'absent' }, {});
  }
}

function endsOffer(words: Words, end: number): boolean {
  const next = words.tokens[end];
  return next === undefined || next.kind !== 'word' || ['today', 'again', 'this', 'by', 'at', 'for'].includes(next.text);
}

export function addPhrase(draft: Draft, kind: 'goal' | 'mood', span: Span): void {
  if (span.end > span.first) addFact(draft, kind, { ...span, status: 'present' }, {});
}

export function leadingSigns(words: Words): number {
  let at = 0;
  while (at < words.tokens.length && words.tokens[at]?.kind === 'sign') at += 1;
  return at;
}

/** The next full stop or semicolon, or the end. */
export function sentenceEnd(words: Words, from: number): number {
  for (let at = from; at < words.tokens.length; at += 1) {
    const token = words.tokens[at];
    if (token === undefined || token.text === ';') return at;
    if ((token.text === '.' || token.text === '!') && at > from) return at;
  }
  return words.tokens.length;
}

/** Where one of the cues begins next, or the given end. */
export function nextCue(words: Words, cues: readonly CueName[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (cues.some((cue) => words.cueAt(cue, at) !== undefined)) return at;
  return end;
}
