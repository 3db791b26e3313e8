/** Whether a technique that is named was given: by the section, by what stands beside it, by its time and its place. */
import { scalesOfNotes } from '@trusted-hands/packs';
import { type Draft, type Span } from './draft.ts';
import { hasRateOfDay, isInExercise } from './exercise-words.ts';
import { isNotYet, isRefusedToo, isSpokenOf, refusalOf } from './refused-techniques.ts';
import { isDoneUnderPlan, isOffered, partEnd } from './technique-talk.ts';
import { bareMinutesOf, isBareMinutes, isMinutes, minutesAfter, minutesAlone, minutesBefore, minutesBetween, onlyMinutes } from './technique-minutes.ts';
import { countEnd, isManneredOnly, isTimed } from './technique-order.ts';
import { rateAt } from './rate.ts';
import { targetsAfter } from './technique-targets.ts';
import { isManner, joins, termOf } from './technique-words.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Words } from './words.ts';

export function isGiven(draft: Draft, phrase: Phrase): boolean {
  const { words } = draft;
  const { section, topic } = words.context;
  const term = termOf(phrase);
  if (term === undefined || topic === 'home' || topic === 'goal' || isMeasuring(words, phrase) || isInOtherWords(words, phrase) || words.isCue('of-nerve', phrase.end)) return false;
  const refusal = refusalOf(words, phrase);
  const isRefusedBehind = refusal !== undefined && refusal.first >= phrase.end;
  if (term.isOnlyUnwanted === true && refusal?.isUnwanted !== true) return false;
  if (isTitle(words, phrase) || isGraded(words, phrase) || isRated(words, phrase) || isTime(words, phrase) || isTesting(words, phrase)) return false;
  // "Release to once a month".
  if (term.isEverydayWord === true && words.tokens[phrase.end]?.text === 'to' && (words.amountAt(phrase.end + 1) !== undefined || rateAt(words, phrase.end + 1) !== undefined)) return false;
  if (term.isOnlyTimed === true && !isTimed(words, phrase)) return false;
  if (term.isSaidAnywhere === true) return true;
  if (refusal !== undefined) {
    // "Consent for intra-oral declined" is a consent.
    if (words.hasCue('consent', words.itemStart(phrase.first), phrase.first)) return false;
    // "Intra-oral work declined": of what may be worked on.
    if (term.isEverydayWord === true && words.tokens[phrase.end]?.text === 'work') return false;
    if (refusal.isUnwanted || term.isEverydayWord !== true) return true;
    if (isRefusedBehind && section !== 'S' && section !== 'P' && term.isExercise !== true) return true;
  }
  if (term.isEverydayWord === true && words.tokens[phrase.end]?.text === ':' && phrase.first === 0 && (section !== 'S' || words.placeAt(phrase.end + 1)?.isLevel === true) && section !== 'P' && (words.placeAt(phrase.end + 1) !== undefined || minutesAfter(words, phrase.end + 1, words.tokens.length) !== undefined)) return true;
  if (refusal !== undefined && ((section === 'Tx' && !words.hasCue('consent', 0, phrase.first)) || (section !== 'S' && section !== 'P' && term.isUnspecified === true && isNotYet(words, phrase)))) return true;
  if (isOffered(words, phrase) || (term.isGeneral !== true && isSpokenOf(words, phrase))) return false;
  // "Ice massage 5 min x2 per day" is to be done.
  if (term.isEverydayWord === true && hasRateOfDay(words, { first: phrase.first, end: partEnd(words, phrase.end) })) return false;
  const isPlanned = words.hasCue('plan', 0, phrase.first) && !words.hasCue('treated', 0, words.tokens.length);
  if (refusal !== undefined && section !== 'S' && section !== 'O' && isNotYet(words, phrase) && (words.context.isTreated || isRefusedBehind || isRefusedToo(words, phrase) || /^(?:not|didnt)$/.test(words.tokens[phrase.first - 1]?.text ?? ''))) return true;
  if (refusal !== undefined && section !== 'Tx') return section !== 'S' && words.hasCue('treated', phrase.end, phrase.end + 2);
  if (section === 'P' && isDoneUnderPlan(words, phrase)) return true;
  if (section === 'Tx') {
    if (isNextTime(words, phrase) || isOfConsent(words, phrase)) return false;
    return !(term.isEverydayWord === true && words.hasCue('home', 0, phrase.first));
  }
  if (isAskedFor(words, phrase)) return false;
  if ((section === 'S' || section === 'O' || section === 'Re') && term.isEverydayWord !== true && saysTreatmentOnly(words)) return true;
  if (section === 'P' || section === 'S' || section === 'A' || isPlanned || isNextTime(words, phrase)) return false;
  if ((section === 'O' || section === 'Re') && phrase.first === 0 && minutesBetween(words, phrase.end, words.itemEnd(phrase.end - 1)) !== undefined) return true;
  if (section === 'O' || section === 'Re') return words.hasCue('treated', Math.max(0, phrase.first - 6), words.tokens.length) && term.isEverydayWord !== true;
  if (words.hasCue('home', 0, phrase.first) || words.hasCue('next', 0, phrase.first)) return false;
  if (term.isEverydayWord !== true) return true;
  // "Massage 40 min lumbar, feels nice".
  if (phrase.first === 0 && isMinutes(words.amountAt(phrase.end))) return true;
  // "Education re wrist posture with the supervisor, 15 min": the time ends its sentence.
  if (phrase.first === 0 && (onlyMinutes(draft, phrase)?.end ?? 0) >= words.tokens.length - 1) return true;
  if (words.hasCue('reports', 0, words.tokens.length)) return false;
  // "Cups x 6, 7 mins".
  if (words.itemStart(phrase.first) === phrase.first && minutesAlone(words, countEnd(words, phrase.end), words.tokens.length) !== undefined && countEnd(words, phrase.end) > phrase.end) return true;
  // "Heat pack at end", "relaxation to finish": when in the visit.
  if (/^(?:at|to|for)$/.test(words.tokens[phrase.end]?.text ?? '') && /^(?:end|finish|close|start|begin|round)$/.test(words.tokens[words.tokens[phrase.end + 1]?.text === 'the' ? phrase.end + 2 : phrase.end + 1]?.text ?? '') && words.itemStart(phrase.first) === phrase.first) return true;
  if (goesOnFromTechnique(words, phrase) || leadsToTechnique(words, phrase)) return true;
  if (words.context.isTreated && phrase.first <= longestManner && words.placeAt(phrase.end) !== undefined && isManneredOnly(words, phrase.first)) return true;
  // "Gr 4 L/S": a grade and a joint, and no injury of that grade.
  if (words.isCue('mob-grade', phrase.first)) return (words.placeAt(phrase.end)?.region !== undefined || words.placeEndingAt(phrase.first)?.isLevel === true) && !words.hasCue('graded-injury', Math.max(0, phrase.first - 4), phrase.end + 4);
  // "Pterygoid release", "AC glides", "facet gap"; "mob L/S" at the head of its item.
  if (isWorkOn(words, phrase)) return true;
  // "TrP glute min L 6".
  if (words.isCue('trigger-point', phrase.first) && bareMinutesOf(draft, phrase, words.itemEnd(phrase.end - 1)) !== undefined) return true;
  // "Relaxation back only, 40": a place and, in an item of its own, how long.
  if (words.itemStart(phrase.first) === phrase.first && minutesAlone(words, targetsAfter(words, phrase.end, words.tokens.length).at(-1)?.end ?? phrase.end, words.tokens.length) !== undefined) return true;
  if (/^(?:only|just)$/.test(words.tokens[phrase.first - 1]?.text ?? '') && words.itemStart(phrase.first) === phrase.first - 1 && words.tokens[phrase.end]?.kind !== 'word') return true;
  // "Cups ITB 8", "heat lumbar 10": a name, a place and a time are the whole item.
  if (words.itemStart(phrase.first) === phrase.first && (words.context.isTreated || words.context.isPainTold) && isWholeItem(draft, phrase)) return true;
  return (isBareTime(words, phrase.end) && !isInExercise(words, phrase.first)) || minutesBetween(words, phrase.end, words.itemEnd(phrase.end - 1)) !== undefined || minutesBefore(words, phrase.first) !== undefined || words.hasCue('treated', Math.max(0, phrase.first - 6), phrase.end + 4);
}

/** "MET." after a history, "STM glutes 10": a sentence of techniques, places and times is a treatment, under whatever heading it stands. */
export function saysTreatmentOnly(words: Words): boolean {
  const last = words.tokens.length;
  for (let at = 0; at < last; at += 1) {
    const technique = words.phraseAt('technique', at);
    const place = words.placeAt(at);
    const amount = words.amountAt(at);
    const end = technique?.end ?? (place !== undefined && place.movement === undefined ? place.end : undefined) ?? amount?.end ?? words.cueAt('before-target', at) ?? words.cueAt('before-grade', at);
    if (end !== undefined) at = end - 1;
    else if (words.tokens[at]?.kind === 'word' && !joins.has(words.tokens[at]?.text ?? '') && !isManner(words, at)) return false;
  }
  return words.phrases('technique').some((phrase) => termOf(phrase)?.isEverydayWord !== true);
}

/** "After mobs: ext 44", "prior to adjusting": of when something else was, where nothing more is said of it. */
/** "Pins and needles in both hands": it begins inside of what is asked about. */
function isInOtherWords(words: Words, { first }: Span): boolean {
  return words.phrases('screening').some((other) => other.first < first && other.end > first);
}

function isTime(words: Words, { first, end }: Span): boolean {
  if (![first - 1, first - 2, first - 3].some((at) => words.cueAt('time-of-treatment', at) === first)) return false;
  const next = words.tokens[end];
  return next === undefined || (next.kind === 'sign' ? next.text !== '(' : words.placeAt(end) === undefined && words.cueAt('before-target', end) === undefined && words.amountAt(end) === undefined);
}

/** "Springing ribs 7-9 painful", "PA L4 stiff": pressed to find something out. */
function isTesting(words: Words, { first, end }: Span): boolean {
  if (!words.isCue('touch', first) || words.context.section === 'Tx') return false;
  const stop = words.itemEnd(end - 1);
  return (['tender', 'non-tender', 'hurts', 'joint-finding', 'tissue-finding'] as const).some((cue) => words.hasCue(cue, end, stop));
}

function isWorkOn(words: Words, { first, end }: Span): boolean {
  if (!words.isCue('works-on', end - 1) && !words.isCue('works-on', first)) return false;
  const isPlace = (place: ReturnType<Words['placeAt']>) => place !== undefined && place.movement === undefined && (place.muscle !== undefined || place.region !== undefined);
  if (isPlace(words.placeEndingAt(first))) return true;
  let start = first;
  while (start > 0 && isManner(words, start - 1)) start -= 1;
  let at = end;
  while (/^(?:therapy|to|over|on|of|the|for)$/.test(words.tokens[at]?.text ?? '')) at += 1;
  const place = words.placeAt(at);
  return start === words.itemStart(first) && (isPlace(place) || (place?.side !== undefined && isPlace(words.placeAt(place.end))));
}

function isWholeItem(draft: Draft, phrase: Phrase): boolean {
  const { words } = draft;
  const place = words.placeAt(phrase.end);
  const stop = words.itemEnd(phrase.end - 1);
  const time = (place?.region ?? place?.muscle ?? place?.side ?? words.cueAt('pain-place', phrase.end)) === undefined ? undefined : bareMinutesOf(draft, phrase, stop);
  return time?.end === stop && stop - phrase.end <= 5 && !words.hasCue('exercise', phrase.first, stop);
}

/** "Massage 45.": a whole number of minutes as treatments last, and nothing after it. */
export function isBareTime(words: Words, at: number): boolean {
  const amount = words.amountAt(at);
  // "Relaxation 90 hot oil": as long as a treatment lasts, whatever is said of it.
  if (amount !== undefined && amount.unit === undefined && amount.denominator === undefined && usualLengths.has(amount.value) && words.tokens[amount.end]?.kind === 'word' && amount.first <= 4) return true;
  return amount !== undefined && (amount.value >= 10 || words.context.isTreated || words.context.isPainTold) && (amount.value % 5 === 0 || amount.value <= 20) && isBareMinutes(words, amount, at);
}

/** "Knee flex str R 4/5": a strength, where a grade of five follows. */
function isGraded(words: Words, { first, end }: Span): boolean {
  if (end - first > 1 || words.cueAt('strength', first) === undefined) return false;
  let at = end;
  while (at < end + 3 && (words.placeAt(at)?.side !== undefined || words.tokens[at]?.text === ':')) at = words.placeAt(at)?.end ?? at + 1;
  return words.amountAt(at)?.denominator === scalesOfNotes.strength.highest;
}

/** "Lifting baby 3/10, kneading 2/10": what is rated is something that somebody does. */
function isRated(words: Words, { end }: Span): boolean {
  const amount = words.amountAt(end);
  return amount?.denominator === scalesOfNotes.pain.highest && amount.unit === undefined;
}

const usualLengths: ReadonlySet<number> = new Set(scalesOfNotes.treatment.usualMinutes);
const longTitleWord = 7;

/** "MYOTHERAPY SOAP", "PREGNANCY MASSAGE": a line in capitals with a whole word for it, and neither place nor number. */
function isTitle({ tokens, amounts, places }: Words, { first, end }: Span): boolean {
  return amounts.length === 0 && places.length === 0 && tokens.slice(first, end).some(({ text }) => text.length >= longTitleWord) && tokens.every(({ kind, isCapitals }) => kind !== 'word' || isCapitals === true);
}

/** "Measured with tape", "girth with a tape measure": the tape is a ruler. */
function isMeasuring(words: Words, { first, end }: Span): boolean {
  if (!words.isCue('measuring-tool', first) || end - first > 1) return false;
  return words.hasCue('measuring', words.itemStart(first), words.itemEnd(end - 1));
}

/** "Risks of HVLA explained", "consent for needling", and not "with consent I needled", "consent gained and manipulated C5". */
function isAskedFor(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  if (end - first === 1 && /[^e]ed$/.test(tokens[first]?.text ?? '')) return false;
  for (let at = first - 1; at >= 0 && !endsAsking.has(tokens[at]?.text ?? ''); at -= 1) {
    // "Explained the risks (dizziness, stroke) before manip".
    if (tokens[at]?.text === ')') while (at > 0 && tokens[at]?.text !== '(') at -= 1;
    else if (tellsOfAsking(words, at)) return true;
  }
  for (let at = end; at < tokens.length && !endsAsking.has(tokens[at]?.text ?? '') && tokens[at]?.text !== 'with'; at += 1) if (tellsOfAsking(words, at)) return true;
  return false;
}

/** "(consent given for DN)", "needling consent signed" under the heading of the treatment: what was agreed to, and is told of by itself. */
function isOfConsent(words: Words, { first, end }: Span): boolean {
  for (let at = first - 1; at >= 0 && !endsAsking.has(words.tokens[at]?.text ?? ''); at -= 1) if (words.cueAt('consent', at) !== undefined) return end - first > 1 || !/[^e]ed$/.test(words.tokens[first]?.text ?? '');
  return words.cueAt('consent', end) !== undefined;
}

const endsAsking = new Set([';', ',', ':', '(', '-', 'which', 'i', 'we', 'did']);

function tellsOfAsking(words: Words, at: number): boolean {
  return words.cueAt('consent', at) !== undefined || ['explained', 'discussed', 'risks'].includes(words.tokens[at]?.text ?? '');
}

/** "MET hip flexors, stretching hams", "remedial 45 min, heat": goes on with a list of what was done. */
function goesOnFromTechnique(words: Words, { first }: Span): boolean {
  let at = first - 1;
  for (let place = words.placeEndingAt(at + 1); at > 0 && (place !== undefined || isManner(words, at) || words.isCue('aspect', at)); place = words.placeEndingAt(at + 1)) at = (place?.first ?? at) - 1;
  const lead = words.tokens[at]?.text ?? '';
  if (![',', '+', '&', 'and', 'then', 'by', 'with', 'plus', ';', '/'].includes(lead)) return false;
  return words.phrases('technique').some((other) => other.end < first && (termOf(other)?.isEverydayWord !== true || minutesBetween(words, other.end, first) !== undefined) && !words.hasCue('refused', Math.max(0, other.first - 3), other.first)) && !words.hasCue('home', 0, first) && !words.hasCue('advice', 0, 1) && !words.hasCue('home-verb', 0, first) && !words.hasCue('dose', first, words.itemEnd(first));
}

/** "US + TENS", "heat, MFR to traps": opens a list of what was done. */
function leadsToTechnique(words: Words, { first, end }: Span): boolean {
  let start = first;
  for (let place = words.placeEndingAt(start); place !== undefined; place = words.placeEndingAt(start)) start = place.first;
  if (words.itemStart(first) !== start || !['+', ',', '&', '/', ';'].includes(words.tokens[end]?.text ?? '')) return false;
  const next = words.phraseAt('technique', end + 1);
  return next !== undefined && (termOf(next)?.isEverydayWord !== true || (termOf(next)?.isUnspecified === true && isBareTime(words, next.end))) && !words.hasCue('refused', Math.max(0, first - 2), first);
}

const longestManner = 3;

function isNextTime(words: Words, phrase: Phrase): boolean {
  // "Cupping maybe next time".
  const behind = /^(?:maybe|possibly|perhaps|again)$/.test(words.tokens[phrase.end]?.text ?? '') ? phrase.end + 1 : phrase.end;
  // "Needle TFL nxt time".
  let at = behind;
  while (words.placeAt(at) !== undefined || words.cueAt('before-target', at) !== undefined) at = words.placeAt(at)?.end ?? at + 1;
  if (/^(?:next|nxt)$/.test(words.tokens[at]?.text ?? '') && words.cueAt('next', at) !== undefined) return true;
  // "(60 min appt): MFR traps": what stands before a colon heads it.
  let start = phrase.first;
  while (start > words.itemStart(phrase.first) && words.tokens[start - 1]?.text !== ':') start -= 1;
  return words.hasCue('retest', start, phrase.first) || words.hasCue('next', start, phrase.first);
}
