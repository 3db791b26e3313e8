/** How often visits are to be had. */
import { addFact, type Draft, type Span } from './draft.ts';
import { isTaken } from './exercise-words.ts';
import { limitEnd, rateAt } from './rate.ts';
import { dailyVisitsAt, visitsAmongHomework } from './rate-of-visits.ts';
import type { Words } from './words.ts';

const longestGap = 10;

export function readFrequency(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (topic === 'goal' || section === 'S' || section === 'O') return;
  if (topic === 'home') {
    const own = visitsAmongHomework(words, 0);
    if (own !== undefined && !isTaken(draft, own)) addFact(draft, 'frequency', { ...own, status: 'present' }, {});
    return;
  }
  for (let at = 0; at < words.tokens.length; at += 1) {
    const rate = dailyVisitsAt(words, at) ?? rateAt(words, at);
    if (rate === undefined) continue;
    if (!isOfVisits(draft, rate)) {
      at = rate.end - 1;
      continue;
    }
    const end = limitEnd(words, rate.end);
    addFact(draft, 'frequency', { first: rate.first, end, status: 'present' }, {});
    for (let token = rate.first; token < end; token += 1) draft.usedTokens.add(token);
    at = end - 1;
  }
}

/** "Then fortnightly", "monthly", "now weekly": nothing else is said in the item. */
function isBareRate(words: Words, rate: Span, start: number): boolean {
  // "I'd like her weekly for two weeks".
  if (words.cueAt('wants-visits', start) === rate.first || words.cueAt('attends', start) === rate.first) return true;
  for (let at = start; at < rate.first; at += 1) if (!['then', 'now', 'and', 'for', 'the', 'so', 'it', 'we', 'well', 'ill', 'to', '-', ':'].includes(words.tokens[at]?.text ?? '') && !words.isCue('rate-lead', at) && !words.isCue('looks-again', at) && words.cueAt('visit', at) === undefined && words.amountAt(at)?.unit !== 'days' && !['/', '7', '52'].includes(words.tokens[at]?.text ?? '')) return false;
  const next = words.tokens[rate.end];
  return next === undefined || next.kind !== 'word' || ['for', 'x', 'then', 'maintenance', 'or', 'and', 'after', 'thereafter', 'from', 'through', 'thru', 'until', 'til', 'till', 'is', 'initially', 'in', 'suits', 'now', 'again', 'as', 'works', 'while', 'whilst', 'when', 'over', 'during', 'to', 'membership', 'package', 'if', 'this', 'max', 'starting', 'unless'].includes(next.text);
}

/** A visit is spoken of, and no "gym session". */
function hasApartFromActivity(words: Words, { first, end }: Span): boolean {
  return words.phrases('visit').some((phrase) => phrase.first >= first && phrase.first < end && !words.phrases('activity').some((known) => known.first <= phrase.first && known.end >= phrase.end));
}

/** Exercise, medicine and work have a rate too: in a plan it is the visits', unless an exercise stands before it in its item. */
function isOfVisits(draft: Draft, rate: Span): boolean {
  const { words } = draft;
  if (isTaken(draft, rate)) return false;
  // "2 p/w for a month then 1 p/w".
  const start = Math.max(words.itemStart(rate.first), draft.ends.get('frequency') ?? 0);
  // "Weekly x3 if the load plan holds": what it depends on is no exercise.
  const condition = words.tokens.findIndex(({ text }, at) => at >= rate.end && (/^(?:if|till?|until|unless|while)$/.test(text) || (text === 'rest' && words.tokens[at + 1]?.text === 'of')));
  const end = Math.min(words.itemEnd(rate.end - 1), rate.end + longestGap, condition < 0 ? words.tokens.length : condition);
  if (words.hasCue('medicine', 0, words.tokens.length)) return false;
  const hasVisit = words.hasCue('visit', start, end) || words.hasCue('next', start, end) || words.phrases('technique').some((phrase) => phrase.first >= start && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true);
  const hasExercise = words.hasCue('exercise', start, end) || words.hasCue('advice', start, end) || words.hasCue('activity', start, rate.first) || words.hasCue('home', 0, rate.first);
  if (hasExercise && !hasApartFromActivity(words, { first: start, end: rate.end })) return false;
  // "Drop one session a week" is of training.
  if (/^(?:drop|skip|cut|miss|lose|swap|replace)$/.test(words.tokens[start]?.text ?? '') && (words.tokens[start + 1]?.kind === 'number' || /^(?:one|two|a)$/.test(words.tokens[start + 1]?.text ?? ''))) return false;
  // "Less than 1 night a week" counts something else.
  if (words.isCue('counted-otherwise', rate.first - 1) && words.tokens[rate.first - 2]?.kind === 'number') return false;
  if (words.context.section === 'P') return true;
  if ((words.context.section === undefined || words.context.section === 'Re' || words.context.section === 'Tx') && isBareRate(words, rate, start)) return true;
  return hasVisit && (words.context.section === undefined || words.context.section === 'A' || words.context.section === 'Tx') && !words.hasCue('was', 0, rate.first) && !words.hasCue('reports', 0, rate.first);
}
