/**
 * A question and its answer, however they stand to each other: a field of a form, a dash, a question mark, a tick, a row of
 * words that are each followed by theirs. What the answer says is told apart from what it means: a yes to "sleeping well?" is
 * good, a yes to "night sweats?" is not.
 */
import type { ScreeningTerm } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { type Draft, type Span, statementAt } from './draft.ts';
import type { Words } from './words.ts';

export interface Answered {
  /** `not-said`: asked, and nobody answered. */
  readonly status: FactStatus | 'not-said';
  /** The token after the answer. */
  readonly end: number;
  /** In other words than a yes or a no. */
  readonly isTold: boolean;
}

/** What an answer says by its first words; `told` is anything else that stands there. */
type Says = 'yes' | 'no' | 'fine' | 'tick' | 'unsure' | 'open' | 'told';

interface Answer extends Span {
  readonly says: Says;
  /** The question asks whether all is well: "bladder working normally?". */
  readonly asksIfSound: boolean;
  /** A mark stands between the two, or the answer is all that follows. */
  readonly sign: '?' | ':' | '-' | '';
}

/** Of words between a question's name and its mark: "any numbness at all when she wipes?". */
const longestQuestion = 9;
/** Before a colon or a dash, which as often begin something else. */
const longestField = 4;
const longestLead = 5;
const longestAnswer = 24;
const mostInRow = 12;
const ticks = new Set(['✓', '✔', '☑', '✅']);
const crosses = new Set(['✗', '✘', '❌', '✖']);
const stops = new Set(['.', ';', '!', '|', '•', '·', '→', '\t']);
const joiners = new Set(['or', 'and', '&', '/', '+', ',']);

/** Undefined where nothing answers by these shapes, or what does is better read by its own words. */
export function answeredAt(draft: Draft, phrase: Phrase, term: ScreeningTerm): Answered | undefined {
  const { words } = draft;
  const answer = boxOf(words, phrase) ?? answerTo(words, phrase) ?? markBefore(words, phrase);
  if (answer === undefined) return undefined;
  const { end, says, asksIfSound } = answer;
  const isSound = asksIfSound || (term.saysAbsent === true && words.cueAt('answer-no', phrase.first) === undefined);
  if (says === 'open') return { status: 'not-said', end, isTold: false };
  if (says === 'unsure') return { status: 'uncertain', end, isTold: false };
  if (isSound) return says === 'told' ? undefined : { status: says === 'no' ? 'present' : 'absent', end, isTold: false };
  const isTopic = term.isTopic === true || term.onlyAsked === true;
  // "Skin: denies redness", a heading of what was asked: the no is of what is named behind it.
  if (says === 'no' && term.isTopic === true && deniesOther(words, answer)) return undefined;
  if (says === 'no') return isOfTrouble(words, answer, isTopic) ? { status: 'present', end, isTold: false } : { status: 'absent', end, isTold: false };
  // What works is ticked where it was looked at; a complaint, where there is one.
  if (says === 'tick') return { status: isTopic ? 'absent' : 'present', end, isTold: false };
  if (says === 'yes') return { status: 'present', end, isTold: false };
  if (says === 'fine' && isWellByItself(words, answer.first)) return { status: 'absent', end, isTold: false };
  if (says === 'fine') return isTopic && term.isNoFunction !== true ? { status: 'absent', end, isTold: false } : undefined;
  return toldAt(draft, answer, isTopic);
}

/** "Fever [N]  weight loss [ ]" and "[x] fever [ ] weight loss": on the side where the last box of the sentence has its question. */
function boxOf(words: Words, { first, end }: Span): Answer | undefined {
  const { tokens } = words;
  const last = tokens.findLastIndex(({ text }) => text === ']');
  if (last < 0) return undefined;
  let at = end;
  for (let count = 0; count < mostInRow && joiners.has(tokens[at]?.text ?? ''); count += 1) at = questionAt(words, at + 1)?.end ?? end;
  const isBefore = tokens.some((_, from) => from > last && questionAt(words, from) !== undefined);
  const open = isBefore ? tokens.slice(0, first).findLastIndex(({ text }) => text === '[') : at;
  const close = isBefore ? first - 1 : tokens.findIndex(({ text }, from) => from > open && text === ']');
  if (tokens[open]?.text !== '[' || tokens[close]?.text !== ']' || close - open > 2) return undefined;
  const says = close - open === 1 ? 'open' : tokens[open + 1]?.text === 'x' ? 'yes' : markAt(words, open + 1)?.says;
  return says === undefined ? undefined : { first: open, end: isBefore ? end : close + 1, says: says === 'tick' ? 'yes' : says, asksIfSound: false, sign: '' };
}

/** The answer behind a question's name. */
function answerTo(words: Words, { first, end }: Span): Answer | undefined {
  const { tokens } = words;
  let asksIfSound = false;
  let besideFine: Answer | undefined;
  // "Family history of arthritis no": the names of one question.
  let named = end;
  let at = end;
  while (at < Math.min(tokens.length, end + longestQuestion)) {
    const text = tokens[at]?.text ?? '';
    if (text === '?' && tokens[at - 1]?.to === tokens[at]?.from) return answerFrom(words, { first: at + 1, sign: '?', asksIfSound });
    if ((text === ':' || text === '…') && at - end <= longestField) return answerFrom(words, { first: at + 1, sign: ':', asksIfSound });
    if ((text === '=' || (text === '-' && isApart(words, at))) && at - end <= longestField) {
      const answer = answerFrom(words, { first: at + 1, sign: '-', asksIfSound });
      // "Leaking for years after the baby - but worse now": a remark, where it is no plain answer.
      return answer?.says === 'told' && (text === '=' || at > end) ? undefined : answer;
    }
    if (text === '(' && at === end) {
      const inside = answerFrom(words, { first: at + 1, sign: '', asksIfSound });
      return inside !== undefined && tokens[inside.end]?.text === ')' ? inside : undefined;
    }
    if (stops.has(text) || text === '(' || text === ')' || text === '"') return besideFine;
    if (at === named && !joiners.has(text)) {
      const beside = besideIn(words, { first, end: named });
      if (beside !== undefined) return { ...beside, asksIfSound };
    }
    if (text === ',' && questionAt(words, skipJoiners(words, at)) === undefined) return besideFine;
    let fine = words.cueAt('answer-fine', at);
    // "Working okay".
    while (fine !== undefined && words.cueAt('answer-fine', fine) !== undefined) fine = words.cueAt('answer-fine', fine);
    // "Immune system ok": an answer, and a question only where its mark follows.
    if (fine !== undefined) {
      if (!asksIfSound && isLinked(words, end, at) && endsAnswer(words, fine)) besideFine = { first: at, end: fine, says: 'fine', asksIfSound, sign: '' };
      asksIfSound = true;
    }
    const next = questionAt(words, at);
    if (at === named && next !== undefined && /^(?:of|for|with)$/.test(tokens[at - 1]?.text ?? '')) named = next.end;
    at = fine ?? next?.end ?? at + 1;
  }
  return besideFine;
}

/** "Immune system is all good": but "face cradle ok" is of the cradle, and what is looked at is no answer. */
function isLinked(words: Words, from: number, to: number): boolean {
  const { section } = words.context;
  for (let at = from; at < to; at += 1) if (words.cueAt('before-answer', at) === undefined || words.tokens[at]?.kind !== 'word') return false;
  return section !== 'O' && section !== 'Re' && !soundsExamined.test(words.tokens[to]?.text ?? '');
}

/** How what was looked at is said to be: "skin normal". */
const soundsExamined = /^(?:normal|normally|intact|unremarkable|nad|wnl|full|clear|free|easy|easily)$/;

const goesOn = new Set(['and', 'but', 'with', 'now', 'today', 'since', 'at', 'in', 'for', 'on', 'or']);

function endsAnswer({ tokens }: Words, at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'sign' || goesOn.has(token.text);
}

function questionAt(words: Words, at: number): Phrase | undefined {
  return words.phraseAt('screening', at) ?? words.phraseAt('asked', at);
}

function skipJoiners(words: Words, from: number): number {
  let at = from;
  while (joiners.has(words.tokens[at]?.text ?? '')) at += 1;
  return at;
}

/** "Fever - no", not "post-op". */
function isApart({ tokens }: Words, at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before !== undefined && sign !== undefined && after !== undefined && (before.to < sign.from || sign.to < after.from);
}

function answerFrom(words: Words, { first, sign, asksIfSound }: { readonly first: number; readonly sign: Answer['sign']; readonly asksIfSound: boolean }): Answer | undefined {
  const { tokens } = words;
  const stop = answerStop(words, first);
  if (first >= stop) return sign === '?' && asksIfSound ? { first, end: first, says: 'open', asksIfSound, sign } : undefined;
  let at = first;
  for (let hops = 0; hops < longestLead; hops += 1) {
    const says = saysAt(words, at);
    if (says !== undefined) return { first: at, end: says.end, says: says.says, asksIfSound, sign };
    const lead = words.cueAt('before-answer', at);
    if (lead === undefined || lead >= stop) break;
    at = lead;
  }
  if (tokens[first] === undefined) return undefined;
  return { first, end: stop, says: words.hasCue('answer-open', first, stop) ? 'open' : words.hasCue('answer-unsure', first, stop) ? 'unsure' : 'told', asksIfSound, sign };
}

/** Up to a stop, or where the next is asked. */
function answerStop(words: Words, first: number): number {
  const { tokens } = words;
  let at = first;
  while (at < Math.min(tokens.length, first + longestAnswer) && !stops.has(tokens[at]?.text ?? '')) {
    const next = at > first && tokens[at - 1]?.text === ',' ? questionAt(words, at) : undefined;
    if (next !== undefined && answerMark(words, next.end)) return at - 1;
    at += 1;
  }
  return at;
}

const answerMark = ({ tokens }: Words, at: number): boolean => ['?', ':', '='].includes(tokens[at]?.text ?? '');

function saysAt(words: Words, at: number): { readonly says: Says; readonly end: number } | undefined {
  const text = words.tokens[at]?.text ?? '';
  if (ticks.has(text)) return { says: 'tick', end: at + 1 };
  if (crosses.has(text)) return { says: 'no', end: at + 1 };
  const found = ([['answer-open', 'open'], ['answer-unsure', 'unsure'], ['answer-no', 'no'], ['answer-yes', 'yes'], ['answer-fine', 'fine']] as const).flatMap(([cue, says]) => {
    const end = words.cueAt(cue, at);
    return end === undefined ? [] : [{ says, end }];
  });
  // The longest says most: "not sure" is no no.
  const best = found.toSorted((one, other) => other.end - one.end)[0];
  // "Skin: no psoriasis", "sleep: still wakes": what is named next is told by its own words.
  if (best === undefined || ((best.says === 'no' || best.says === 'yes') && leadsToNext(words, best.end))) return undefined;
  return best;
}

/** "No numbness": but the "N" of "Clots? N  Fever? N" is all that is said, and another question follows. */
function leadsToNext(words: Words, at: number): boolean {
  const next = questionAt(words, at);
  return next !== undefined && words.tokens[at - 1]?.kind === 'word' && !isLetterYesNo(words, at - 1) && !answerMark(words, next.end) && markAt(words, next.end) === undefined;
}

/** "Heels no, eyes no", "saddle ✓ bladder ✓", "cancer N steroids N": each is followed by its own, and the last ends the row. */
function besideIn(words: Words, { first, end }: Span): Answer | undefined {
  const own = markAt(words, end);
  if (own === undefined || opensRow(words, first)) return undefined;
  let at = own.end;
  for (let count = 0; count < mostInRow; count += 1) {
    const next = questionAt(words, at);
    if (next === undefined) break;
    const mark = markAt(words, next.end);
    if (mark === undefined) return own.says === 'tick' || isLetterYesNo(words, end) ? { first: end, ...own, asksIfSound: false, sign: '' } : undefined;
    at = mark.end;
  }
  const after = words.tokens[at];
  const isEnd = after?.text !== '/' && (after === undefined || (after.kind === 'sign' && (after.text !== '-' || (words.tokens[end]?.kind === 'word' && (words.tokens[end]?.text.length ?? 0) > 1 && isApart(words, at)))) || own.says === 'tick' || isLetterYesNo(words, end));
  return isEnd ? { first: end, ...own, asksIfSound: false, sign: '' } : undefined;
}

/** A form's "Y" or "N", in capitals. */
function isLetterYesNo({ text, tokens }: Words, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^[YN]$/.test(text.slice(token.from, token.to)) && tokens[at + 1]?.text !== '&' && tokens[at + 1]?.text !== '/';
}

function markAt(words: Words, at: number): { readonly says: Says; readonly end: number } | undefined {
  const text = words.tokens[at]?.text ?? '';
  if (ticks.has(text)) return { says: 'tick', end: at + 1 };
  if (crosses.has(text) || /^(?:no|n|nil|none|nope|never)$/.test(text)) return { says: 'no', end: at + 1 };
  return /^(?:yes|y|yep)$/.test(text) ? { says: 'yes', end: at + 1 } : undefined;
}

/** "✓ osteoporosis, ✗ cancer": the marks stand before. */
function markBefore(words: Words, { first, end }: Span): Answer | undefined {
  const text = words.tokens[first - 1]?.text ?? '';
  if ((!ticks.has(text) && !crosses.has(text)) || !opensRow(words, first)) return undefined;
  return { first: first - 1, end, says: ticks.has(text) ? 'yes' : 'no', asksIfSound: false, sign: '' };
}

/** Whether the row of marks and questions that these words stand in begins with a mark. */
function opensRow(words: Words, first: number): boolean {
  const { tokens } = words;
  const from = words.itemStart(first);
  return ticks.has(tokens[from]?.text ?? '') || crosses.has(tokens[from]?.text ?? '');
}

/** Of a system of the body in capitals or behind a colon, a no that goes on: "Skin: denies redness", "SKIN: None significant". */
function deniesOther({ tokens, cueAt }: Words, { end, sign }: Answer): boolean {
  const last = tokens[end - 1]?.text ?? '';
  const next = tokens[end];
  return sign === ':' && /^(?:denies|denied|none)$/.test(last) && next?.kind === 'word' && cueAt('goes-on', end) === undefined && cueAt('before-answer', end) === undefined && !goesOn.has(next.text) && !/^(?:reported|noted|present|any|problems?|issues?|changes?|trouble)$/.test(next.text);
}

/** "Bladder: no feeling", "sleep? no better": what a no is said of is the trouble, or goes on. */
function isOfTrouble(words: Words, { first, end }: Answer, isTopic: boolean): boolean {
  if (!/^(?:no|not|nil)$/.test(words.tokens[first]?.text ?? '')) return false;
  if (isTopic && words.cueAt('trouble', first) !== undefined) return true;
  return end === first + 1 && words.isCue(isTopic ? 'no-of-trouble' : 'goes-on', end);
}

/** "Night pain? sleeps through": what is well by its own words answers the question that it is told to. */
function isWellByItself(words: Words, at: number): boolean {
  const named = words.phraseAt('screening', at)?.meanings[0];
  return named?.family === 'screening' && named.screening.saysAbsent === true;
}

/** Free words behind a mark: a complaint's own name has its answer in them, what works needs them to tell of a trouble. */
function toldAt(draft: Draft, { first, end, sign }: Answer, isTopic: boolean): Answered | undefined {
  const { words } = draft;
  for (let at = first; at < end; at += 1) {
    const named = words.phraseAt('screening', at)?.meanings[0];
    if (at === first && isWellByItself(words, at)) return { status: 'absent', end, isTold: true };
    // What is named in the answer is told by its own words, where it says anything by itself.
    if (named?.family === 'screening' && named.screening.onlyAsked !== true) return undefined;
    const trouble = words.cueAt('trouble', at);
    if (trouble === undefined) continue;
    const { status } = statementAt(draft, { first: at, end: trouble });
    if (status === 'other-person') return undefined;
    // "Asked about the bladder: leaks": what was asked for is not said, and its answer is.
    if (status !== 'absent') return { status: status === 'not-said' ? 'present' : status, end: trouble, isTold: true };
  }
  return isTopic || sign === '-' || sign === '' ? undefined : { status: 'present', end, isTold: true };
}
