/** The next visit told by a time or a day alone: "4/52", "6/52 rv", "Fri 11 Dec". */
import type { Amount } from './amounts.ts';
import { addFact, type Draft } from './draft.ts';
import { dayOfMonthEnd, timeOfDayEnd } from './visit-time.ts';
import type { Words } from './words.ts';

/** "6/52 rv", and in a plan a time that stands by itself: "4/52". */
export function readBareTime(draft: Draft): void {
  const { words } = draft;
  let start = 0;
  while (start < 2 && (['back', 'in', 'after', 'come', 'next', 'again'].includes(words.tokens[start]?.text ?? '') || (start === 0 && words.isCue('visit-place', 0)))) start += 1;
  // "Next 1/52" is read by its cue.
  if (words.cueAt('next', 0) === start) start = 0;
  for (const amount of words.amounts) {
    if (amount.unit !== 'days' || draft.usedTokens.has(amount.first)) continue;
    const cue = words.cueAt('next', amount.end);
    const isBefore = cue !== undefined && words.itemStart(amount.first) === amount.first && words.amountAt(cue) === undefined && words.isCue('review', amount.end);
    // "6/52 tel", "ring 2/52": all that is said.
    const isCallFirst = amount.first === 1 && amount.denominator !== undefined && (words.isCue('visit-place', 0) || words.tokens[0]?.text === 'ring') && words.itemEnd(0) === amount.end;
    if (isCallFirst) start = 1;
    const isCall = isCallFirst && words.context.section !== 'S' && words.context.section !== 'O' || amount.first === 0 && words.context.section !== 'S' && words.context.section !== 'O' && words.isCue('visit-place', amount.end) && words.tokens.length - amount.end <= 2;
    // "Swedish 60, back 4 wks".
    const isBack = words.tokens[amount.first - 1]?.text === 'back' && words.itemStart(amount.first) === amount.first - 1 && words.itemEnd(amount.end - 1) === amount.end && words.context.section !== 'S' && words.context.section !== 'O' && (words.context.isTreated || words.phrases('technique').some(({ end }) => end < amount.first));
    // "Lambing so 6/52".
    const isAgain = (words.tokens[amount.first - 1]?.text === 'again' || (words.tokens[amount.first - 1]?.text === 'so' && amount.denominator !== undefined && words.context.isTreated)) && words.itemEnd(amount.end - 1) === amount.end && words.context.section !== 'S' && words.context.section !== 'O';
    const isOfVisit = isTimeOfVisit(words, amount);
    if (!isBefore && !isAgain && !isBack && !isCall && !isOfVisit && !(amount.first === start && isConditioned(words, amount.end))) continue;
    const end = isBefore ? cue : amount.end;
    addFact(draft, 'next-visit', { first: amount.first === start ? 0 : isBack ? amount.first - 1 : amount.first, end, status: 'present' }, { value: amount.leastDays ?? amount.value });
    for (let at = amount.first === start ? 0 : amount.first; at < end; at += 1) draft.usedTokens.add(at);
  }
}

/** "One more visit, in 4 days", "check the brace next session, in 10 days": when it is, as all of the last item. */
function isTimeOfVisit(words: Words, { first, end }: Amount): boolean {
  const { tokens, context } = words;
  if (tokens[first - 1]?.text !== 'in' || tokens[first - 2]?.text !== ',' || (tokens[end] !== undefined && (tokens[end]?.text !== '.' || end !== tokens.length - 1)) || context.section === 'S' || context.section === 'O') return false;
  for (let at = words.itemStart(first - 3); at < first - 2; at += 1) if (words.cueAt('visit', at) === first - 2) return true;
  return false;
}

/** "3/52, earlier if she wants", "2 weeks out again, then monthly", "10 days or prn": below a treatment a time, and what it depends on. */
function isConditioned(words: Words, from: number): boolean {
  const { section, topic, isTreated } = words.context;
  if (!isTreated || section === 'S' || section === 'O' || topic !== undefined) return false;
  let at = from;
  while (/^(?:,|\(|;|-|or|and|out|again|time|then|from|now|review|unless|if|earlier|sooner|later|prn|as|needed|before|w|with|after|monthly|weekly|fortnightly|ok|works)$/.test(words.tokens[at]?.text ?? '')) at += 1;
  const first = words.tokens[from]?.text === ',' || words.tokens[from]?.text === '(' ? words.tokens[from + 1]?.text : words.tokens[from]?.text;
  return at > from && first !== undefined && /^(?:or|out|again|time|then|from|unless|if|earlier|sooner|later|prn|before)$/.test(first);
}

/** "Fri." below what was done: the day of the next visit. */
export function readBareDay(draft: Draft): void {
  const { words } = draft;
  const { section, topic, isTreated } = words.context;
  const end = words.cueAt('weekday', 0);
  if (tomorrow(words) && isTreated && topic === undefined && section !== 'S' && section !== 'O' && words.tokens.length <= 6 && words.phrases('exercise').length === 0) {
    const at = words.tokens.findIndex(({ text }) => isTomorrow.test(text));
    addFact(draft, 'next-visit', { first: at, end: at + 1, status: 'present' }, { value: 1 });
    return;
  }
  if (end === undefined || !isTreated || topic !== undefined || section === 'S' || section === 'O' || draft.usedTokens.has(0)) return;
  const stop = dayOfMonthEnd(words, timeOfDayEnd(words, end));
  // "Thurs again then clearance".
  if (words.tokens[stop]?.text === 'again') {
    addFact(draft, 'next-visit', { first: 0, end: stop + 1, status: 'present' }, {});
    for (let at = 0; at <= stop; at += 1) draft.usedTokens.add(at);
    return;
  }
  if (stop === words.tokens.length || (stop === words.tokens.length - 1 && words.tokens[stop]?.text === '.')) addFact(draft, 'next-visit', { first: 0, end: stop, status: 'present' }, {});
}

const isTomorrow = /^(?:tomorrow|tmrw|tmw|tomoz|tmro)$/;

/** "Tmrw after stage", "same w/ him tmrw". */
function tomorrow({ tokens, isCue }: Words): boolean {
  return (isTomorrow.test(tokens[0]?.text ?? '') || tokens[0]?.text === 'same' || isCue('visit', 0)) && tokens.some(({ text }) => isTomorrow.test(text));
}
