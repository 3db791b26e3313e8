/** Exercises and advice to take home, each by itself: after a cue such as "hw", under such a heading, or named in the plan. */
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
import { isDose, itemsOf } from './homework-items.ts';
import { addInstructed, isImperative } from './instructions.ts';
import { sentenceEnd } from './phrases-of-intent.ts';
import { rateAt } from './visits.ts';
import type { Words } from './words.ts';

export function readHomework(draft: Draft): void {
  const { words } = draft;
  const { topic, section } = words.context;
  const end = words.tokens.length;
  if (end === 0) return;
  if (topic === 'goal') return;
  if (topic === 'home') {
    addItems(draft, 0, end);
    return;
  }
  const cues = words.phrases('home');
  const [cue] = cues;
  const lead = words.cueAt('home-lead', 0);
  // "Home cat-camel am, child's pose pm"; "ex: clams" too.
  if (lead !== undefined && section !== 'S' && section !== 'O' && opensExercise(words, { first: words.tokens[lead]?.text === ':' ? lead + 1 : lead, end }) && !words.hasCue('told-of-doing', lead, end)) {
    addItems(draft, lead, end);
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
    addItems(draft, cue.end, end);
    return;
  }
  if (section !== 'S' && section !== 'O' && isToldToAvoid(words)) {
    addItems(draft, 0, end);
    return;
  }
  if (section !== 'S' && section !== 'O' && addInstructed(draft, (item) => addItem(draft, item, false))) {
    addAdvised(draft);
    return;
  }
  if (section !== 'S' && section !== 'O' && section !== 'Tx' && addListed(draft)) return;
  if (section === 'P') addNamed(draft, 0, end);
  else if (section === undefined && (addPromised(draft) || addDosed(draft))) return;
  else if (section === undefined || section === 'A' || section === 'Tx' || section === 'Re') addAdvised(draft);
}

/**
 * "Putty squeezes 5 min x3, prayer stretch": a list with an exercise and how often it is to be done; the other parts of it that
 * are exercises and nothing else belong to it, and nobody says that anything was done.
 */
function addListed(draft: Draft): boolean {
  const { words } = draft;
  const items = itemsOf(words, 0, words.tokens.length, true).filter(({ first, end }) => !words.hasCue('told-of-doing', first, end) && !isTaken(draft, { first, end }));
  const isToldOf = words.hasCue('reports', 0, words.tokens.length) || words.hasCue('mood', 0, words.tokens.length) || words.hasCue('told-before', 0, words.tokens.length);
  if (isToldOf || !items.some((item) => opensExercise(words, item) && hasDailyDose(words, item) && !isTreating(words, item))) return false;
  for (const item of items) {
    const isOnly = opensExercise(words, item) && (hasDailyDose(words, item) || item.end - item.first <= 4);
    if ((isOnly || isPlainAdvice(words, item)) && !isTreating(words, item)) addItem(draft, item, false);
  }
  return true;
}

function isTaken({ usedTokens }: Draft, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if (usedTokens.has(at)) return true;
  return false;
}

/** A treatment's name, or medicine, or the next visit, whatever is counted beside it. */
function isTreating(words: Words, { first, end }: Span): boolean {
  if (words.hasCue('medicine', first, end) || words.hasCue('next', first, first + 1)) return true;
  return words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true && !words.hasCue('exercise', phrase.first, phrase.end));
}

/** "Avoid knitting 1/52" at the head of a sentence is told; "avoided", and "avoid" after a name, tell of something. */
function isToldToAvoid(words: Words): boolean {
  return words.tokens[0]?.text === 'avoid' && words.tokens.length > 1 && words.context.topic === undefined && words.phrases('technique').every((phrase) => phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

/** "hw pendulum", "home: ...", "HEP given": not "at home with kids". */
function isCue(words: Words, { first, end }: Span): boolean {
  const text = words.tokens[first]?.text ?? '';
  // "Did HW? yes" asks about the last.
  if (words.tokens[end]?.text === '?' || words.tokens[first - 1]?.text === 'did') return false;
  if (text !== 'at' && text !== 'home') return true;
  if (end - first > 1 && text === 'home') return true;
  return words.tokens[end]?.text === ':' || words.hasCue('exercise', 0, words.tokens.length);
}

/** Everything in a list after the cue is an item, until the next visit is spoken of. */
function addItems(draft: Draft, from: number, end: number): void {
  for (const item of itemsOf(draft.words, from, end)) addItem(draft, item, true);
}

/** In a plan, what is an exercise or advice by its words. */
function addNamed(draft: Draft, from: number, end: number): void {
  for (const item of itemsOf(draft.words, from, end)) {
    if (isExercise(draft, item) || isDosed(draft, item) || isImperative(draft, item)) addItem(draft, item, false);
  }
}

/** "Sleeve daily", "swap arms x10": how often one is to do it says that one is to do it. */
function isDosed(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return false;
  if (isDose(words, { first, end }) || words.hasCue('medicine', first, end) || words.hasCue('next', first, end) || words.hasCue('visit', first, end)) return false;
  if (rateAt(words, first) !== undefined || /^(?:phoned|called|saw|sees|takes|works|runs|does|has)$/.test(words.tokens[first]?.text ?? '')) return false;
  return hasDailyDose(words, { first, end }) && words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end || phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

/** "She'll do the towel stretch morning and night", "will keep going with calf raises". */
function addPromised(draft: Draft): boolean {
  const { words } = draft;
  const { tokens } = words;
  const will = tokens.findIndex(({ text }) => /^(?:will|shell|hell|theyll|ill|to)$/.test(text));
  if (will < 0 || will > 3 || !/^(?:do|keep|continue|practise|practice|try|carry|start|perform|repeat|work)$/.test(tokens[will + 1]?.text ?? '')) return false;
  let first = will + 2;
  while (['on', 'up', 'with', 'going', 'doing', 'the', 'her', 'his', 'their', 'to', 'do', 'at', 'home'].includes(tokens[first]?.text ?? '')) first += 1;
  const item = itemsOf(words, first, sentenceEnd(words, first))[0];
  if (item === undefined || !words.hasCue('exercise', item.first, item.end) || !isExercise(draft, item)) return false;
  addItem(draft, item, false);
  return true;
}

/** "Foam roll quads nightly", where nobody says that it was done before. */
function addDosed(draft: Draft): boolean {
  const { words } = draft;
  if (words.hasCue('reports', 0, words.tokens.length) || words.phrases('home-verb').some(({ first, end }) => !isNounAdvice(words, first, end))) return false;
  let hasAny = false;
  const items = itemsOf(words, 0, words.tokens.length);
  const isList = items.some((item) => isPlainAdvice(words, item) && words.tokens[item.end - 1]?.text === 'advice');
  for (const item of items) {
    if (isList && words.cueAt('exercise', item.first) === item.end) {
      addItem(draft, item, false);
      continue;
    }
    if (isPlainAdvice(words, item)) {
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

/** "Graded walking", "quads exercises", "R pec stretch": how or of what, then an exercise. */
function opensExercise(words: Words, { first, end }: Span): boolean {
  // "Walks 5 km daily" tells of somebody.
  if (/^(?:walks|swims|runs|cycles|reaches|hangs|rests|jogs|marches|bikes|skips|hops|rows)$/.test(words.tokens[first]?.text ?? '')) return false;
  let at = first;
  while (at < end && at < first + 6) {
    if (words.cueAt('exercise', at) !== undefined) return true;
    const place = words.placeAt(at);
    if (place !== undefined) at = place.end;
    else if (words.cueAt('how-done', at) !== undefined) at = words.cueAt('how-done', at) ?? at + 1;
    else return false;
  }
  return false;
}

/** "Cervical retraction 10 x 5/day", "ecc wrist ext 3x15 daily", "PFMT 10x10s tds": a movement or a few words, a number of times, and how often. */
function isMovementDose(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  if (!hasRepetitions(words, { first, end }) || !hasRateOfDay(words, { first, end })) return false;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at) || words.cueAt('medicine', at) !== undefined || words.cueAt('visit', at) !== undefined) return false;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && (draft.usedAmounts.has(amount.first) || amount.denominator === 10))) return false;
  return words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end || phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

function hasRepetitions(words: Words, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if (words.amountAt(at)?.unit === 'repetitions') return true;
  return false;
}

function hasRateOfDay(words: Words, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if (words.cueAt('time-of-day', at) !== undefined) return true;
  return false;
}

/** "PRICE advice": what is named, and the word for it. */
function isNounAdvice(words: Words, first: number, end: number): boolean {
  return words.tokens[first]?.text === 'advice' && words.itemStart(first) < first && words.itemEnd(end - 1) === end && words.cueAt('advice', words.itemStart(first)) === first;
}

/** "Stay active", "RICE": the whole item, after something was measured or found, and nobody says that it helps. */
function isPlainAdvice(words: Words, { first, end }: Span): boolean {
  // "Ice 10 min" is what was done; a rate or a time of day is what is to be done.
  if (words.amounts.some((amount) => amount.unit === 'minutes') && !hasDailyDose(words, { first: 0, end: words.tokens.length })) return false;
  const stop = words.cueAt('advice', first);
  if (stop === undefined) return false;
  const isWhole = stop === end || words.tokens[stop]?.text === 'advice' || (words.cueAt('dose', stop) === end && words.tokens[stop]?.kind === 'word');
  return isWhole && end - first <= 4 && (first > 0 || end === words.tokens.length || words.tokens[end]?.text !== ':') && !words.tokens.some(({ text }) => /^(?:better|worse|help|helps|helped|eases|eased|easing|relieved|aggs|aggravated|with|at|no|nil|and|using|on)$/.test(text));
}

function hasDailyDose(words: Words, { first, end }: Span): boolean {
  for (let at = first + 1; at < end; at += 1) if (words.amountAt(at)?.unit === 'repetitions' || words.cueAt('time-of-day', at) !== undefined) return true;
  return false;
}

/** "Advised ice and rest" outside a plan. */
function addAdvised(draft: Draft): void {
  const { words } = draft;
  for (const { first, end } of words.phrases('home-verb')) {
    if (!/^(advis|encourag|instruct|taught|show|prescrib|recommend|remind|demonstrat|issued|given|provided|told|asked|suggest|add$|cont$|continue$|rec$)/.test(words.tokens[first]?.text ?? '') && words.tokens[end]?.text !== ':') continue;
    const stop = sentenceEnd(words, end);
    // "Continue to increase mobility" says what is hoped for.
    if (/^(?:cont|continue|add)$/.test(words.tokens[first]?.text ?? '') && !opensExercise(words, { first: end, end: stop })) continue;
    if (!words.hasCue('exercise', end, stop) && !words.hasCue('advice', end, stop)) continue;
    for (const item of itemsOf(words, end, stop)) if (isExercise(draft, item)) addItem(draft, item, false);
    return;
  }
}

function isExercise(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  if (words.hasCue('next', first, first + 1) || words.hasCue('retest', first, first + 1)) return false;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return false;
  const hasExercise = words.hasCue('exercise', first, end);
  const isAdvice = words.cueAt('advice', first) !== undefined || words.hasCue('advice', first, end);
  if (!hasExercise && !isAdvice) return false;
  // "continue massage weekly, STM next": treatment, not homework.
  return !words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true && !words.hasCue('exercise', phrase.first, phrase.end)) || words.hasCue('dose', first, end);
}

function addItem(draft: Draft, item: Span, isListed: boolean): void {
  const { words } = draft;
  let { first, end } = item;
  // What follows about the visit is no part of the exercise.
  for (let at = first; at < end; at += 1) if (at > first && words.cueAt('next', at) !== undefined && !words.hasCue('exercise', at, end)) end = at;
  if (isListed && !words.hasCue('exercise', first, end) && isDose(words, { first, end })) return;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && draft.usedAmounts.has(amount.first))) return;
  if (words.tokens[first]?.text === 'nil' || words.tokens[first]?.text === 'none') return;
  const { status } = statementAt(draft, { first, end: Math.min(end, first + 1) });
  while (first < end && words.tokens[first]?.kind === 'sign') first += 1;
  if (first >= end) return;
  addFact(draft, 'homework', { first, end, status: status === 'absent' && !/^(avoid|no|dont|limit)/.test(words.tokens[first]?.text ?? '') ? 'absent' : 'present' }, {});
  for (let at = first; at < end; at += 1) draft.usedTokens.add(at);
}
