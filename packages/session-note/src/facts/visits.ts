/** How often visits are to be had, and when the next one is: in days where the words give them. */
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
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
    if (isElsewhere(words, first, found.end)) continue;
    const { status } = statementAt(draft, { first, end });
    // "Reviewed 2 weeks ago" is past; the time of day of an appointment is not.
    if (status === 'other-person' || (status === 'past' && (words.tokens[found.end]?.text !== 'at' || words.hasCue('was', 0, first)))) continue;
    addFact(draft, 'next-visit', { first, end: found.end, status: status === 'uncertain' ? 'uncertain' : status === 'absent' && isRefusedAt(words, first) ? 'absent' : 'present' }, { ...(found.days !== undefined && { value: found.days }) });
    for (let at = first; at < found.end; at += 1) draft.usedTokens.add(at);
    taken = found.end;
  }
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
  const later = timeOfMeasure(words, cueFirst, from);
  if (later !== undefined) return later;
  // "Recheck splint 1/52", "review scar 2 weeks": what is looked at, and when.
  const thing = words.isCue('looks-again', from - 1) && words.tokens[from]?.kind === 'word' ? [from + 1, from + 2].map((at) => words.amountAt(at)).find((amount) => amount?.unit === 'days') : undefined;
  if (thing !== undefined && words.itemEnd(thing.end - 1) === thing.end && words.context.section !== 'S' && words.context.section !== 'O') return { end: thing.end, days: thing.value };
  for (let at = from; at < from + longestGap; at += 1) {
    const text = words.tokens[at]?.text ?? '';
    const amount = words.amountAt(at);
    if (amount !== undefined) {
      // "1st contact" counts the visits.
      if (words.tokens[amount.end - 1]?.kind === 'word' && /^(?:contact|visit|session|appt|appointment|consult|time)$/.test(words.tokens[amount.end]?.text ?? '')) return undefined;
      if (amount.unit === 'days') {
        if (at > from && isLength(words, at - 1)) return undefined;
        return { end: amount.end, days: amount.value };
      }
      // "Rv 72 h".
      if (amount.unit === 'minutes' && amount.value >= 1440) return { end: amount.end, days: Math.round(amount.value / 1440) };
      if (amount.unit === 'date' || (amount.denominator !== undefined && amount.value <= 31 && amount.denominator <= 12 && amount.denominator !== 5)) return { end: amount.end };
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
    if (text === 'tomorrow' || text === 'tmrw' || text === 'tmw' || text === 'tomoz') return { end: at + 1, days: 1 };
    if ((words.tokens[at - 1]?.text === 'a' || words.tokens[at - 1]?.text === 'one' || words.tokens[at - 1]?.text === 'in') && daysOfWord.has(text)) return { end: at + 1, ...daysValue(text) };
    if (/^(january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(text) && at > from) return { end: at + 1 };
    const more = words.cueAt('before-visit-time', at);
    if (more === undefined) return undefined;
    at = more - 1;
  }
  return undefined;
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

export function readFrequency(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (topic === 'home' || topic === 'goal' || section === 'S' || section === 'O') return;
  for (let at = 0; at < words.tokens.length; at += 1) {
    const rate = rateAt(words, at);
    if (rate === undefined) continue;
    if (!isOfVisits(draft, rate)) {
      at = rate.end - 1;
      continue;
    }
    const end = durationEnd(words, rate.end);
    addFact(draft, 'frequency', { first: rate.first, end, status: 'present' }, {});
    for (let token = rate.first; token < end; token += 1) draft.usedTokens.add(token);
    at = end - 1;
  }
}

const periods = new Set(['week', 'wk', 'weekly', 'w', 'month', 'mth', 'monthly', 'fortnight', 'fortnightly', 'weeks', 'months', 'wkly', 'mo', 'mos', 'mths', 'mnth', 'fn']);

/** "2x/week", "twice a week", "every 2 weeks", "weekly", "1/week". */
export function rateAt(words: Words, at: number): Span | undefined {
  const text = (index: number) => words.tokens[index]?.text ?? '';
  const amount = words.amountAt(at);
  if (amount !== undefined) {
    let next = amount.end;
    if (amount.unit === 'repetitions' || amount.unit === undefined || amount.unit === 'length') {
      while (['/', 'per', 'a', 'each', 'every', 'this', 'x', 'times', 'visits', 'sessions', 'treatments', 'visit', 'session', 'in', 'p'].includes(text(next)) && next < amount.end + 3) next += 1;
      // "4 treatments over 6 weeks".
      const over = words.amountAt(amount.end + 2);
      if (/^(?:visits|sessions|treatments|txs?|appts|appointments)$/.test(text(amount.unit === 'length' ? amount.end - 1 : amount.end))) {
        const joint = amount.unit === 'length' ? amount.end : amount.end + 1;
        const span = amount.unit === 'length' ? words.amountAt(joint + 1) : over;
        if (['over', 'in', 'within'].includes(text(joint)) && span?.unit === 'days') return { first: at, end: span.end };
      }
      // "1x/2wks".
      const every = amount.unit === 'repetitions' && next > amount.end ? words.amountAt(next) : undefined;
      if (every?.unit === 'days') return { first: at, end: every.end };
      const said = amount.unit === undefined ? words.cueAt('regularly', at) : undefined;
      if (said !== undefined) return { first: at, end: said };
      if (next > at && periods.has(text(next)) && (next > amount.end || amount.unit === 'repetitions' || /^(?:visits|sessions)$/.test(text(next - 1)))) return { first: at, end: next + 1 };
    }
    return undefined;
  }
  if (text(at) === 'each' || text(at) === 'every') {
    // "Every 2nd Monday".
    const ordinal = /^(?:other|second|third|2nd|3rd|4th|alternate)$/.test(text(at + 1)) ? at + 2 : words.amountAt(at + 1)?.unit === 'length' && /^(?:nd|rd|th)$/.test(text((words.amountAt(at + 1)?.end ?? 1) - 1)) ? (words.amountAt(at + 1)?.end ?? at + 1) : at + 1;
    const weekday = words.cueAt('weekday', ordinal);
    if (weekday !== undefined) return { first: at, end: weekday };
  }
  // "Daily for 10 days", "daily Mon-Fri": of visits, where it is all that is said.
  if (text(at) === 'daily' && at === 0) {
    const last = words.tokens.at(-1)?.text === '.' ? words.tokens.length - 1 : words.tokens.length;
    const days = ['for', 'x'].includes(text(1)) ? words.amountAt(2) : undefined;
    if (days?.unit === 'days' && days.end === last) return { first: at, end: days.end };
    // "Daily this week, then 3x".
    if (text(1) === 'this' && periods.has(text(2))) return { first: at, end: text(3) === ',' && text(4) === 'then' && words.amountAt(5)?.unit === 'repetitions' ? (words.amountAt(5)?.end ?? 3) : 3 };
    const till = ['till', 'til', 'until', 'thru', 'through'].includes(text(1)) ? words.cueAt('weekday', 2) : undefined;
    if (till === last) return { first: at, end: last };
    const day = words.cueAt('weekday', 1);
    const until = day !== undefined && ['-', 'to'].includes(text(day)) ? words.cueAt('weekday', day + 1) : undefined;
    if (until !== undefined && (until === last || durationEnd(words, until) === last)) return { first: at, end: until };
  }
  if (text(at) === 'every' || text(at) === 'q') {
    const days = words.amountAt(at + 1);
    if (days?.unit === 'days') return { first: at, end: days.end };
    const skip = ['second', 'other', 'few', '2nd', 'third', 'couple'].includes(text(at + 1)) ? 2 : 1;
    if (periods.has(text(at + skip))) return { first: at, end: at + skip + 1 };
    return undefined;
  }
  if (text(at) === 'once' || text(at) === 'twice') {
    let next = at + 1;
    while (['/', 'per', 'a', 'each', 'every'].includes(text(next)) && next < at + 4) next += 1;
    return periods.has(text(next)) ? { first: at, end: next + 1 } : undefined;
  }
  // "The first Friday of each month".
  const nth = words.cueAt('weekday', at + 1);
  if (nth !== undefined && /^(?:first|second|third|fourth|last|1|2|3|4)$/.test(text(at)) && text(nth) === 'of' && periods.has(text(nth + 2))) return { first: at, end: nth + 3 };
  // "Tues & Fri".
  const day = words.cueAt('weekday', at);
  const other = day !== undefined && ['&', 'and', '/', '+'].includes(text(day)) ? words.cueAt('weekday', day + 1) : undefined;
  if (other !== undefined && (words.hasCue('visit', 0, at) || words.hasCue('going-on', 0, at) || words.cueAt('every', at - 1) !== undefined || words.tokens.length - other <= 1 && at === 0)) return { first: at, end: other };
  const end = words.cueAt('regularly', at);
  return end === undefined ? undefined : { first: at, end };
}

/** "for 4/52", "x 6 weeks", "then fortnightly" is another. */
function durationEnd(words: Words, from: number): number {
  let at = from;
  while (at < from + 3 && ['for', 'x', 'over', 'the', 'next', 'another', ','].includes(words.tokens[at]?.text ?? '')) at += 1;
  const amount = words.amountAt(at);
  // "Weekly x6": so many times.
  return (at > from && amount?.unit === 'days') || (at === from + 1 && amount?.unit === 'repetitions') ? amount.end : from;
}

/** "Then fortnightly", "monthly", "now weekly": nothing else is said in the item. */
function isBareRate(words: Words, rate: Span, start: number): boolean {
  // "I'd like her weekly for two weeks".
  if (words.cueAt('wants-visits', start) === rate.first) return true;
  for (let at = start; at < rate.first; at += 1) if (!['then', 'now', 'and', 'for', 'the', 'so', 'it', 'we', 'well', 'ill', 'to', '-', ':'].includes(words.tokens[at]?.text ?? '') && !words.isCue('rate-lead', at) && words.cueAt('visit', at) === undefined && words.amountAt(at)?.unit !== 'days' && !['/', '7', '52'].includes(words.tokens[at]?.text ?? '')) return false;
  const next = words.tokens[rate.end];
  return next === undefined || next.kind !== 'word' || ['for', 'x', 'then', 'maintenance', 'or', 'and', 'after', 'thereafter', 'from', 'until', 'til', 'till', 'is', 'initially', 'in', 'suits', 'now', 'again', 'as', 'works'].includes(next.text);
}

/** Exercise, medicine and work have a rate too: in a plan it is the visits', unless an exercise stands before it in its item. */
function isOfVisits(draft: Draft, rate: Span): boolean {
  const { words } = draft;
  for (let at = rate.first; at < rate.end; at += 1) if (draft.usedTokens.has(at)) return false;
  const start = words.itemStart(rate.first);
  // "Weekly x3 if the load plan holds": what it depends on is no exercise.
  const condition = words.tokens.findIndex(({ text }, at) => at >= rate.end && text === 'if');
  const end = Math.min(words.itemEnd(rate.end - 1), rate.end + longestGap, condition < 0 ? words.tokens.length : condition);
  if (words.hasCue('medicine', 0, words.tokens.length)) return false;
  const hasVisit = words.hasCue('visit', start, end) || words.hasCue('next', start, end) || words.phrases('technique').some((phrase) => phrase.first >= start && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true);
  const hasExercise = words.hasCue('exercise', start, end) || words.hasCue('advice', start, end) || words.hasCue('home', 0, rate.first);
  if (hasExercise && !words.hasCue('visit', start, rate.end)) return false;
  if (words.context.section === 'P') return true;
  if ((words.context.section === undefined || words.context.section === 'Re' || words.context.section === 'Tx') && isBareRate(words, rate, start)) return true;
  return hasVisit && (words.context.section === undefined || words.context.section === 'A' || words.context.section === 'Tx') && !words.hasCue('was', 0, rate.first) && !words.hasCue('reports', 0, rate.first);
}
