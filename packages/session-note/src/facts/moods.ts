/** How somebody is in themselves today: the words that say it. */
import { scalesOfNotes } from '@trusted-hands/packs';
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
import { isOffered } from './consents.ts';
import { isInGoal } from './exercise-words.ts';
import { addPhrase, leadingSigns, sentenceEnd } from './phrase-ends.ts';
import type { Words } from './words.ts';

const longestPhrase = 24;
const longestMood = 8;
const isClauseWord = /^(?:when|that|because|about|abt|as|since|re|over)$/;
const supposes = /^(?:if|should|unless|whether|when|asked|ask|told|warned|watch|monitor|any)$/;

export function readMood(draft: Draft): void {
  const { words } = draft;
  const { tokens, context } = words;
  if (context.topic === 'mood' && tokens.length > 0) {
    addPhrase(draft, 'mood', { first: leadingSigns(words), end: Math.min(sentenceEnd(words, 0), leadingSigns(words) + longestPhrase) });
    return;
  }
  // "No netball (huffy about it)", "no bowling - he's sulking".
  const isAside = ({ first }: Span) => isAsideAt(words, first);
  const spans = [...words.phrases('mood'), ...ratedMoods(words), ...moodsInOneself(words), ...attitudes(words), ...feelings(draft)].filter((span) => context.topic !== 'home' || isAside(span)).toSorted((one, other) => one.first - other.first || other.end - one.end);
  let taken = 0;
  for (const { first, end } of spans) {
    if (first < taken || isSpokenFor(draft, first, end) || words.tokens[end]?.text === '#' || words.cueAt('part-of-another', first - 1) !== undefined || words.cueAt('part-of-another', end) !== undefined) continue;
    const { status } = statementAt(draft, { first, end });
    // "Worried it is cancer" says nothing of a cancer, and that somebody is worried. "Happier than last time".
    const isCompared = tokens[end]?.text === 'than';
    // "Sulky when I said no".
    const isDenied = status === 'absent' && !(isClauseWord.test(tokens[end]?.text ?? '') && !words.hasCue('refused', words.itemStart(first), first) && !/^(?:not|isnt|wasnt|less|never|denies)$/.test(tokens[first - 1]?.text ?? ''));
    if (!isOfClient(words, first) || (status === 'past' && !isCompared) || isDenied || (status === 'not-said' && tokens.slice(0, first).some(({ text }) => supposes.test(text)))) continue;
    addFact(draft, 'mood', { first, end, status: tokens[first - 1]?.text === '?' ? 'uncertain' : 'present' }, {});
    // One remark on the mood is one fact: "stressed and anxious".
    taken = Math.max(end, joinedEnd(words, end, spans));
  }
}

/** "Mood: low", "stress 7/10", "spirits have been better". */
function ratedMoods(words: Words): readonly Span[] {
  return words.phrases('mood-cue').flatMap(({ first, end }) => {
    const stop = moodWordAfter(words, end);
    return stop === undefined ? [] : [{ first, end: stop }];
  });
}

/** "Softer in herself", "not right in himself". */
function moodsInOneself(words: Words): readonly Span[] {
  return words.tokens.flatMap(({ text }, at) => {
    if (text !== 'in' || !/^(?:her|him|them)sel(?:f|ves)$/.test(words.tokens[at + 1]?.text ?? '') || words.tokens[at - 1]?.kind !== 'word') return [];
    return [{ first: words.cueAt('degree', at - 2) === undefined && words.tokens[at - 2]?.text !== 'not' ? at - 1 : at - 2, end: at + 2 }];
  });
}

/** "Huffy about it", "calm and sensible about being sent in": whatever adjective it is, somebody is so about something. */
function attitudes(words: Words): readonly Span[] {
  const { tokens } = words;
  return tokens.flatMap(({ text, kind }, at): Span[] => {
    const next = tokens[at + 1]?.text;
    if (kind !== 'word' || (next !== 'about' && next !== 'abt') || tokens[at + 2]?.kind === 'number' || !attitude.test(text) || notAttitude.test(text)) return [];
    const first = startOfFeeling(words, { first: at, end: at + 1 });
    const joint = tokens[at - 1]?.text === 'and' || tokens[at - 1]?.text === '&' ? at - 2 : undefined;
    const other = joint === undefined || !(words.isCue('felt', joint) || words.isCue('felt-too', joint)) ? undefined : startOfFeeling(words, { first: joint, end: joint + 1 });
    return first === undefined ? [] : [{ first: other ?? joint ?? first, end: at + 1 }];
  });
}

const attitude = /(?:y|ful|ous|ish|less|ible|able|ant|ent|ic|ical|ive)$/;
/** "Usually about 3", "a query about orthotics", "specific about where". */
const notAttitude = /(?:ly|ory|udy|quiry|ment|ient|tive)$|^(?:query|story|worry|specific|body|only|may|say|any|they|today|day|way|by|my|comparable|variable|live|gone|topic|talk|available|repetitive|went|sent|spent)$/;

/** Adjectives of feeling where they are said of somebody: "she seems flat", "scared", "happy as can be", and neither "flat shoes" nor "happy to proceed". */
function feelings(draft: Draft): readonly Span[] {
  const { words } = draft;
  const isAllMood = tellsMoodOnly(words);
  return [...words.phrases('felt'), ...words.phrases('felt-too')].flatMap((phrase) => {
    const first = isAllMood ? phrase.first : startOfFeeling(words, phrase);
    return first === undefined || isOfTreatment(words, phrase) ? [] : [{ first, end: phrase.end }];
  });
}

/** Where the clause of a feeling begins that is said of the client; undefined where it is said of something else, or goes on as no feeling does. */
function startOfFeeling(words: Words, { first, end }: Span): number | undefined {
  const { tokens } = words;
  const isClear = words.isCue('felt', first);
  const next = tokens[end];
  // "Cross-friction".
  if (next?.text === '-' && next.from === tokens[end - 1]?.to) return undefined;
  if (next?.kind === 'word' && !words.isCue('after-felt', end) && !words.isCue('degree', end)) return undefined;
  let at = first - 1;
  let verb: number | undefined;
  for (; at >= 0; at -= 1) {
    const isVerb = (words.isCue('seems', at) && !/^(?:bit|little)$/.test(tokens[at]?.text ?? '')) || isLeaving(words, at, first);
    if (isVerb) verb = at;
    else if (/^(?:home|away|off|out|in)$/.test(tokens[at]?.text ?? '') && /^(?:went|going|walked|left|came|headed|skipped|floated)$/.test(tokens[at - 1]?.text ?? '')) continue;
    else if (words.cueAt('degree', at) === undefined && words.cueAt('now', at) === undefined && !/^(?:has|had|have|also|again|always|both|wee|touch|tad|bit|little|of)$/.test(tokens[at]?.text ?? '') && tokens[at]?.text.endsWith('ly') !== true) break;
  }
  const subject = tokens[at]?.text;
  if (subject !== undefined && (/^(?:she|he|they|hes|shes|theyre|client|pt|patient|says|reports|who)$/.test(subject) || (/^(?:i|im)$/.test(subject) && /^(?:"|“)$/.test(tokens[at - 1]?.text ?? '')))) return verb ?? (isClear || next?.kind !== 'word' || /^(?:and|but|today|about)$/.test(next.text) ? first : undefined);
  // "Edna was bright today", "Mr Petrov quiet": a name.
  const mayBeTissue = !isClear && /^(?:settled|calm|calmer|flat|tense|low|down|quiet|relaxed|drained|lighter|positive|fragile)$/.test(tokens[first]?.text ?? '');
  if (subject !== undefined && isName(words, at) && ((verb !== undefined && (!mayBeTissue || /^(?:today|tdy|about|re)$/.test(next?.text ?? ''))) || (isTitled(words, at) && (verb !== undefined || next?.kind !== 'word')))) return verb ?? first;
  const opens = subject === undefined || /^(?:[,;.!(\-–—:"“&+]|and|but|though|although|so|yet|then)$/.test(subject);
  if (!opens) return undefined;
  if (verb !== undefined && (isClear || tokens[verb]?.text !== 'is')) return verb;
  return (isClear ? mayStandAlone(words, { first, end }) : isDatedFeeling(words, end)) ? first : undefined;
}

/** Behind a bracket or a dash, with or without of whom. */
function isAsideAt({ tokens }: Words, first: number): boolean {
  const lead = /^(?:he|she|they)$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return tokens[lead]?.text === '(' || (tokens[lead]?.text === '-' && (tokens[lead - 1]?.to ?? 0) < (tokens[lead]?.from ?? 0));
}

/** "Left calm", "went home happier": how somebody was on leaving; "left tense" may be of a side. */
function isLeaving(words: Words, at: number, felt: number): boolean {
  const text = words.tokens[at]?.text ?? '';
  if (/^(?:went|leaving|leaves|departed|walked|headed|floated|skipped)$/.test(text)) return true;
  return text === 'left' && (words.isCue('felt', felt) || !/^(?:tense|flat|low|down|brittle|fragile|tight|drained|weary|quiet|lively)$/.test(words.tokens[felt]?.text ?? ''));
}

/** The first word or words of the sentence, in a capital, and nothing that is known. */
function isName(words: Words, at: number): boolean {
  const { tokens, text, vocabulary } = words;
  const opensSentence = at === 0 || (at === 1 && isTitled(words, 1));
  return opensSentence && tokens[at]?.kind === 'word' && /^\p{Lu}\p{Ll}+/u.test(text.slice(tokens[at]?.from, tokens[at]?.to)) && (vocabulary.root.next.get(tokens[at]?.text ?? '')?.meanings.length ?? 0) === 0;
}

function isTitled({ tokens }: Words, at: number): boolean {
  return /^(?:mr|mrs|ms|miss|mx|dr|sr|fr|master)$/.test(tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]?.text ?? '');
}

/** "Happy to be believed", not "happy to proceed"; "pleased with how it goes", not "delighted for me to treat". */
function mayStandAlone(words: Words, { first, end }: Span): boolean {
  const text = (at: number) => words.tokens[at]?.text ?? '';
  if ((words.context.section === 'O' && !isClauseWord.test(text(end))) || (words.context.topic !== undefined && !isAsideAt(words, first)) || (text(end) === 'for' && (text(end + 1) === 'me' || isOffered(words, end + 1)))) return false;
  if (text(end) !== 'to') return text(first) !== 'confident' && text(first) !== 'determined';
  const infinitive = text(end + 2);
  const isBack = infinitive.endsWith('ed') || /^(?:back|here|heard|home|able|told|rid|out|off|seen|understood)$/.test(infinitive);
  return /^(?:be|have|see|hear)$/.test(text(end + 1)) && isBack && !/^(?:referred|discharged|contacted|reviewed|emailed)$/.test(infinitive) && !words.isCue('treated', end + 2) && words.phraseAt('technique', end + 2) === undefined && words.phrases('consent').length === 0;
}

/** "Flat today", "low on Monday", "tense about the exam": with when or why, a word for tissue and pain is one for somebody. */
function isDatedFeeling(words: Words, end: number): boolean {
  const { tokens, context } = words;
  if ((context.section === 'O' && tokens[end]?.text !== 'about') || context.topic !== undefined || words.places.length > 0) return false;
  const next = tokens[end]?.text ?? '';
  // "Lighter leaving", "calmer when she left", "quieter by the end": of somebody at the end of the visit.
  if (/^(?:leaving|afterwards)$/.test(next) || (next === 'on' && tokens[end + 1]?.text === 'leaving') || (/^(?:when|as)$/.test(next) && /^(?:left|leaving|went)$/.test(tokens[end + 2]?.text ?? '')) || (next === 'by' && tokens[end + 2]?.text === 'end')) return true;
  if (context.section === 'Re' || context.section === 'Tx') return isToday(tokens[end]?.text ?? '');
  // By whoever writes.
  if (/^(?:reassured|encouraged)$/.test(tokens[end - 1]?.text ?? '')) return false;
  if (next === 'since' && /^(?:low|flat|down)$/.test(tokens[end - 1]?.text ?? '')) return true;
  return /^(?:today|tdy|about|re|over|lately|recently)$/.test(next) || (next === 'on' && words.isCue('weekday', end + 1)) || (next === 'this' && /^(?:week|morning|visit|time)$/.test(tokens[end + 1]?.text ?? ''));
}

function isToday(text: string): boolean {
  return /^(?:today|tdy|tonight)$/.test(text);
}

/** "Happy with pressure" is about the treatment. */
function isOfTreatment(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  if (words.phrases('consent').some((phrase) => phrase.first < end && phrase.end > first)) return true;
  // "Happy with face down".
  if (words.phrases('allows').some((phrase) => phrase.first === first && words.places.some((place) => place.first >= phrase.end && place.first < phrase.end + 3))) return true;
  if (!/^(?:with|w|at|for)$/.test(tokens[end]?.text ?? '')) return false;
  const isContent = /^(?:happy|pleased|content|delighted|relaxed|confident|reassured|calm)$/.test(tokens[first]?.text ?? '');
  return words.phrases('technique').some((phrase) => phrase.first > end && phrase.first < end + 4) || words.hasCue('treatment', end + 1, end + 4) || words.hasCue('treatment-felt', end + 1, end + 4) || (isContent && tokens.slice(end + 1, end + 4).some(({ text }) => text === 'that'));
}

/** "Bright and chatty", "quiet today, a bit flat": nothing is told but how somebody is, in two words of it or more. */
function tellsMoodOnly(words: Words): boolean {
  const { tokens } = words;
  let felt = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const feeling = words.cueAt('felt', at) ?? words.cueAt('felt-too', at);
    const end = feeling ?? words.cueAt('mood-word', at);
    if (end !== undefined) {
      if (feeling !== undefined) felt += 1;
      at = end - 1;
    } else if (words.cueAt('degree', at) === undefined && words.cueAt('seems', at) === undefined && words.cueAt('now', at) === undefined && (at === 0 || words.cueAt('after', at) === undefined) && !/^(?:and|&|,|\.|but|\/|client|pt|patient|she|he|they)$/.test(tokens[at]?.text ?? '')) return false;
  }
  return felt > 1;
}

/** "Wife reckons he is grumpy", "worried it is what her aunt had": the one who feels is "he", "she" or nobody that is named. */
function isOfClient(words: Words, first: number): boolean {
  let from = first;
  while (from > 0 && !/^(?:[,;.!(]|and|but|so|because|since)$/.test(words.tokens[from - 1]?.text ?? '')) from -= 1;
  const before = words.tokens.slice(from, first);
  if (!before.some((_, at) => words.isCue('people', from + at))) return true;
  const said = before.findLastIndex((_, at) => words.isCue('says-of-another', from + at));
  return said >= 0 && before.slice(said + 1).some(({ text }) => /^(?:he|she|they|hes|shes|theyre)$/.test(text)) && !before.slice(said + 1).some((_, at) => words.isCue('people', from + said + 1 + at));
}

/** Where a further feeling of the same remark ends: joined by "and", with nothing between but how much. */
function joinedEnd(words: Words, from: number, spans: readonly Span[]): number {
  let at = from;
  if (!/^(?:and|&|\/|\+|,)$/.test(words.tokens[at]?.text ?? '')) return from;
  const isComma = words.tokens[at]?.text === ',';
  at += 1;
  while (at < from + longestMood && words.isCue('degree', at)) at += 1;
  const next = spans.find(({ first, end }) => first <= at && end > at && first >= from);
  if (next === undefined) return words.cueAt('felt', at) ?? from;
  // "Arrived wound up, left calm" are two.
  if (isComma && (isLeaving(words, next.first, next.end - 1) || (words.isCue('seems', next.first) && !words.isCue('degree', next.first)))) return from;
  // "Low, fed up with waiting" are two remarks, "teary, cross" is one.
  const behind = words.tokens[next.end];
  const saysWhatOf = behind !== undefined && (behind.kind === 'word' || behind.text === ':' || /^(?:re|about)$/.test(words.tokens[next.end - 1]?.text ?? ''));
  return isComma && saysWhatOf ? from : next.end;
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

function isSpokenFor(draft: Draft, first: number, end: number): boolean {
  const { words, usedTokens } = draft;
  for (let at = first; at < end; at += 1) if (usedTokens.has(at)) return true;
  return isInGoal(draft, first) || words.phrases('screening').some((phrase) => phrase.first <= first && phrase.end >= end) || words.phrases('test').some((phrase) => phrase.first < first && phrase.end >= end);
}
