/**
 * What a client is told to do at home, in prose: "I've asked her to use a heat pack and to walk daily", "he should avoid lifting".
 * The frame ("asked her to", "should") and the verbs that can follow it are the pack's; what was told by others before is no homework.
 */
import type { Draft, Span } from './draft.ts';
import { isThing } from './homework-items.ts';
import { sentenceEnd } from './phrase-ends.ts';
import type { Words } from './words.ts';

const longestInstruction = 30;
const between = new Set(['to', 'also', 'just', 'now', 'only', 'please', 'then', 'gently', 'should', 'can', 'could', 'she', 'he', 'they', 'will', 'not', 'regularly', 'gradually', 'slowly', 'really', 'always', 'again', 'and', 'at', 'least', 'be']);
const joints = new Set([',', 'and', '&', '+', 'then', 'plus', 'but', 'or', ';']);
/** No verb stands so: "told to the letter", "is to her liking". */
const noVerb = /^(?:the|a|an|this|that|these|those|her|his|their|my|your|him|them|me|us|it|be|see|have|get|do|come|go|ring|call|phone|text|email|let|book|attend|return|contact|report|seek|chase|ask|tell|speak|discuss|consider|think|monitor|watch|look|await|wait|expect)$/;

/** True where the sentence holds an instruction. */
export function addInstructed(draft: Draft, add: (item: Span) => void): boolean {
  const { words } = draft;
  if (words.phrases('told-before').length > 0 || words.phrases('goal').length > 0) return false;
  const opening = words.tokens[0]?.text === 'to' ? [{ first: 0, end: 1 }] : words.tokens[0]?.text === 'not' && words.tokens[1]?.text === 'to' ? [{ first: 0, end: 2 }] : [];
  for (const { first, end } of [...opening, ...words.phrases('told')]) {
    // "Says she can walk", and "says he'll hang off the bar between runs".
    if (words.hasCue('reports', 0, words.tokens.length) && !words.phrases('reports').some((report) => report.end === first && end - first === 1)) continue;
    const isWeak = /^(?:can|could|may|needs?|must|should|plan)$/.test(words.tokens[first]?.text ?? '') || /^(?:ok|okay|fine|safe|cleared|allowed)$/.test(words.tokens[first]?.text ?? '') || words.tokens[end - 2]?.text === 'going' || /^(?:will|shell|hell|theyll)$/.test(words.tokens[end - 1]?.text ?? '');
    if (isOfAnother(words, first, isWeak)) continue;
    // "He is to fly out Friday", "asked him to rate the pain" need not be for home.
    const isTold = !isWeak && !/^(?:is|are|asked)$/.test(words.tokens[first]?.text ?? '');
    const verb = verbAt(words, end, isTold);
    if (verb === undefined) continue;
    const items = instructionsFrom(words, verb, Math.min(sentenceEnd(words, verb), verb + longestInstruction), isWeak).filter((item) => isForHome(draft, item));
    if (items.length === 0 || (isWeak && !items.some((item) => hasWhat(words, item)))) continue;
    for (const item of items) add(item);
    return true;
  }
  return false;
}

/** "Use heat before bed", "roll calves": an order by its first word; "continue" and the like need an exercise or advice after them. */
export function isImperative(draft: Draft, item: Span): boolean {
  const { words } = draft;
  const end = words.cueAt('action', item.first);
  // "Sleep: broken" is a field and its answer.
  if (end === undefined || end >= item.end || words.tokens[end]?.text === ':' || /(?:ing|[^s]s)$/.test(words.tokens[item.first]?.text ?? '')) return false;
  return isForHome(draft, item) && words.phrases('technique').every((phrase) => phrase.first < item.first || phrase.end > item.end);
}

/** "The GP should", "work can": somebody or something else. */
function isOfAnother(words: Words, first: number, isWeak: boolean): boolean {
  const before = words.tokens[first - 1]?.text ?? '';
  // "She told her husband to", "was told to by his coach": not told by whoever writes, or to somebody else.
  if (/^(?:told|asked|advised)$/.test(words.tokens[first]?.text ?? '') && /^(?:she|he|they|who|was|were)$/.test(before)) return true;
  const teller = /^(?:her|his|their|my|the)$/.test(before) ? first - 2 : first - 1;
  if (/^(?:told|asked|asks|tells|wants)$/.test(words.tokens[teller]?.text ?? '') && words.isCue('people', first) && /^(?:she|he|they|client|pt|patient|has|had)$/.test(words.tokens[teller - 1]?.text ?? '')) return true;
  // "I told him to" is told by whoever writes, "I can" is of whoever writes.
  return words.isCue('another-person', first - 1) || /^(?:who|which|it|this|that)$/.test(before) || (isWeak && /^(?:i|we)$/.test(before)) || (/^(?:she|he|they|client|pt|patient)$/.test(before) && words.tokens[first]?.text === 'asked');
}

/** Behind "told to" any verb may stand, behind "can" only one of what is done at home. */
function verbAt(words: Words, from: number, isTold: boolean): number | undefined {
  let at = from;
  while (at < from + 4 && between.has(words.tokens[at]?.text ?? '')) at += 1;
  return isVerb(words, at) || (isTold && words.tokens[at - 1]?.text === 'to' && mayBeVerb(words, at)) ? at : undefined;
}

function isVerb(words: Words, at: number): boolean {
  return words.cueAt('action', at) !== undefined || words.cueAt('going-on', at) !== undefined || words.cueAt('further-action', at) !== undefined;
}

/** Parted before each further verb, exercise or piece of advice, and before each further "to" of whoever is told several things. */
function instructionsFrom(words: Words, from: number, end: number, isWeak: boolean): readonly Span[] {
  const items: Span[] = [];
  const text = (at: number) => words.tokens[at]?.text ?? '';
  let first = text(from - 2) === 'not' ? from - 2 : text(from - 1) === 'not' ? from - 1 : from;
  for (let at = from + 1; at < end; at += 1) {
    if (['if', 'unless', 'because', 'so'].includes(text(at)) && at > first + 1) {
      items.push({ first, end: at });
      return items;
    }
    if (!joints.has(text(at))) continue;
    // "And drink water, she's going to try magnesium", "walk each evening, and I will see him in May".
    let subject = at + 1;
    while (joints.has(text(subject))) subject += 1;
    if ((text(at) === ',' || text(subject) === 'i' || text(subject) === 'we') && /^(?:she|he|they|shes|hes|theyre|i|we|ill|well)$/.test(text(subject))) {
      items.push({ first, end: at });
      return items;
    }
    let next = at + 1;
    let negation: number | undefined;
    let isFurtherTo = false;
    for (; next < at + 5 && (joints.has(text(next)) || between.has(text(next))); next += 1) {
      if (text(next) === 'not') negation = next;
      isFurtherTo ||= !isWeak && text(next) === 'to';
    }
    // "And to ring if worse" is of something else.
    if ((isFurtherTo && !mayBeVerb(words, next)) || (words.cueAt('next', next) !== undefined && !words.hasCue('exercise', next, next + 3))) {
      items.push({ first, end: at });
      return items;
    }
    const isFurther = isVerb(words, next) || isFurtherTo || words.cueAt('exercise', next) !== undefined || words.cueAt('advice', next) !== undefined || isThing(words, next, Math.min(end, next + 3));
    // "Get out and stretch every hour" is one thing to do.
    if (!isFurther || (!isFurtherTo && endsInParticle(words, { first, end: at })) || (!saysWhat(words, { first, end: at }) && at - first < 2)) continue;
    items.push({ first, end: at });
    first = negation ?? next;
    at = next;
  }
  if (first < end) items.push({ first, end });
  return items;
}

function mayBeVerb({ tokens }: Words, at: number): boolean {
  return tokens[at]?.kind === 'word' && !noVerb.test(tokens[at].text);
}

/** "Get out", "lie down". */
function endsInParticle({ tokens }: Words, { first, end }: Span): boolean {
  return end - first === 2 && /^(?:get|stand|stop|pull|step|climb|hop|jump)$/.test(tokens[first]?.text ?? '') && /^(?:up|out|down|off|over|back|round|away)$/.test(tokens[end - 1]?.text ?? '');
}

function saysWhat(words: Words, { first, end }: Span): boolean {
  return hasWhat(words, { first, end }) || words.hasCue('dose', first, end) || words.cueAt('action', first) !== undefined;
}

function hasWhat(words: Words, { first, end }: Span): boolean {
  return words.hasCue('exercise', first, end) || words.hasCue('advice', first, end);
}

/** Not what is done with medicines, visits, treatment, or other people. */
export function isForHome(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return false;
  if (end - (words.tokens[first]?.text === 'not' ? first - 1 : first) < 2 && !words.hasCue('exercise', first, end) && !words.hasCue('advice', first, end)) return false;
  if (words.hasCue('medicine', first, end) || words.hasCue('goal', first, end)) return false;
  if (words.hasCue('not-for-home', first, end)) return false;
  return hasWhat(words, { first, end }) || (!words.hasCue('visit', first, end) && !words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true && !(phrase.first === first && phrase.meanings[0].technique.isUnspecified === true)));
}
