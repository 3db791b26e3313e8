/** What is written like something to do at home, and is none: a medicine, a bill, a question, what waits for another visit, what was left out, what somebody tells. */
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

export function isNothingToDo(words: Words, span: Span): boolean {
  const { first, end } = span;
  return isPrescription(words, span) || isForLaterVisit(words, span) || isNotNeeded(words, span) || isUnchanged(words, span) || isToldOfSomebody(words, span) || (words.isCue('paperwork', first) && /^(?:to|till|til|until|for)$/.test(words.tokens[first + 1]?.text ?? '')) || words.hasCue('payment', first, end) || words.hasCue('clinic-thing', first, end) || words.tokens[first]?.text === '?' || words.tokens[first - 1]?.text === '?';
}

/** "Naprosyn 500 bd", "omeprazole 20 od": a name that is no exercise, its strength and how often. */
function isPrescription(words: Words, { first, end }: Span): boolean {
  if ((['exercise', 'advice', 'activity', 'drill', 'exercise-ending', 'action'] as const).some((cue) => words.hasCue(cue, first, end))) return false;
  const strength = words.tokens.findIndex(({ kind }, at) => at > first && at <= first + 2 && at < end && kind === 'number');
  if (strength < 0) return false;
  const unit = /^(?:mg|mcg|g|ml|iu)$/.test(words.tokens[strength + 1]?.text ?? '') ? strength + 2 : strength + 1;
  return /^(?:od|bd|bid|tds|tid|qds|qid|nocte|mane|prn|qd)$/.test(words.tokens[unit]?.text ?? '');
}

/** "Will try kinesio tape next time", "hop tests then": of whoever writes, on another day. */
export function isForLaterVisit({ tokens }: Words, { first, end }: Span): boolean {
  const last = tokens[end - 1]?.text ?? '';
  if (tokens[first]?.text === 'will' || (last === 'then' && end - first > 1)) return true;
  const isNext = (at: number) => tokens[at]?.text === 'next' && /^(?:time|visit|session|appt|appointment|tx|rx)$/.test(tokens[at + 1]?.text ?? '');
  return (isNext(end - 2) || isNext(end)) && !/^(?:until|till|til|before|by)$/.test(tokens[isNext(end) ? end - 1 : end - 3]?.text ?? '');
}

/** "No change to the sitting advice", "board on order". */
function isUnchanged({ tokens }: Words, { first, end }: Span): boolean {
  return (/^(?:no|nil)$/.test(tokens[first]?.text ?? '') && /^changes?$/.test(tokens[first + 1]?.text ?? '')) || tokens.slice(first, end).some(({ text }, at) => text === 'order' && tokens[first + at - 1]?.text === 'on');
}

/** "Flat rest not needed". */
function isNotNeeded({ tokens }: Words, { end }: Span): boolean {
  return /^(?:needed|required|indicated|necessary)$/.test(tokens[end - 1]?.text ?? '') && /^(?:not|isnt)$/.test(tokens[end - 2]?.text ?? '');
}

/** "She admits she only did it twice": of whom, and what they did or do; "she is to rest", "he will ice" say what to do. */
function isToldOfSomebody({ tokens }: Words, { first, end }: Span): boolean {
  if (!/^(?:she|he|they)$/.test(tokens[first]?.text ?? '')) return false;
  if (/^(?:to|will|should|can|could|may|must|needs?|is|are|shall)$/.test(tokens[first + 1]?.text ?? '')) return false;
  return tokens.slice(first + 1, end).some(({ text }) => /^(?:did|does|didnt|doesnt|has|hasnt|had|was|were|forgot|forgets|missed|skipped|admits|admitted|says|said|finds|found|only|never|loves|likes|hates|struggles|struggled|managed|manages|feels|felt|kept|keeps|lost|thinks|knows|asked|asks|reports|enjoys|enjoyed|tried)$/.test(text));
}
