/** What was done in a treatment, with what it was done to and for how long; what is only planned is none, what was declined is absent. */
import type { FactSide } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { addFact, type Draft, placed, statementAt } from './draft.ts';
import { refusalOf } from './refused-techniques.ts';
import { isBareTime, isGiven } from './technique-given.ts';
import { bareMinutesOf, isBareMinutes, minutesAfter, minutesAlone, minutesBefore, minutesBetween, minutesOf, onlyMinutes } from './technique-minutes.ts';
import { countEnd, targetBeforeTime } from './technique-order.ts';
import { goesOn, isElsewhere, regionBehind, regionInName, type Site, sideBefore, sideBehind, siteOver, together } from './technique-places.ts';
import { isCounted, isDetail, isPlaceOfOther } from './technique-talk.ts';
import { type Target, targetBefore, targetsAfter, targetsAside, targetsGoingOn, targetWith } from './technique-targets.ts';
import { isApartSlash, isManner, joins, termOf } from './technique-words.ts';
import type { Words } from './words.ts';

export function readTechniques(draft: Draft): void {
  const { words } = draft;
  const phrases = words.phrases('technique').filter((phrase) => !isWithinOther(draft, phrase) && !isGradeOfOther(words, phrase) && !isCount(words, phrase) && !isDetail(words, phrase) && !isPlaceOfOther(words, phrase));
  const named = phrases.filter((phrase) => isGiven(draft, phrase));
  const told = named.filter((phrase, index) => !isSaidAgain(words, named[index - 1], phrase) && !isRefusedAgain(words, phrase, named[index + 1]));
  const [first] = told;
  let held = first === undefined ? {} : siteOver(words, first);
  for (const [index, phrase] of told.entries()) held = addTechnique(draft, phrase, untilTaken(draft, phrase.end, told[index + 1]?.first ?? words.tokens.length), held, sharedSite(words, told, index));
}

/** "Effleurage + petrissage both calves", "did not manipulate or massage the neck": what is joined before a place shares it. */
function sharedSite(words: Words, told: readonly Phrase[], index: number): Site | undefined {
  const own = told[index];
  if (own === undefined || targetBefore(words, own.first) !== undefined) return undefined;
  for (let at = index; at + 1 < told.length; at += 1) {
    const [phrase, next] = [told[at], told[at + 1]];
    const join = words.tokens[phrase?.end ?? 0]?.text ?? '';
    if (phrase === undefined || next === undefined || (join !== 'or' && (!joins.has(join) || termOf(own)?.isEverydayWord === true))) return undefined;
    let start = phrase.end + 1;
    while (isManner(words, start)) start += 1;
    if (start !== next.first) return undefined;
    const [target, ...others] = targetsAfter(words, next.end, told[at + 2]?.first ?? words.tokens.length);
    if (target !== undefined) return join !== ',' && others.length === 0 ? { side: target.side, region: target.region } : undefined;
  }
  return undefined;
}

/** "Manip L4/5 R rot gr V", "suboccipital release (MFR)", "jt mobs talus post glide": the second says the same again, or how. */
function isSaidAgain(words: Words, before: Phrase | undefined, phrase: Phrase): boolean {
  if (before === undefined || words.itemStart(before.first) !== words.itemStart(phrase.first) || refusalOf(words, phrase) !== undefined) return false;
  const isGrade = words.isCue('mob-grade', phrase.first);
  const [term, own] = [termOf(before), termOf(phrase)];
  const isSame = term?.name === own?.name;
  if (isSame && isGrade) return (words.placeAt(phrase.end)?.region ?? words.placeAt(phrase.end)?.muscle) === undefined;
  if (isSame && words.tokens[phrase.first - 1]?.text === '(') return true;
  // "MWM lat glide": how it was done.
  if (!isSame && !(term?.isEverydayWord !== true && words.isCue('works-on', phrase.end - 1) && (own?.isEverydayWord === true || phrase.first === before.end))) return false;
  for (let at = before.end; at < phrase.first; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) at = place.end - 1;
    else if (words.amountAt(at) !== undefined || joins.has(words.tokens[at]?.text ?? '') || isApartSlash(words, at) || words.tokens[at]?.kind !== 'word' || at - before.end > 2) return false;
  }
  return true;
}

/** "Not keen on tape so no taping", "thrust manipulation declined": one refusal. */
function isRefusedAgain(words: Words, phrase: Phrase, next: Phrase | undefined): boolean {
  if (next === undefined || termOf(next)?.name !== termOf(phrase)?.name || targetBefore(words, phrase.first) !== undefined || targetsAfter(words, phrase.end, next.first).length > 0) return false;
  return refusalOf(words, phrase) !== undefined && refusalOf(words, next) !== undefined;
}

/** An exercise or a visit that was read has its own minutes. */
function untilTaken({ usedTokens }: Draft, from: number, until: number): number {
  let at = from;
  while (at < until && !usedTokens.has(at)) at += 1;
  return at;
}

/** "4 needles", "6 cups": how many. */
function isCount(words: Words, phrase: Phrase): boolean {
  return termOf(phrase)?.isEverydayWord === true && words.isCue('counted-tool', phrase.first) && words.tokens[phrase.first - 1]?.kind === 'number';
}

/** "Mobs gr III": the grade of another in its item. */
function isGradeOfOther(words: Words, phrase: Phrase): boolean {
  return termOf(phrase)?.isEverydayWord === true && words.isCue('mob-grade', phrase.first) && words.phrases('technique').some((other) => other !== phrase && (words.itemStart(other.first) === words.itemStart(phrase.first) || (termOf(other)?.name === termOf(phrase)?.name && other.end === phrase.first - 1)));
}

/** Part of a longer muscle's, exercise's or question's name, or of a test. */
function isWithinOther({ words, usedTokens }: Draft, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at += 1) if (usedTokens.has(at)) return true;
  const { region } = words.placeAt(phrase.first) ?? {};
  if (region !== undefined && phrase.end - phrase.first === 1) return false;
  return words.phrases('screening').some((other) => other.first <= phrase.first && other.end >= phrase.end && other.end - other.first > phrase.end - phrase.first);
}

/** Answers where the next goes on, if it names no place of its own. */
function addTechnique(draft: Draft, phrase: Phrase, until: number, held: Site, shared: Site | undefined): Site {
  const { words } = draft;
  const term = termOf(phrase);
  if (term === undefined) return held;
  const statement = statementAt(draft, phrase).status;
  if (statement === 'other-person') return held;
  const behindIt = targetsAfter(words, saidAgainEnd(words, phrase), until);
  const all = behindIt.length > 0 || targetBefore(words, phrase.first) !== undefined ? behindIt : targetsAside(words, phrase.end, until);
  const refusal = refusalOf(words, phrase, all.at(-1)?.end);
  const isRefused = refusal !== undefined;
  // "DN left out".
  const targets = refusal !== undefined && refusal.first >= phrase.end ? all.filter(({ first }) => first < refusal.first) : all;
  const before = targets.length === 0 ? (targetBefore(words, phrase.first) ?? targetWith(words, phrase.first) ?? targetBeforeTime(words, phrase.first)) : undefined;
  const last = targets.at(-1)?.end ?? phrase.end;
  const own = words.amountAt(phrase.end);
  let minutes = minutesOf(words, phrase.first) ?? (term.isOnlyTimed === true ? words.amounts.find((one) => one.end === phrase.first) : undefined) ?? (own !== undefined && (isBareMinutes(words, own, phrase.end) || (term.isEverydayWord === true && own.unit === undefined && isBareTime(words, phrase.end))) ? own : undefined) ?? minutesAfter(words, last, until) ?? minutesAlone(words, countEnd(words, last), until) ?? (targets.length === 0 ? undefined : minutesBetween(words, phrase.end, last)) ?? minutesBefore(words, phrase.first) ?? onlyMinutes(draft, phrase) ?? bareMinutesOf(draft, phrase, until);
  const status = isRefused || (statement === 'absent' && !isBehindRefused(words, phrase)) ? 'absent' : statement === 'past' && !isCounted(words, phrase.end) ? 'past' : 'present';
  // "Effleurage for 40 minutes and no deep tissue".
  if (isRefused && minutes !== undefined && minutes.end <= phrase.first) minutes = undefined;
  if (minutes !== undefined) draft.usedAmounts.add(minutes.first);
  const value = minutes === undefined ? undefined : { value: minutes.value };
  if (term.isUnspecified === true && status === 'present' && hasBetterName(draft, phrase)) return held;
  let manner = phrase.end;
  while ((isManner(words, manner) || words.isCue('before-grade', manner)) && words.placeAt(manner) === undefined) manner += 1;
  const beside = words.placeAt(words.placeAt(manner)?.side === undefined ? phrase.end : manner);
  // "R thrust at L4": of one place behind it.
  const ofOne = targets.length === 1 && targets[0]?.side === undefined ? words.placeEndingAt(phrase.first)?.side : undefined;
  const behind = minutes === undefined ? undefined : (sideBehind(words, minutes.end) ?? (targets.length === 0 ? sideBefore(words, minutes, phrase.end) : undefined));
  // "C-spine manip L".
  const alone: Target | undefined = before ?? (beside?.side === undefined ? undefined : { first: phrase.first, end: beside.end, side: beside.side });
  const sites: readonly (Target | undefined)[] = targets.length > 0 ? together(targets, minutes !== undefined, targets.some(({ first }) => words.tokens[first - 1]?.text === '/')) : [alone === undefined || alone.side !== undefined || beside?.side === undefined ? alone : { ...alone, side: beside.side, end: beside.end }, ...(before === undefined || minutes !== undefined ? [] : targetsGoingOn(words, phrase.end, until))];
  const isHeld = status !== 'absent' && term.isGeneral !== true && !isElsewhere(words, phrase.end);
  let next: Site = isElsewhere(words, phrase.end) ? {} : held;
  let side: FactSide | undefined;
  for (const [index, target] of sites.entries()) {
    side = target?.side ?? ofOne ?? behind?.side ?? (target?.region === undefined ? side : undefined);
    const isFirst = index === 0;
    const isLast = index === sites.length - 1;
    const first = isFirst ? Math.min(phrase.first, target?.first ?? phrase.first, minutes !== undefined && minutes.end <= phrase.first ? minutes.first : phrase.first) : (target?.first ?? phrase.first);
    const end = Math.max(target?.end ?? phrase.end, isFirst ? phrase.end : 0, isLast && minutes !== undefined ? (behind?.end ?? minutes.end) : 0);
    const own: Site = { side, region: target?.region ?? regionInName(words, phrase) ?? (target === undefined && minutes !== undefined ? regionBehind(words, minutes.end) : undefined) };
    const site = shared !== undefined || isHeld ? goesOn(words, own, { first, end }, shared ?? held) : own;
    if (status !== 'absent' && (own.side ?? own.region) !== undefined) next = site.region !== undefined && words.vocabulary.isWhole(site.region) ? {} : site;
    addFact(draft, 'technique', { first, end, status }, { phase: 'during', name: term.name, ...(target?.minutes !== undefined ? { value: target.minutes.value } : isLast ? value : {}), ...placed(site) });
  }
  return next;
}

/** "Mulligan glide (MWM) R elbow": what it was done to stands behind its other name. */
function saidAgainEnd(words: Words, phrase: Phrase): number {
  for (let at = phrase.end; at <= phrase.end + 1; at += 1) {
    const again = words.tokens[at]?.text === '(' ? words.phraseAt('technique', at + 1) : undefined;
    if (again !== undefined && termOf(again)?.name === termOf(phrase)?.name && words.tokens[again.end]?.text === ')') return again.end + 1;
  }
  return phrase.end;
}

/** "No thrust, MET to R SIJ": the no is of what stands before, and says nothing of this item. */
function isBehindRefused(words: Words, { first }: Phrase): boolean {
  const start = words.itemStart(first);
  return !words.hasCue('refused', start, first) && words.hasCue('refused', 0, start);
}

/** "massage" where the sentence names the kind of massage as well. */
function hasBetterName({ words }: Draft, phrase: Phrase): boolean {
  return words.phrases('technique').some((other) => other !== phrase && Math.abs(other.first - phrase.first) <= 3 && termOf(other)?.isUnspecified !== true && termOf(other)?.isEverydayWord !== true && words.itemStart(other.first) === words.itemStart(phrase.first) && Math.min(Math.abs(other.end - phrase.first), Math.abs(phrase.end - other.first)) <= 1);
}
