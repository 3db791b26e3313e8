/** Values that a verb tells as earlier, with no day: "2/10 (was 6)", "was 80, now 110", "from 34% to 20%", "18/50, down from 26". */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestContrast = 12;
const highestPain = scalesOfNotes.pain.highest;
const longestLead = 4;
const verbs = /^(?:was|were|started|began|start|starting)$/;
/** Between the verb and its value, and between the value before and the verb. */
const beforeValue = /^(?:a|an|about|at|it|only|around|~|up|settling|sitting|to|then)$/;
const beforeVerb = /^(?:[(,;→|.-]|it|which|he|she|that|they|and|now|today|currently)$/;

/** The verb stands before the value, and another value or a time that is of now stands beside. */
export function isWas(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  const own = words.amounts.find((amount) => amount.first >= first && amount.first < end);
  if (own === undefined || words.cueAt('after', end) !== undefined) return false;
  // "Was 7/10 & 9/10", "(initially 40 and 60)": the second of two.
  const joined = joinedBefore(words, own);
  if (joined !== undefined && isWas(words, joined)) return true;
  let verb = first - 1;
  while (verb > first - longestLead && beforeValue.test(tokens[verb]?.text ?? '')) verb -= 1;
  if (!verbs.test(tokens[verb]?.text ?? '')) return isAside(words, first, own);
  // "After it was 110": so it was left.
  if (words.hasCue('after', Math.max(0, verb - 2), first)) return false;
  // "Rotation was then 35".
  if (tokens[first - 1]?.text === 'then') return true;
  if (isBehindValue(words, verb, own) || isClauseOfItsOwn(words, verb, own) || goesOn(words, verb, own)) return true;
  // "Was 2/10 Friday".
  if (words.cueAt('weekday', end) !== undefined) return true;
  const now = [...Array(longestContrast).keys()].map((step) => end + step).find((at) => words.isCue('now', at) || words.isCue('long-ago', at));
  return now !== undefined && !(now === end && words.isCue('now', now) && !words.amounts.some((other) => other.first > now));
}

function joinedBefore({ tokens, amounts }: Words, own: Amount): Span | undefined {
  if (!/^(?:and|&|\/)$/.test(tokens[own.first - 1]?.text ?? '')) return undefined;
  return amounts.find(({ end, denominator, unit }) => end === own.first - 1 && denominator === own.denominator && unit === own.unit);
}

/** "NDI 22/50 (baseline 31/50)", "5/10 (prev. 7/10)". */
function isAside(words: Words, first: number, own: Amount): boolean {
  const last = words.tokens[first - 1]?.text === '.' || words.tokens[first - 1]?.text === ':' ? first - 1 : first;
  const lead = [last - 1, last - 2].find((at) => words.cueAt('was', at) === last);
  const sign = words.tokens[(lead ?? 0) - 1]?.text;
  return lead !== undefined && words.tokens[lead]?.text !== 'from' && (sign === '(' || sign === ',') && words.tokens[own.end]?.text !== '→' && words.amounts.some((other) => other.end <= lead && other.first >= first - longestContrast);
}

/** Another value stands right before the verb, told without it. */
function isBehindValue({ tokens, amounts }: Words, verb: number, own: Amount): boolean {
  let lead = verb;
  while (lead > verb - longestLead && beforeVerb.test(tokens[lead - 1]?.text ?? '')) lead -= 1;
  const other = amounts.find(({ end }) => end === lead);
  return other !== undefined && !verbs.test(tokens[other.first - 1]?.text ?? '') && (own.denominator === undefined || own.denominator === other.denominator || other.denominator === undefined);
}

/** "2/10 walking, 4/10 running; was 7/10": a clause that begins with the verb, behind values of the same form. */
function isClauseOfItsOwn({ tokens, amounts }: Words, verb: number, own: Amount): boolean {
  return /^[;(]$/.test(tokens[verb - 1]?.text ?? '') && amounts.some(({ end, denominator, unit }) => end < verb && denominator === own.denominator && unit === own.unit);
}

/** "R knee pain 6/10. Was 3/10 last month": the sentence goes on with what was measured before it. */
function goesOn({ context, tokens }: Words, verb: number, own: Amount): boolean {
  const isFirst = verb === 0 || (verb === 1 && /^(?:it|this|that|pain)$/.test(tokens[0]?.text ?? ''));
  return isFirst && context.measured?.kind === 'pain' && own.denominator === highestPain;
}

/** "Has dropped from 8/10 to 4/10", "18/50, down from 26", "reduced to 2/10 from 6/10", "abd 120 (from 95)": where it came from. */
export function isLeft({ tokens, amounts, cueAt }: Words, { first, end }: Span): boolean {
  if (tokens[first - 1]?.text !== 'from') return false;
  const lead = tokens[first - 2]?.text ?? '';
  const isBehind = amounts.some((amount) => amount.end <= first - 2 && amount.first >= first - longestContrast);
  if (isBehind && (/^(?:down|up|improved|reduced|dropped|increased|unchanged|same)$/.test(lead) || cueAt('long-ago', end) !== undefined)) return true;
  if (amounts.some((amount) => amount.end === first - 1 || ((lead === '(' || lead === ',') && amount.end === first - 2))) return true;
  if (tokens[end]?.text !== 'to') return false;
  return tokens.slice(Math.max(0, first - 6), first).some(({ text }) => ['has', 'have', 'had', 'over', 'since', 'hes', 'shes'].includes(text));
}
