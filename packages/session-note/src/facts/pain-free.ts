/** Where there is said to be no pain, or none at a time. */
import { scalesOfNotes } from '@trusted-hands/packs';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span, statementAt } from './draft.ts';
import type { Words } from './words.ts';

const { highest } = scalesOfNotes.pain;
/** "Left side of lower back". */
const longestPlace = 5;

export function readPainFree(draft: Draft): void {
  const { words } = draft;
  let taken = 0;
  for (const { first, end } of words.phrases('pain-free')) {
    if (isSpokenFor(draft, first, end)) continue;
    addFree(draft, { first, end });
    taken = end;
  }
  readNothing(draft);
  for (const { first, end } of words.phrases('ache')) {
    if (first < taken || isSpokenFor(draft, first, end) || words.phrases('pain-free').some((free) => free.first <= first && free.end >= end)) continue;
    if (isRated(words, end)) continue;
    if (statementAt(draft, { first, end }).status === 'absent') addFree(draft, { first, end });
  }
}

/** "4/10 on stairs, nothing at rest": none then, beside a rating. */
function readNothing(draft: Draft): void {
  const { words } = draft;
  if (!draft.facts.some(({ kind, value }) => kind === 'pain' && value !== undefined)) return;
  for (const [at, { text }] of words.tokens.entries()) {
    if (text !== 'nothing' && text !== 'nil' && text !== 'none') continue;
    if (words.itemStart(at) !== at && words.tokens[at - 1]?.text !== 'and') {
      addOther(draft, at);
      continue;
    }
    const link = ['at', 'when', 'in', 'on', 'with', 'by', 'during', 'after'].includes(words.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const end = words.cueAt('pain-when', link) ?? words.cueAt('pain-when', at + 1);
    if (end === undefined) continue;
    const from = words.tokens[at]?.from ?? 0;
    const rated = draft.facts.findLast(({ kind, value, to }) => kind === 'pain' && value !== undefined && to <= from);
    addFact(draft, 'pain', { first: at, end, status: 'absent' }, { ...placed({ side: rated?.side, region: rated?.region }) });
  }
}

/** "R heel 7/10; L heel nil": the other place of a rating, and nothing more in its item. */
function addOther(draft: Draft, at: number): void {
  const { words } = draft;
  if (words.itemEnd(at) !== at + 1) return;
  const start = words.itemStart(at);
  const until = words.tokens[at - 1]?.text === ':' ? at - 1 : at;
  if (until - start > longestPlace) return;
  const places = words.places.filter(({ first, end }) => first >= start && end <= until);
  if (places.length === 0 || places.some(({ movement, muscle }) => movement !== undefined || muscle !== undefined) || places.reduce((sum, { first, end }) => sum + end - first, 0) !== until - start) return;
  const side = places.find((place) => place.side !== undefined)?.side;
  const region = places.find((place) => place.region !== undefined)?.region;
  if (side === undefined && region === undefined) return;
  const from = words.tokens[start]?.from ?? 0;
  const rated = draft.facts.findLast(({ kind, value, to }) => kind === 'pain' && value !== undefined && to <= from);
  if (rated !== undefined) addFact(draft, 'pain', { first: start, end: at + 1, status: 'absent' }, { phase: rated.phase, ...placed({ side, region: region ?? rated.region }) });
}

/** Part of a test's result, of a palpation, or of a question: night pain, chest pain. */
function isSpokenFor(draft: Draft, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return true;
  // "McMurray not done d/t pain".
  if (draft.words.phrases('reason').some((reason) => reason.end === first)) return true;
  const isIn = (family: 'screening' | 'tender') => draft.words.phrases(family).some((phrase) => phrase.first <= first && phrase.end >= end && phrase.end - phrase.first > 1);
  return isIn('screening') || isIn('tender') || isAskedOfHealth(draft, { first, end });
}

/** "Calf pain nil": the pain is part of a question of general health. */
function isAskedOfHealth({ words }: Draft, { first, end }: Span): boolean {
  return words.phrases('screening').some((phrase) => phrase.first < first && phrase.end > first && phrase.end < end);
}

function isRated(words: Words, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const amount = words.amountAt(at);
    if (amount !== undefined) return amount.denominator === highest || (amount.unit === undefined && amount.value === 0);
    if (words.cueAt('filler', at) === undefined) return false;
  }
  return false;
}

function isNamedInside(words: Words, { first, end }: Span): boolean {
  const start = words.itemStart(first);
  return words.places.some((place) => place.first >= start && place.first < end && (place.side !== undefined || place.region !== undefined));
}

function addFree(draft: Draft, span: Span): void {
  const floor = draft.ends.get('pain') ?? 0;
  const { words } = draft;
  if (isRated(words, span.end)) return;
  const { status } = statementAt(draft, span);
  if (status === 'not-said' || status === 'uncertain') return;
  const around = attributesOf(words, span, floor);
  // Where nothing beside it says of what, only the line's heading does.
  const found = around.first === span.first && around.end === span.end && !isNamedInside(words, span) ? { ...span, side: words.context.side, region: words.context.region } : around;
  const phase = phaseAt(draft, span, floor);
  addFact(draft, 'pain', { first: Math.min(found.first, span.first), end: Math.max(found.end, span.end), status: status === 'other-person' || status === 'past' ? status : 'absent' }, { phase, ...placed(found) });
}
