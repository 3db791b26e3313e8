/** Questions of general health and red flags that the note answers: present, denied, in doubt, past, or somebody else's. */
import { scalesOfNotes, type ScreeningTerm, type ShapedScreening } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
import { isToldSwelling } from './palpation.ts';
import type { Token } from '../tokens/token.ts';
import { isTemperature, readToldInNumbers } from './screening-numbers.ts';
import type { Words } from './words.ts';

const answers = new Set([':', '-', 'is', 'are', 'both', 'function', '=', 'all', 'was', 'were', '(', 'remains', 'reported', 'to', 'be', 'screen', 'screening', 'control', 'habits', 'still', 'remain', 'have', 'has', 'been', 'movements', 'feels', 'feel', 'seems', 'working']);

export function readScreening(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (topic === 'home' || topic === 'goal') return;
  for (const phrase of words.phrases('screening')) {
    if (section === 'Tx' && !isAskedAndAnswered(words, phrase) && !isDeniedBelow(draft, phrase)) continue;
    const [meaning] = phrase.meanings;
    if (meaning?.family !== 'screening' || isSpokenFor(draft, phrase) || isOfGoal(draft, phrase) || isTemperature(draft, phrase)) continue;
    addAnswer(draft, phrase, meaning.screening);
  }
  if (section === 'Tx') return;
  for (const { first, end } of words.phrases('swelling')) {
    if (words.phrases('screening').some((phrase) => phrase.first < end && phrase.end > first) || !isToldSwelling(draft, { first, end })) continue;
    addShaped(draft, { first, end }, words.vocabulary.shaped('swollen').find((shaped) => isNearPlace(words, { first, end }, shaped)));
  }
  readToldInNumbers(draft, addShaped);
}

/** "Fever? not sure" below the treatment, where the note has no heading for it. */
function isAskedAndAnswered({ tokens }: Words, { first, end }: Phrase): boolean {
  return first === 0 && ['?', ':', '-'].includes(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'word';
}

/** "No rash, no fever" below the treatment, where its line has nothing of it: not "no dizziness after". */
function isDeniedBelow(draft: Draft, phrase: Phrase): boolean {
  const { words } = draft;
  if (words.phrases('technique').length > 0 || words.hasCue('after', 0, words.tokens.length) || words.hasCue('during', 0, words.tokens.length) || words.hasCue('treatment', 0, words.tokens.length)) return false;
  const { status } = statementAt(draft, phrase);
  return status === 'absent' || status === 'other-person';
}

/** "Wants to get through exams without headaches" is hoped for. */
function isOfGoal({ words, facts }: Draft, { first, end }: Phrase): boolean {
  const [from, to] = [words.tokens[first]?.from ?? 0, words.tokens[end - 1]?.to ?? 0];
  return facts.some((fact) => fact.kind === 'goal' && fact.from <= from && fact.to >= to);
}

/** Once in a sentence: "L elbow swollen, now R ankle also swollen" answers one question. */
function addShaped(draft: Draft, span: Span, shaped: ShapedScreening | undefined, answer?: 'absent'): void {
  if (shaped === undefined) return;
  const { name } = shaped;
  const { status, isRecent } = statementAt(draft, span);
  if (status === 'not-said') return;
  const said = answer !== undefined && status === 'present' ? answer : status === 'past' && isRecent === true ? 'present' : status;
  if (draft.facts.some((fact) => fact.kind === 'screening' && fact.name === name && fact.status === said)) return;
  addFact(draft, 'screening', { ...span, status: said }, { phase: draft.words.context.phase, name });
}

/** Of a place that the shape is of, where it is of some places only. */
function isNearPlace(words: Words, { first, end }: Span, { regions, cue }: ShapedScreening): boolean {
  if (regions === undefined) return cue === undefined || words.hasCue(cue, Math.max(words.itemStart(first), first - 6), Math.min(words.itemEnd(end - 1), end + 6));
  const near = words.places.findLast((place) => place.region !== undefined && place.first < end + 5 && place.end > first - 8);
  return (cue !== undefined && words.hasCue(cue, Math.max(0, first - 6), end + 6)) || regions.includes(near?.region ?? words.context.region ?? words.context.lastRegion ?? '');
}

/** A rating of pain, a test, or a muscle's name is more than the question it reminds of. */
function isSpokenFor({ words, usedTokens, facts }: Draft, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at += 1) if (usedTokens.has(at)) return true;
  const from = words.tokens[phrase.first]?.from ?? 0;
  const to = words.tokens[phrase.end - 1]?.to ?? 0;
  // "Weak glute med 3+/5": graded, not told.
  if (words.isCue('graded-too', phrase.first) && facts.some((fact) => fact.kind === 'strength' && fact.from > to && fact.from - to <= 3)) return true;
  if (words.isCue('graded-too', phrase.first) && words.amountAt(phrase.end)?.denominator === scalesOfNotes.strength.highest) return true;
  return facts.some((fact) => fact.from < to && fact.to > from && fact.status !== 'absent' && (fact.kind === 'pain' || fact.kind === 'palpation' || fact.kind === 'strength' || fact.kind === 'rom' || fact.kind === 'technique'));
}

function addAnswer(draft: Draft, phrase: Phrase, screening: ScreeningTerm): void {
  const { words } = draft;
  // "No pins + needles": a no holds for what a plus joins.
  const isJoined = words.tokens.slice(phrase.first, phrase.end).some(({ text }) => text === '+');
  const statement = statementAt(draft, namesHistory(words, phrase) ? { first: phrase.end - 1, end: phrase.end } : isJoined ? { first: phrase.first, end: phrase.first + 1 } : phrase);
  if (statement.status === 'not-said') return;
  const clear = clearedAt(words, phrase.end) ?? answeredNo(words, phrase.end) ?? clearedTogether(words, phrase);
  let status: FactStatus = statement.status === 'past' && statement.isRecent === true ? 'present' : statement.status;
  if (clear !== undefined || isDenied(words, phrase)) status = 'absent';
  else if (status === 'present' && words.tokens[phrase.end]?.text === '?' && words.tokens[phrase.end + 1]?.kind !== 'word') status = 'uncertain';
  else if (status === 'present' && ((namesHistory(words, phrase, true) && isLongAgo(words, phrase)) || isOver(words, phrase, screening))) status = 'past';
  else if (status === 'present' && screening.isLasting !== true && isOfYear(words, phrase)) status = 'past';
  if (screening.saysAbsent === true && status !== 'other-person') status = 'absent';
  if (screening.onlyAsked === true && status !== 'absent' && status !== 'other-person' && (status !== 'past' || statement.isRecent === true)) return;
  if (screening.onlyOfOthers === true && status !== 'other-person') return;
  if (status === 'present' && isPlanned(words)) return;
  const place = screening.names.length === 1 ? numbPlace(words, phrase, screening.names[0], status) : undefined;
  if (place !== undefined) {
    addFact(draft, 'screening', { first: phrase.first, end: Math.max(place.end, phrase.end), status }, { phase: words.context.phase, name: place.name });
    return;
  }
  for (const name of screening.names) if (status !== 'absent' || !isDeniedAgain(draft, phrase, name)) addFact(draft, 'screening', { first: phrase.first, end: clear ?? phrase.end, status }, { phase: words.context.phase, name });
}

/** "No fall, no MVA": one question, denied in two words side by side. */
function isDeniedAgain({ words, facts }: Draft, { first }: Phrase, name: string): boolean {
  const from = words.tokens[first]?.from ?? 0;
  return facts.some((fact) => fact.kind === 'screening' && fact.name === name && fact.status === 'absent' && from > fact.to && from - fact.to <= longestBetween);
}

/** Of characters: ", no ". */
const longestBetween = 6;

const longestPlace = 6;

/** "Left cheek feels numb", "numb where the bike seat is", "feet numb, both": where it is makes it another question. */
function numbPlace(words: Words, { first, end }: Phrase, name: string | undefined, status: FactStatus): { readonly name: string; readonly end: number } | undefined {
  const isOf = ({ of }: ShapedScreening) => name !== undefined && of?.includes(name) === true;
  const shapes = words.vocabulary.shaped('said-of-place').filter(isOf);
  const [from, to] = [Math.max(words.itemStart(first), first - longestPlace), Math.min(words.itemEnd(end - 1), end + longestPlace)];
  for (let at = from; at < to; at += 1) {
    for (const shaped of shapes) {
      const placeEnd = shaped.cue === undefined ? undefined : words.cueAt(shaped.cue, at);
      // "Face not numb" is of the face; "no numbness, facial pain" need not be.
      if (placeEnd !== undefined && (status !== 'absent' || placeEnd <= first)) return { name: shaped.name, end: placeEnd };
    }
  }
  return status === 'absent' ? undefined : ofBoth(words, { first, end }, words.vocabulary.shaped('said-of-both').find(isOf));
}

/** "Feet numb, both", "both feet weak on stairs". */
function ofBoth(words: Words, { first, end }: Span, shaped: ShapedScreening | undefined): { readonly name: string; readonly end: number } | undefined {
  if (shaped?.cue === undefined) return undefined;
  const from = Math.max(words.itemStart(first), first - longestPlace);
  const isBoth = (at: number) => /^(?:both|bilat|bilateral|bilaterally)$/.test(words.tokens[at]?.text ?? '');
  const behind = words.tokens[end]?.text === ',' ? end + 1 : end;
  if (isBoth(behind) && words.tokens[behind + 1]?.kind !== 'word' && words.hasCue(shaped.cue, from, first)) return { name: shaped.name, end: behind + 1 };
  // "Pins & needles both feet", "numb in both legs".
  const inside = words.tokens[end]?.text === 'in' ? end + 1 : end;
  const placeEnd = isBoth(inside) ? words.cueAt(shaped.cue, inside + 1) : undefined;
  if (placeEnd !== undefined) return { name: shaped.name, end: placeEnd };
  for (let at = from; at < first; at += 1) if (isBoth(at) && words.hasCue(shaped.cue, at, first)) return { name: shaped.name, end };
  return undefined;
}

/** "No history of cancer": the words of history are part of the question, and the no before them is its answer. */
function namesHistory({ isCue }: Words, { first, end, meanings }: Phrase, orBySense = false): boolean {
  if (orBySense && meanings[0]?.family === 'screening' && meanings[0].screening.isOfPast === true) return true;
  for (let at = first; at < end - 1; at += 1) if (isCue('history-word', at)) return true;
  return false;
}

function isPlanned(words: Words): boolean {
  return words.context.section === 'P';
}

/** "Negative headaches", "denies any known family history": a no right before the words, whatever else they are about. */
function isDenied(words: Words, { first, meanings }: Phrase): boolean {
  const before = words.tokens[first - 1]?.text ?? '';
  if (before === 'negative' || before === 'neg' || (/^(?:normal|intact|unchanged|unaltered)$/.test(before) && meanings[0]?.family === 'screening' && meanings[0].screening.isNoFunction !== true)) return true;
  // "Nil P+N", "no b&b": the sign is part of the name.
  if (/^(?:no|nil|denies|without|zero)$/.test(before) && words.tokens[first + 1]?.kind === 'sign') return true;
  // "No change in bladder function": the change is the question.
  if (['no', 'nil', 'without', 'denies', 'any'].includes(before) && /^(?:change|altered|difference)/.test(words.tokens[first]?.text ?? '') && (before !== 'any' || /^(?:no|denies|nil|without)/.test(words.tokens[first - 2]?.text ?? ''))) return true;
  if (isUnchanged(words, first)) return true;
  if (meanings[0]?.family !== 'screening' || meanings[0].screening.isDeniedFromAfar !== true) return false;
  for (let at = Math.max(0, first - 5); at < first; at += 1) if (['no', 'denies', 'nil', 'denied', 'without'].includes(words.tokens[at]?.text ?? '')) return true;
  return false;
}

/** "No change in bowels, bladder or saddle area": the change is what is denied, of all that follow it. */
function isUnchanged({ tokens, phrases }: Words, first: number): boolean {
  const questions = phrases('screening');
  let at = first - 1;
  while (at > 0 && at > first - longestUnchanged && (/^(?:,|or|and|&|\/|in|to|with|of|the|her|his|their)$/.test(tokens[at]?.text ?? '') || questions.some((other) => other.first <= at && other.end > at))) at -= 1;
  return /^(?:change|changes|alteration|alterations|difference|trouble|troubles)$/.test(tokens[at]?.text ?? '') && /^(?:in|to|with|of)$/.test(tokens[at + 1]?.text ?? '') && /^(?:no|nil|any|without|denies)$/.test(tokens[at - 1]?.text ?? '') && (tokens[at - 1]?.text !== 'any' || /^(?:no|denies|nil|without|not|denied)$/.test(tokens[at - 2]?.text ?? ''));
}

const longestUnchanged = 12;

/** "In 2014 he had a foot drop", "vertigo in 2022": over, unless it is what somebody goes on having. */
function isOfYear(words: Words, { first, end }: Phrase): boolean {
  for (let at = words.itemStart(first); at < words.itemEnd(end - 1); at += 1) if (isYear(words.tokens[at]) && words.tokens[at - 1]?.text === 'in') return true;
  return false;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4 && /^(?:19|20)/.test(token.text);
}

/** A year, or so long ago, in the same item, or a year that is all of the next: "breast cancer, 2017". */
function isLongAgo(words: Words, { first, end }: Phrase): boolean {
  for (let at = words.itemStart(first); at < words.itemEnd(end - 1); at += 1) {
    const token = words.tokens[at];
    if (token?.text === 'ago' || isYear(token)) return true;
  }
  const next = words.itemEnd(end - 1);
  return words.tokens[next]?.text === ',' && isYear(words.tokens[next + 1]) && words.tokens[next + 2]?.kind !== 'word';
}

/** "UTI treated 3 weeks ago", "renal cell carcinoma, nephrectomy 2019": dated behind its name, so long ago that it is over. */
function isOver(words: Words, { end }: Phrase, { isOfPast, isEpisode }: ScreeningTerm): boolean {
  if (isOfPast !== true && isEpisode !== true) return false;
  for (let at = end; at < Math.min(words.tokens.length, end + longestDated); at += 1) {
    const token = words.tokens[at];
    if (token === undefined || token.text === ';' || token.text === '.' || token.text === 'half' || words.cueAt('now', at) !== undefined || words.phraseAt('screening', at)?.meanings[0]?.family === 'screening' && words.tokens[at - 1]?.text !== '"') return false;
    if (token.kind === 'number' && token.text.length === 4 && /^(?:19|20)/.test(token.text)) return true;
    const amount = words.amountAt(at);
    if (amount?.unit === 'days' && words.tokens[amount.end]?.text === 'ago') return amount.value >= leastDays;
    // "Cancer diagnosed in May" may still be there.
    if (token.text !== 'ago' && words.isCue('over-by-then', at) && (isEpisode === true || !/^(?:in|back)$/.test(token.text))) return true;
  }
  return false;
}

const longestDated = 8;
/** An illness of fewer days ago may not be over. */
const leastDays = 21;

/** "Any cancer? "touch wood no"", "chest pain or breathless on stairs? no": the token after the no that answers. */
function answeredNo({ tokens }: Words, end: number): number | undefined {
  let at = end;
  while (at < end + 8 && at < tokens.length && tokens[at]?.text !== '?') {
    if (['.', ';', '!', ':', '?'].includes(tokens[at]?.text ?? '')) return undefined;
    at += 1;
  }
  if (tokens[at]?.text !== '?') return undefined;
  at += 1;
  while (['"', '“', '”', '-', "'", 'touch', 'wood', 'thankfully', 'oh'].includes(tokens[at]?.text ?? '')) at += 1;
  // "Dizzy? not now".
  if (tokens[at]?.text === 'not' && /^(?:now|today|lately|recently|any|really|since)$/.test(tokens[at + 1]?.text ?? '')) return at + 2;
  return /^(?:no|nope|none|nah|never|nil|n)$/.test(tokens[at]?.text ?? '') && !/^(?:sure|certain|idea|really)$/.test(tokens[at + 1]?.text ?? '') ? at + 1 : undefined;
}

const mostTogether = 4;

/** "Wee & poo normal", "speech and swallow fine": what clears the last of a list clears what is joined to it. */
function clearedTogether(words: Words, { end }: Phrase): number | undefined {
  let at = end;
  for (let count = 0; count < mostTogether; count += 1) {
    const next = ['and', '&', '/', '+', ','].includes(words.tokens[at]?.text ?? '') ? words.phraseAt('screening', at + 1) : undefined;
    if (next === undefined) return undefined;
    if (clearedAt(words, next.end) !== undefined) return end;
    at = next.end;
  }
  return undefined;
}

/** "B/B normal", "bladder and bowel function intact", "fever: nil": the token after what clears it. */
function clearedAt(words: Words, end: number, hops = mostJoined): number | undefined {
  let at = end;
  let isAnswered = false;
  while (at < end + 4 && (answers.has(words.tokens[at]?.text ?? '') || words.tokens[at]?.text === '?')) {
    if ([':', '-', '?', '='].includes(words.tokens[at]?.text ?? '')) isAnswered = true;
    at += 1;
  }
  const text = words.tokens[at]?.text ?? '';
  if (text === '-' || text === '+') return undefined;
  const next = words.tokens[at + 1];
  if ((text === 'n' || (isAnswered && (text === 'no' || text === 'nope'))) && (next === undefined || next.kind === 'sign')) return at + 1;
  const joined = ['and', '&', '/', '+', ','].includes(text) ? words.phraseAt('screening', at + 1) : undefined;
  // "Speech and swallowing fine": said of both.
  if (joined !== undefined && hops > 0) {
    const clear = clearedAt(words, joined.end, hops - 1);
    return clear !== undefined && soundWords.test(words.tokens[clear - 1]?.text ?? '') ? clear : undefined;
  }
  return words.cueAt('clear', at);
}

/** What is said of something that works. */
const soundWords = /^(?:fine|normal|normally|ok|okay|clear|intact|unchanged|unremarkable|nad|altered|changed|affected|unaffected|wnl)$/;
const mostJoined = 4;
