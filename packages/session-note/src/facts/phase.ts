/** Whether something was so before, during or after the treatment: said beside it, earlier in its sentence, or by its section. */
import type { FactPhase } from '../fact.ts';
import type { Words } from './words.ts';

export interface PhaseCue {
  readonly first: number;
  readonly end: number;
  readonly phase: FactPhase;
}

/** One word that means treatment only where nothing else follows: "after", but not "after running". */
const bare = new Set(['before', 'pre', 'after', 'post', 'start', 'beginning', 'initial', 'initially', 'end', 'afterwards', 'afterward', 'retest', 'recheck', 'during', 'leaving', 'halfway', 'midway']);

export function phaseOf(words: Words, cues: readonly PhaseCue[], { first, end, floor }: { readonly first: number; readonly end: number; readonly floor: number }): FactPhase {
  const start = Math.max(floor, words.itemStart(first));
  if (cues.length === 0) return hasChanged(words, start, first, end) ? 'after' : words.context.phase;
  const stop = words.itemEnd(Math.max(first, end - 1));
  let inside: PhaseCue | undefined;
  let following: PhaseCue | undefined;
  let earlier: PhaseCue | undefined;
  for (const cue of cues) {
    if (cue.end <= end) {
      if (cue.first >= start) inside = cue;
      else earlier = cue;
    } else if (cue.first >= end && cue.first < stop && following === undefined && !hasAmountBetween(words, end, cue.first)) following = cue;
  }
  // "4/10 before 3/10 after": each stands before its time.
  if (inside !== undefined && following?.first === end && inside.first === floor && words.amounts.some((amount) => amount.end === inside.first)) return following.phase;
  if (inside !== undefined) return inside.phase;
  // "6/10 Post: 2/10": with a colon it heads what follows.
  if (following !== undefined && headsWhatFollows(words, following)) return earlier?.phase ?? words.context.phase;
  // "6/10 pre 3/10 post" and "pre 6/10 post 3/10": the words before the first say which is meant.
  if (following !== undefined && words.amountAt(following.end) === undefined) return following.phase;
  if (following !== undefined && !cues.some((cue) => cue.end <= first)) return following.phase;
  const shared = following === undefined && earlier === undefined ? sharedAfter(words, cues, first, end) : undefined;
  if (shared !== undefined) return shared;
  return earlier?.phase ?? (hasChanged(words, start, first, end) ? 'after' : words.context.phase);
}

/** "Pre flex 90 / post flex 110", "6/10 Post: rot 60": a colon or a movement with its value stands behind it. */
function headsWhatFollows(words: Words, { end }: PhaseCue): boolean {
  const place = words.placeAt(end);
  if (place?.movement !== undefined) return words.amountAt(place.end) !== undefined;
  return [':', '='].includes(words.tokens[end]?.text ?? '') && words.amounts.some(({ first }) => first > end && first < words.itemEnd(end) + 1);
}

const longestShared = 6;

/** "Abduction 130 and 3/10 on leaving": measures of two kinds with one time behind them. */
function sharedAfter(words: Words, cues: readonly PhaseCue[], first: number, end: number): FactPhase | undefined {
  const cue = cues.find((one) => one.first >= end && one.first <= end + longestShared);
  const [joint, own] = [words.tokens[end]?.text ?? '', words.amounts.find((amount) => amount.first >= first && amount.first < end)];
  if (cue?.phase !== 'after' || !words.context.isTreated || !['and', '&', ',', '/'].includes(joint)) return undefined;
  const between = words.amounts.filter((amount) => amount.first >= end && amount.first < cue.first);
  const [other] = between;
  return between.length === 1 && other?.end === cue.first && own !== undefined && own.denominator !== other.denominator ? 'after' : undefined;
}

/** "Rotation came up to 65", "pain was down to 2" after a treatment, and "MWM x10 -> grip 26 kg". */
function hasChanged(words: Words, start: number, first: number, end: number): boolean {
  const item = words.itemStart(first);
  if (words.tokens[item - 1]?.text === '→' && words.phrases('technique').some((phrase) => phrase.end < item)) return true;
  if (!words.context.isTreated || (words.context.section !== undefined && words.context.section !== 'Tx')) return false;
  for (let at = start; at < end; at += 1) {
    if (!/^(?:up|down|improved|improves|increased|dropped|reduced|decreased|came|gained|eased|settled|fell)$/.test(words.tokens[at]?.text ?? '')) continue;
    if (words.tokens[at + 1]?.text === 'to' || (words.tokens[at + 2]?.text === 'to' && words.tokens[at + 1]?.kind === 'word')) return true;
  }
  return false;
}

export function phaseCues(words: Words): readonly PhaseCue[] {
  const cues: PhaseCue[] = [];
  for (const phase of ['before', 'during', 'after'] as const) {
    for (const { first, end } of words.phrases(phase)) if (isAboutTreatment(words, first, end)) cues.push({ first, end, phase });
  }
  // "End: 62, 2/10" below the treatment.
  const left = words.context.isTreated ? words.cueAt('left-with', 0) : undefined;
  if (left !== undefined && words.tokens[left]?.text === ':' && !cues.some(({ first }) => first === 0)) cues.push({ first: 0, end: left, phase: 'after' });
  cues.push(...inAndOut(words), ...leavings(words));
  return cues.sort((one, other) => one.first - other.first);
}

/** "Left with pain at 1/10", "started at 7, left at 3": going home with what was rated or measured then. */
function leavings(words: Words): readonly PhaseCue[] {
  return words.phrases('leaves').flatMap(({ first, end }): readonly PhaseCue[] => {
    // "Positive on the left at 10 seconds".
    if (words.tokens[first - 1]?.text === 'the') return [];
    let at = end;
    while (at < end + longestLeaving && (words.isCue('pain', at) || words.isCue('filler', at)) && words.amountAt(at) === undefined) at += 1;
    return words.amountAt(at) === undefined ? [] : [{ first, end, phase: 'after' }];
  });
}

const longestLeaving = 4;

function isAboutTreatment(words: Words, first: number, end: number): boolean {
  // "Tib post", "post delt": part of a name.
  if (words.places.some((place) => place.first <= first && place.end >= end && place.end - place.first > end - first)) return false;
  // "By the end of a shift", "at end range".
  if (words.tokens.slice(first, end).some(({ text }) => text === 'end') && (words.tokens[first - 1]?.text === 'by' || /^(?:of|range|ranges|rom)$/.test(words.tokens[end]?.text ?? '')) && !words.hasCue('treatment', end, end + 4) && !words.hasCue('visit', end, end + 4)) return false;
  const next = words.tokens[end];
  // "The end joints of the fingers".
  if (isAspect(words, first, end)) return false;
  if (words.isCue('named-end', end - 1)) return false;
  if (end - first > 1 || !bare.has(words.tokens[first]?.text ?? '')) return true;
  if (words.tokens[first - 1]?.text === 'the' || (words.tokens[first - 1]?.text === '/' && words.tokens[first - 1]?.to === words.tokens[first]?.from)) return false;
  // "After 8 k", "after 20 min": how far or how long.
  const length = words.amountAt(end);
  if (length?.unit === 'length' || length?.unit === 'minutes' || length?.unit === 'days' || length?.unit === 'repetitions') return words.tokens[first]?.text !== 'after' || words.phrases('technique').some((phrase) => length.end <= phrase.first && phrase.first <= length.end + 2);
  // "After 2 games": how many of what; "after 4 R" and "after 6/10" are measures.
  if (length !== undefined && length.denominator === undefined && isCountOf(words, length.end)) return false;
  // "First steps and after": of what was done before it.
  if (['and', '&'].includes(words.tokens[first - 1]?.text ?? '') && (next === undefined || next.kind === 'sign') && words.amountAt(end + 1) === undefined && words.phrases('pain-when').some((phrase) => phrase.end === first - 1)) return false;
  // "Halfway through getting undressed".
  if (next?.text === 'through') return !(words.tokens[end + 1]?.text.endsWith('ing') === true && words.phraseAt('technique', end + 1) === undefined);
  if (next === undefined || next.kind !== 'word') return next?.text !== '-' || words.tokens[end + 1]?.kind !== 'word' || words.phraseAt('treatment', end + 1) !== undefined || words.phraseAt('technique', end + 1) !== undefined;
  // "During bike 7/10" in what was done.
  if (words.tokens[first]?.text === 'during' && words.context.section === 'Tx') return true;
  if (['overall', 'both', 'all', 'today', 'now', 'too', 'was', 'is', 'felt', 'feels'].includes(next.text)) return true;
  if (words.cueAt('treatment', end) !== undefined || words.cueAt('visit', end) !== undefined || words.phraseAt('technique', end) !== undefined) return true;
  // "After neck pain" is since then; "after neck pain 3" is a rating.
  let behind = end;
  for (let one = words.placeAt(behind); one !== undefined && one.movement === undefined; one = words.placeAt(behind)) behind = one.end;
  // "Post L THR": what was done to the place, and no measure of it.
  if (behind > end && words.tokens[first]?.text === 'post' && words.isCue('surgery-name', behind)) return false;
  const place = words.placeAt(end);
  if (place?.region !== undefined && words.cueAt('ache', place.end) !== undefined && words.amountAt(place.end + 1) === undefined) return false;
  return place !== undefined || words.cueAt('pain', end) !== undefined || words.cueAt('pain-scale', end) !== undefined || words.phraseAt('test', end) !== undefined || words.cueAt('heading-range', end) !== undefined;
}

/** "5/10 in, 2/10 out": on coming and on going, where both are told. */
function inAndOut(words: Words): readonly PhaseCue[] {
  const ends = (word: string) => words.amounts.filter(({ end, denominator, unit }) => (denominator === 10 || unit === undefined) && words.tokens[end]?.text === word && words.tokens[end + 1]?.kind !== 'word').map(({ end }) => end);
  const [before, after] = [ends('in'), ends('out')];
  if (before.length === 0 || after.length === 0) return [];
  return [...before.map((at): PhaseCue => ({ first: at, end: at + 1, phase: 'before' })), ...after.map((at): PhaseCue => ({ first: at, end: at + 1, phase: 'after' }))];
}

/** "Tenderness post malleoli", "post cuff tight": behind, beside what is felt there. */
function isAspect(words: Words, first: number, end: number): boolean {
  const place = words.placeAt(end);
  if (words.tokens[first]?.text !== 'post' || place === undefined || place.movement !== undefined || place.side !== undefined || words.amountAt(place.end) !== undefined) return false;
  const [from, to] = [words.itemStart(first), words.itemEnd(first)];
  return words.hasCue('tender', from, to) || words.hasCue('tissue-finding', from, to) || words.hasCue('texture', from, to) || words.hasCue('tight', from, to);
}

function isCountOf(words: Words, at: number): boolean {
  const word = words.tokens[at];
  return word?.kind === 'word' && words.placeAt(at) === undefined && !(['now', 'before', 'during', 'after'] as const).some((cue) => words.isCue(cue, at)) && !/^(?:and|then|but|at|on|in|with|for|of|out|was|before|today|so)$/.test(word.text);
}

function hasAmountBetween(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (words.amountAt(at) !== undefined) return true;
  return false;
}
