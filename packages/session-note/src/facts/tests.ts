/** Named tests with their results: one after another, in lists that share a result, for each side, and with a number of degrees. */
import type { TestResult } from '../fact.ts';
import type { TestName, TestWord } from '@trusted-hands/packs';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, statementAt } from './draft.ts';
import { hasRateOfDay } from './exercise-words.ts';
import { isAbsentSign, isLostIfAbsent, isLostReflex } from './lost-signs.ts';
import { isForceMeasured } from './strength.ts';
import { countsAfter, pairAfter } from './counted-tests.ts';
import { describedAfter, numbersAfter, withNumberSaid } from './described-tests.ts';
import { isUnderEarlierDay } from './headed-days.ts';
import { type Finding, findingsAfter, isBetween, type NamedTest } from './test-findings.ts';
import { setAsideFelt, setAsideLevels } from './test-places.ts';
import { type Result, resultAt } from './test-results.ts';
import type { Words } from './words.ts';

const longestGap = 9;
/** Of seconds on one leg. */
const longestStance = 60;
const joins = new Set([',', '/', '&', 'and', '+', 'or', ';', 'plus']);

export function readTests(draft: Draft): void {
  const { words } = draft;
  if (words.phrases('test').length === 0) return;
  const techniques = words.phrases('technique');
  // "Hip long axis distraction" is done to somebody.
  const isTreatment = ({ first, end }: Phrase) => techniques.some((longer) => longer.first <= first && longer.end >= end && longer.end - longer.first > end - first);
  const phrases = words.phrases('test').filter((phrase) => !isTreatment(phrase) && !isForceMeasured(words, phrase));
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
    // "Pelvic tilt x10" is an exercise, whatever test is called by a part of it.
    const exercise = words.phrases('exercise').find((longer) => longer.first <= first.first && longer.end >= first.end && longer.end - longer.first > first.end - first.first);
    if (exercise !== undefined && findings.every(({ result }) => result === undefined)) continue;
    // "Single leg balance 30 s x 3 daily" is to be done.
    if (findings.every(({ result }) => result === undefined) && hasRateOfDay(words, { first: first.first, end: words.itemEnd(first.end - 1) }) && words.hasCue('exercise', first.first, first.end)) continue;
    if (isFoundByNumber(words, first)) findings = findings.length === 0 ? numbersAfter(draft, first) : findings.map((finding) => withNumberSaid(finding));
    findings = findings.map((finding, at) => (at === findings.length - 1 && finding.result === undefined && finding.amount !== undefined ? withResultBehind(words, finding) : finding));
    if (findings.length === 0 && isFoundByNumber(words, first)) findings = numberBefore(draft, first);
    if (findings.length === 0) findings = pairAfter(draft, first);
    if (findings.length === 0 && isFoundByNumber(words, first)) findings = deniedBefore(words, first);
    if (findings.length === 0) findings = countsAfter(draft, first).map((finding, at, all) => (all.length === 1 ? withResultBehind(words, finding) : finding));
    if (findings.length === 0 && group.length === 1) findings = resultOfItem(words, first);
    if (findings.length === 0 && group.length === 1) findings = describedAfter(words, first);
    if (findings.length === 0 && saysFound(words, first)) findings = [{ first: first.first, end: first.end, result: { first: first.end, end: first.end, result: statementAt(draft, first).status === 'absent' ? 'negative' : 'positive' } }];
    if (findings.length === 0) findings = doubtBefore(words, first.first);
    else if (words.tokens[first.first - 1]?.text === '?' && words.tokens[first.first - 1]?.to === words.tokens[first.first]?.from) findings = findings.map((finding) => ({ ...finding, isUncertain: true as const }));
    const fitting = group.filter((named) => findings.some((finding) => isMeant(words, named, finding)));
    if (fitting.length === 0) {
      continue;
    }
    for (const named of fitting) addFindings(draft, named, findings, named === fitting.at(-1));
    used = Math.max(...findings.map(({ end }) => end), ...group.map(({ end }) => end));
    index = Math.max(index, at - 1);
  }
}

/** "SLR 75 both, neg": a word for the result is all of the next item. */
function withResultBehind(words: Words, finding: Finding): Finding {
  // "Schober 4 cm normal": right behind what was counted.
  const own = finding.isCount === true ? resultAt(words, finding.end) : undefined;
  if (own?.result !== undefined && words.tokens[own.first]?.kind === 'word' && words.itemEnd(own.end - 1) === own.end) return { ...finding, result: own, end: own.end };
  if (words.tokens[finding.end]?.text !== ',') return finding;
  const result = resultAt(words, finding.end + 1);
  const isAll = result !== undefined && words.tokens[result.first]?.kind === 'word' && (words.tokens[result.end] === undefined || words.tokens[result.end]?.kind === 'sign');
  return isAll ? { ...finding, result, end: result.end } : finding;
}

/** "6 beats clonus", "3 beats of clonus L": how often stands before what was found. */
function numberBefore({ words, usedAmounts }: Draft, named: NamedTest): readonly Finding[] {
  const end = words.tokens[named.first - 1]?.text === 'of' ? named.first - 1 : named.first;
  const amount = words.amounts.find((one) => (one.end === end || (one.first === named.first - 1 && one.end > named.first && one.end <= named.end)) && one.denominator === undefined && (one.unit === undefined || one.unit === 'length'));
  if (amount === undefined || usedAmounts.has(amount.first)) return [];
  const behind = words.placeAt(named.end);
  return [withNumberSaid({ first: amount.first, end: behind?.side === undefined ? named.end : behind.end, amount, isCount: true, ...(behind?.side !== undefined && { side: behind.side }) })];
}

/** "No clonus": the test is called by what it finds. */
function deniedBefore({ tokens, places }: Words, { first, end }: NamedTest): readonly Finding[] {
  const from = places.findLast((place) => place.end === first && place.movement === undefined)?.first ?? first;
  const next = tokens[end];
  if (!/^(?:no|nil|without)$/.test(tokens[from - 1]?.text ?? '') || (next !== undefined && next.kind === 'word')) return [];
  return [{ first: from - 1, end, result: { first: from - 1, end: from, result: 'negative' } }];
}

const longestRemark = 3;

/** "Lachman firm, neg", "flexion-rotation 40/42, neg": a remark or a number, and the result is all of the next item. */
function resultOfItem(words: Words, { first, end }: NamedTest): readonly Finding[] {
  const comma = words.itemEnd(end - 1);
  if (words.tokens[comma]?.text !== ',' || comma - end > longestRemark || comma <= end || (words.itemStart(first) !== first && words.tokens[first - 1]?.kind !== 'sign')) return [];
  const result = resultAt(words, comma + 1);
  const isAll = result?.result !== undefined && words.tokens[result.first]?.kind === 'word' && (words.itemEnd(result.end - 1) === result.end || words.phraseAt('test', result.end) !== undefined) && !words.isCue('only-behind', result.end - 1);
  return isAll ? [{ first, end: result.end, result }] : [];
}

/** The test a phrase names here: several share a word, and the region spoken of decides. */
function nameOf(words: Words, phrase: Phrase): NamedTest | undefined {
  const candidates: { test: TestName; word: TestWord }[] = [];
  for (const meaning of phrase.meanings) {
    if (meaning.family !== 'test') continue;
    if (meaning.type === 'not-a-test') continue;
    candidates.push(meaning);
  }
  const region = nearestRegion(words, phrase);
  const timed = candidates.find(({ word }) => word.needs === 'seconds');
  if (timed !== undefined && isTimed(words, phrase.end)) return { name: timed.test.name, first: phrase.first, end: phrase.end };
  const chosen = candidates.find(({ word }) => word.regions !== undefined && region !== undefined && word.regions.includes(region)) ?? ofSameCluster(words, phrase, candidates) ?? candidates.find(({ word }) => word.regions === undefined) ?? candidates[0];
  if (chosen === undefined) return undefined;
  if (chosen.word.needs === 'test' && !isNamedAsTest(words, phrase)) return undefined;
  return { name: chosen.test.name, first: phrase.first, end: isNamedAsTest(words, phrase) ? phrase.end + 1 : phrase.end };
}

/** "Thigh thrust, gaenslen, compression": the tests beside it are of one joint. */
function ofSameCluster<Candidate extends { readonly word: TestWord }>(words: Words, phrase: Phrase, candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return undefined;
  const regions = new Set<string>();
  for (const other of words.phrases('test')) {
    const tests = other === phrase ? [] : other.meanings.flatMap((meaning) => (meaning.family === 'test' && meaning.type === 'test' ? [meaning.test] : []));
    if (tests.length === 1) for (const name of tests[0]?.regions ?? []) regions.add(name);
  }
  return candidates.find(({ word }) => word.regions?.some((name) => regions.has(name)) === true);
}

/** "SLS R 8 s": a time right after it, or after its side. */
function isTimed(words: Words, end: number): boolean {
  let from = end;
  for (let at = from; at < from + 4; at += 1) {
    const amount = words.amountAt(at);
    // "SLS R 6": nobody counts how well one squats.
    if (amount !== undefined) return amount.unit === 'seconds' || (amount.unit === undefined && amount.denominator === undefined && amount.value <= longestStance);
    const beside = words.cueAt('beside-test', at);
    if (beside !== undefined) from = beside;
    if (beside !== undefined) at = beside - 1;
    else if (words.placeAt(at)?.side === undefined && words.cueAt('filler', at) === undefined) return false;
  }
  return false;
}

/** "SLR L 35": how far it went. */
function isAngle(words: Words, { first, name }: NamedTest): boolean {
  return words.phraseAt('test', first)?.meanings.some((meaning) => meaning.family === 'test' && meaning.type === 'test' && meaning.test.name === name && meaning.test.isAngle === true) === true;
}

function isFoundByNumber(words: Words, { first, name }: NamedTest): boolean {
  return words.phraseAt('test', first)?.meanings.some((meaning) => meaning.family === 'test' && meaning.type === 'test' && meaning.test.name === name && meaning.test.isFoundByNumber === true) === true;
}

/** "Tender on percussion", "antalgic gait": the words say what came out. */
function saysFound(words: Words, { first, name }: NamedTest): boolean {
  return words.phraseAt('test', first)?.meanings.some((meaning) => meaning.family === 'test' && meaning.type === 'test' && meaning.test.name === name && meaning.word.isFound === true) === true;
}

function isNamedAsTest(words: Words, phrase: Phrase): boolean {
  return words.isCue('test-word', phrase.end);
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
  if (signBefore(words, to) !== undefined) return false;
  let hasJoin = false;
  for (let at = from; at < to; at += 1) {
    if (joins.has(words.tokens[at]?.text ?? '')) hasJoin = true;
    else if (!isBetween(words, at) && words.placeAt(at)?.side === undefined) return false;
  }
  return hasJoin && to - from <= longestGap;
}

/** "+Hawkins, -Neer": a sign that the name is written to. */
function signBefore({ tokens }: Words, first: number): Result | undefined {
  const [lead, sign, name] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  if ((sign?.text !== '+' && sign?.text !== '-') || sign.to !== name?.from || lead?.to === sign.from) return undefined;
  return { first: first - 1, end: first, result: sign.text === '+' ? 'positive' : 'negative' };
}

/** "Positive Neer", "-ve: Lachman, McMurray", "negative for Spurling". */
function resultBefore(draft: Draft, first: number): Result | undefined {
  const { words } = draft;
  let at = first - 1;
  const sign = signBefore(words, first);
  if (sign !== undefined) return sign;
  for (let steps = 0; steps < 6 && at >= 0; steps += 1, at -= 1) {
    for (let start = Math.max(0, at - 4); start <= at; start += 1) {
      const result = resultAt(words, start);
      if (result?.end === at + 1 && (result.end - result.first > 1 || (words.tokens[at]?.kind === 'word' && !words.isCue('only-behind', at)))) return result;
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
  // "No vertebral artery test", "no drawer done".
  if (before === 'no' && isTestWordBehind(tokens, first)) return [{ first: first - 1, end: first, isNotDone: true }];
  // "I did not test the reflexes".
  const verb = /^(?:the|her|his|their|any)$/.test(before) ? first - 2 : first - 1;
  const isNot = ['not', 'didnt', 'unable', 'couldnt'].includes(tokens[verb - 1]?.text ?? '') || tokens[verb - 2]?.text === 'not';
  return isNot && /^(?:test|assess|do|perform|check|try|attempt)/.test(tokens[verb]?.text ?? '') ? [{ first: first - 1, end: first, isNotDone: true }] : [];
}

function isTestWordBehind(tokens: Words['tokens'], first: number): boolean {
  return tokens.slice(first, first + 5).some(({ text }) => /^(?:test|tests|testing|tested|done|performed|attempted|today)$/.test(text));
}

/** "Positive at 30 seconds" is of now: a test of an earlier day says when it was. */
function isEarlier(words: Words): boolean {
  // "Was positive at 10 seconds" tells of today, as the rest of what was done.
  return words.phrases('was').some(({ first }) => !/^(?:was|were)$/.test(words.tokens[first]?.text ?? '')) || words.hasCue('long-ago', 0, words.tokens.length) || words.tokens.some(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text));
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
  if (finding.isUncertain === true || finding.isNotDone === true) return meaning.word.needs === undefined || (finding.isNotDone === true && isTestWordBehind(words.tokens, named.first));
  if (finding.isCount === true) return true;
  // "Compression + tape": what was done, joined.
  if (meaning.word.needs !== undefined && finding.result !== undefined && words.tokens[finding.result.first]?.text === '+' && words.phraseAt('technique', finding.result.end) !== undefined) return false;
  if (meaning.word.needs === undefined) return finding.result !== undefined || finding.amount !== undefined;
  if (meaning.word.needs === 'seconds') return finding.amount !== undefined || isTimed(words, named.end);
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
    if (result?.isNotDone !== true && result !== undefined && result.end > named.first) setAsideFelt(words, named.end, result);
    const status = result?.isNotDone === true || finding.isNotDone === true ? 'absent' : result?.isUncertain === true || finding.isUncertain === true || (statement.status === 'uncertain' && result?.result !== 'equivocal') ? 'uncertain' : finding.isEarlier === true || isUnderEarlierDay(words, { first: named.first, end: named.end }) || (statement.status === 'past' && finding.isLater !== true && isEarlier(words)) ? 'past' : 'present';
    if (isLostIfAbsent(words, named)) setAsideLevels(words, named.end);
    const found = attributesOf(words, { first: named.first, end: index === 0 ? Math.max(named.end, isLast ? finding.end : named.end) : named.end, name: named }, floor);
    const first = index === 0 ? Math.min(found.first, named.first) : finding.first;
    const phase = finding.phase ?? phaseAt(draft, { first: named.first, end: finding.end }, floor);
    for (let at = named.first; at < Math.max(named.end, finding.end); at += 1) draft.usedTokens.add(at);
    // "Lumbar quadrant" is of the spine it names; the legs of a straight leg raise are no place.
    for (let at = named.first; at < named.end; at += 1) if (words.placeAt(at)?.isSpinal !== true) words.named.add(at);
    if (amount !== undefined) draft.usedAmounts.add(amount.first);
    if (result !== undefined) for (let at = result.first; at < result.end; at += 1) draft.usedTokens.add(at);
    const kept: TestResult | undefined = result === undefined ? undefined : isAbsentSign(words, named, result) ? 'negative' : isLostReflex(words, named, result) ? 'positive' : result.result;
    const beforeName = finding.end <= named.first;
    const span = beforeName ? { first: finding.first >= floor ? Math.min(finding.first, first) : first, end: Math.max(named.end, found.end) } : { first, end: isLast ? Math.max(finding.end, index === 0 ? found.end : 0) : named.end };
    addFact(draft, 'test', { first: skipSigns(words, span.first, span.end), end: span.end, status }, {
      phase, name: named.name, ...(kept !== undefined && { result: kept }), ...(amount !== undefined && (amount.unit === undefined || amount.unit === 'degrees') && amount.denominator === undefined && !words.isCue('counted-part', named.end) && isAngle(words, named) && { value: amount.value }), ...placed({ side: finding.side ?? found.side, region: found.region }),
    });
  }
}

function skipSigns({ tokens }: Words, first: number, end: number): number {
  let at = first;
  while (at < end && [',', ';', '/', '&', 'and', 'but'].includes(tokens[at]?.text ?? '')) at += 1;
  return at;
}
