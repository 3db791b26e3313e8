/** Named tests with their results: one after another, in lists that share a result, for each side, and with a number of degrees. */
import type { FactPhase, FactSide, TestResult } from '../fact.ts';
import type { TestName, TestWord } from '@trusted-hands/packs';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, statementAt } from './draft.ts';
import { type Result, resultAt } from './test-results.ts';
import type { Words } from './words.ts';

interface NamedTest {
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

interface Finding {
  readonly first: number;
  readonly end: number;
  readonly result?: Result;
  readonly amount?: Amount;
  readonly side?: FactSide;
  readonly phase?: FactPhase;
  readonly isUncertain?: true;
  readonly isNotDone?: true;
  /** Another finding of the test stands before it, and this one is of today. */
  readonly isLater?: true;
}

const longestGap = 9;
const mostFindings = 6;
const strangersBetween = 3;
const between = new Set(['test', 'tests', 'sign', 'manoeuvre', 'maneuver', ':', '=', '|', 'is', 'was', 'were', 'are', 'both', 'on', 'the', '(', ')', 'also', 'again', 'today', 'now', 'still', 'only', 'for', 'at', 'in', 'of', 'all', 'to', 'a', 'result', 'results', 'came', 'back', 'each', 'x2', 'remains', 'as', 'per', 'before', 'very', 'mildly', 'strongly', 'weakly', 'slightly', 'clearly', '"', 'being', 'side', 'has', 'had', 'be', 'found', 'and', '-']);
const joins = new Set([',', '/', '&', 'and', '+', 'or', ';', 'plus']);

export function readTests(draft: Draft): void {
  const { words } = draft;
  if (words.phrases('test').length === 0) return;
  const phrases = words.phrases('test');
  let used = 0;
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index];
    if (phrase === undefined || phrase.first < used || words.placeAt(phrase.first)?.muscle !== undefined && phrase.end - phrase.first === 1 && !isNamedAsTest(words, phrase)) continue;
    const group: NamedTest[] = [];
    let findings: readonly Finding[] = [];
    let at = index;
    for (let next: Phrase | undefined = phrase; next !== undefined; next = phrases[at]) {
      const named = nameOf(words, next);
      if (named === undefined) break;
      group.push(named);
      at += 1;
      findings = findingsAfter(draft, named);
      const after = phrases[at];
      if (findings.length > 0 || after === undefined || !isJoined(words, named.end, after.first)) break;
    }
    const [first] = group;
    if (first === undefined) continue;
    const before = resultBefore(draft, first.first);
    if (findings.length === 0 && before !== undefined) findings = [{ first: before.first, end: before.end, result: before }];
    // "+ve Hawkins, Neer -": what stands right before is the first one's, where another follows with its own.
    if (findings.length > 0 && isPlan(words, first.first)) findings = findings.filter(({ result }) => result?.result !== undefined && words.context.section !== 'P');
    if (findings.length === 0) findings = doubtBefore(words, first.first);
    const fitting = group.filter((named) => findings.some((finding) => isMeant(words, named, finding)));
    if (fitting.length === 0) {
      continue;
    }
    for (const named of fitting) addFindings(draft, named, findings, named === fitting.at(-1));
    used = Math.max(...findings.map(({ end }) => end), ...group.map(({ end }) => end));
    index = Math.max(index, at - 1);
  }
}

/** The test a phrase names here: several share a word, and the region spoken of decides. */
function nameOf(words: Words, phrase: Phrase): NamedTest | undefined {
  const candidates: { test: TestName; word: TestWord }[] = [];
  for (const meaning of phrase.meanings) {
    if (meaning.family !== 'test') continue;
    if (meaning.type === 'not-a-test') return undefined;
    candidates.push(meaning);
  }
  const region = nearestRegion(words, phrase);
  const chosen = candidates.find(({ word }) => word.regions !== undefined && region !== undefined && word.regions.includes(region)) ?? candidates.find(({ word }) => word.regions === undefined) ?? candidates[0];
  if (chosen === undefined) return undefined;
  if (chosen.word.needs === 'test' && !isNamedAsTest(words, phrase)) return undefined;
  return { name: chosen.test.name, first: phrase.first, end: isNamedAsTest(words, phrase) ? phrase.end + 1 : phrase.end };
}

function isNamedAsTest(words: Words, phrase: Phrase): boolean {
  return ['test', 'tests', 'sign', 'testing'].includes(words.tokens[phrase.end]?.text ?? '');
}

function nearestRegion(words: Words, { first, end }: Phrase): string | undefined {
  for (let at = end; at < end + 6; at += 1) {
    const region = words.placeAt(at)?.region;
    if (region !== undefined) return region;
    if (words.tokens[at]?.text === ',') break;
  }
  for (let index = words.places.length - 1; index >= 0; index -= 1) {
    const place = words.places[index];
    if (place !== undefined && place.end <= first && place.region !== undefined) return place.region;
  }
  return words.context.region ?? words.context.lastRegion;
}

function isJoined(words: Words, from: number, to: number): boolean {
  let hasJoin = false;
  for (let at = from; at < to; at += 1) {
    if (joins.has(words.tokens[at]?.text ?? '')) hasJoin = true;
    else if (!between.has(words.tokens[at]?.text ?? '') && words.placeAt(at)?.side === undefined) return false;
  }
  return hasJoin && to - from <= longestGap;
}

/** "+ R, - L", "R 45 L 70", "was positive on the right". */
function findingsAfter(draft: Draft, named: NamedTest): readonly Finding[] {
  const { words } = draft;
  const found: Finding[] = [];
  let at = named.end;
  let start = named.first;
  let side: FactSide | undefined;
  let strangers = 0;
  let hasEveryday = false;
  let isLater = false;
  const limit = named.end + longestGap * 2;
  while (at < words.tokens.length && at < limit && found.length < mostFindings) {
    if (words.phraseAt('test', at) !== undefined && words.phraseAt('test', at)?.meanings[0]?.type === 'test' && found.length === 0 && at > named.end && resultAt(words, at) === undefined) return found;
    const result = resultAt(words, at);
    const text = words.tokens[at]?.text ?? '';
    if (result !== undefined && !(hasEveryday && result.end - result.first === 1 && words.tokens[at]?.kind === 'sign')) {
      const after = found.length === 0 || side === undefined ? sideAfter(words, result.end) : undefined;
      const own = side ?? after?.side;
      const amount = words.amountAt(after?.end ?? result.end);
      const degrees = amount?.unit === 'degrees' || (amount?.unit === undefined && words.tokens[after?.end ?? result.end - 1]?.text === 'at') ? amount : undefined;
      found.push({ first: start, end: after?.end ?? result.end, result, ...(isLater && { isLater: true as const }), ...(own !== undefined && { side: own }), ...(degrees !== undefined && { amount: degrees }) });
      at = after?.end ?? result.end;
      start = at;
      side = undefined;
      continue;
    }
    const amount = words.amountAt(at);
    if (amount !== undefined && isTestValue(draft, amount)) {
      const after = side === undefined ? sideAfter(words, amount.end) : undefined;
      const own = side ?? after?.side;
      const next = resultAt(words, after?.end ?? amount.end);
      found.push({ first: start, end: next?.end ?? after?.end ?? amount.end, amount, ...(next !== undefined && { result: next }), ...(own !== undefined && { side: own }) });
      at = next?.end ?? after?.end ?? amount.end;
      start = at;
      side = undefined;
      continue;
    }
    if (amount !== undefined) {
      if (amount.unit !== 'seconds' && amount.unit !== 'repetitions') return found;
      at = amount.end;
      continue;
    }
    const place = words.placeAt(at);
    if (place !== undefined) {
      if (place.side !== undefined) {
        if (found.length > 0 && !leadsToFinding(draft, place.end)) return found;
        side = place.side;
        if (found.length > 0) start = Math.max(start, at);
      } else if (found.length > 0) return found;
      at = place.end;
      continue;
    }
    if (found.length > 0) {
      const arrow = text === '→' ? resultAt(words, at + 1) : undefined;
      const before = found.at(-1);
      if (arrow !== undefined && before !== undefined) {
        found[found.length - 1] = { ...before, phase: 'before' };
        found.push({ first: at, end: arrow.end, result: arrow, phase: 'after', ...(before.side !== undefined && { side: before.side }) });
        at = arrow.end;
        start = at;
        continue;
      }
      const today = words.cueAt('now', at);
      if (today !== undefined && leadsToSidedFinding(draft, today)) {
        isLater = true;
        at = today;
        continue;
      }
      if (![',', '/', ';', 'and', '&', 'but', '(', ')', 'on', 'the', '-'].includes(text) || !(leadsToSidedFinding(draft, at + 1) || words.cueAt('now', at + 1) !== undefined)) return found;
      at += 1;
      continue;
    }
    if (text === ',' || text === ';' || text === '.' || text === '/' || text === '&' || text === '→') return found;
    if (!between.has(text) && words.cueAt('filler', at) === undefined) {
      strangers += 1;
      hasEveryday = true;
      if (strangers > strangersBetween) return found;
    }
    at += 1;
  }
  return found;
}

function isTestValue(draft: Draft, amount: Amount): boolean {
  if (draft.usedAmounts.has(amount.first) || amount.isRange === true) return false;
  if (amount.unit === 'degrees') return true;
  return amount.unit === undefined && amount.denominator === undefined && amount.value >= 5 && amount.value <= 180;
}

function leadsToFinding(draft: Draft, from: number): boolean {
  let at = from;
  while (at < from + 3 && [':', '=', ')', '(', 'was', 'is', 'side'].includes(draft.words.tokens[at]?.text ?? '')) at += 1;
  if (resultAt(draft.words, at) !== undefined || resultAt(draft.words, from) !== undefined) return true;
  const amount = draft.words.amountAt(at);
  return amount !== undefined && isTestValue(draft, amount);
}

function leadsToSidedFinding(draft: Draft, from: number): boolean {
  const { words } = draft;
  for (let at = from; at < from + 5; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) return place.side !== undefined && leadsToFinding(draft, place.end);
    const result = resultAt(words, at);
    if (result !== undefined) return sideAfter(words, result.end) !== undefined;
    const amount = words.amountAt(at);
    if (amount !== undefined) return isTestValue(draft, amount) && sideAfter(words, amount.end) !== undefined;
    if (!['on', 'the', 'and', '(', 'but', 'in', 'to'].includes(words.tokens[at]?.text ?? '')) return false;
  }
  return false;
}

function sideAfter(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  let at = from;
  while (at < from + 4 && ['on', 'in', 'at', 'the', 'for', 'to', '(', 'side', 'of'].includes(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) at += 1;
  const place = words.placeAt(at);
  if (place?.side === undefined) return undefined;
  const end = words.tokens[place.end]?.text === ')' ? place.end + 1 : place.end;
  // "Hawkins + R empty can +" and "+ R, - L": a side that leads to another result or test is theirs, unless it is all there is.
  if (at === from && resultAt(words, end) !== undefined && words.tokens[end]?.kind === 'sign') return sideAfterResult(words, end) ? { side: place.side, end } : undefined;
  return { side: place.side, end };
}

function sideAfterResult(words: Words, at: number): boolean {
  const result = resultAt(words, at);
  return result !== undefined && words.placeAt(result.end)?.side !== undefined;
}

/** "Positive Neer", "-ve: Lachman, McMurray", "negative for Spurling". */
function resultBefore(draft: Draft, first: number): Result | undefined {
  const { words } = draft;
  let at = first - 1;
  for (let steps = 0; steps < 6 && at >= 0; steps += 1, at -= 1) {
    for (let start = Math.max(0, at - 4); start <= at; start += 1) {
      const result = resultAt(words, start);
      if (result?.end === at + 1 && (result.end - result.first > 1 || words.tokens[at]?.kind === 'word')) return result;
    }
    const text = words.tokens[at]?.text ?? '';
    const isPlace = words.places.some((place) => place.first <= at && place.end > at && place.movement === undefined);
    if (!isPlace && ![':', 'for', 'a', 'the', 'test', 'tests', 'on', 'bilaterally', 'and', 'of', 'with', 'sign'].includes(text)) return undefined;
  }
  return undefined;
}

/** "?Hoffmann", "query Trendelenburg", "did not test Lachman": no result, and still said of the test. */
function doubtBefore({ tokens }: Words, first: number): readonly Finding[] {
  const before = tokens[first - 1]?.text ?? '';
  if (['?', 'query', 'possible', 'poss', 'possibly', 'suspected'].includes(before)) return [{ first: first - 1, end: first, isUncertain: true }];
  const isNot = ['not', 'didnt', 'unable', 'couldnt'].includes(tokens[first - 2]?.text ?? '') || tokens[first - 3]?.text === 'not';
  return isNot && /^(?:test|assess|do|perform|check)/.test(before) ? [{ first: first - 1, end: first, isNotDone: true }] : [];
}

function isPlan(words: Words, first: number): boolean {
  for (let at = Math.max(0, first - 6); at < first; at += 1) if (words.cueAt('retest', at) !== undefined) return true;
  return false;
}

/** A word that is an ordinary one too needs its result close by. */
function isMeant(words: Words, named: NamedTest, finding: Finding): boolean {
  const phrase = words.phraseAt('test', named.first);
  const meaning = phrase?.meanings.find((one) => one.family === 'test' && one.type === 'test' && one.test.name === named.name);
  if (meaning?.type !== 'test') return false;
  if (finding.isUncertain === true || finding.isNotDone === true) return meaning.word.needs === undefined;
  if (meaning.word.needs === undefined) return finding.result !== undefined || finding.amount !== undefined;
  if (meaning.word.needs === 'seconds') return finding.amount !== undefined;
  // "Elbow flexion 140" is a movement, whatever test has its name.
  return finding.result !== undefined || (finding.amount !== undefined && !words.places.some((place) => place.movement !== undefined && place.first >= named.first && place.end <= named.end));
}

function addFindings(draft: Draft, named: NamedTest, findings: readonly Finding[], isLast: boolean): void {
  const { words } = draft;
  for (const [index, finding] of findings.entries()) {
    const floor = draft.ends.get('test') ?? 0;
    const statement = statementAt(draft, { first: named.first, end: named.end });
    if (statement.status === 'other-person') continue;
    const { result, amount } = finding;
    const status = result?.isNotDone === true || finding.isNotDone === true ? 'absent' : result?.isUncertain === true || finding.isUncertain === true || (statement.status === 'uncertain' && result?.result !== 'equivocal') ? 'uncertain' : statement.status === 'past' && (finding.isLater !== true) ? 'past' : 'present';
    const found = attributesOf(words, { first: named.first, end: index === 0 ? Math.max(named.end, isLast ? finding.end : named.end) : named.end, name: named }, floor);
    const first = index === 0 ? Math.min(found.first, named.first) : finding.first;
    const phase = finding.phase ?? phaseAt(draft, { first: named.first, end: finding.end }, floor);
    for (let at = named.first; at < Math.max(named.end, finding.end); at += 1) draft.usedTokens.add(at);
    for (let at = named.first; at < named.end; at += 1) words.named.add(at);
    if (amount !== undefined) draft.usedAmounts.add(amount.first);
    if (result !== undefined) for (let at = result.first; at < result.end; at += 1) draft.usedTokens.add(at);
    const kept: TestResult | undefined = result?.result;
    const beforeName = finding.end <= named.first;
    const span = beforeName ? { first: finding.first >= floor ? Math.min(finding.first, first) : first, end: Math.max(named.end, found.end) } : { first, end: isLast ? Math.max(finding.end, index === 0 ? found.end : 0) : named.end };
    addFact(draft, 'test', { first: skipSigns(words, span.first, span.end), end: span.end, status }, {
      phase, name: named.name, ...(kept !== undefined && { result: kept }), ...placed({ side: finding.side ?? found.side, region: found.region }),
    });
  }
}

function skipSigns({ tokens }: Words, first: number, end: number): number {
  let at = first;
  while (at < end && [',', ';', '/', '&', 'and', 'but'].includes(tokens[at]?.text ?? '')) at += 1;
  return at;
}
