/**
 * Whether a clause of the plan is something to do: it names an activity, a thing to use, a dose, a posture or a limit, and
 * tells nothing of anybody. A plan needs no verb and no heading: "roomy trainers", "sling off indoors", "no hills till Sunday".
 */
import type { Span } from '../facts/draft.ts';
import { hasRateOfDay, isForbidden, opensExercise } from '../facts/exercise-words.ts';
import { rateAt } from '../facts/rate.ts';
import { isNothingToDo } from '../facts/nothing-to-do.ts';
import { isMinutes } from '../facts/technique-minutes.ts';
import type { Words } from '../facts/words.ts';
import { tellsOfSomething } from './telling.ts';

/** By itself, or only among other things to do, "no wedges" may be what was left out, or only right behind one, as anything may be: "sock aid, long shoehorn". */
export type ToDo = 'surely' | 'among-others' | 'behind-others' | undefined;

export function toDo(words: Words, span: Span): ToDo {
  const lead = words.tokens[span.first]?.text ?? '';
  if (isShown(words, span)) return 'surely';
  if (isBannedUntil(words, span) || (isForbidden(words, span) && span.end - span.first <= longestBan)) return 'surely';
  // "No more than 30 min driving at a go", "kneel not bend".
  if (isMost(words, span) || isInstead(words, span)) return 'surely';
  // "Nearly a gym person" in quotes is what somebody says, "hop tests at 6/12" what is looked at.
  if (/^["“]$/.test(words.tokens[span.first - 1]?.text ?? '') || words.tokens.slice(span.first, span.end).some(({ text }) => /^(?:tests?|testing|retest)$/.test(text))) return undefined;
  // "Tape off" was done.
  if (span.end - span.first === 2 && words.isCue('worn-or-used', span.first) && /^(?:off|on|in|out)$/.test(words.tokens[span.first + 1]?.text ?? '')) return undefined;
  // "Consent for the neck and chest work".
  if (words.hasCue('consent', 0, span.first)) return undefined;
  if (notFirst.test(lead) || rateAt(words, span.first) !== undefined || isNothingToDo(words, span) || tellsOfSomething(words, span) || isName(words, span)) return undefined;
  if (lead === 'no' && !isLimit(words, span)) return undefined;
  // "Six weeks of splint, then ...", "collar no", "music while waiting": how long it is to be, what is left out, what was meanwhile.
  if ((words.amountAt(span.first)?.unit === 'days' && words.tokens[words.amountAt(span.first)?.end ?? span.end]?.text === 'of') || isLeftOut(words, span) || isMeanwhile(words, span)) return undefined;
  if (isLimit(words, span)) return saysHowLong(words, span) || lead !== 'no' || isActivityLeft(words, span) ? 'surely' : 'among-others';
  // "Walking round the house" may be what somebody does, "shaking in the night" what somebody feels.
  const isState = lead.endsWith('ing');
  if (isDosed(words, span)) return isState && !namesActivity(words, span) && !words.isCue('drill', span.first) ? undefined : 'surely';
  if (!isPosture(words, span) && !isForTime(words, span) && !namesActivity(words, span) && !namesThing(words, span)) return isOrder(words, span) ? 'among-others' : isAnything(words, span) ? 'behind-others' : undefined;
  return span.end - span.first > 1 && !isState ? 'surely' : 'among-others';
}

function isMost({ tokens }: Words, { first, end }: Span): boolean {
  const than = /^(?:no|not|nothing|never)$/.test(tokens[first]?.text ?? '') && /^(?:more|longer|heavier|over|above)$/.test(tokens[first + 1]?.text ?? '');
  const amount = tokens[first + 2]?.text === 'than' ? first + 3 : first + 2;
  return than && amount < end - 1 && tokens[amount]?.kind === 'number';
}

function isInstead({ tokens, isCue }: Words, { first, end }: Span): boolean {
  return end - first >= 3 && end - first <= 6 && (isCue('action', first) || isCue('further-action', first)) && tokens[first + 1]?.text === 'not' && tokens[first + 2]?.kind === 'word' && !/^(?:to|yet|too|so|as|well|sure|tried|done|possible|needed)$/.test(tokens[first + 2]?.text ?? '');
}

function isLeftOut({ tokens }: Words, { first, end }: Span): boolean {
  return end - first <= 3 && /^(?:no|refused|declined|skipped)$/.test(tokens[end - 1]?.text ?? '');
}

function isMeanwhile({ tokens }: Words, { first, end }: Span): boolean {
  return tokens.slice(first, end).some(({ text }, at) => text === 'waiting' && /^(?:while|whilst)$/.test(tokens[first + at - 1]?.text ?? ''));
}

/** "Glute bridge shown". */
function isShown(words: Words, { first, end }: Span): boolean {
  return end - first >= 2 && /^(?:taught|shown|demonstrated|given|issued|prescribed)$/.test(words.tokens[end - 1]?.text ?? '') && opensExercise(words, { first, end });
}

const notFirst = /^(?:back|in|up|by|like|if|as|but|or|than|so|both|because|since|all|daily|also)$/;

/** "Launceston", "Nakamura". */
function isName(words: Words, { first, end }: Span): boolean {
  if (end - first > 1 || first === 0) return false;
  return /^\p{Lu}/u.test(words.text.slice(words.tokens[first]?.from)) && !(['exercise', 'advice', 'activity', 'worn-or-used', 'drill'] as const).some((cue) => words.isCue(cue, first));
}

/** An exercise, or an activity of work and leisure; an order to do one. */
export function namesActivity(words: Words, { first, end }: Span): boolean {
  if (first >= end) return false;
  if (opensExercise(words, { first, end }) || words.hasCue('exercise', first, end) || words.hasCue('advice', first, end) || words.hasCue('activity', first, end) || words.phrases('drill').some((drill) => drill.first > first && drill.end === end)) return true;
  const verb = words.tokens[first]?.text ?? '';
  return end - first > 1 && !/(?:[^s]s|ing)$/.test(verb) && (words.isCue('action', first) || words.isCue('further-action', first) || words.isCue('going-on', first));
}

/** "Roomy trainers", "kneeler and a timer": said of what kind, or with another. */
function namesThing(words: Words, { first, end }: Span): boolean {
  const things = words.phrases('worn-or-used').filter((thing) => thing.first >= first && thing.end <= end);
  return things.length > 0 && end - first <= longestThing && !words.isCue('counted-tool', first);
}

const longestThing = 6;
const longestBan = 8;
const leastCount = 5;

/** "2 lots of 20", "6-4-2", "20 min spells", "twice a week". */
function isDosed(words: Words, span: Span): boolean {
  const { first, end } = span;
  const { tokens } = words;
  // "Rigors x2" happened.
  const isRepeated = words.amounts.some((amount) => amount.unit === 'repetitions' && amount.first >= first && amount.end <= end && !words.isCue('counted-tool', first) && (amount.value >= leastCount || namesActivity(words, span)));
  if (isRepeated || hasRateOfDay(words, { first: first + 1, end })) return tokens[first]?.kind === 'word' || words.hasCue('block-of-time', first, end);
  const isCounted = (at: number) => tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.kind === 'number' && tokens[at + 3]?.text === '-' && tokens[at + 4]?.kind === 'number';
  for (let at = first; at < end; at += 1) if ((words.isCue('block-of-time', at) && tokens.slice(first, at).some(({ kind }) => kind === 'number')) || isCounted(at)) return at > first;
  // "20 min then stand up".
  const lead = words.amountAt(first);
  if (isMinutes(lead) && tokens[lead.end]?.text === 'then') return true;
  for (let at = first + 1; at < end; at += 1) if (rateAt(words, at) !== undefined) return tokens[first]?.kind === 'word';
  return namesActivity(words, span) && words.amounts.some((amount) => amount.first > first && amount.end === end && isMinutes(amount));
}

/** "No wedges", "minimal weight until reported", "NWB till film seen". */
function isLimit(words: Words, { first, end }: Span): boolean {
  const lead = words.tokens[first]?.text ?? '';
  if (end - first < 2) return false;
  // "Nothing over 1 kg", "jumps capped at 40".
  if (lead === 'nothing' && /^(?:over|above|heavier|heavy|overhead|past|more|beyond|below|under)$/.test(words.tokens[first + 1]?.text ?? '')) return true;
  if (cappedAt(words, { first, end })) return true;
  if (/^(?:avoid|limit|minimal|less|nwb|pwb|fwb|off|dont)$/.test(lead)) return words.tokens[first + 1]?.text !== 'to';
  return lead === 'no' && !words.tokens.slice(first, end).some(({ text }) => text === 'to') && !words.isCue('no-activity', first + 1) && !words.isCue('complaint', first + 1) && !words.isCue('denied-finding', first + 1) && words.tokens[first + 1]?.kind === 'word';
}

/** "No shooting til Tues": what is left off until a day is no finding, whatever it is called. */
function isBannedUntil(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  if (!/^(?:no|avoid|off)$/.test(tokens[first]?.text ?? '') || words.hasCue('medicine', first, end) || words.hasCue('visit', first, end) || words.hasCue('next', first, end) || words.hasCue('elsewhere', first, end)) return false;
  const until = tokens.findIndex(({ text }, at) => at > first + 1 && at <= first + 4 && at < end - 1 && /^(?:till|til|until)$/.test(text));
  return until > 0 && (tokens[first + 1]?.text ?? '').length > 2;
}

/** "Shake out the hand", "bin the flip flops": a verb by what stands behind it, where no subject does. */
function isOrder({ tokens, isCue, placeAt }: Words, { first, end }: Span): boolean {
  const verb = tokens[first];
  if (end - first < 3 || verb?.kind !== 'word' || placeAt(first) !== undefined || /(?:ing|ed|[^s]s|ly|er)$/.test(verb.text) || notOrdered.test(verb.text) || isCue('positive', first) || isCue('negative', first)) return false;
  const next = tokens[first + 1]?.text ?? '';
  const behind = tokens[first + 2]?.text ?? '';
  return /^(?:the|your|those|these|all)$/.test(next) || (/^(?:out|up|off|down|away|back)$/.test(next) && /^(?:the|your|a|any|those|each)$/.test(behind));
}

/** A few words without a number or a place. */
function isAnything({ tokens, places, amounts }: Words, { first, end }: Span): boolean {
  if (end - first < 2 || end - first > 4 || notOrdered.test(tokens[first]?.text ?? '')) return false;
  return tokens.slice(first, end).every(({ kind }) => kind === 'word') && places.every((place) => place.first < first || place.first >= end) && amounts.every((amount) => amount.first < first || amount.first >= end);
}

const notOrdered = /^(?:see|call|ring|phone|text|email|book|send|post|chase|ask|tell|refer|write|review|check|recheck|retest|discuss|mind|note|left|right|like|not|of|in|on|at|to|with|for|from|by|over|under|and|but|or|if|when|while|after|before|during|since|all|both|half|most|into|onto|across|through|against|between|behind|beside|near|above|below|along|around|off|up|down|out|back)$/;

/** "Jumps capped at 40 a session", "sitting limited to 20 min", "weights max 5 kg". */
function cappedAt({ tokens }: Words, { first, end }: Span): boolean {
  const cap = tokens.findIndex(({ text }, at) => at > first && at < end - 1 && /^(?:capped|limited|max|maximum|restricted|kept)$/.test(text));
  return cap > 0 && tokens.slice(cap + 1, cap + 4).some(({ kind }) => kind === 'number');
}

/** "No paddling". */
function isActivityLeft(words: Words, { first, end }: Span): boolean {
  return end - first === 2 && words.isCue('activity', first + 1) && (words.tokens[first + 1]?.text ?? '').endsWith('ing');
}

function saysHowLong(words: Words, { first, end }: Span): boolean {
  return words.amounts.some((amount) => amount.first > first && amount.end <= end && (amount.unit === 'days' || amount.unit === 'minutes')) || words.tokens.slice(first, end).some(({ text }) => /^(?:until|till|til|yet|before|for)$/.test(text));
}

/** "Sling off indoors", "monitor up on two books", "knees together": how something is to be held. */
function isPosture(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  if (end - first < 3 || tokens[first]?.kind !== 'word') return false;
  const isThing = words.isCue('held-part', first) || words.isCue('worn-or-used', first) || words.placeAt(first) !== undefined;
  return isThing && tokens[first + 2]?.text !== 'to' && tokens.slice(first + 1, Math.min(end, first + 3)).some(({ text }) => /^(?:up|down|off|on|together|apart|in|out|under|between|over|higher|lower|first|tucked|relaxed|soft|level|wide)$/.test(text));
}

/** "90-90 switches before mounting", "nights till review". */
function isForTime({ tokens }: Words, { first, end }: Span): boolean {
  return tokens.slice(first + 1, end - 1).some(({ text }) => /^(?:before|until|till|til|while|whilst|when|whenever|each|every)$/.test(text));
}
