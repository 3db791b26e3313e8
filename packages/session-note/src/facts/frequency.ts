/** How often visits are to be had. */
import { addFact, type Draft, type Span } from './draft.ts';
import type { Words } from './words.ts';

const longestGap = 10;

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

const isVisitWord = (text: string) => /^(?:visits?|sessions?|sittings?|treatments?|txs?|rxs?|appts?|appointments?|days?)$/.test(text);
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
  // "Alternate Saturdays", "alt Tues".
  if (/^(?:alternate|alt)$/.test(text(at))) {
    const day = words.cueAt('weekday', at + 1) ?? (periods.has(text(at + 1)) ? at + 2 : undefined);
    if (day !== undefined) return { first: at, end: day };
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
    // "Daily x 10 sittings", "daily for 7 days, then alternate days".
    const count = words.amountAt(1)?.unit === 'repetitions' ? words.amountAt(1) : ['for', 'x', '-'].includes(text(1)) ? words.amountAt(2) : undefined;
    const counted = count === undefined ? undefined : count.unit === 'days' ? count.end : isVisitWord(text(count.end)) ? count.end + 1 : undefined;
    if (counted !== undefined && (counted === last || text(counted) === ',' || (/^(?:,|;|then|and)$/.test(text(counted)) && rateAt(words, text(counted + 1) === 'then' ? counted + 2 : counted + 1) !== undefined))) return { first: at, end: counted };
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
  // "Check Mon & Thu each wk".
  if (other !== undefined && /^(?:each|every|a|per|both|this|next)$/.test(text(other)) && periods.has(text(other + 1))) return { first: at, end: other + 2 };
  if (other !== undefined && (words.hasCue('visit', 0, at) || words.hasCue('going-on', 0, at) || words.isCue('visit', other) || words.cueAt('every', at - 1) !== undefined || words.tokens.length - other <= 1 && at === 0)) return { first: at, end: other };
  // "Mon Wed Fri for 3 wks".
  if (day !== undefined && at === 0) {
    let stop = day;
    let count = 1;
    for (let next = words.cueAt('weekday', [',', '/'].includes(text(stop)) ? stop + 1 : stop); next !== undefined; next = words.cueAt('weekday', [',', '/'].includes(text(stop)) ? stop + 1 : stop)) {
      stop = next;
      count += 1;
    }
    if (count > 2) return { first: at, end: stop };
  }
  // "Ring me in a week".
  if (/^(?:a|per)$/.test(text(at)) && words.tokens[at - 1]?.text === 'in') return undefined;
  const end = words.cueAt('regularly', at);
  return end === undefined ? undefined : { first: at, end };
}

/** "for 4/52", "x 6 weeks", "then fortnightly" is another. */
function durationEnd(words: Words, from: number): number {
  const count = words.amountAt(from)?.unit === 'repetitions' ? words.amountAt(from) : words.tokens[from]?.text === 'x' ? words.amountAt(from + 1) : undefined;
  if (count !== undefined && isVisitWord(words.tokens[count.end]?.text ?? '')) return count.end + 1;
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
  for (let at = rate.first; at < rate.end; at += 1) if (draft.usedTokens.has(at)) return false;
  const start = words.itemStart(rate.first);
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
