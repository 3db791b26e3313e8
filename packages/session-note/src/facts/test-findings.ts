/** What is found of one named test after its name: results, sides and numbers, one after another. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { FactPhase, FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import { isArrow } from './measures.ts';
import { ratedAt } from './rated-tests.ts';
import { withSharedResult } from './shared-results.ts';
import { furtherSide, heldOnOtherSide, isTestValue, leadsToFinding, leadsToSidedFinding, nowResult, phaseBehind, placesEnd } from './further-findings.ts';
import { type Result, resultAt } from './test-results.ts';
import { sideAfter, sideLater } from './test-sides.ts';
import type { Words } from './words.ts';

export interface NamedTest {
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

export interface Finding {
  readonly first: number;
  readonly end: number;
  readonly result?: Result;
  readonly amount?: Amount;
  readonly side?: FactSide;
  readonly phase?: FactPhase;
  readonly isUncertain?: true;
  readonly isNotDone?: true;
  /** So many times, seconds, steps or metres: it was done. */
  readonly isCount?: true;
  /** Another finding of the test stands before it, and this one is of today. */
  readonly isLater?: true;
  /** Said to be of an earlier day. */
  readonly isEarlier?: true;
}

const longestGap = 9;
const mostFindings = 6;
const strangersBetween = 3;
/** Words that may stand between a test and its result. */
const plainBetween: ReadonlySet<string> = new Set([':', '=', '|', 'is', 'was', 'were', 'are', 'both', 'on', 'the', '(', ')', 'also', 'again', 'today', 'now', 'still', 'only', 'for', 'at', 'in', 'of', 'all', 'to', 'a', 'came', 'back', 'each', 'remains', 'as', 'per', 'before', 'very', '"', 'being', 'has', 'had', 'be', 'and', '-']);

export function isBetween(words: Words, at: number): boolean {
  return plainBetween.has(words.tokens[at]?.text ?? '') || words.isCue('beside-test', at);
}

/** "+ R, - L", "R 45 L 70", "was positive on the right". */
export function findingsAfter(draft: Draft, named: NamedTest): readonly Finding[] {
  return withSharedResult(draft.words, eachAfter(draft, named));
}

function eachAfter(draft: Draft, named: NamedTest): readonly Finding[] {
  const { words } = draft;
  const found: Finding[] = [];
  // "Valgus 0 & 30 neg": the bends it was done at.
  let at = ['&', 'and', '/', ','].includes(words.tokens[named.end]?.text ?? '') && words.tokens[named.end + 1]?.text === '30' && words.tokens[named.end - 1]?.text === '0' ? named.end + 2 : (words.cueAt('degrees', named.end) ?? named.end);
  let start = named.first;
  let side: FactSide | undefined;
  let strangers = 0;
  let hasEveryday = false;
  let isLater = false;
  const limit = named.end + longestGap * 2;
  while (at < words.tokens.length && at < limit && found.length < mostFindings) {
    if (words.phraseAt('test', at) !== undefined && words.phraseAt('test', at)?.meanings[0]?.type === 'test' && found.length === 0 && at > named.end && resultAt(words, at) === undefined) return found;
    // "Thomas R better", "squeeze: less sore": done again, and no result.
    if (found.length === 0 && words.isCue('compared-result', at) && isTestAgain(words, named)) return [{ first: start, end: words.cueAt('compared-result', at) ?? at + 1, isCount: true, ...(side !== undefined && { side }) }];
    const first = resultAt(words, at);
    // "Slump L tight but neg", "SLR full and negative both sides".
    const next = first !== undefined && (words.tokens[first.end]?.text === 'but' || words.tokens[first.end]?.text === 'and') ? resultAt(words, first.end + 1) : undefined;
    const result = next !== undefined && (words.tokens[first?.end ?? 0]?.text === 'but' || next.result === first?.result) ? next : first;
    const text = words.tokens[at]?.text ?? '';
    // "R + (hip drops), L -": a remark on the result before it.
    const isRemark = text === '(' ? words.tokens[at + 1]?.kind === 'word' : words.tokens[at]?.kind === 'word' && words.tokens[at - 1]?.kind === 'sign' && words.tokens[at - 1]?.text !== ',' && found.at(-1)?.end === at;
    if (found.length > 0 && found.at(-1)?.side !== undefined && side === undefined && first !== undefined && isRemark && sideAfter(words, first.end) === undefined) {
      at = words.tokens[first.end]?.text === ')' ? first.end + 1 : first.end;
      continue;
    }
    // "30 s no sway": what was looked for, and not there.
    if (first?.result === 'positive' && words.tokens[at]?.kind === 'word' && words.isCue('denies-finding', at - 1) && found.length === 0) {
      found.push({ first: start, end: first.end, result: { first: at - 1, end: first.end, result: 'negative' }, ...(side !== undefined && { side }) });
      at = first.end;
      start = at;
      side = undefined;
      continue;
    }
    // "Tinel cubital +": a sign that ends the item is the test's, whatever word stands between.
    const endsItem = words.itemEnd(at) === (result?.end ?? at) && (strangers <= 1 || (strangers <= 3 && words.itemStart(named.first) === named.first));
    if (result !== undefined && !(hasEveryday && !endsItem && result.end - result.first === 1 && words.tokens[at]?.kind === 'sign')) {
      const behind = found.length === 0 || side === undefined ? (sideAfter(words, result.end) ?? (side === undefined ? sideLater(words, result.end) : undefined)) : undefined;
      // "Slump R neg L neg": the other side is the next result's.
      const after = side !== undefined && behind !== undefined && behind.side !== side ? undefined : behind;
      const own = side ?? after?.side;
      const isAt = words.tokens[after?.end ?? result.end]?.text === 'at' && words.amountAt((after?.end ?? result.end) + 1) !== undefined;
      const amount = words.amountAt((after?.end ?? result.end) + (isAt ? 1 : 0));
      const degreesAt = isAt && (amount?.unit === 'degrees' || amount?.unit === 'seconds') ? amount.end : undefined;
      const degrees = amount?.unit === 'degrees' || (amount?.unit === undefined && words.tokens[after?.end ?? result.end - 1]?.text === 'at') ? amount : undefined;
      // "+ pre - post": of when each is.
      const told = after === undefined ? phaseBehind(words, result.end) : undefined;
      if (told !== undefined) {
        found.push({ first: start, end: told.end, result, phase: told.phase, ...(side !== undefined && { side }) });
        at = told.end;
        start = at;
        continue;
      }
      // "Phalen + at 20 s R".
      const timed = own === undefined && degreesAt !== undefined ? sideAfter(words, degreesAt) : undefined;
      const whose = own ?? timed?.side;
      const until = timed?.end ?? (degreesAt === undefined ? undefined : placesEnd(words, degreesAt)) ?? after?.end ?? result.end;
      // "Positive in August, now negative".
      const then = words.cueAt('long-ago', until);
      const said = doubtedResult(words, result, until);
      found.push({ first: start, end: timed?.end ?? after?.end ?? said.end, result: said, ...(isLater && { isLater: true as const }), ...(then !== undefined && words.hasCue('now', then, then + longestGap) && { isEarlier: true as const }), ...(whose !== undefined && { side: whose }), ...(degrees !== undefined && { amount: degrees }) });
      at = Math.max(said.end, then ?? until);
      start = at;
      side = undefined;
      continue;
    }
    // "Finkelstein R - wrist ext 60": a dash behind the side, where nothing else says what came out.
    if (found.length === 0 && side !== undefined && result === undefined && text === '-' && words.placeEndingAt(at)?.side !== undefined && words.placeAt(at + 1) !== undefined) {
      found.push({ first: start, end: at + 1, result: { first: at, end: at + 1, result: 'negative' }, side });
      return found;
    }
    const amount = words.amountAt(at);
    // "Neurodynamic test 1 positive": its number.
    if (amount !== undefined && at <= named.end + 1 && found.length === 0 && amount.value <= 4 && amount.unit === undefined && amount.denominator === undefined && hasResultIn(words, amount.end, Math.min(amount.end + 3, words.tokens.length))) {
      at = amount.end;
      continue;
    }
    if (amount !== undefined && isTestValue(draft, amount)) {
      const sideThere = words.placeAt(amount.end);
      // "SLR 30 B +": the side and the sign are the number's.
      const isWhole = side === undefined && found.length === 0 && sideThere?.side !== undefined && resultAt(words, sideThere.end) !== undefined;
      const after = isWhole ? { side: sideThere.side, end: sideThere.end } : side === undefined ? sideAfter(words, amount.end) : undefined;
      const own = side ?? after?.side;
      // "R +ve 30, L +ve 45": the number belongs to the result before it.
      if (found.length > 0 && own === undefined) {
        if (found.at(-1)?.end !== at || found.at(-1)?.side === undefined || !leadsToSidedFinding(draft, amount.end + 1)) return found;
        at = amount.end;
        continue;
      }
      // "75 and negative".
      const joined = words.tokens[after?.end ?? amount.end]?.text === 'and' && words.tokens[(after?.end ?? amount.end) + 1]?.kind === 'word' ? resultAt(words, (after?.end ?? amount.end) + 1) : undefined;
      const next = resultAt(words, after?.end ?? amount.end) ?? joined;
      const again = next === undefined && isArrow(words, after?.end ?? amount.end) ? words.amountAt((after?.end ?? amount.end) + 1) : undefined;
      if (again !== undefined && isTestValue(draft, again)) {
        // "SLR 60 R → 70", "50 to 65 L".
        const last = own === undefined ? sideAfter(words, again.end) : undefined;
        const both = own ?? last?.side;
        const sided = both === undefined ? {} : { side: both };
        found.push({ first: start, end: after?.end ?? amount.end, amount, phase: 'before', ...sided }, { first: again.first, end: last?.end ?? again.end, amount: again, phase: 'after', ...sided });
        at = last?.end ?? again.end;
        start = at;
        side = undefined;
        continue;
      }
      found.push({ first: start, end: next?.end ?? after?.end ?? amount.end, amount, ...(next !== undefined && { result: next }), ...(own !== undefined && { side: own }) });
      at = next?.end ?? after?.end ?? amount.end;
      start = at;
      side = undefined;
      continue;
    }
    // "Valgus 0/30 neg": the bends it was done at.
    if (amount?.value === 0 && amount.denominator === 30) {
      at = amount.end;
      continue;
    }
    const rated = amount !== undefined && amount.denominator === scalesOfNotes.pain.highest && found.length === 0 && strangers === 0 ? ratedAt(words, named, { amount, first: start, at, side }) : undefined;
    if (rated !== undefined) return [rated];
    if (amount !== undefined) {
      if (amount.unit !== 'seconds' && amount.unit !== 'repetitions') return found;
      // "SLS L 8 s": held so long, where no result follows.
      if (amount.unit === 'seconds' && found.length === 0 && strangers === 0 && !hasResultIn(words, amount.end, andBefore(words, amount.end, words.itemEnd(at)))) {
        const after = side === undefined ? sideAfter(words, amount.end) : undefined;
        const own = side ?? after?.side;
        const held: Finding = { first: start, end: after?.end ?? amount.end, amount, ...(own !== undefined && { side: own }) };
        const other = own === undefined ? undefined : heldOnOtherSide(words, held.end);
        return other === undefined ? [held] : [held, other];
      }
      at = amount.end;
      continue;
    }
    const place = words.placeAt(at);
    if (place !== undefined) {
      if (place.side !== undefined) {
        if (found.length > 0 && !leadsToFinding(draft, place.end)) return found;
        side = place.side;
        if (found.length > 0) start = Math.max(start, at);
      } else if (found.length > 0) {
        // "Kemp L reproduces LBP, R clear": where it was felt.
        const sore = words.cueAt('pain', at) ?? words.cueAt('pain', place.end);
        // "L tight quads, R neg".
        const further = sore === undefined ? furtherSide(draft, at) : Math.max(sore, place.end);
        if (further === undefined) return found;
        at = further;
        continue;
      }
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
      const turned = nowResult(words, at);
      const first = found.at(-1);
      if (turned !== undefined && first?.isEarlier === true) {
        found.push({ first: at + 1, end: turned.end, result: turned, isLater: true, ...(first.side !== undefined && { side: first.side }) });
        return found;
      }
      const today = words.cueAt('now', at);
      if (today !== undefined && leadsToSidedFinding(draft, today)) {
        isLater = true;
        at = today;
        continue;
      }
      // "Cozen R + before, neg after".
      const later = text === ',' ? resultAt(words, at + 1) : undefined;
      const ofTime = later === undefined ? undefined : phaseBehind(words, later.end);
      if (later !== undefined && ofTime !== undefined) {
        found.push({ first: at + 1, end: ofTime.end, result: later, phase: ofTime.phase, ...(before?.side !== undefined && { side: before.side }) });
        return found;
      }
      const further = furtherSide(draft, at);
      if (further !== undefined) {
        at = further;
        continue;
      }
      if (![',', '/', ';', 'and', '&', 'but', '(', ')', 'on', 'the', '-', '|'].includes(text) || !(leadsToSidedFinding(draft, at + 1) || words.cueAt('now', at + 1) !== undefined)) return found;
      at += 1;
      continue;
    }
    // "Trendelenburg on the right, positive in August", "Lachman firm, neg".
    const beyond = text === ',' && (side !== undefined || (found.length === 0 && strangers > 0)) ? resultAt(words, at + 1) : undefined;
    if (beyond !== undefined && words.tokens[at + 1]?.kind === 'word' && words.phraseAt('test', beyond.end) === undefined && words.placeAt(beyond.end) === undefined && words.amountAt(beyond.end) === undefined) {
      at += 1;
      continue;
    }
    if (text === ',' || text === ';' || text === '.' || text === '/' || text === '&' || text === '→') return found;
    const beside = words.cueAt('beside-test', at);
    if (beside !== undefined && beside - at > 1) {
      at = beside;
      continue;
    }
    if (!isBetween(words, at) && words.cueAt('filler', at) === undefined) {
      strangers += 1;
      hasEveryday = true;
      if (strangers > strangersBetween) return found;
    }
    at += 1;
  }
  return found;
}

/** "Four seconds on the left and not attempted on the right": what is joined is of the other side. */
function andBefore({ tokens }: Words, from: number, until: number): number {
  for (let at = from; at < until; at += 1) if (tokens[at]?.text === 'and' || tokens[at]?.text === 'but') return at;
  return until;
}

/** Where tests are told: a name that is an ordinary word too, or a client's own story, is none. */
function isTestAgain({ context, phraseAt, hasCue }: Words, { first, name }: NamedTest): boolean {
  const meaning = phraseAt('test', first)?.meanings.find((one) => one.family === 'test' && one.type === 'test' && one.test.name === name);
  const isExamined = context.section === 'O' || context.section === 'Re' || hasCue('after', 0, first);
  return meaning?.type === 'test' && (meaning.word.needs === undefined || (meaning.word.needs === 'result' && isExamined)) && context.section !== 'S' && context.section !== 'P' && context.topic !== 'home' && context.topic !== 'goal' && !hasCue('reports', 0, first);
}

/** "Painful but strong - equivocal": what it comes to stands at the end of its item. */
function doubtedResult(words: Words, result: Result, from: number): Result {
  if (result.result === undefined || result.result === 'equivocal') return result;
  // "Tight but neg": what it comes to.
  const turned = words.tokens[from]?.text === 'but' && words.isCue('only-behind', result.first) ? resultAt(words, from + 1) : undefined;
  if (turned?.result !== undefined && !words.isCue('only-behind', turned.first)) return turned;
  const stop = Math.min(words.itemEnd(result.end - 1), from + longestGap);
  for (let at = from; at < stop; at += 1) {
    if (words.phraseAt('test', at) !== undefined || words.placeAt(at)?.side !== undefined) return result;
    const end = words.cueAt('equivocal', at);
    if (end !== undefined && words.tokens[at]?.kind === 'word') return { ...result, end, result: 'equivocal' };
  }
  return result;
}

function hasResultIn(words: Words, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (resultAt(words, at) !== undefined) return true;
  return false;
}
