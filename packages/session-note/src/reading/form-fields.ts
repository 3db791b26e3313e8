/**
 * A line of a form as prose of the same length: of boxes beside answers only the ticked answer is left, and a row of a table
 * that holds a question and its answer has a colon between them. Every other line is itself. Bounded, so linear.
 */
const longestRow = 400;
const mayBeForm = /[[|\t☐☑☒□■]|\( ?[xX✓✔]?\)| {2}/u;
const answer = String.raw`(?:yes|no|y|n|nil|none|pos|neg|positive|negative|present|absent|normal|abnormal|unsure|unknown|sometimes|n\/a|left|right|l|r|\+ve|-ve)(?![\p{L}])`;
const emptyBox = String.raw`(?:\[\s?\]|[☐□]|\(\s\))`;
const tickedBox = String.raw`(?:\[[xX✓✔]\]|[☑☒■]|\([xX✓✔]\))`;
const between = String.raw`[\s,\/|]*`;
/** "[ ] Y  [x] N", and "Y [ ]  N [x]". */
const boxesBefore = new RegExp(String.raw`(?:(?:${emptyBox}|${tickedBox})\s?${answer}${between}){2,}`, 'giu');
const boxesBehind = new RegExp(String.raw`(?<![\p{L}\d])(?:${answer}\s?(?:${emptyBox}|${tickedBox})${between}){2,}`, 'giu');
const optionsBefore = new RegExp(String.raw`(${emptyBox}\s?${answer})|(${tickedBox})`, 'giu');
const optionsBehind = new RegExp(String.raw`(${answer}\s?${emptyBox})|(${tickedBox})`, 'giu');
const ticked = new RegExp(tickedBox, 'u');
/** The line, or a sentence of it. */
const endsWithBox = new RegExp(String.raw`(?:${emptyBox}|${tickedBox})(?:\W*$|[.;](?=\s))`, 'u');
const untickedBefore = new RegExp(String.raw`${emptyBox}\s?(?:(?! {3})[^|.;:[\]()☐☑☒□■\t])+`, 'gu');
const untickedBehind = new RegExp(String.raw`(?:(?! {3})[^|.;:[\]()☐☑☒□■\t])+${emptyBox}`, 'gu');
const question = /^\p{L}[\p{L} ,/()&'’-]{1,40}[?:]?$/u;
const beginsWithAnswer = new RegExp(String.raw`^\W{0,2}${answer}`, 'iu');
const separator = /\||\t| {2,}/g;

/** The same for equal lines; offsets are the line's own. */
export function asProse(line: string): string {
  if (line.length > longestRow || !mayBeForm.test(line)) return line;
  return withCells(withoutUnticked(tickedOf(tickedOf(line, boxesBefore, optionsBefore), boxesBehind, optionsBehind)));
}

const blank = (text: string) => ' '.repeat(text.length);

function tickedOf(line: string, rows: RegExp, options: RegExp): string {
  let prose = line;
  for (const { index, 0: row } of line.matchAll(rows)) {
    // Where nothing is ticked nothing is answered.
    if (!ticked.test(row)) continue;
    prose = withColon(prose.slice(0, index) + row.replace(options, blank) + prose.slice(index + row.length), index);
  }
  return prose;
}

/** "[x] Swedish [ ] cupping", "Swedish [x] cupping [ ]": beside what is ticked the rest of the choice was not. */
function withoutUnticked(line: string): string {
  if (!ticked.test(line)) return line;
  return line.replace(endsWithBox.test(line) ? untickedBehind : untickedBefore, blank);
}

/** Right behind the last sign before a place, where a space stands there and no mark already does. */
function withColon(line: string, before: number): string {
  const at = line.slice(0, before).trimEnd().length;
  return at === 0 || /[?:=]/.test(line[at - 1] ?? '') || line[at] !== ' ' ? line : `${line.slice(0, at)}:${line.slice(at + 1)}`;
}

interface Cell {
  readonly text: string;
  readonly from: number;
}

function withCells(line: string): string {
  const hasBars = line.includes('|');
  const cells = cellsOf(line, hasBars ? '|' : undefined);
  const isAsked = ({ text }: Cell | undefined = { text: '', from: 0 }) => question.test(text);
  const isAnswer = ({ text }: Cell) => beginsWithAnswer.test(text);
  const answers = cells.filter((_, index) => index % 2 === 1);
  if (cells.length < 2 || cells.length % 2 === 1 || !cells.every((cell, index) => index % 2 === 1 || isAsked(cell))) return line;
  if (!answers.every(isAnswer) && !(hasBars && cells.length === 2)) return line;
  if (!hasBars && cells.length > 2) return line;
  let prose = cells.length === 2 ? line.replaceAll('|', ' ') : line;
  for (const { from } of answers) {
    const bar = prose.lastIndexOf('|', from);
    if (hasBars && bar >= 0) prose = `${prose.slice(0, bar)} ${prose.slice(bar + 1)}`;
    prose = withColon(prose.replaceAll('\t', ' '), from);
  }
  return prose;
}

function cellsOf(line: string, bar: string | undefined): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { index, 0: sign } of [...line.matchAll(separator), { index: line.length, 0: '' }]) {
    if (bar !== undefined && sign !== bar && sign !== '') continue;
    const text = line.slice(from, index);
    if (text.trim() !== '') cells.push({ text: text.trim(), from: from + (text.length - text.trimStart().length) });
    from = index + sign.length;
  }
  return cells;
}
