/**
 * Fields of a form that nobody filled in: they ask and say nothing. "Any numbness in the saddle area?", "Saddle numbness: ____",
 * "Cancer Y/N", "[ ] cancer". Bounded, so linear.
 */

export interface Field {
  readonly from: number;
  readonly to: number;
}

/** A question put in words doubts nothing ... */
const question = /(?<!\p{L})(?:any|do you have|have you|are you|is there|ever had)\s[^.?!]{1,120}\?/giu;
/** ... but where this follows. */
const saysYes = /^[\s\-–—:(]*(?:y|yes|yep|yeah|positive|present|\+|since|a (?:bit|little)|some|slight|sometimes)(?![\p{L}])/iu;
/** A line to write on, left empty. */
const emptyLine = /[^\n.;?!,_…]{1,80}[?:]?[ \t]?(?:_{2,}(?!_)|\.{4,}(?!\.)|…{2,}(?!…))(?![ \t]?[\p{L}\d](?![^\n:?]{0,24}[:?]))/gu;
/** Both answers offered and neither of them given. */
const bothAnswers = /[^\n.;?!,]{1,60}?[?:]?\s?\(?(?<![\p{L}\d])(?:y\s?\/\s?n|yes\s?\/\s?no)(?![\p{L}\d])\)?(?!\s?[:=\-–—]?\s?(?:y|n|yes|no|nil)(?![\p{L}\d]))/giu;
/** A box before its words, or, in a line that begins with words, behind them. */
const emptyBoxBefore = /(?:\[\s?\]|☐)\s?[^\n[\]☐☑☒✓✔]{1,80}/gu;
const emptyBoxBehind = /[^\n[\]☐☑☒✓✔]{1,80}(?:\[\s?\]|☐)/gu;
const beginsWithBox = /^\s*(?:[-*•]\s?)?(?:\p{L}[^:\n[\]☐☑☒]{0,60}:\s*)?(?:\[[ x✓✔]?\]|[☐☑☒])/iu;
const answeredBox = /(?:\[\s?\]|☐)\s?(?:y|n|yes|no)(?![\p{L}])/iu;

/** A box with a no in it, behind its question. */
const boxWithNo = /[^\n[\]☐☑☒✓✔]{1,80}\[\s?(?:n|no|nil|none|never|✗|✘)\s?\]/giu;

/** "Dizziness 0, diplopia 0, drop attacks 0". */
const countedAtNone = /(?<![\p{L}\d])\p{L}[\p{L} ]{2,30}[:=]?\s?0(?=\s?(?:[,;.]|$))/gu;

/** "Fever [N]  weight loss [no]", and a list in which each has its nought: asked and denied. */
export function deniedFields(sentence: string): readonly Field[] {
  const fields = sentence.includes('[') ? fieldsOf(boxWithNo, sentence) : [];
  const noughts = sentence.includes('0') ? fieldsOf(countedAtNone, sentence) : [];
  return noughts.length < 2 ? fields : [...fields, ...noughts];
}

export function unansweredFields(sentence: string): readonly Field[] {
  const fields = fieldsOf(question, sentence).filter(({ to }) => !saysYes.test(sentence.slice(to, to + 24)));
  if (sentence.includes('__') || sentence.includes('....') || sentence.includes('……')) fields.push(...fieldsOf(emptyLine, sentence));
  if (sentence.includes('/')) fields.push(...fieldsOf(bothAnswers, sentence));
  if (/\[\s?\]|☐/u.test(sentence) && !answeredBox.test(sentence)) fields.push(...fieldsOf(beginsWithBox.test(sentence) ? emptyBoxBefore : emptyBoxBehind, sentence));
  return fields;
}

function fieldsOf(pattern: RegExp, sentence: string): Field[] {
  return [...sentence.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}
