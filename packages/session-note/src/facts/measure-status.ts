/** Whether a measure is told as taken, and of when: of this visit, or of an earlier day. */
import type { FactStatus } from '../fact.ts';
import { type Draft, type Span, statementAt } from './draft.ts';
import { dayBeside, isDayOfAnother, isNow, isOfEarlierVisit } from './earlier-values.ts';
import type { Words } from './words.ts';

/** A measure that was taken is there whatever is denied around it; undefined where nobody says that it was. */
export function measureStatus(draft: Draft, measured: Span): FactStatus | undefined {
  const { words } = draft;
  const sign = words.tokens[measured.first - 1];
  // "-12 (was -25)": the sign belongs to the number.
  const isSigned = sign?.text === '-' && sign.to === words.tokens[measured.first]?.from && words.tokens[measured.first - 2]?.kind === 'word';
  const span = isSigned ? { first: measured.first - 1, end: measured.end } : measured;
  const { status } = statementAt(draft, span);
  if (status === 'not-said') return undefined;
  if (isOfEarlierVisit(words, span)) return 'past';
  if (status === 'absent' || (status === 'past' && isPastOfAnother(words, span))) return 'present';
  return status;
}

/** What is past in the sentence is another value, another thing that is gone, or what this value is told against. */
function isPastOfAnother(words: Words, span: Span): boolean {
  const isCompared = words.days().isComparedBehind(span.end) && dayBeside(words, span) === undefined;
  return isCompared || isNow(words, span) || isDayOfAnother(words, span) || isSince(words, span) || isGoneBehind(words, span);
}

/** "Flex L 150 painful arc L gone": nothing in the sentence tells of an earlier time but that something is gone. */
function isGoneBehind(words: Words, { end }: Span): boolean {
  const { length } = words.tokens;
  return !words.hasCue('was', 0, length) && !words.hasCue('long-ago', 0, length) && !words.hasCue('history-word', 0, length) && words.tokens.slice(end).some(({ text }) => /^(?:gone|resolved|cleared)$/.test(text));
}

/** "From 6/10 to 2/10 since last visit": the second is of now. */
function isSince({ tokens }: Words, { first, end }: Span): boolean {
  const lead = tokens[first - 1]?.text ?? '';
  return (lead === 'to' || lead === '→' || lead === 'now') && tokens[end]?.text === 'since' && /^(?:last|the|previous|prev|initial|first|starting)$/.test(tokens[end + 1]?.text ?? '');
}
