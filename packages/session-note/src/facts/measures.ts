/** A subject and its amounts: "flexion R 120", "quads 4/5 R, 5/5 L", "120 degrees of flexion", "40/60 L/R", "120 -> 145". */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { FactPhase, FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

export interface Measured {
  readonly amount: Amount;
  /** Named between the subject and the amount, or right after it. */
  readonly side?: FactSide;
  readonly region?: string;
  /** Of two amounts with an arrow between. */
  readonly phase?: FactPhase;
  /** The words from the subject, or from the second amount on, to the amount and what belongs to it. */
  readonly first: number;
  readonly end: number;
}

const sideLinks = new Set(['on', 'in', 'at', 'the', 'of', 'for', '(', ')', 'side', 'to']);
/** "R 28 vs L 41": what may stand between the two sides of one measure. */
const partsSides = new Set([',', '/', '|', ';', 'and', '&', '(', ')', 'vs', 'versus', 'v', 'cf', 'while', 'whereas', 'but']);
const longestGap = 14;
const mostAmounts = 12;
const longestAside = 8;

/** The amounts that follow a subject, as long as nothing but fillers, sides and commas stands between. */
export function amountsAfter(words: Words, subject: { readonly first: number; readonly end: number }, fits: (amount: Amount) => boolean): readonly Measured[] {
  const found: Measured[] = [];
  let at = subject.end;
  let first = subject.first;
  let gap = 0;
  let side: FactSide | undefined;
  let region: string | undefined;
  let isPostStyle = false;
  let pendingArrow = false;
  let isOfSameSide = false;
  let isAfter = false;
  while (at < words.tokens.length && gap < longestGap && found.length < mostAmounts) {
    const text = words.tokens[at]?.text ?? '';
    const amount = words.days().has(at) ? undefined : words.amountAt(at);
    if (amount !== undefined && fits(amount)) {
      const pair = found.length === 0 ? valuesOfPair(words, amount, subject.first) : undefined;
      if (pair !== undefined) {
        found.push(...pair.map((part) => ({ ...(side !== undefined && { side }), ...(region !== undefined && { region }), ...part, first })));
        return found;
      }
      let end = amount.end;
      // "R 3/5 (4/5 last visit)": the same side, another day.
      let own = side ?? (isOfSameSide || words.days().from(end)?.isEarlier === true ? found.at(-1)?.side : undefined);
      isOfSameSide = false;
      let ownRegion = region ?? found[0]?.region;
      const after = isSideOfNext(words, subject.first, end) ? undefined : sideAfter(words, end, own === undefined || isPostStyle);
      if (after !== undefined) {
        if (own === undefined || isPostStyle) own = after.side;
        ownRegion ??= after.region;
        end = after.end;
        isPostStyle = true;
      }
      const before = found.at(-1);
      const phase = pendingArrow || isAfter ? 'after' : undefined;
      if (pendingArrow && before !== undefined) {
        found[found.length - 1] = { ...before, phase: 'before' };
        own ??= before.side;
        ownRegion ??= before.region;
      }
      found.push({ amount, first, end, ...(own !== undefined && { side: own }), ...(ownRegion !== undefined && { region: ownRegion }), ...(phase !== undefined && { phase }) });
      at = end;
      first = end;
      gap = 0;
      side = undefined;
      region = undefined;
      pendingArrow = isArrow(words, at);
      if (pendingArrow) at += 1;
      if (pendingArrow) first = at;
      continue;
    }
    const place = words.days().has(at) ? undefined : words.placeAt(at);
    if (place?.isAside === true) {
      at = place.end;
      continue;
    }
    if (place !== undefined) {
      if (place.side === undefined && (place.region === undefined || place.movement !== undefined || place.muscle !== undefined)) break;
      // Another subject's side: "flexion 40, R abduction 60".
      if (found.length > 0 && !leadsToAmount(words, place.end, fits)) break;
      if (found.length > 0 && place.region !== undefined) break;
      if (place.side !== undefined) {
        side = place.side;
        if (found.length > 0) first = place.first;
      } else region = place.region;
      at = place.end;
      gap += 1;
      continue;
    }
    if (amount !== undefined) break;
    // "Flex → 120".
    if (text === '→' && found.length === 0 && words.amountAt(at + 1) !== undefined) {
      isAfter = true;
      at += 1;
      continue;
    }
    const aside = found.length === 0 ? asideEnd(words, at, fits) : undefined;
    if (aside !== undefined) {
      at = aside;
      gap += 1;
      continue;
    }
    const filler = words.days().from(at)?.end ?? words.cueAt('filler', at) ?? words.cueAt('now', at) ?? words.cueAt('was', at) ?? phaseCueEnd(words, at);
    if (found.length > 0) {
      // "R 55 L 70 → post R 68 L 72": all that follows is of after.
      const turn = text === '→' ? (words.cueAt('after', at + 1) ?? at + 1) : undefined;
      if (turn !== undefined && leadsToSidedAmount(words, turn, fits)) {
        isAfter = true;
        at = turn;
        first = at;
        gap += 1;
        continue;
      }
      if (text === ')' && side !== undefined) {
        at += 1;
        continue;
      }
      if (partsSides.has(text)) {
        if (!leadsToSidedAmount(words, at + 1, fits)) break;
        at += 1;
        first = at;
        gap += 1;
        continue;
      }
      // "-12 (was -25)".
      if (text === '-' && isOfSameSide && words.amountAt(at + 1) !== undefined) {
        at += 1;
        continue;
      }
      if (filler === undefined || !leadsToSidedAmount(words, at, fits)) break;
      // "R 5/5, was 4/5".
      isOfSameSide ||= words.cueAt('was', at) !== undefined || words.cueAt('now', at) !== undefined || phaseCueEnd(words, at) !== undefined || words.days().from(at) !== undefined;
      at = filler;
      first = at;
      gap += 1;
      continue;
    }
    if (filler === undefined && text !== '/' ) break;
    at = filler ?? at + 1;
    gap += 1;
  }
  return found;
}

/** "Jamar (position 2): R 19 kg": how it was measured, in brackets that hold neither a side nor a measure. */
function asideEnd(words: Words, open: number, fits: (amount: Amount) => boolean): number | undefined {
  if (words.tokens[open]?.text !== '(') return undefined;
  for (let at = open + 1; at < open + longestAside; at += 1) {
    if (words.tokens[at]?.text === ')') return at + 1;
    const amount = words.amountAt(at);
    if (words.placeAt(at)?.side !== undefined || (amount !== undefined && fits(amount))) return undefined;
  }
  return undefined;
}

/** A side with an amount, or an amount with a side: nothing else goes on with the same subject. */
function leadsToSidedAmount(words: Words, from: number, fits: (amount: Amount) => boolean): boolean {
  for (let at = from; at < from + 8; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) return place.side !== undefined && leadsToAmount(words, place.end, fits);
    const amount = words.amountAt(at);
    if (amount !== undefined) return fits(amount) && (sideAfter(words, amount.end, true) !== undefined || (words.amountAt(amount.end)?.unit === 'days' && words.tokens[words.amountAt(amount.end)?.end ?? 0]?.text === 'ago') || (words.amountAt(amount.end)?.unit === 'days' && words.tokens[words.amountAt(amount.end)?.end ?? 0]?.text === 'ago') || words.cueAt('long-ago', amount.end) !== undefined || words.cueAt('now', amount.end) !== undefined || isOfOtherMode(words, from, amount) || phaseCueEnd(words, amount.end) !== undefined || hasPhaseCue(words, from, at));
    const passed = phaseCueEnd(words, at) ?? words.cueAt('was', at) ?? words.cueAt('now', at) ?? words.cueAt('filler', at);
    if (passed === undefined && words.tokens[at]?.text !== 'and' && words.tokens[at]?.text !== ',') return false;
    at = (passed ?? at + 1) - 1;
  }
  return false;
}

/** "PROM 165, AROM 150", "145 AROM, 160 PROM": the same movement, by the client or by hand. */
function isOfOtherMode({ hasCue }: Words, from: number, { first, end }: Amount): boolean {
  return hasCue('mode', from, first) || hasCue('mode', end, end + 1);
}

function hasPhaseCue(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (phaseCueEnd(words, at) !== undefined || words.cueAt('now', at) !== undefined || words.cueAt('was', at) !== undefined) return true;
  return false;
}

function phaseCueEnd(words: Words, at: number): number | undefined {
  return words.cueAt('after', at) ?? words.cueAt('before', at) ?? words.cueAt('during', at);
}

function leadsToAmount(words: Words, from: number, fits: (amount: Amount) => boolean): boolean {
  for (let at = from; at < from + 5; at += 1) {
    const amount = words.amountAt(at);
    if (amount !== undefined) return fits(amount);
    if (words.cueAt('filler', at) === undefined && words.tokens[at]?.text !== ':') return false;
  }
  return false;
}

/** "120 L", "80° on the right": not where the side is the next amount's. */
function sideAfter(words: Words, from: number, isWanted: boolean): { readonly side: FactSide; readonly region?: string; readonly end: number } | undefined {
  if (!isWanted) return undefined;
  let at = from;
  while (at < from + 4 && sideLinks.has(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) at += 1;
  const place = words.placeAt(at);
  if (place?.side === undefined) return undefined;
  let end = place.end;
  while (words.tokens[end]?.text === ')' || words.tokens[end]?.text === 'side') end += 1;
  const next = words.amountAt(end);
  // "120 (L 135)": in a bracket the side is the next number's.
  if (next !== undefined && words.tokens[at - 1]?.text === '(' && at > from) return undefined;
  if (at === from && next !== undefined && sideDirectlyAfter(words, next.end) === undefined) return undefined;
  const region = at === from ? undefined : words.placeAt(end);
  return region?.region !== undefined && region.movement === undefined && region.muscle === undefined ? { side: place.side, region: region.region, end: region.end } : { side: place.side, end };
}

/** "L rot 55 R rot 68": where the side stands before the movement, the next one is the next movement's. */
function isSideOfNext(words: Words, subject: number, at: number): boolean {
  const next = words.placeAt(at);
  // "Ext 50 R rot 60": a rotation or side flexion has its side before it.
  if (next?.side !== undefined && words.placeAt(next.end)?.movement?.isSided === true && words.amountAt(words.placeAt(next.end)?.end ?? 0) !== undefined) return true;
  return next?.side !== undefined && words.placeEndingAt(subject)?.side !== undefined && words.placeAt(next.end)?.movement !== undefined;
}

function sideDirectlyAfter(words: Words, at: number): Place | undefined {
  const place = words.placeAt(at) ?? (words.tokens[at]?.text === '(' ? words.placeAt(at + 1) : undefined);
  return place?.side === undefined ? undefined : place;
}

export function isArrow(words: Words, at: number): boolean {
  const text = words.tokens[at]?.text;
  if (text === '→') return words.amountAt(at + 1) !== undefined;
  if (text !== 'to' && text !== '>') return false;
  return words.amountAt(at + 1) !== undefined && words.tokens[at + 1]?.kind === 'number';
}

/** What each of two values is of, said at once: "L/R", "pre/post". */
type Part = Pick<Measured, 'side' | 'phase'>;

/** Right before the values, or before what is measured: "flex L/R 40/60", "L/R rotation: 40/60". */
function pairBefore(words: Words, at: number, subject: number): readonly [Part, Part] | undefined {
  let before = at;
  while (before > 0 && [':', '=', '(', ')'].includes(words.tokens[before - 1]?.text ?? '')) before -= 1;
  return pairAt(words, before - 3) ?? pairAt(words, subject - 3);
}

function pairAt(words: Words, first: number): readonly [Part, Part] | undefined {
  if (words.tokens[first + 1]?.text !== '/') return undefined;
  const [one, other] = [partAt(words, first), partAt(words, first + 2)];
  if (one === undefined || other === undefined || (one.side === undefined) !== (other.side === undefined) || (one.side ?? one.phase) === (other.side ?? other.phase)) return undefined;
  return [one, other];
}

function partAt({ tokens, cueAt }: Words, at: number): Part | undefined {
  const text = tokens[at]?.text ?? '';
  if (/^(?:l|lt|left)$/.test(text)) return { side: 'left' };
  if (/^(?:r|rt|right)$/.test(text)) return { side: 'right' };
  if (cueAt('before', at) === at + 1) return { phase: 'before' };
  return cueAt('after', at) === at + 1 ? { phase: 'after' } : undefined;
}

/** Two sides or two times at once: "L/R 40/60", "40/60 (L/R)", "pre/post 6/2"; `subject` is where what is measured begins. */
export function valuesOfPair(words: Words, amount: Amount, subject: number): readonly Omit<Measured, 'first'>[] | undefined {
  const [one, other] = [words.tokens[amount.first], words.tokens[amount.first + 2]];
  if (amount.denominator === undefined || one?.value === undefined || other?.value === undefined || amount.end !== amount.first + 3) return undefined;
  const before = pairBefore(words, amount.first, subject);
  const bracket = words.tokens[amount.end]?.text === '(' ? amount.end + 1 : amount.end;
  const parts = before ?? pairAt(words, bracket);
  // "Quads L/R 4/5" is one grade.
  if (parts === undefined || (parts[0].side !== undefined && (amount.denominator === scalesOfNotes.strength.highest || amount.denominator === scalesOfNotes.pain.highest))) return undefined;
  const weight = words.cueAt('weight', amount.end);
  const end = before === undefined ? bracket + 3 : (weight ?? amount.end);
  const { denominator: _, unit: _unit, ...rest } = amount;
  const written = (text: string) => (weight === undefined ? text : `${text} ${words.tokens[amount.end]?.text ?? ''}`);
  const each = (value: number, text: string): Amount => ({ ...rest, value, written: written(text), ...(weight !== undefined && { unit: 'weight' as const }) });
  return [
    { amount: each(one.value, one.text), ...parts[0], end },
    { amount: { ...each(other.value, other.text), first: amount.first + 2 }, ...parts[1], end },
  ];
}
