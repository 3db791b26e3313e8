/** Questions of general health and red flags that the note answers: present, denied, in doubt, past, or somebody else's. */
import { scalesOfNotes, type ScreeningTerm, type ShapedScreening } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { type Answered, answeredAt } from './answers.ts';
import { clearedAt, clearedTogether } from './cleared.ts';
import { addFact, type Draft, isOfStory, type Span, statementAt } from './draft.ts';
import { isToldSwelling } from './told-swelling.ts';
import { isLongAgo, isOfYear, isOld, isOver } from './over-by-now.ts';
import { numbPlace } from './screening-places.ts';
import { isTemperature, readBareWeeks, readToldInNumbers } from './screening-numbers.ts';
import type { Words } from './words.ts';

export function readScreening(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (topic === 'home' || topic === 'goal') return;
  for (const phrase of words.phrases('screening')) {
    if (section === 'Tx' && !isAskedAndAnswered(words, phrase) && !isDeniedBelow(draft, phrase)) continue;
    const [meaning] = phrase.meanings;
    if (meaning?.family !== 'screening' || meaning.screening.isLookalike === true || !isWrittenSo(words, phrase, meaning.screening) || isSpokenFor(draft, phrase) || isOfGoal(draft, phrase) || isTemperature(draft, phrase)) continue;
    addAnswer(draft, phrase, meaning.screening);
  }
  readBareWeeks(draft, addShaped);
  if (section === 'Tx') return;
  for (const phrase of words.phrases('asked')) {
    const [meaning] = phrase.meanings;
    if (meaning?.family !== 'asked' || words.phrases('screening').some(({ first, end }) => first < phrase.end && end > phrase.first) || isSpokenFor(draft, phrase) || isOfGoal(draft, phrase)) continue;
    addAnswer(draft, phrase, meaning.screening);
  }
  for (const { first, end } of words.phrases('swelling')) {
    if (words.phrases('screening').some((phrase) => phrase.first < end && phrase.end > first) || !isToldSwelling(draft, { first, end })) continue;
    addShaped(draft, { first, end }, words.vocabulary.shaped('swollen').find((shaped) => isNearPlace(words, { first, end }, shaped)));
  }
  readToldInNumbers(draft, addShaped);
  readOfOneself(draft);
  leaveHeadOfRelatives(draft);
}

function isWrittenSo({ text, tokens }: Words, { first, end }: Phrase, { writtenAs }: ScreeningTerm): boolean {
  return writtenAs === undefined || text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0) === writtenAs;
}

/** "FHx: sister psoriasis": the illness is the answer, and the words before it only say whose. */
function leaveHeadOfRelatives({ words, facts }: Draft): void {
  const ofOthers = facts.filter(({ kind, status }) => kind === 'screening' && status === 'other-person');
  if (ofOthers.length < 2) return;
  const heads = words.phrases('screening').filter(({ meanings: [meaning] }) => meaning?.family === 'screening' && meaning.screening.isDeniedFromAfar === true && meaning.screening.onlyOfOthers !== true);
  for (const { first } of heads) {
    const at = facts.findIndex(({ kind, status, from }) => kind === 'screening' && status === 'other-person' && from === words.tokens[first]?.from);
    if (at >= 0) facts.splice(at, 1);
  }
}

/** "His wife had a clot, never had one himself": what another person had is denied of the client, without its name. */
function readOfOneself(draft: Draft): void {
  const { words, facts } = draft;
  for (const { first, end } of words.phrases('not-oneself')) {
    const from = words.tokens[first]?.from ?? 0;
    const ofOther = facts.findLast((fact) => fact.kind === 'screening' && fact.status === 'other-person' && fact.to <= from);
    if (ofOther?.name === undefined || facts.some(({ kind, name, status }) => kind === 'screening' && name === ofOther.name && status !== 'other-person')) continue;
    addFact(draft, 'screening', { first, end, status: 'absent' }, { phase: words.context.phase, name: ofOther.name });
  }
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
  const { words } = draft;
  const statement = statementAt(draft, span);
  // "Asked about his temperature, 38.9 at home": a number answers.
  const isAnswered = statement.status === 'not-said' && words.hasCue('asks', 0, span.first) && words.tokens.slice(span.first, span.end).some(({ kind }) => kind === 'number');
  if (statement.status === 'not-said' && !isAnswered) return;
  const { isRecent } = statement;
  const status = statement.status === 'not-said' ? 'present' : statement.status;
  const said = answer !== undefined && status === 'present' ? answer : status === 'past' && isRecent === true ? 'present' : status === 'present' && isOfStory(draft, span) ? 'past' : status;
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
  // "Empty can +, pain not weakness": how the test was.
  if (words.tokens[phrase.first - 1]?.text === 'not' && words.tokens[phrase.first - 2]?.text === 'pain' && words.phrases('test').some(({ end }) => end < phrase.first)) return true;
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
  const answered = answeredAt(draft, phrase, screening);
  if (answered !== undefined) {
    // "Family history of psoriasis: no" asks about relatives.
    if (answered.status === 'absent' && statement.status === 'other-person' && screening.isDeniedFromAfar !== true && isOfRelatives(words, phrase)) return;
    const status = answered.status === 'present' ? statusOfYes(draft, phrase, screening, answered) : answered.status;
    if (status !== 'not-said') addNamed(draft, phrase, screening, { status, end: answered.end });
    return;
  }
  if (statement.status === 'not-said' || screening.isTopic === true || isWorseOfAnother(draft, phrase)) return;
  const cleared = clearedAt(words, phrase.end) ?? clearedTogether(words, phrase);
  const clear = cleared !== undefined && staysAt(words, cleared, screening) ? undefined : cleared;
  let status: FactStatus = statement.status === 'past' && statement.isRecent === true ? 'present' : statement.status;
  if (clear !== undefined || isDenied(draft, phrase)) status = 'absent';
  else if (status === 'present' && words.tokens[phrase.end]?.text === '?' && words.tokens[phrase.end + 1]?.kind !== 'word') status = 'uncertain';
  else if (status === 'present' && (isOld(words, phrase) || (screening.isOfPast === true && wasHad(words, phrase)))) status = 'past';
  else if (status === 'present' && ((namesHistory(words, phrase, true) && isLongAgo(words, phrase)) || isOver(words, phrase, screening))) status = 'past';
  else if (status === 'present' && isServed(words, phrase)) status = 'past';
  else if (status === 'present' && screening.isLasting !== true && (isOfYear(words, phrase) || (screening.isEvent !== true && isOfStory(draft, phrase)))) status = 'past';
  if (screening.saysAbsent === true && status !== 'other-person') status = 'absent';
  if (screening.onlyAsked === true && !(screening.isEvent === true && isTimed(words, phrase)) && status !== 'absent' && status !== 'other-person' && (status !== 'past' || statement.isRecent === true)) return;
  // "Anxious as her brother fell": the small word is no illness.
  if (screening.onlyOfOthers === true && (status !== 'other-person' || (words.tokens[phrase.first]?.text === 'as' && words.tokens[phrase.first]?.isCapitals !== true))) return;
  if (status === 'present' && isPlanned(words)) return;
  // "Brother had a clot after a long flight": what it came of is not asked of him.
  if (status === 'other-person' && words.tokens.slice(Math.max(0, phrase.first - 2), phrase.first).some(({ text }) => text === 'after')) return;
  // An operation of years ago is no recent one.
  if (status === 'past' && screening.isOnlyRecent === true && statement.isRecent !== true) return;
  // "FAMILY HISTORY", and nothing said of it.
  if (screening.isDeniedFromAfar === true && status === 'other-person' && !words.tokens.some(({ kind }, at) => kind !== 'sign' && (at < phrase.first || at >= phrase.end))) return;
  // What is denied before its name needs no other's answer: "no UTI, skin clear".
  addNamed(draft, phrase, screening, { status, end: statement.status === 'absent' ? phrase.end : (clear ?? phrase.end) });
}

function addNamed(draft: Draft, phrase: Phrase, { names, isOfPast }: ScreeningTerm, { status, end }: { readonly status: FactStatus; readonly end: number }): void {
  const { words } = draft;
  const place = names.length === 1 ? numbPlace(words, phrase, names[0], status) : undefined;
  if (place !== undefined) {
    addFact(draft, 'screening', { first: phrase.first, end: Math.max(place.end, phrase.end), status }, { phase: words.context.phase, name: place.name });
    return;
  }
  for (const name of names) if (!isSaidAlready(draft, phrase, { name, status, isOfPast })) addFact(draft, 'screening', { first: phrase.first, end, status }, { phase: words.context.phase, name });
}

/** "Numb hand, worse at night": what is worse was named last, and is no pain. */
function isWorseOfAnother({ words, facts }: Draft, { first }: Phrase): boolean {
  if (!/^wors[et]$/.test(words.tokens[first]?.text ?? '')) return false;
  const from = words.tokens[first]?.from ?? 0;
  const felt = facts.findLast((fact) => fact.kind === 'screening' && fact.status === 'present' && fact.to <= from);
  const hurt = words.phrases('hurts').findLast(({ end }) => end <= first);
  return felt !== undefined && (hurt === undefined || (words.tokens[hurt.first]?.from ?? 0) < felt.from);
}

/** "6 wks in cast, out x 4 days": over, where it says so behind. */
function isServed({ tokens, amounts }: Words, { first, end }: Phrase): boolean {
  if (tokens[first]?.text !== 'in' || !amounts.some((amount) => amount.unit === 'days' && amount.end === first)) return false;
  return tokens.slice(end, end + 4).some(({ text }) => /^(?:out|off|removed)$/.test(text));
}

/** "Twist 4/7", "knock on Saturday". */
function isTimed(words: Words, { first, end }: Phrase): boolean {
  const to = words.itemEnd(end - 1);
  return words.hasCue('weekday', end, to) || words.amounts.some((amount) => amount.unit === 'days' && amount.first >= first && amount.end <= to);
}

/** "Has had skin cancers". */
function wasHad({ tokens }: Words, { first }: Phrase): boolean {
  return tokens[first - 1]?.text === 'had' && /^(?:has|have)$/.test(tokens[first - 2]?.text ?? '');
}

/** A question about relatives stands before it in its item. */
function isOfRelatives(words: Words, { first }: Phrase): boolean {
  const from = words.itemStart(first);
  return words.phrases('screening').some((other) => other.first >= from && other.end <= first && other.meanings[0]?.family === 'screening' && other.meanings[0].screening.isDeniedFromAfar === true);
}

/** A yes is one, though the question asks about what was; but free words may tell of what is over, or of somebody else. */
function statusOfYes(draft: Draft, phrase: Phrase, screening: ScreeningTerm, { isTold }: Answered): FactStatus | 'not-said' {
  const { words } = draft;
  const { status, isRecent } = statementAt(draft, phrase);
  if (status === 'other-person') return status;
  if (isPlanned(words)) return 'not-said';
  if (!isTold) return namesHistory(words, phrase, true) && !namesHistory(words, phrase) && isLongAgo(words, phrase) ? 'past' : 'present';
  if (status === 'absent' || (status === 'past' && isRecent !== true)) return status;
  return isOld(words, phrase) || isOver(words, phrase, screening) ? 'past' : 'present';
}

/** "No fall, no MVA", "breast cancer in 2017, mastectomy": one question, answered in two words of a sentence; of another place it is another answer. */
function isSaidAlready({ words, facts }: Draft, { first, end }: Phrase, { name, status, isOfPast }: { readonly name: string; readonly status: FactStatus; readonly isOfPast: boolean | undefined }): boolean {
  const isSame = (known: FactStatus) => known === status || (isOfPast === true && known === 'past' && status === 'present');
  const before = facts.findLast((fact) => fact.kind === 'screening' && fact.name === name && isSame(fact.status));
  if (before === undefined) return false;
  // Felt in another place it is another answer: "numb R thumb, numb L foot".
  const isOfPlace = status !== 'absent' && [...words.vocabulary.shaped('said-of-place'), ...words.vocabulary.shaped('said-of-both')].some(({ of }) => of?.includes(name));
  const from = words.itemStart(first);
  return !isOfPlace || !words.places.some((place) => place.first >= from && place.first < end + mostBehind && (place.side !== undefined || place.region !== undefined));
}

/** Of words: "numbness in the right hand". */
const mostBehind = 3;

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
function isDenied(draft: Draft, { first, meanings }: Phrase): boolean {
  const { words } = draft;
  const before = words.tokens[first - 1]?.text ?? '';
  if (before === 'negative' || before === 'neg' || (/^(?:normal|intact|unchanged|unaltered)$/.test(before) && meanings[0]?.family === 'screening' && meanings[0].screening.isNoFunction !== true)) return true;
  // "Nil P+N", "no b&b": the sign is part of the name.
  if (/^(?:no|nil|denies|without|zero)$/.test(before) && words.tokens[first + 1]?.kind === 'sign') return true;
  // "No fever, saddle, b/b": what denies the answer before it denies the letters too.
  if ([',', '/'].includes(before) && words.tokens[first + 1]?.kind === 'sign' && words.tokens[first]?.text.length === 1) return draft.facts.some((fact) => fact.kind === 'screening' && fact.status === 'absent' && fact.to === words.tokens[first - 2]?.to);
  // "No change in bladder function": the change is the question.
  if (['no', 'nil', 'without', 'denies', 'any'].includes(before) && /^(?:change|altered|difference)/.test(words.tokens[first]?.text ?? '') && (before !== 'any' || /^(?:no|denies|nil|without)/.test(words.tokens[first - 2]?.text ?? ''))) return true;
  if (isUnchanged(words, first)) return true;
  if (meanings[0]?.family !== 'screening' || meanings[0].screening.isDeniedFromAfar !== true) return false;
  for (let at = first - 1; at >= Math.max(0, first - longestDenied); at -= 1) {
    if (['no', 'denies', 'nil', 'denied', 'without'].includes(words.tokens[at]?.text ?? '')) return true;
    if (at < first - 5 && !['/', ',', 'or'].includes(words.tokens[at]?.text ?? '') && words.phrases('screening').every((phrase) => phrase.first > at || phrase.end <= at) && !/^(?:gut|skin|eyes)$/.test(words.tokens[at]?.text ?? '')) return false;
  }
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

const longestDenied = 12;

/** "L sided weakness stable" is no less, and "night pain present" is there. */
function staysAt({ tokens }: Words, end: number, { mayStay, isNoFunction }: ScreeningTerm): boolean {
  const text = tokens[end - 1]?.text ?? '';
  return (mayStay === true && /^(?:stable|steady|unchanged|static)$/.test(text)) || ((mayStay === true || isNoFunction === true) && text === 'present');
}
