/** Exercises and advice to take home, each by itself: after a cue such as "hw", under such a heading, or named in the plan. */
import { scalesOfNotes } from '@trusted-hands/packs';
import { type Draft, type Span } from './draft.ts';
import { hasDailyDose, hasRateOfDay, hasRepetitions, isForbidden, isNounAdvice, isOfTreatment, isOfWriter, isPlainAdvice, isTaken, isToldToAvoid, opensExercise } from './exercise-words.ts';
import { addItem, isExercise } from './homework-fact.ts';
import { isDose, itemsOf } from './homework-items.ts';
import { addInstructed, isForHome, isImperative } from './instructions.ts';
import { keptUp } from './kept-up-exercises.ts';
import { addListed, endsInMinutes, goesOnList } from './listed-exercises.ts';
import { goesOnTelling, hasApartFromName } from './further-advice.ts';
import { addShaped } from './shaped-homework.ts';
import { sentenceEnd } from './phrase-ends.ts';
import { rateAt } from './rate.ts';
import type { Words } from './words.ts';

export function readHomework(draft: Draft): void {
  const { words } = draft;
  const { topic, section } = words.context;
  const end = words.tokens.length;
  if (end === 0) return;
  if (topic === 'goal' || (topic !== 'home' && isGivenHere(words))) return;
  if (topic === 'home') {
    addItems(draft, 0, end);
    return;
  }
  const cues = words.phrases('home');
  const [cue] = cues;
  const homeLead = words.cueAt('home-lead', 0);
  // "Home cat-camel am, child's pose pm"; "ex: clams" too.
  if (homeLead !== undefined && section !== 'S' && section !== 'O' && opensExercise(words, { first: words.tokens[homeLead]?.text === ':' ? homeLead + 1 : homeLead, end }) && !words.hasCue('told-of-doing', homeLead, end)) {
    addItems(draft, homeLead, end);
    return;
  }
  // "Wall angels at home": what is done stands before.
  if (cue !== undefined && cue.first > 0 && words.tokens[cue.first]?.text === 'at' && section !== 'S' && section !== 'O' && opensExercise(words, { first: words.itemStart(cue.first), end: cue.first }) && !words.hasCue('told-of-doing', words.itemStart(cue.first), words.itemEnd(cue.first))) {
    addItem(draft, { first: words.itemStart(cue.first), end: cue.end }, false);
    return;
  }
  if (cue !== undefined && section !== 'S' && isCue(words, cue)) {
    const verb = words.phrases('home-verb').find((phrase) => phrase.end <= cue.first && phrase.end >= cue.first - 3 && /^(?:cont|continue|keep|carry|to)$/.test(words.tokens[phrase.first]?.text ?? ''));
    // "Continue home exercises": those that are known.
    if (verb !== undefined && [undefined, '.', ','].includes(words.tokens[cue.end]?.text)) addItem(draft, { first: verb.first, end: cue.end }, false);
    addItems(draft, cue.end, end, cue.first);
    return;
  }
  if (section !== 'S' && section !== 'O') addShownDoing(draft);
  const lead = section === 'S' || section === 'O' ? undefined : toldLead(words);
  if (lead?.isHeading === true) {
    // "Told: one leg bigger = ED" says when to be seen, and nothing of the leg.
    if (!words.hasCue('elsewhere', lead.end, end)) addItems(draft, lead.end, end);
    else for (let at = lead.end; at < end; at += 1) draft.usedTokens.add(at);
    return;
  }
  if (lead !== undefined) {
    const items = itemsOf(words, lead.end, end).filter((item) => (isImperative(draft, item) || isExercise(draft, item) || goesOnList(draft, item) || goesOnTelling(draft, item, true) || isForbidden(words, item)) && !words.hasCue('elsewhere', item.first, item.end));
    for (const item of items) addItem(draft, item, false);
    if (items.length > 0) return;
  }
  if (section !== 'S' && section !== 'O' && isToldToAvoid(words)) {
    addItems(draft, 0, end);
    return;
  }
  if (section !== 'S' && section !== 'O' && addInstructed(draft, (item) => addItem(draft, item, false))) {
    addAdvised(draft);
    const goesOn = keptUp(draft);
    if (goesOn !== undefined && !isTaken(draft, goesOn)) addItem(draft, goesOn, false);
    return;
  }
  if (section !== 'S') addShaped(draft, (item) => addItem(draft, item, false));
  if (section === undefined && endsInMinutes(words)) return;
  // Below a treatment what is said to be done daily is none of it.
  const isBelow = section === 'Tx' && !isOfTreatment(words) && (hasRateOfDay(words, { first: 0, end }) || (words.context.isTreated && words.phrases('technique').length === 0));
  if (section !== 'S' && section !== 'O' && (section !== 'Tx' || isBelow) && addListed(draft, (item) => addItem(draft, item, false))) return;
  const goesOn = keptUp(draft);
  if (goesOn !== undefined) {
    addItem(draft, goesOn, false);
    return;
  }
  if (section === 'P') addNamed(draft, 0, end);
  else if ((section === undefined || (section === 'Re' && words.context.isTreated) || isBelow) && addDosed(draft)) return;
  else if (section === undefined || section === 'A' || section === 'Tx' || section === 'Re') addAdvised(draft);
}

/** "Given: Swedish massage 15 min, hot pack 10 min": done, and not to be done; a time without a treatment is an exercise's. */
function isGivenHere(words: Words): boolean {
  const isTreatment = words.phrases('technique').some(({ meanings }) => meanings.some((meaning) => meaning.type === 'technique' && meaning.technique.isExercise !== true));
  return words.isCue('treated', 0) && isTreatment && words.amounts.some(({ unit }) => unit === 'minutes');
}

/** "Suggested standing up every 45 min", "showed her scooping with palms up": what somebody was told or shown to do, whatever it is called. */
function addShownDoing(draft: Draft): void {
  const { words } = draft;
  const { tokens } = words;
  if (!words.isCue('home-verb', 0) || !/^(?:suggested|recommended|advised|encouraged|showed|shown|taught|suggest|recommend|advise|encourage)$/.test(tokens[0]?.text ?? '')) return;
  const first = /^(?:him|her|them|pt|client|patient|mum|dad)$/.test(tokens[1]?.text ?? '') ? 2 : 1;
  const [item] = itemsOf(words, first, sentenceEnd(words, first));
  if (item?.first === first && isDoing.test(tokens[first]?.text ?? '') && item.end - first > 1 && isForHome(draft, item)) addItem(draft, item, false);
}

const isDoing = /^(?!(?:seeing|getting|having|being|talking|speaking|contacting|booking|calling|coming|ringing|returning|waiting|finding|reviewing|treating|continuing|evening|morning|nothing|something|anything|everything|swelling|bruising)$)[a-z]{2,}ing$/;

/** "Told: stand for phone calls.", "adv sleep with pillow, small steps", "told foam roll nightly": what leads to what somebody was told; with a colon all of it is. */
function toldLead(words: Words): { readonly end: number; readonly isHeading: boolean } | undefined {
  const { tokens } = words;
  const verb = words.cueAt('advice-given', 0) ?? (tokens[0]?.text === 'told' ? 1 : words.cueAt('home-verb', 0));
  if (verb === undefined) return undefined;
  const end = /^(?:him|her|them|pt|client)$/.test(tokens[verb]?.text ?? '') ? verb + 1 : verb;
  // "Told: if it gives way, go to ED".
  if (/^(?:if|when|any|signs|to|about|re)$/.test(tokens[tokens[end]?.text === ':' ? end + 1 : end]?.text ?? '')) return undefined;
  if (tokens[end]?.text === ':' && (tokens[0]?.text === 'told' || words.isCue('home-verb', 0))) return { end: end + 1, isHeading: true };
  if (!words.isCue('advice-given', 0) && tokens[0]?.text !== 'told') return undefined;
  // "Told her the signs to look out for" tells of something.
  const isAbout = tokens[0]?.text === 'told' && (/^(?:the|a|an|that|this|about|it|its|of|she|he|i|we|if|why|what|how|when|my|no|me|to|by|off)$/.test(tokens[end]?.text ?? '') || (tokens[end]?.text === 'not' && tokens[end + 1]?.text !== 'to'));
  return isAbout ? undefined : { end: tokens[end]?.text === ':' ? end + 1 : end, isHeading: false };
}

/** "hw pendulum", "home: ...", "HEP given": not "at home with kids". */
function isCue(words: Words, { first, end }: Span): boolean {
  const text = words.tokens[first]?.text ?? '';
  // "Did HW? yes" asks about the last.
  if (words.tokens[end]?.text === '?' || words.tokens[first - 1]?.text === 'did') return false;
  // "Home care PT", "home visit": where it was.
  if (text === 'home' && /^(?:pt|ot|slt|physio|nurse|nursing|visit|visits|team|aide|worker|agency|package|service)$/.test(words.tokens[end]?.text ?? '')) return false;
  if (text !== 'at' && text !== 'home') return true;
  if (end - first > 1 && text === 'home') return true;
  return words.tokens[end]?.text === ':' || words.hasCue('exercise', 0, words.tokens.length);
}

/** Everything in a list after the cue is an item, until the next visit is spoken of; "HEP emailed x3: open book" begins behind its colon. */
function addItems(draft: Draft, begin: number, end: number, cueFirst = begin): void {
  const { words } = draft;
  // "HEP cont; add wall sits": what is known already goes on.
  const isKept = /^(?:cont|contd|continue|continues|continued)$/.test(words.tokens[begin]?.text ?? '') && words.itemEnd(begin) === begin + 1;
  if (isKept) addItem(draft, { first: cueFirst, end: begin + 1 }, false);
  const from = isKept ? begin + 1 : begin;
  const colon = words.tokens.findIndex(({ text }, at) => at >= from && at < from + 5 && text === ':');
  const isLead = colon > from && !words.hasCue('exercise', from, colon) && !words.hasCue('advice', from, colon);
  for (const item of itemsOf(words, isLead ? colon + 1 : from, end)) if (!isStray(words, item)) addItem(draft, item, true);
}

/** "dic": one short word or less that is no exercise, and no known word; "HEP unchanged" is about the exercises. */
function isStray(words: Words, { first, end }: Span): boolean {
  if (words.cueAt('about-goal', first) === end) return true;
  return end - first === 1 && (words.tokens[first]?.text.length ?? 0) <= 3 && !words.hasCue('exercise', first, end) && !words.hasCue('advice', first, end) && words.placeAt(first) === undefined && words.phraseAt('technique', first) === undefined;
}

/** In a plan, what is an exercise or advice by its words. */
function addNamed(draft: Draft, from: number, end: number): void {
  const { words } = draft;
  if (isOfWriter(words)) return;
  for (const item of itemsOf(words, from, end)) {
    // "Ibuprofen 200, 3 times daily".
    if (words.tokens[item.first]?.kind === 'number' && words.hasCue('medicine', from, item.first)) continue;
    if (isExercise(draft, item) || isDosed(draft, item) || isImperative(draft, item)) addItem(draft, item, false);
  }
}

/** "Sleeve daily", "swap arms x10": how often one is to do it says that one is to do it. */
function isDosed(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return false;
  if (isDose(words, { first, end }) || words.hasCue('elsewhere', first, end) || words.hasCue('medicine', first, end) || words.hasCue('next', first, end) || words.hasCue('visit', first, end)) return false;
  if (rateAt(words, first) !== undefined || words.isCue('tells-of-other', first) || words.isCue('discharge', first)) return false;
  return hasDailyDose(words, { first, end }) && words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end || phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

/** "Foam roll quads nightly", where nobody says that it was done before. */
function addDosed(draft: Draft): boolean {
  const { words } = draft;
  const whole = { first: 0, end: sentenceEnd(words, 0) };
  // "Keep up the rowing".
  if (words.isCue('plain-order', 0) && words.isCue('home-verb', 0) && whole.end > 2 && whole.end <= 8 && (words.context.isTreated || words.context.isPainTold) && isForHome(draft, whole)) {
    addItem(draft, whole, false);
    return true;
  }
  if (words.hasCue('reports', 0, words.tokens.length) || words.phrases('home-verb').some(({ first, end }) => !isNounAdvice(words, first, end) && !(first === 0 && words.isCue('plain-order', 0)))) return false;
  let hasAny = false;
  const items = itemsOf(words, 0, words.tokens.length);
  const isList = items.some((item) => isPlainAdvice(words, item) && words.tokens[item.end - 1]?.text === 'advice');
  for (const item of items) {
    if (isList && words.cueAt('exercise', item.first) === item.end) {
      addItem(draft, item, false);
      continue;
    }
    if (isPlainAdvice(words, item) && !isTaken(draft, item)) {
      addItem(draft, item, false);
      hasAny = true;
      continue;
    }
    if (isMovementDose(draft, item) || (isImperative(draft, item) && hasRateOfDay(words, item))) {
      addItem(draft, item, false);
      hasAny = true;
      continue;
    }
    if (!opensExercise(words, item) || !isExercise(draft, item) || !hasDailyDose(words, item)) continue;
    addItem(draft, item, false);
    hasAny = true;
  }
  return hasAny;
}

/** "Cervical retraction 10 x 5/day", "ecc wrist ext 3x15 daily", "PFMT 10x10s tds": a movement or a few words, a number of times, and how often. */
function isMovementDose(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  if (!hasRepetitions(words, { first, end }) || !hasRateOfDay(words, { first, end }) || rateAt(words, first) !== undefined || words.hasCue('wakes', first, end) || words.phraseAt('screening', first) !== undefined) return false;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at) || words.cueAt('medicine', at) !== undefined) return false;
  if (hasApartFromName(words, 'visit', { first, end })) return false;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && (draft.usedAmounts.has(amount.first) || amount.denominator === scalesOfNotes.pain.highest))) return false;
  return words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end || phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

/** "Advised ice and rest" outside a plan. */
function addAdvised(draft: Draft): void {
  const { words } = draft;
  for (const { first, end } of words.phrases('home-verb')) {
    if (!/^(advis|encourag|instruct|taught|show|prescrib|recommend|remind|demonstrat|issued|given|provided|told|asked|suggest|add$|cont$|continue$|rec$)/.test(words.tokens[first]?.text ?? '') && words.tokens[end]?.text !== ':') continue;
    if (words.phrases('told-before').some((told) => told.first <= first && told.end > first)) continue;
    const stop = sentenceEnd(words, end);
    // "Continue to increase mobility" says what is hoped for.
    if (/^(?:cont|continue|add)$/.test(words.tokens[first]?.text ?? '') && !opensExercise(words, { first: end, end: stop })) continue;
    if (!words.hasCue('exercise', end, stop) && !words.hasCue('advice', end, stop)) continue;
    for (const item of itemsOf(words, end, stop)) if (isExercise(draft, item) || (words.itemStart(first) === first && item.end - item.first <= 4 && goesOnList(draft, item))) addItem(draft, item, false);
    return;
  }
}

