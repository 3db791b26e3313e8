/** Of when a measure is: of this visit, or of an earlier day that the words around it tell of. */
import type { FactStatus } from '../fact.ts';
import { type Draft, type Span, statementAt } from './draft.ts';
import { dayBeside, isDayOfAnother, isNow as isOfNow, isOfEarlierVisit } from './earlier-values.ts';
import type { Words } from './words.ts';

const longestContrast = 12;

/** A measure that was taken is there whatever is denied around it; undefined where nobody says that it was. */
export function measureStatus(draft: Draft, measured: Span): FactStatus | undefined {
  const sign = draft.words.tokens[measured.first - 1];
  // "-12 (was -25)": the sign belongs to the number.
  const isSigned = sign?.text === '-' && sign.to === draft.words.tokens[measured.first]?.from && draft.words.tokens[measured.first - 2]?.kind === 'word';
  const span = isSigned ? { first: measured.first - 1, end: measured.end } : measured;
  const { status } = statementAt(draft, span);
  if (status === 'not-said') return undefined;
  // "(6/10 then)".
  if (isOfEarlierVisit(draft.words, span) || isLastTime(draft.words, span) || isOfEarlierDay(draft.words, span)) return 'past';
  const after = draft.words.tokens[span.end + 1];
  if (draft.words.tokens[span.end]?.text === 'then' && (after === undefined || after.text === ')' || after.text === ',')) return 'past';
  // "From 6/10 to 2/10 since last visit": the second is of now.
  if (status === 'past' && (isSince(draft.words, span) || isNow(draft.words, span) || isBeforeAside(draft.words, span))) return 'present';
  // "3/10 today, last time it was 6/10", "4/10 since last visit": what is earlier is another value's, or what this one is told against.
  if (status === 'past' && (isOfNow(draft.words, span) || isDayOfAnother(draft.words, span) || (draft.words.days().isComparedBehind(span.end) && dayBeside(draft.words, span) === undefined))) return 'present';
  // "Flex L 150 painful arc L gone": what is gone is another thing.
  if (status === 'past' && isGoneBehind(draft.words, span)) return 'present';
  if (status === 'absent' || status === 'present') return wasEarlier(draft.words, span) && !(isOfNow(draft.words, span) && draft.words.cueAt('now', span.end) === undefined) ? 'past' : 'present';
  return status;
}

/** Nothing in the sentence tells of an earlier time but that something is gone. */
function isGoneBehind(words: Words, { end }: Span): boolean {
  const { length } = words.tokens;
  return !words.hasCue('was', 0, length) && !words.hasCue('long-ago', 0, length) && !words.hasCue('history-word', 0, length) && words.tokens.slice(end).some(({ text }) => /^(?:gone|resolved|cleared)$/.test(text));
}

const longestDated = 24;
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;

/**
 * "(flex 95, abd 70 on 3 March)": all of a bracket that names an earlier day; "at initial (18/9): EHL 4/5, tib ant 5/5" and "on Nov 3
 * triceps 4/5, grip 30": what a day heads, until today is spoken of.
 */
export function isOfEarlierDay(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  let depth = 0;
  let isHeaded = true;
  for (let at = first - 1; at >= Math.max(0, first - longestDated); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === ')') depth += 1;
    if (text === '(') {
      depth -= 1;
      if (depth < 0) return isDatedAside(words, at, end);
    }
    if (words.cueAt('now', at) !== undefined || text === '.' || text === '→') isHeaded = false;
    if (!isHeaded) continue;
    const long = words.cueAt('long-ago', at);
    // "Initially pain was 8/10 with SLR 30 on the right": all of a sentence that opens so.
    if (long !== undefined && at === 0 && !words.hasCue('after', 0, tokens.length) && !words.hasCue('now', 0, tokens.length) && tokens.some(({ text }) => text === 'was' || text === 'were' || text === 'had')) return true;
    // "At initial (18/9): ..."; "first visit: ...".
    if (long !== undefined && long <= first && leadsByColon(words, long)) return true;
    if (text === 'on' && isMeasureAt(words, dateEnd(words, at + 1))) return true;
  }
  return false;
}

function isDatedAside(words: Words, open: number, from: number): boolean {
  const { tokens } = words;
  for (let at = open + 1; at < open + longestDated && tokens[at] !== undefined; at += 1) {
    if (tokens[at]?.text === ')') return false;
    if (words.cueAt('now', at) !== undefined) return false;
    const day = at < from ? undefined : words.days().from(at);
    if (day !== undefined && words.tokens[day.end]?.text === ')') return true;
    if (at < from) continue;
    if (['on', 'in', 'at', ','].includes(tokens[at - 1]?.text ?? '') && dateEnd(words, at) !== undefined && tokens[dateEnd(words, at) ?? at]?.text === ')') return true;
  }
  return false;
}

/** The token after "3 March", "Nov 3", "18/9", "March". */
function dateEnd({ tokens, amountAt }: Words, at: number): number | undefined {
  const [one, other] = [tokens[at], tokens[at + 1]];
  if (one?.kind === 'word' && months.test(one.text)) return other?.kind === 'number' ? at + 2 : at + 1;
  if (one?.kind === 'number' && other?.kind === 'word' && months.test(other.text)) return at + 2;
  const amount = amountAt(at);
  return amount !== undefined && amount.denominator !== undefined && amount.denominator <= 12 && amount.value <= 31 && amount.denominator !== 5 && amount.denominator !== 10 ? amount.end : undefined;
}

/** A measure right behind a day: "on Nov 3 triceps 4/5"; "surgery on Nov 3" tells of something else. */
function isMeasureAt(words: Words, at: number | undefined): boolean {
  if (at === undefined) return false;
  const first = words.tokens[at]?.text === ':' ? at + 1 : at;
  const place = words.placeAt(first);
  return place?.muscle !== undefined || place?.movement !== undefined || place?.side !== undefined || words.cueAt('strength', first) !== undefined || words.phraseAt('instrument', first) !== undefined;
}

/** A colon, behind a bracket with the date or none. */
function leadsByColon({ tokens }: Words, from: number): boolean {
  let at = from;
  if (tokens[at]?.text === '(') while (at < from + 6 && tokens[at - 1]?.text !== ')') at += 1;
  return tokens[at]?.text === ':';
}

/** "7/10 (last 4/10)", "5/10, first visit 5/10", "DF 3/5, last visit 4+/5": another stands before it in the sentence. */
function isLastTime({ tokens, amounts }: Words, { first }: Span): boolean {
  let at = first - 1;
  // "(prev. 58/80)".
  if (tokens[at]?.text === '.' && /^(?:prev|init)$/.test(tokens[at - 1]?.text ?? '')) at -= 1;
  while (at > first - 3 && /^(?:visit|session|time|appt|tx|week|wk|month|day|was|at|it|:|assessment)$/.test(tokens[at]?.text ?? '')) at -= 1;
  if (!/^(?:last|first|previous|prev|initial)$/.test(tokens[at]?.text ?? '')) return false;
  const lead = tokens[at - 1]?.text ?? '';
  return ['(', ',', ';', 'from', 'at', 'on'].includes(lead) && amounts.some((amount) => amount.end <= at && amount.first >= first - longestContrast);
}

/** "Quads 4/5 2/52 ago now quads 2/5": the word for now stands nearer than the time that is past. */
function isNow({ tokens }: Words, { first }: Span): boolean {
  const near = tokens.slice(Math.max(0, first - 3), first);
  return near.some(({ text }) => text === 'now') && near.every(({ kind, text }) => kind === 'word' && text !== 'was' && text !== 'ago');
}

/** "7/10 (last time 5)": the bracket is of then, what stands before it of now. */
function isBeforeAside(words: Words, { end }: Span): boolean {
  const first = ['(', '→', ','].includes(words.tokens[end]?.text ?? '') ? end + 1 : -1;
  return first > 0 && (words.cueAt('was', first) !== undefined || words.cueAt('long-ago', first) !== undefined);
}

function isSince({ tokens }: Words, { first, end }: Span): boolean {
  const lead = tokens[first - 1]?.text ?? '';
  return (lead === 'to' || lead === '→' || lead === 'now') && tokens[end]?.text === 'since' && /^(?:last|the|previous|prev|initial|first|starting)$/.test(tokens[end + 1]?.text ?? '');
}

/** "Was 80, now 110", "from 34% to 20%": an earlier one, where a present one or a time is told of after it. */
function wasEarlier(words: Words, { first, end }: Span): boolean {
  const before = words.tokens[first - 1]?.text ?? '';
  // "Was settling to 3 and now 8".
  if (words.tokens[end]?.text === 'and' && words.cueAt('now', end + 1) !== undefined && words.tokens.slice(Math.max(0, first - 4), first).some(({ text }) => text === 'was' || text === 'were')) return true;
  // "5/5 at initial, now 2+/5": when it was stands right behind it.
  if (words.cueAt('long-ago', end) !== undefined && words.hasCue('now', end, end + longestContrast)) return true;
  // "NDI 22/50 (initial 31/50)", "5/5, was 4/5": another was told of before it.
  const lead = words.tokens[first - 2]?.text;
  if ((lead === '(' || lead === ',') && (words.cueAt('was', first - 1) === first || before === 'initial' || before === 'baseline') && !words.tokens.slice(first, end).some(({ text }) => text === '→')) {
    if (words.amounts.some((amount) => amount.end <= first - 2 && amount.first >= first - longestContrast)) return true;
  }
  if (isLeft(words, { first, end })) return true;
  // "Rotation was then 35".
  if (before === 'then' && (words.tokens[first - 2]?.text === 'was' || words.tokens[first - 2]?.text === 'were')) return true;
  // "Now 4/10 was 8".
  if ((before === 'was' || before === 'were') && words.hasCue('now', Math.max(0, first - longestContrast), first) && words.amounts.some((amount) => amount.end <= first - 1 && amount.first >= first - longestContrast)) return true;
  // "Neck was 2/10 Friday".
  if (before === 'was' && (words.cueAt('weekday', end) !== undefined || words.tokens[end]?.text === 'yesterday' || words.amounts.some((amount) => amount.end === first - 1))) return true;
  // "Start 7, mid 7, now 7".
  if (/^(?:start|starting)$/.test(before) && words.hasCue('now', end, end + longestContrast)) return true;
  if (before !== 'was' && before !== 'were' && before !== 'started' && before !== 'began') return false;
  const stop = Math.min(words.tokens.length, end + longestContrast);
  return words.hasCue('now', end, stop) || words.hasCue('long-ago', end, stop);
}

/** "Has dropped from 8/10 to 4/10": where it came from. */
function isLeft({ tokens, amounts, cueAt }: Words, { first, end }: Span): boolean {
  if (tokens[first - 1]?.text !== 'from') return false;
  // "18/50, down from 26".
  if (/^(?:down|up|improved|reduced|dropped|increased)$/.test(tokens[first - 2]?.text ?? '') && amounts.some((amount) => amount.end <= first - 2 && amount.first >= first - longestContrast)) return true;
  // "Unchanged from 9/24 in June", "up from 30 last visit".
  if (amounts.some((amount) => amount.end <= first - 2 && amount.first >= first - longestContrast) && (cueAt('long-ago', end) !== undefined || /^(?:unchanged|same)$/.test(tokens[first - 2]?.text ?? ''))) return true;
  // "Reduced to 2/10 from 6/10".
  if (amounts.some((amount) => amount.end === first - 1)) return true;
  if (tokens[end]?.text !== 'to') return false;
  return tokens.slice(Math.max(0, first - 6), first).some(({ text }) => ['has', 'have', 'had', 'over', 'since', 'hes', 'shes'].includes(text));
}
