/** What somebody wants to be able to do: behind a word for it, before one, or under its heading. */
import { addPhrase, leadingSigns, sentenceEnd } from './phrase-ends.ts';
import { type Draft, statementAt } from './draft.ts';
import type { Words } from './words.ts';
import { saysAim } from '../parts/aims.ts';

export function readGoals(draft: Draft): void {
  const { words } = draft;
  const { tokens, context } = words;
  if (tokens.length === 0) return;
  if (context.topic === 'goal') {
    // "Goals: sleep through; no tablets by spring".
    for (let from = leadingSigns(words); from < tokens.length; ) {
      const end = sentenceEnd(words, from);
      addPhrase(draft, 'goal', { first: from, end });
      from = tokens[end]?.text === ';' && !tokens.slice(0, end).some(({ text }) => text === '(') ? end + 1 : tokens.length;
    }
    return;
  }
  // "Back at umpiring by Christmas = goal", "the audition is all she cares about".
  for (const { first, end } of words.phrases('goal-behind')) {
    const from = clauseStart(words, first);
    if (first - from >= 2 && statementAt(draft, { first, end }).status === 'present') addPhrase(draft, 'goal', { first: from, end });
  }
  let taken = readOwnWords(draft);
  for (const { first, end } of words.phrases('goal')) {
    if (words.phrases('goal-behind').some((behind) => behind.first <= first && behind.end >= end)) continue;
    if (first < taken) continue;
    const isNoun = isNounCue(words, first);
    if (isNoun && ![':', '-', '=', 'is', 'are', 'to', 'of', 'for', 'remains', 'remain', 'include', 'includes', '–', 'was', 'today', '"', '“'].includes(tokens[end]?.text ?? '') && !endsInVerb(words, end) && !opensGoal(words, first, end)) continue;
    if (!isNoun && ['when', 'if', 'whenever', 'unless', 'as'].includes(tokens[first - 1]?.text ?? '')) continue;
    // "Wants the usual crack", "wants her in by noon": asked for, and no goal.
    if (tokens[first]?.text === 'wants' && end - first === 1 && !(context.isTreated && context.section !== 'S' && isEvent(words, end)) && !['to', 'back', 'pain', 'less', 'more', 'relief', 'better', 'full', 'help', 'sub', '"', ':'].includes(tokens[end]?.text ?? '')) continue;
    const stop = wishEnd(words, end);
    if (stop <= end) continue;
    if (!isNoun && ((words.hasCue('refused', end, end + 3) && !tokens.slice(end, end + 3).some(({ text }) => text === 'without')) || isWish(words, tokens[end]?.text === 'to' ? end + 1 : end))) continue;
    const { status } = statementAt(draft, { first, end });
    if (status === 'other-person' || (status === 'absent' && !isNoun)) continue;
    addPhrase(draft, 'goal', { first, end: stop });
    taken = stop;
  }
}

/** "I just want my rings back on", "pre-season by July or I lose my place": what somebody says in quotes is of themselves. */
function readOwnWords(draft: Draft): number {
  const { words } = draft;
  const { tokens } = words;
  const open = tokens.findIndex(({ text }) => text === '"' || text === '“');
  if (open < 0) return 0;
  const close = tokens.findIndex(({ text }, at) => at > open && (text === '"' || text === '”'));
  const end = Math.min(close < 0 ? tokens.length : close, sentenceEnd(words, open + 1));
  const part = tokens.findIndex(({ text }, at) => at > open && (text === ',' || text === 'or' || text === 'otherwise'));
  const said = { first: open + 1, end: part < 0 ? end : Math.min(part, end) };
  if (said.end <= said.first || words.phrases('goal').some(({ first, end: stop }) => stop <= open && isNounCue(words, first))) return 0;
  // "I wish" is no.
  const isWish = words.hasCue('own-wish', said.first, said.end - 2) && !words.hasCue('refused', said.first, said.end);
  if (!isWish && !saysAim(words, said)) return 0;
  addPhrase(draft, 'goal', said);
  return end;
}

/** "To play the semi and was sulky when I said no": how somebody was is told beside it. */
function wishEnd(words: Words, from: number): number {
  const stop = sentenceEnd(words, from);
  for (let at = from + 1; at < stop - 1; at += 1) if (/^(?:and|but)$/.test(words.tokens[at]?.text ?? '') && /^(?:is|was|seems|seemed|looks|looked|feels|felt|got|gets|left|came|arrived)$/.test(words.tokens[at + 1]?.text ?? '')) return at;
  return stop;
}

/** Behind the last full stop or semicolon. */
function clauseStart({ tokens }: Words, before: number): number {
  let at = before;
  while (at > 0 && ![';', '.', '!', '•'].includes(tokens[at - 1]?.text ?? '')) at -= 1;
  return at;
}

/** "Wants muscle-ups for the September comp", "wants sub-4 in May": with when it is to be. */
function isEvent(words: Words, from: number): boolean {
  const stop = sentenceEnd(words, from);
  for (let at = from + 1; at < stop; at += 1) if (/^(?:by|for|in|before|at)$/.test(words.tokens[at]?.text ?? '') && (words.cueAt('month', at + 1) !== undefined || words.cueAt('month', at + 2) !== undefined || words.cueAt('season', at + 1) !== undefined || words.cueAt('season', at + 2) !== undefined)) return true;
  return false;
}

/** "Wants to drop the rows"; "to drop to 5 km" is an aim. */
function isWish(words: Words, at: number): boolean {
  const end = words.cueAt('wish', at);
  return end !== undefined && words.tokens[end]?.text !== 'to' && !words.isCue('own-aim', end);
}

function isNounCue(words: Words, first: number): boolean {
  return /^(goals?|aims?|target|stg|ltg)$/.test(words.tokens[first]?.text ?? '') || (words.tokens[first + 1]?.text ?? '').startsWith('goal');
}

/** "Goal RTS 9/12", "STG sleep through": at the head of its item, and no word about the goal itself. */
function opensGoal(words: Words, first: number, end: number): boolean {
  const isNumbered = words.tokens[end]?.kind === 'number' && words.tokens[end + 1]?.kind === 'word' && words.amountAt(end)?.denominator === undefined;
  return words.itemStart(first) === first && (words.tokens[end]?.kind === 'word' || isNumbered) && words.tokens[end]?.text !== 'met' && words.cueAt('about-goal', end) === undefined;
}

function endsInVerb(words: Words, end: number): boolean {
  return ['to', 'is', 'are', 'of', 'for'].includes(words.tokens[end - 1]?.text ?? '');
}
