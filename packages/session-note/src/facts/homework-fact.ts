/** One exercise or piece of advice as a fact, and what is none though it is worded or listed like one. */
import { addFact, type Draft, type Span, statementAt } from './draft.ts';
import { hasDailyDose, isBesideTreatment, isForbidden, isInExercise, isInGoal, isRateOnly, saysElse, wasDoneHere } from './exercise-words.ts';
import { hasRecurrence, rateAt } from './rate.ts';
import { isDose } from './homework-items.ts';
import { isNothingToDo } from './nothing-to-do.ts';

export function isExercise(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  // "Discharge to gym".
  if (words.isCue('discharge', first)) return false;
  if (words.hasCue('next', first, first + 1) || words.hasCue('retest', first, first + 1)) return false;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return false;
  const hasExercise = words.hasCue('exercise', first, end);
  const isAdvice = words.cueAt('advice', first) !== undefined || words.hasCue('advice', first, end);
  if (!hasExercise && !isAdvice) return false;
  // "continue massage weekly, STM next": treatment, not homework.
  return !words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isEverydayWord !== true && !words.hasCue('exercise', phrase.first, phrase.end)) || hasDailyDose(words, { first, end });
}

export function addItem(draft: Draft, item: Span, isListed: boolean): void {
  const { words } = draft;
  let { first, end } = item;
  // What follows about the visit is no part of the exercise.
  for (let at = first; at < end; at += 1) if (at > first && words.cueAt('next', at) !== undefined && !words.hasCue('exercise', at, end) && !isInExercise(words, at)) {
      // "Add hopping next visit" is planned.
      if (words.tokens[at]?.text === 'next' && words.isCue('visit', at + 1) && words.amountAt(at + 2) === undefined) return;
      end = at;
    }
  // "No netball (huffy about it)": how somebody takes it is told beside it.
  const aside = words.tokens.findIndex(({ text }, at) => at > first && at < end && (text === '(' || (text === '-' && /^(?:he|she|they)$/.test(words.tokens[at + 1]?.text ?? ''))) && (words.hasCue('mood', at + 1, at + 4) || words.hasCue('felt', at + 1, at + 4)));
  if (aside > 0) end = aside;
  if (isListed && !words.hasCue('exercise', first, end) && (isDose(words, { first, end }) || saysElse(words, { first, end }))) return;
  // "Daily this week then 3x wk", "alternate days x 2 weeks" is of the visits.
  if ((isListed || first === 0) && isRateOnly(words, { first, end })) return;
  if (isNothingToDo(words, { first, end })) return;
  // "Check Mon & Thu each wk" is of the visits too.
  const looksAgain = words.cueAt('looks-again', first);
  if (looksAgain !== undefined && rateAt(words, looksAgain) !== undefined) return;
  // "6 more sessions weekly".
  if (words.hasCue('visit', first, end) && hasRecurrence(words, first, end) && !words.hasCue('exercise', first, end)) return;
  // "Script for the gym sent to her coach", "consent for chest work".
  if (words.tokens.slice(first, end).some(({ text }, at) => /^(?:sent|emailed|faxed|forwarded)$/.test(text) && words.tokens[first + at + 1]?.text === 'to')) return;
  if (!isListed && words.phrases('consent').some((phrase) => phrase.end <= first) && words.phrases('home').length === 0) return;
  // "Letter to GP", "did not do her clams".
  if (/^(?:letter|email|report|referral|copy|gp|note)$/.test(words.tokens[first]?.text ?? '') || (/^(?:did|has|have)$/.test(words.tokens[first]?.text ?? '') && words.tokens[first + 1]?.text === 'not')) return;
  // "Holds practised in three positions", "deadlift coaching" were done.
  if (!isListed && (wasDoneHere(words, { first, end }) || isBesideTreatment(words, { first, end }))) return;
  if (words.tokens[end - 1]?.text === 'yet' && words.tokens[end - 2]?.text === 'not') return;
  // "Ice refused", "touch chin to chest: cannot": offered or tried here.
  if (end - first > 1 && /^(?:refused|declined|cannot|cant|unable)$/.test(words.tokens[end - 1]?.text ?? '')) return;
  // "Stairs practised" was done.
  if (end - first <= 3 && /^(?:practised|practiced|done|completed|performed|achieved)$/.test(words.tokens[end - 1]?.text ?? '')) return;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && draft.usedAmounts.has(amount.first))) return;
  if (words.isCue('goal', first) || isInGoal(draft, first)) return;
  // "Could not put any weight on it", "was fine till Sunday" tell of somebody.
  if (!isListed && words.tokens.slice(first, end).some(({ text }) => /^(?:was|were|had|wasnt|werent|hasnt|havent|didnt|couldnt|wouldnt|happening)$/.test(text))) return;
  if (!isListed && words.tokens[first - 1]?.text === 'not' && /^(?:can|could|may|might)$/.test(words.tokens[first - 2]?.text ?? '')) return;
  // "Told what to look out for".
  if (words.tokens[first]?.text === 'told' && /^(?:what|how|why|about|when|the|that|of)$/.test(words.tokens[first + 1]?.text ?? '')) return;
  // "Hold massage till seen".
  if (!isListed && !isForbidden(words, { first, end }) && words.phrases('technique').some((phrase) => phrase.first > first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isUnspecified === true && words.tokens[phrase.first - 1]?.text !== 'self')) return;
  if (words.tokens[first]?.text === 'nil' || words.tokens[first]?.text === 'none') return;
  // "And not cross his legs" is told like the rest.
  const isTold = words.tokens[first - 1]?.text === 'not' && words.isCue('action', first);
  if (isTold) first -= 1;
  const said = isTold ? 'present' : statementAt(draft, { first, end: Math.min(end, first + 1) }).status;
  // "No kicking, jog ok": the no is the first one's.
  const isOwnNo = words.tokens.slice(words.itemStart(first), end).some(({ text }) => /^(?:no|not|nil|without|didnt|hasnt|stop|stopped|never|none|wont|cant)$/.test(text));
  const status = said === 'absent' && !isOwnNo ? 'present' : said;
  while (first < end && words.tokens[first]?.kind === 'sign') first += 1;
  if (first >= end) return;
  addFact(draft, 'homework', { first, end, status: status === 'absent' && !/^(avoid|no|dont|limit)/.test(words.tokens[first]?.text ?? '') ? 'absent' : 'present' }, {});
  for (let at = first; at < end; at += 1) draft.usedTokens.add(at);
  for (const amount of words.amounts) if (amount.first >= first && amount.end <= end) draft.usedAmounts.add(amount.first);
}
