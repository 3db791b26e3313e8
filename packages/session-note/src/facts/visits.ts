/** When the next visit is: in days where the words give them. */
import type { Amount } from './amounts.ts';
import { addFact, type Draft, statementAt } from './draft.ts';
import { readBareDay, readBareTime } from './bare-visit-times.ts';
import { timeOfDayEnd, timeOfMeasure, type VisitTime } from './visit-time.ts';
import type { Words } from './words.ts';

const longestGap = 10;
const daysOfWord: ReadonlyMap<string, number> = new Map([['week', 7], ['fortnight', 14], ['month', 30], ['tomorrow', 1], ['day', 1], ['year', 365], ['wk', 7], ['mth', 30], ['mnth', 30], ['fn', 14], ['fort', 14]]);

export function readNextVisit(draft: Draft): void {
  const { words } = draft;
  readBareTime(draft);
  readBareDay(draft);
  if ((words.context.topic === 'home' && words.tokens.length > 0) || words.context.section === 'S' || words.context.section === 'O') {
    if (!words.hasCue('next', 0, words.tokens.length) || (words.context.section === 'S' && !saysNextOnly(words))) return;
  }
  let taken = 0;
  for (const { first, end } of words.phrases('next')) {
    if (first < taken || draft.usedTokens.has(first)) continue;
    const found = timeAfter(words, first, end);
    if (found === undefined) continue;
    // "Book again 10 days" is read by its time already; "told me in two weeks" is of something else.
    if (draft.usedTokens.has(found.end - 1) || (/^(?:me|us|here)$/.test(words.tokens[first]?.text ?? '') && words.itemStart(first) !== first && !isCallFirst(words, first))) continue;
    // "Rates her low back at 5/10".
    if ((words.placeEndingAt(first + 1)?.first ?? first) < first) continue;
    // "Happy to be back after the holidays".
    if (words.tokens[first - 1]?.text === 'to' && words.isCue('felt', first - 2)) continue;
    if (isElsewhere(words, first, found.end) || isOfLast(words, first, found.end)) continue;
    const { status } = statementAt(draft, { first, end });
    // "Reviewed 2 weeks ago" is past; the time of day of an appointment is not.
    if (status === 'other-person' || (status === 'past' && (words.tokens[found.end]?.text !== 'at' || words.hasCue('was', 0, first)))) continue;
    addFact(draft, 'next-visit', { first, end: found.end, status: status === 'uncertain' ? 'uncertain' : status === 'absent' && isRefusedAt(words, first) ? 'absent' : 'present' }, { ...(found.days !== undefined && { value: found.days }) });
    for (let at = first; at < found.end; at += 1) draft.usedTokens.add(at);
    taken = found.end;
  }
}

/** "BP 118/72 at her appt on the 4th", "is back after six weeks": where something was, and how long somebody was away. */
function isOfLast(words: Words, first: number, end: number): boolean {
  const text = (at: number) => words.tokens[at]?.text ?? '';
  const isDetermined = /^(?:her|his|their|the|an)$/.test(text(first - 1));
  if (/^(?:appt|appointment)$/.test(text(first)) && /^(?:at|from|since|after|during)$/.test(text(isDetermined ? first - 2 : first - 1))) return true;
  const { isTreated, section } = words.context;
  return text(first) === 'back' && words.tokens.slice(first + 1, end).some((token, at) => token.text === 'after' && (words.amountAt(first + at + 2)?.unit === 'days' || /^(?:the|her|his|a|their)$/.test(text(first + at + 2)))) && !isTreated && section !== 'P' && section !== 'Re' && section !== 'A' && section !== 'Tx';
}

/** "Ring me in a week". */
function isCallFirst(words: Words, first: number): boolean {
  return words.itemStart(first) === first - 1 && /^(?:ring|call|phone|text|email|see)$/.test(words.tokens[first - 1]?.text ?? '');
}

/** "F/U 10/7.", "Next: 3/52 if cleared" below a history: the line is of nothing else. */
function saysNextOnly(words: Words): boolean {
  let at = words.cueAt('next', 0) ?? words.tokens.length;
  if (words.tokens[at]?.text === ':') at += 1;
  if (words.tokens[at]?.text === 'in') at += 1;
  const amount = words.amountAt(at);
  return amount?.unit === 'days' && (words.tokens[amount.end]?.kind !== 'word' || words.tokens[amount.end]?.text === 'if');
}

/** "GP appt made for Thurs", "neurosurg appt Wed": somebody else sees them. */
function isElsewhere(words: Words, first: number, end: number): boolean {
  const from = words.itemStart(first);
  // "Physio at the club to see her Sat".
  // "They will see him tomorrow".
  if (/^(?:they|he|she|who|theyll|hell|shell)$/.test(words.tokens[first - 1]?.text ?? '') && /^(?:will|to)$/.test(words.tokens[first]?.text ?? '') && words.tokens.slice(first, end).some(({ text }) => /^(?:him|her|them)$/.test(text))) return true;
  if (words.isCue('people', from) && words.tokens.slice(from, first + 1).some(({ text }) => text === 'to' || text === 'will')) return true;
  if (words.tokens.slice(from, end).some(({ text }) => text === 'me' || text === 'us' || text === 'here')) return false;
  for (let at = Math.max(from, first - 5); at < end; at += 1) if (words.cueAt('elsewhere', at) !== undefined && !['after', 'post', 'following', 'until', 'til', 'before', 'when', 'once'].includes(words.tokens[at - 1]?.text ?? '') && !['the'].includes(words.tokens[at - 1]?.text ?? '')) return true;
  return false;
}

/** "No review", "not rebooked": not the no of what was said before it ("no probs Rebook 2/52"). */
function isRefusedAt(words: Words, first: number): boolean {
  for (let at = Math.max(0, first - 3); at < first; at += 1) {
    const end = words.cueAt('refused', at);
    if (end !== undefined && (end === first || (end === first - 1 && words.cueAt('visit', end) === undefined && /^(?:need|further|more|to|for|be|want|wish|follow|routine|planned|date)$/.test(words.tokens[end]?.text ?? '')))) return true;
  }
  return false;
}

function timeAfter(words: Words, cueFirst: number, from: number): VisitTime | undefined {
  const cueText = words.tokens[cueFirst]?.text;
  // "next week": the cue is part of the time.
  const isSpan = words.tokens[cueFirst - 1]?.text === 'the' && ['for', 'over', 'in', 'during', 'of', 'within', 'throughout'].includes(words.tokens[cueFirst - 2]?.text ?? '');
  const own = cueText === 'next' && !isSpan ? daysOfWord.get(words.tokens[cueFirst + 1]?.text ?? '') : undefined;
  if (own !== undefined) return isVisitLine(words, cueFirst) ? { end: cueFirst + 2, days: own } : undefined;
  // "Back Fri after next": the day stands in the words.
  const day = words.cueAt('weekday', from - 1);
  if (day !== undefined && from - 1 > cueFirst) return { end: timeOfDayEnd(words, day) };
  // "Next worksite visit 4/52".
  if (cueText === 'next' && from === cueFirst + 1 && words.tokens[from]?.kind === 'word' && words.isCue('visit', from + 1)) return timeAfter(words, cueFirst, (words.cueAt('visit', from + 1) ?? from));
  const later = timeOfMeasure(words, cueFirst, from);
  if (later !== undefined) return later;
  // "Recheck splint 1/52", "review scar 2 weeks": what is looked at, and when.
  const thing = words.isCue('looks-again', from - 1) && words.tokens[from]?.kind === 'word' ? [from + 1, from + 2].map((at) => words.amountAt(at)).find((amount) => amount?.unit === 'days') : undefined;
  if (thing !== undefined && words.itemEnd(thing.end - 1) === thing.end && words.context.section !== 'S' && words.context.section !== 'O') return { end: thing.end, days: thing.leastDays ?? thing.value };
  for (let at = from; at < from + longestGap; at += 1) {
    const text = words.tokens[at]?.text ?? '';
    const amount = words.amountAt(at);
    if (amount !== undefined) {
      // "1st contact" counts the visits.
      if (words.tokens[amount.end - 1]?.kind === 'word' && /^(?:contact|visit|session|appt|appointment|consult|time)$/.test(words.tokens[amount.end]?.text ?? '')) return undefined;
      if (amount.unit === 'days') {
        // "Rebooked for 3/52" is when, not how long.
        const isBooked = at === from + 1 && words.tokens[from]?.text === 'for' && amount.denominator !== undefined && /^(?:re)?book/.test(cueText ?? '');
        if (at > from && isLength(words, at - 1) && !isBooked) return undefined;
        return { end: amount.end, days: amount.leastDays ?? amount.value };
      }
      // "Rv 72 h".
      if (amount.unit === 'minutes' && amount.value >= 1440) return { end: amount.end, days: Math.round(amount.value / 1440) };
      if (amount.unit === 'date' || (amount.denominator !== undefined && amount.value <= 31 && amount.denominator <= 12 && amount.denominator !== 5) || isMonthFirst(amount)) return { end: amount.end };
      if (amount.unit === undefined && /^(st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(words.tokens[amount.end]?.text ?? '')) return { end: amount.end + 1 };
      if (amount.unit === 'length' && ['st', 'nd', 'rd', 'th'].includes(words.tokens[amount.end - 1]?.text ?? '')) return { end: amount.end };
      return undefined;
    }
    const weekday = words.cueAt('weekday', at);
    if (weekday !== undefined) return { end: timeOfDayEnd(words, weekday) };
    if (text === 'next') {
      const days = daysOfWord.get(words.tokens[at + 1]?.text ?? '');
      if (days !== undefined) return { end: at + 2, days };
      if (words.cueAt('weekday', at + 1) !== undefined) return { end: words.cueAt('weekday', at + 1) ?? at + 2 };
    }
    if (text === 'day' && words.tokens[at + 1]?.text === 'after' && /^(?:tomorrow|tmrw|tmw|tomoz)$/.test(words.tokens[at + 2]?.text ?? '')) return { end: at + 3, days: 2 };
    if (text === 'tomorrow' || text === 'tmrw' || text === 'tmw' || text === 'tomoz') return { end: at + 1, days: 1 };
    if ((words.tokens[at - 1]?.text === 'a' || words.tokens[at - 1]?.text === 'one' || words.tokens[at - 1]?.text === 'in') && daysOfWord.has(text)) return { end: at + 1, ...daysValue(text) };
    if (/^(january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(text) && (at > from || words.amountAt(at + 1) !== undefined)) return { end: words.amountAt(at + 1)?.end ?? at + 1 };
    // "After the wedding", "post scan".
    const event = /^(?:after|post|following|before)$/.test(text) ? (/^(?:the|her|his|their|a)$/.test(words.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1) : undefined;
    if (text === 'before' && event === at + 2 && words.tokens[at + 3]?.text === 'on') return { end: at + 5 };
    const eventEnd = event === undefined ? undefined : (words.cueAt('occasion', event) ?? words.cueAt('elsewhere', event) ?? words.cueAt('people', event));
    if (eventEnd !== undefined && words.context.section !== 'S' && words.context.section !== 'O') return { end: eventEnd };
    const more = words.cueAt('before-visit-time', at);
    if (more === undefined) return undefined;
    at = more - 1;
  }
  return undefined;
}

/** "7/14". */
function isMonthFirst({ value, denominator }: Amount): boolean {
  return denominator !== undefined && denominator > 12 && denominator <= 31 && value >= 1 && value <= 12;
}

function daysValue(text: string): { readonly days?: number } {
  const days = daysOfWord.get(text);
  return days === undefined ? {} : { days };
}

/** "for 4 weeks" is how long, not when. */
function isLength(words: Words, at: number): boolean {
  return words.tokens[at]?.text === 'for' || words.tokens[at]?.text === 'x' || words.tokens[at]?.text === 'every';
}

function isVisitLine(words: Words, cueFirst: number): boolean {
  if (words.context.section === 'P') return !words.hasCue('home', 0, cueFirst);
  return words.hasCue('next', 0, cueFirst) || words.hasCue('visit', Math.max(0, cueFirst - 8), cueFirst + 6);
}
