/**
 * Techniques that were refused or left out, in either order: "no needling", "would rather not have cupping", "declined DN and
 * tape", "thrust discussed, she'd prefer not", "massage withheld". Refused is also what was offered and not wanted.
 */
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Span } from './draft.ts';
import { isManner, termOf } from './technique-words.ts';
import type { Words } from './words.ts';

export interface Refusal extends Span {
  /** Somebody does not want it; otherwise it may only not have been done, or be no technique: "no heat", "exercises not done". */
  readonly isUnwanted: boolean;
}

/** Stands before a technique ("no needling") or behind it ("needling declined"); `until` is the end of what it was to be done to. */
export function refusalOf(words: Words, { first, end }: Span, until = end): Refusal | undefined {
  return refusalBefore(words, first) ?? refusalBehind(words, { first, end }) ?? (until > end ? refusalBehind(words, { first, end: until }) : undefined);
}

/** Between a refusal and what is refused: "asked me not to do any stretching", "didn't want her usual deep tissue". */
const small = new Set(['the', 'a', 'an', 'any', 'some', 'more', 'further', 'to', 'be', 'being', 'have', 'having', 'had', 'get', 'do', 'doing', 'done', 'use', 'using', 'receive', 'receiving', 'try', 'trying', 'give', 'me', 'us', 'his', 'her', 'my', 'their', 'on', 'of', 'for', 'with', 'in', 'at', 'today', 'usual', 'either', ':', '"', 'prone', 'full', 'all']);
const ors = new Set(['or', 'nor']);
const ands = new Set(['and', '&', '+', '/']);
const longestLook = 14;
/** Words of another kind: "no obvious need for massage". */
const mostUnknown = 3;

function refusalBefore(words: Words, first: number): Refusal | undefined {
  const { tokens } = words;
  // "Not massaged", "was not needled".
  if (tokens[first - 1]?.text === 'not' && (tokens[first]?.text ?? '').endsWith('ed')) return { first: first - 1, end: first, isUnwanted: false };
  let unknown = 0;
  let joint: 'or' | 'and' | ',' | undefined;
  for (let at = first - 1; at >= 0 && at >= first - longestLook; at -= 1) {
    const cue = endingAt(words, 'refused', at + 1);
    if (cue !== undefined) {
      const isUnwanted = isUnwantedAt(words, cue);
      // "No thrust and MET": what follows a bare no was done, where no "or" says that it goes on.
      return joint === undefined || joint === 'or' || isUnwanted ? { ...cue, isUnwanted } : undefined;
    }
    const text = tokens[at]?.text ?? '';
    const isJoint = ors.has(text) || ands.has(text) || text === ',';
    if (isJoint) {
      if (unknown > 0 || (!ors.has(text) && !isBare(words, at + 1)) || !endsListed(words, at)) return undefined;
      if (ors.has(text)) joint = 'or';
      else joint ??= goesOnToOr(words, first) ? 'or' : ands.has(text) ? 'and' : ',';
      continue;
    }
    if (tokens[at]?.kind === 'sign' && !small.has(text) && text !== '-') return undefined;
    const technique = endingAt(words, 'technique', at + 1);
    const place = words.placeEndingAt(at + 1);
    if (joint !== undefined && technique !== undefined) at = technique.first;
    else if (place !== undefined) at = place.first;
    else if (!small.has(text) && !isManner(words, at) && !words.isCue('lying-as', at) && !words.isCue('aspect', at) && joint === undefined) {
      unknown += 1;
      if (unknown > mostUnknown) return undefined;
    }
  }
  return undefined;
}

/** Of a list behind one refusal each is only named: "no tape, needles or thrust", but not "declined needling, MFR 10 min". */
function isBare(words: Words, from: number): boolean {
  let at = from;
  while (small.has(words.tokens[at]?.text ?? '') || isManner(words, at) || words.placeAt(at) !== undefined) at = words.placeAt(at)?.end ?? at + 1;
  const end = words.phraseAt('technique', at)?.end;
  if (end === undefined) return false;
  const next = words.tokens[end];
  return next === undefined || (next.kind === 'sign' ? ![':', '('].includes(next.text) : ['or', 'nor', 'and', 'today', 'this', 'but', 'so', 'as', 'because', 'due', 'thanks', 'please', 'at', 'work', 'treatment'].includes(next.text));
}

/** "Tape, needles or thrust": the "or" before the last holds for all of them. */
function goesOnToOr(words: Words, first: number): boolean {
  let at = words.phraseAt('technique', first)?.end ?? first;
  while (words.tokens[at]?.text === ',' && isBare(words, at + 1) && !ors.has(words.tokens[at + 1]?.text ?? '')) {
    at += 1;
    while (words.phraseAt('technique', at) === undefined) at += 1;
    at = words.phraseAt('technique', at)?.end ?? at;
  }
  return ors.has(words.tokens[at]?.text ?? '') || ors.has(words.tokens[at + 1]?.text ?? '') && words.tokens[at]?.text === ',';
}

/** A technique or some other thing that was offered stands before what joins: "declined x-ray and the neck adjustment". */
function endsListed(words: Words, joint: number): boolean {
  const before = words.tokens[joint - 1];
  return before?.kind === 'word' || before?.text === ',';
}

function endingAt(words: Words, family: 'refused' | 'technique', end: number): Phrase | undefined {
  return words.phrases(family).find((phrase) => phrase.end === end);
}

function isUnwantedAt(words: Words, { first, end }: Span): boolean {
  return words.phrases('declines').some((phrase) => phrase.first >= first && phrase.end <= end) && words.cueAt('declines', first) !== undefined;
}

const behind = new Set([':', '-', '→', '?', '(', 'was', 'were', 'is', 'been', 'be', 'being', 'today', 'as', 'which', 'that', 'again', 'also', 'politely', 'therefore', 'so', 'yet', 'still']);
const speaker = new Set(['pt', 'patient', 'client', 'she', 'he', 'they', 'shed', 'hed', 'theyd', 'would', 'd', 'who', 'mum', 'but', 'and', '&', ',', ';', '.', 'this', 'it', 'her', 'his']);

const isItemsEnd = (words: Words, token: number) => token >= words.tokens.length || words.itemEnd(token) === token;

function refusalBehind(words: Words, { first, end }: Span): Refusal | undefined {
  if (words.tokens[end]?.text === '(') return refusalInBracket(words, end);
  // "Taping: pt refused", "Cupping? No thanks": asked in a field, and answered.
  let isSpoken = isSpokenOf(words, { first }) || /^[:?-]$/.test(words.tokens[end]?.text ?? '');
  for (let at = end; at < end + longestLook; at += 1) {
    const text = words.tokens[at]?.text ?? '';
    const refused = words.cueAt('refused-behind', at);
    if (refused !== undefined) return hasOwnObject(words, refused) ? undefined : { first: at, end: refused, isUnwanted: words.cueAt('declines', at) !== undefined || /^(?:said|says|no)$/.test(text) };
    // "Offered cupping, no."
    if (isSpoken && text === 'no' && isItemsEnd(words, at + 1)) return { first: at, end: at + 1, isUnwanted: true };
    const spoken = words.cueAt('spoken-of', at);
    // "Traction + manips not done": neither was.
    const joined = at === end && words.itemStart(first) === first && ands.has(text) ? words.phraseAt('technique', at + 1)?.end : undefined;
    const passed = joined ?? spoken ?? words.placeAt(at)?.end ?? words.phraseAt('technique', at)?.end ?? (words.isCue('offered-work', at) ? at + 1 : undefined);
    isSpoken ||= spoken !== undefined;
    if (passed !== undefined) at = passed - 1;
    else if (!behind.has(text) && !isManner(words, at) && !(isSpoken && speaker.has(text))) return undefined;
  }
  return undefined;
}

/** "XFM (too sore, pt said no)": why, and that it was not wanted. */
function refusalInBracket(words: Words, open: number): Refusal | undefined {
  for (let at = open + 1; at < open + longestBracket && words.tokens[at]?.text !== ')'; at += 1) {
    if (words.phraseAt('technique', at) !== undefined) return undefined;
    const refused = words.cueAt('refused-behind', at);
    if (refused !== undefined) return hasOwnObject(words, refused) ? undefined : { first: at, end: refused, isUnwanted: words.cueAt('declines', at) !== undefined || /^(?:said|says|no|nah|nope)$/.test(words.tokens[at]?.text ?? '') };
  }
  return undefined;
}

const longestBracket = 10;

/** "Offered dry needling, declined", "talked about cupping". */
export function isSpokenOf(words: Words, { first }: Pick<Span, 'first'>): boolean {
  let at = first - 1;
  while (at > 0 && (small.has(words.tokens[at]?.text ?? '') || isManner(words, at) || words.placeEndingAt(at + 1) !== undefined)) at -= 1;
  return words.phrases('spoken-of').some(({ end }) => end === at + 1);
}

/** "MFR traps, declined cupping": what follows is refused, and not what stands before. */
function hasOwnObject(words: Words, from: number): boolean {
  let at = from;
  while (small.has(words.tokens[at]?.text ?? '') && words.tokens[at]?.text !== ':' && words.tokens[at]?.text !== 'today' && words.tokens[at]?.text !== 'all') at += 1;
  return words.phraseAt('technique', at) !== undefined || words.placeAt(at) !== undefined;
}

/** "No stretching, no manipulation": another is refused beside it. */
export function isRefusedToo(words: Words, phrase: Phrase): boolean {
  return words.phrases('technique').some((other) => other !== phrase && (termOf(other)?.isEverydayWord !== true || words.itemStart(other.first) === words.itemStart(phrase.first)) && refusalOf(words, other) !== undefined);
}

/** "No massage", "no massage yet today", "no massage to it": all that is said in the item. */
export function isNotYet(words: Words, { first, end }: Span): boolean {
  const item = words.itemEnd(end - 1);
  // "No massage to either leg and told him why".
  const told = words.tokens.findIndex(({ text }, at) => at > end && at < item && text === 'and' && words.phraseAt('technique', at + 1) === undefined && words.placeAt(at + 1) === undefined);
  // "No massage L shin (skin tear)".
  const bracket = words.tokens.findIndex(({ text }, at) => at >= end && at < item && text === '(');
  const stop = Math.min(told < 0 ? item : told, bracket < 0 ? item : bracket);
  for (let at = end; at < stop; at += 1) if (!['today', 'yet', 'given', 'done', 'for', 'now', 'until', 'this', 'or', 'and', 'to', 'of', 'on', 'it', 'there', 'at', 'all', 'here', 'site', 'near', 'over', 'before', 'start', 'the', 'either', 'any', 'both', 'laid', 'work', 'her', 'his', 'their', 'my'].includes(words.tokens[at]?.text ?? '') && !words.isCue('visit', at) && words.phraseAt('technique', at) === undefined && words.placeAt(at) === undefined && words.cueAt('pain-place', at) === undefined && words.cueAt('refused', at) === undefined && words.tokens[at]?.kind === 'word') return false;
  return first - words.itemStart(first) <= 2 || ors.has(words.tokens[first - 1]?.text ?? '') || endingAt(words, 'refused', first) !== undefined;
}
