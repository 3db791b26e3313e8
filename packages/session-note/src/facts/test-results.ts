/** The signs and words by which a test's result is written, and how they are told from dashes and plus signs of running text. */
import type { TestResult } from '../fact.ts';
import type { Words } from './words.ts';

export interface Result {
  readonly first: number;
  readonly end: number;
  /** Undefined for "not done" and for a bare question mark. */
  readonly result?: TestResult;
  readonly isNotDone?: true;
  readonly isUncertain?: true;
}

/** Of reflexes. */
const highestGrade = 4;
const signWords = new Set(['+', '-', '±']);

export function resultAt(words: Words, at: number): Result | undefined {
  const { tokens } = words;
  const bracket = tokens[at]?.text === '(' || tokens[at]?.text === '[' ? 1 : 0;
  const asks = tokens[at + bracket]?.text === '?' ? 1 : 0;
  const first = at + bracket + asks;
  const plain = bracket === 1 ? plainResult(words, at) : undefined;
  const found = plain ?? plainResult(words, first);
  if (found === undefined) {
    if (asks === 0) return undefined;
    const next = tokens[first];
    const isAlone = next === undefined || next.kind === 'sign' || words.phraseAt('test', first) !== undefined;
    return isAlone ? { first: at, end: first + (bracket === 1 && next?.text === ')' ? 1 : 0), isUncertain: true } : undefined;
  }
  let { end } = found;
  const doubted = tokens[end]?.text === '?' ? 1 : 0;
  end += doubted;
  if (bracket === 1 && plain === undefined && (tokens[end]?.text === ')' || tokens[end]?.text === ']')) end += 1;
  else if (bracket === 1 && plain === undefined && found.result !== undefined && tokens[end]?.kind === 'word') return { ...found, first: at, end, ...(asks + doubted > 0 && { isUncertain: true as const }) };
  return { ...found, first: at, end, ...(asks + doubted > 0 && { isUncertain: true as const }) };
}

function plainResult(words: Words, at: number): Result | undefined {
  // "[ ] pos  [ ] neg": nothing is ticked.
  if (words.tokens[at - 1]?.text === ']' && words.tokens[at - 2]?.text === '[') return undefined;
  const notDone = words.cueAt('not-done', at);
  if (notDone !== undefined) return { first: at, end: notDone, isNotDone: true };
  const answered = answerBehindTest(words, at);
  if (answered !== undefined) return answered;
  const ends: readonly (readonly [number | undefined, TestResult])[] = [[words.cueAt('equivocal', at), 'equivocal'], [words.cueAt('negative', at), 'negative'], [words.cueAt('positive', at), 'positive']];
  const longest = ends.reduce<readonly [number | undefined, TestResult]>((best, one) => ((one[0] ?? 0) > (best[0] ?? 0) ? one : best), [undefined, 'positive']);
  const [end, result] = longest;
  if (end === undefined) return undefined;
  // "Up to 70", "down the leg": which way, and no result.
  if (words.isCue('direction', at) && end === at + 1 && !endsThere(words, end)) return undefined;
  // "Brisk-normal", "tight but neg": what it comes to.
  const turned = turnedResult(words, end);
  if (turned !== undefined && result === 'positive' && words.tokens[at]?.kind === 'word') return { first: at, end: turned.end, result: turned.result };
  if (end === at + 1 && signWords.has(words.tokens[at]?.text ?? '')) {
    if (!isSign(words, at)) return undefined;
    let stop = end;
    while (words.tokens[stop]?.text === '+' && words.tokens[at]?.text === '+') stop += 1;
    return { first: at, end: stop, result };
  }
  return { first: at, end, result };
}

/** "Painful arc yes, Hawkins: no", "reflexes N": right behind a test's name, and all of its item. */
function answerBehindTest(words: Words, at: number): Result | undefined {
  const { tokens } = words;
  const word = tokens[at];
  if (word === undefined || word.text.length > 3 || !/^(?:yes|no|n)$/.test(word.text)) return undefined;
  const next = tokens[at + 1];
  if (next !== undefined && ![',', '.', ';', '|', ')'].includes(next.text)) return undefined;
  const end = tokens[at - 1]?.text === ':' ? at - 1 : at;
  if (!words.phrases('test').some((phrase) => phrase.end === end)) return undefined;
  // "Reflexes N": normal.
  if (word.text === 'n' && words.text.slice(word.from, word.to) !== 'N') return undefined;
  return { first: at, end: at + 1, result: word.text === 'yes' ? 'positive' : 'negative' };
}

/** A dash before more of the sentence only parts it; a plus between two names joins them. */
function isSign(words: Words, at: number): boolean {
  const { tokens } = words;
  const sign = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (sign?.text === '±') return true;
  // "30s+": so long and longer.
  if (sign?.text === '+' && before?.to === sign.from && words.amounts.some(({ end, unit }) => end === at && unit === 'seconds')) return false;
  // "Reflexes 2+ and equal" is a grade.
  if (sign?.text === '+' && before?.kind === 'number' && before.to === sign.from && (before.value ?? 9) <= highestGrade && before.text.length === 1 && next.kind === 'word' && words.placeAt(at + 1) === undefined) return false;
  // "Phalen + 20s": a time that it took; "Hawkins - 2/10" only parts.
  if (next.kind === 'number') return words.amountAt(at + 1)?.unit === 'seconds' || (sign?.text === '+' && isBehindTest(words, at) && words.amountAt(at + 1)?.denominator === undefined);
  if (sign?.text === '+' && next.kind === 'word' && words.placeEndingAt(at)?.side !== undefined && isBehindTest(words, at)) return true;
  if (words.cueAt('before', at + 1) !== undefined || words.cueAt('after', at + 1) !== undefined) return true;
  if (words.cueAt('was', at + 1) !== undefined || words.cueAt('now', at + 1) !== undefined) return true;
  if (next.kind === 'sign') return next.text !== '>' && next.text !== '-';
  if (sign?.text === '-' && before?.to === sign.from && next.from === sign.to) return false;
  // "Thessaly 20° + Lachman neg": of how it was done, and what came out.
  if (sign?.text === '+' && before?.text === '°' && isDegreesOfTest(words, at)) return true;
  if (words.phraseAt('test', at + 1) !== undefined) return before?.to === sign?.from || sign?.text === '-' || resultAfterName(words, at + 1) !== undefined;
  const place = words.placeAt(at + 1);
  if (place?.side !== undefined) {
    // "Hawkins - R +": the sign stands after the side.
    const after = tokens[place.end];
    // "L - R -": the sign of the side before it.
    if (sign?.text === '-' && words.placeEndingAt(at)?.side !== undefined && after?.text === '-' && isBehindTest(words, at)) return true;
    if (sign?.text === '-' && after !== undefined && (signWords.has(after.text) || words.cueAt('positive', place.end) !== undefined || words.cueAt('negative', place.end) !== undefined)) return before?.to === sign.from;
    return true;
  }
  if (['and', 'but', 'on', 'bilaterally', 'for', 'with', 'today', 'now', 'both', 'in', 'at', 'then'].includes(next.text)) return true;
  // "Finkelstein R - wrist R ext 60": a measure of a joint with a side of its own begins behind it.
  if (sign?.text === '-' && place?.region !== undefined && (place.movement !== undefined || words.placeAt(place.end)?.side !== undefined || words.placeAt(place.end)?.movement !== undefined) && words.placeEndingAt(at)?.side !== undefined && isBehindTest(words, at)) return true;
  return before?.to === sign?.from || sign?.text === '+';
}

/** A second word with a stroke between that is good. */
function turnedResult(words: Words, end: number): { readonly end: number; readonly result: TestResult } | undefined {
  const joint = words.tokens[end];
  if (joint === undefined || !['-', '/'].includes(joint.text) || joint.from !== words.tokens[end - 1]?.to || joint.to !== words.tokens[end + 1]?.from || words.tokens[end + 1]?.kind !== 'word') return undefined;
  const stop = words.cueAt('negative', end + 1);
  return stop === undefined ? undefined : { end: stop, result: 'negative' };
}

function endsThere(words: Words, end: number): boolean {
  const next = words.tokens[end];
  return next === undefined || next.kind === 'sign' || words.placeAt(end)?.side !== undefined || words.phraseAt('test', end) !== undefined || ['and', 'but', 'now', 'today', 'still'].includes(next.text);
}

function isDegreesOfTest(words: Words, at: number): boolean {
  const amount = words.amounts.find(({ end, unit }) => end === at && unit === 'degrees');
  return amount !== undefined && words.phrases('test').some(({ end }) => end < at && amount.first - end <= 2);
}

/** "SLR R + 35", "single leg squat L + valgus drift": the sign stands behind a test's name or its side. */
function isBehindTest(words: Words, at: number): boolean {
  const side = words.placeEndingAt(at);
  const end = side?.side !== undefined ? side.first : at;
  return words.phrases('test').some((phrase) => phrase.end === end || (phrase.end === end - 1 && ['test', 'sign'].includes(words.tokens[end - 1]?.text ?? '')));
}

function resultAfterName(words: Words, at: number): number | undefined {
  const end = words.phraseAt('test', at)?.end;
  if (end === undefined) return undefined;
  for (let next = end; next < end + 3; next += 1) {
    const text = words.tokens[next]?.text ?? '';
    if (signWords.has(text) || words.cueAt('positive', next) !== undefined || words.cueAt('negative', next) !== undefined) return next;
    if (words.placeAt(next)?.side === undefined && text !== '(' && text !== ')') return undefined;
  }
  return undefined;
}
