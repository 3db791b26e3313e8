/**
 * A line's sentences: a full stop ends one unless it stands in a number or after an abbreviation. A sentence is never longer
 * than a limit, so that what looks around inside it stays linear in the note, whatever is pasted.
 */
import type { CueName } from '@trusted-hands/packs';
import { isSpace, tokenize } from '../tokens/token.ts';
import type { CompiledVocabulary, Family } from '../vocabulary/compiled-vocabulary.ts';
import { findPhrases } from '../vocabulary/find-phrases.ts';

export interface SentenceSpan {
  readonly from: number;
  readonly to: number;
}

const longestSentence = 1500;
const answers = /^(?:no|nil|yes|none|nope|denies|denied|n|y|nothing|never|not|nah|nobody|yep|yeah|sometimes|occasionally|occasional|slightly|slight|only|hardly|fine|ok|okay|normal|good|since|maybe|possibly|unsure|every|most|both|always|daily)(?![\p{L}\p{N}])/iu;

/** "RTC   4 days": a name in capitals that begins the line. */
const label = /^[\p{Lu}/]{2,}$/u;
const longestLabel = 12;

export function splitSentences(line: string, from: number, vocabulary: CompiledVocabulary, isTable = false): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = skipSpace(line, from);
  let paused = start;
  const isParted = !isTable && isPartedByStrokes(line, from);
  for (let at = start; at < line.length; at += 1) {
    const heading = line[at] === ':' ? headingBefore(line, at, start, vocabulary) : isLettered(line, at, start) ? at - 1 : undefined;
    if (heading !== undefined) {
      push(line, start, heading, spans);
      start = heading;
      continue;
    }
    // "Fever: no   Weight loss: no": fields of a form.
    if (!isTable && line.startsWith(apart, at) && at > start && !isBesideBar(line, at) && !isFieldOfTest(line, start, at, vocabulary)) {
      // But not a field from what stands in it.
      if (line[at - 1] === ':' || (start === from && at - start <= longestLabel && label.test(line.slice(start, at))) || (line[at - 1] === '?' && answers.test(line.slice(skipSpace(line, at), skipSpace(line, at) + longestOpening)))) {
        at = skipSpace(line, at) - 1;
        continue;
      }
      push(line, start, at, spans);
      start = skipSpace(line, at);
      at = start - 1;
      continue;
    }
    if (isParted && line.startsWith(stroke, at) && at > start) {
      push(line, start, at, spans);
      start = skipSpace(line, at + stroke.length);
      at = start - 1;
      continue;
    }
    if (isPause(line.charCodeAt(at))) paused = at;
    else if (at - Math.max(start, paused) >= shortestBreath && isSpace(line.charCodeAt(at)) && beginsClause.test(line.slice(at + 1, at + 1 + longestOpening))) {
      push(line, start, at, spans);
      start = skipSpace(line, at);
      continue;
    }
    const isEnd = endsSentence(line, at, vocabulary);
    const isLong = at - start >= longestSentence && (isSpace(line.charCodeAt(at)) || at - start >= 2 * longestSentence);
    if (!isEnd && !isLong) continue;
    const stop = isLong && !isEnd && isHighSurrogate(line.charCodeAt(at)) ? at : at + 1;
    push(line, start, stop, spans);
    start = skipSpace(line, stop);
    at = Math.max(at, start - 1);
  }
  push(line, start, line.length, spans);
  return spans;
}

const apart = '   ';

const longestField = 80;
const resultsOfTests: readonly Family[] = ['positive', 'negative', 'equivocal', 'not-done'];

/** "Slump   not done", "Kemp   L neg": what came out stands apart from the test's name. */
function isFieldOfTest(line: string, start: number, at: number, vocabulary: CompiledVocabulary): boolean {
  if (at - start > longestField || !findPhrases(tokenize(line.slice(start, at)), vocabulary).has('test')) return false;
  const follows = skipSpace(line, at);
  const next = line.slice(follows, follows + longestOpening);
  const phrases = findPhrases(tokenize(next), vocabulary);
  const begins = (family: Family) => phrases.get(family)?.[0]?.first === 0;
  return resultsOfTests.some(begins) || (begins('anatomy') && phrases.get('anatomy')?.[0]?.meanings.some(({ type }) => type === 'side') === true);
}

/** "L quads      | 4/5": spaces that line up the cells of a row. */
function isBesideBar(line: string, at: number): boolean {
  const next = skipSpace(line, at);
  if (next >= line.length || line[next] === '|') return true;
  let before = at;
  while (before > 0 && isSpace(line.charCodeAt(before - 1)) && at - before < longestInline) before -= 1;
  return line[before - 1] === '|';
}

/** "knee 4/10 / flex L 90 / MFR quads 8 / 1/52": strokes between spaces do for full stops, where there are several and no full stop. */
const stroke = ' / ';
const leastStrokes = 3;
const longestListed = 30;

function isPartedByStrokes(line: string, from: number): boolean {
  let count = 0;
  for (let at = line.indexOf(stroke, from); at >= 0 && count < leastStrokes; at = line.indexOf(stroke, at + 1)) count += 1;
  const rest = line.slice(from, from + longestSentence);
  const [opening = '', ...others] = rest.split(stroke);
  // "No fever / chills / weight loss / night pain": one list, denied as a whole.
  if (/^(?:no|nil|denies|denied|neg|negative|without)\s/i.test(opening) && others.every((part) => !/\d/.test(part) && part.length <= longestListed)) return false;
  return count >= leastStrokes && !rest.includes('. ') && rest.split(stroke).every((part) => part.trim().length > 2);
}

/** As it is dictated, without a stop: what was done, what was told and what is booked begin a sentence of their own. */
const shortestBreath = 60;
const longestOpening = 40;
const beginsClause = /^(?:(?:so|then|and|so then|and then) )?(?:i (?!know|knew|think|thought|had|have|was|am|said|asked)[a-z]+ |(?:told|gave|asked|showed|taught) (?:him|her|them|he|she)\b|(?:afterwards|after that) |after (?:he|she|they|it) |(?:he's|she's|hes|shes|they're) (?:booked|back|coming|due|in again)|book(?:ed)? (?:again|in|her|him|them|for)|so (?:every|weekly|fortnightly|monthly|once) )/i;

function isPause(code: number): boolean {
  return code === 44 || code === 59 || code === 58 || code === 40 || code === 41 || code === 47 || code === 46 || code === 34;
}

/** "S: better O: flex 60 T: MFR Re: flex 70": a section in the middle of a line begins a sentence, whatever stands before it. */
const longestInline = 4;

/** "S) sore O) abd 120": a letter between a space and a bracket. */
function isLettered(line: string, at: number, start: number): boolean {
  return line[at] === ')' && at - 1 > start && 'SOAPT'.includes(line[at - 1] ?? ' ') && isSpace(line.charCodeAt(at - 2)) && isSpace(line.charCodeAt(at + 1));
}

function headingBefore(line: string, colon: number, start: number, vocabulary: CompiledVocabulary): number | undefined {
  let from = colon;
  while (from > start && colon - from <= longestInline && !isSpace(line.charCodeAt(from - 1))) from -= 1;
  return from > start && isSpace(line.charCodeAt(colon + 1)) && /^\p{Lu}/u.test(line.slice(from, from + 1)) && isCue('inline-heading', line.slice(from, colon).toLowerCase(), vocabulary) ? from : undefined;
}

function push(line: string, from: number, to: number, spans: SentenceSpan[]): void {
  let end = to;
  while (end > from && isSpace(line.charCodeAt(end - 1))) end -= 1;
  if (end > from) spans.push({ from, to: end });
}

/** "→ ? Horner's", "Imp: ? DVT": the mark stands before what is in doubt. */
const queriesNext = /(?:^|[^\p{L}\p{N}\s)])\s+$|^\s*$/u;

function endsSentence(line: string, at: number, vocabulary: CompiledVocabulary): boolean {
  const sign = line[at];
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  const next = at + 1;
  if (next >= line.length) return true;
  if (!isSpace(line.charCodeAt(next))) return sign === '.' && isGluedSentence(line, at);
  const follows = skipSpace(line, next);
  if (follows >= line.length) return true;
  const rest = line.slice(follows, follows + 10);
  if (sign === '!') return true;
  // "Fever? No." and "?fever": the answer belongs to the question.
  if (sign === '?') return !queriesNext.test(line.slice(Math.max(0, at - 3), at)) && /^\p{Lu}/u.test(rest) && !answers.test(rest);
  const word = wordBefore(line, at).toLowerCase();
  if (word === '') return true;
  if (/^\d/.test(rest) && isMovement(word, vocabulary)) return false;
  if (!isCue('abbreviation', word, vocabulary)) return true;
  // "Walk 15 min. 1/52": behind a number it is a unit.
  if (word === 'min' && /\d\s?$/.test(line.slice(Math.max(0, at - 5), at - 3))) return true;
  // "R. shoulder", "approx. 5": an abbreviation goes on in lower case or with a number, or before a name.
  return !(/^[\p{Ll}\d]/u.test(rest) || word === 'dr' || word === 'mr' || word === 'mrs' || word === 'ms' || word === 'prof');
}

/** "sore neck.Pain 5/10": the space was forgotten. */
function isGluedSentence(line: string, at: number): boolean {
  return wordBefore(line, at).length >= 3 && /^\p{Lu}\p{Ll}/u.test(line.slice(at + 1, at + 3));
}

function isCue(cue: CueName, word: string, { root }: CompiledVocabulary): boolean {
  return root.next.get(word)?.meanings.some(({ family }) => family === cue) === true;
}

function isMovement(word: string, { root }: CompiledVocabulary): boolean {
  return root.next.get(word)?.meanings.some((meaning) => meaning.type === 'movement') === true;
}

const longestAbbreviation = 12;

function wordBefore(line: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < longestAbbreviation && /\p{L}/u.test(line[from - 1] ?? '')) from -= 1;
  return line.slice(from, at);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpace(line.charCodeAt(at))) at += 1;
  return at;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
