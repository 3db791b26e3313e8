/** Weeks of a pregnancy that are written bare: "she's 28 wks". */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import type { Tell } from './screening-numbers.ts';
import type { Words } from './words.ts';

/** "Preg massage, side lying, she's 28 wks", "31 weeks, midwife happy": where something else in the sentence is of a pregnancy; beside the treatment too. */
export function readBareWeeks(draft: Draft, tell: Tell): void {
  const { words } = draft;
  const isNamed = words.hasCue('of-pregnancy', 0, words.tokens.length);
  const weeks = words.amounts.find((amount) => isBareWeeks(words, amount) && (isNamed || isAllOfHer(words, amount) || isAlong(words, amount)));
  if (weeks !== undefined) tell(draft, { first: weeks.first, end: weeks.end + (isAlong(words, weeks) ? 1 : 0) }, words.vocabulary.shaped('weeks-of-forty')[0]);
}

function isBareWeeks(words: Words, amount: Amount): boolean {
  const { weeks, bareFrom } = scalesOfNotes.pregnancy;
  const { tokens } = words;
  const told = amount.value / 7;
  if (amount.unit !== 'days' || words.cueAt('weeks', amount.end - 1) === undefined || !Number.isInteger(told) || told < bareFrom || told > weeks + 2) return false;
  const isState = words.itemStart(amount.first) === amount.first || saysState.test(tokens[amount.first - 1]?.text ?? '');
  const isTime = /^(?:ago|post|postpartum|since|old|after|of|to|until|till|later|time)$/.test(tokens[amount.end]?.text ?? '');
  return isState && !isTime;
}

/** "She's 28 wks" and no more. */
const isAllOfHer = ({ tokens }: Words, { first, end }: Amount): boolean => /^(?:she|shes)$/.test(tokens[first - 1]?.text ?? '') && (tokens[end] === undefined || tokens[end]?.kind === 'sign');

/** "26 weeks along", not "along in his rehab". */
const isAlong = ({ tokens }: Words, { end }: Amount): boolean => tokens[end]?.text === 'along' && !/^(?:in|the|into|this)$/.test(tokens[end + 1]?.text ?? '');

const saysState = /^(?:she|shes|is|now|at|currently|today|nearly|almost|about|~)$/;
