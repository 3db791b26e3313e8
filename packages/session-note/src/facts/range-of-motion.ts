/** Movements with degrees. Fractions, "full" and "limited" are no measure; a spine's rotation takes its side into its name. */
import type { MovementTerm } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, measureStatus, phaseAt, placed } from './draft.ts';
import { amountsAfter, type Measured } from './measures.ts';
import type { Place, Words } from './words.ts';

/** No joint falls short of straight by more than this and is still written with a minus. */
const longestNegative = 30;

/** What one side is measured against is no second side. */
const leastRange = 30;

export function readRangeOfMotion(draft: Draft): void {
  const { words } = draft;
  for (const place of words.places) {
    if (place.movement === undefined) continue;
    const before = amountBefore(draft, place);
    const fits = (amount: Amount) => isRange(draft, amount);
    const after = before === undefined ? amountsAfter(words, place, fits) : [];
    for (const measured of before === undefined ? after : [before]) addRange(draft, place, measured);
  }
  readBareRetest(draft);
}

const furthestBare = 200;

/** "Post: L 120": a side and a number after the treatment repeat what was measured last before it. */
function readBareRetest(draft: Draft): void {
  const { words } = draft;
  const [last] = words.context.ranges;
  if (last === undefined || words.context.section !== 'Re' || words.places.some(({ movement, muscle }) => movement !== undefined || muscle !== undefined)) return;
  for (const amount of words.amounts) {
    const place = words.placeEndingAt(amount.first);
    const next = words.tokens[amount.end];
    const isBare = (amount.unit === undefined || amount.unit === 'degrees') && amount.denominator === undefined && words.tokens[amount.first]?.kind === 'number' && amount.value >= 10 && amount.value <= furthestBare;
    if (!isBare || draft.usedAmounts.has(amount.first) || place?.side === undefined || place.side === 'both' || words.itemStart(amount.first) !== place.first || (next !== undefined && next.kind !== 'sign')) continue;
    draft.usedAmounts.add(amount.first);
    addFact(draft, 'rom', { first: place.first, end: amount.end, status: 'present' }, { value: amount.value, ...retold(words, last, place.side) });
  }
}

function retold(words: Words, { movement, region }: { readonly movement: string; readonly region: string }, side: FactSide): { readonly movement: string; readonly region: string; readonly side?: FactSide } {
  const plain = movement.replace(/^(?:left|right) /, '');
  return words.vocabulary.isSpinal(region) ? { movement: plain === movement ? movement : `${side} ${plain}`, region } : { movement, region, side };
}

/** After the treatment the joint need not be named again, where this movement was measured of one joint only. */
function regionBefore({ context }: Words, movement: string): string | undefined {
  const plain = (name: string) => name.replace(/^(?:left|right) /, '');
  const regions = new Set(context.ranges.filter((range) => plain(range.movement) === plain(movement)).map(({ region }) => region));
  const [only] = regions;
  return regions.size === 1 ? only : undefined;
}

function isRange(draft: Draft, amount: Amount): boolean {
  if (draft.usedAmounts.has(amount.first)) return false;
  // "Dorsiflexion power grade 4" is strength.
  if (amount.unit === undefined && draft.words.isCue('graded', amount.first - 1)) return false;
  if (amount.unit === 'degrees') return true;
  if (isPhoneNumber(draft.words, amount)) return false;
  if (amount.unit !== undefined) return isPairOfSides(draft.words, amount);
  if (amount.denominator !== undefined) return isPairOfSides(draft.words, amount) || isOfWhole(draft.words, amount);
  const next = draft.words.tokens[amount.end]?.text ?? '';
  return next !== '%' && next !== 'x' && !(next === ':' && draft.words.tokens[amount.end + 1]?.kind === 'number') && draft.words.tokens[amount.first - 1]?.text !== '#';
}

/** "Ext 4512": four digits and more are nobody's range, and nothing of the body stands before. */
function isPhoneNumber({ tokens, places }: Words, amount: Amount): boolean {
  const number = tokens[amount.first];
  if (number?.kind !== 'number' || !/^\d{3,}$/.test(number.text) || (number.text.length < 4 && tokens[amount.first + 1]?.kind === 'number')) return false;
  return number.text.length > 3 && !places.some((place) => place.first < amount.first && (place.side !== undefined || place.region !== undefined));
}

/** "150/180": so many degrees of those that are usual. */
function isOfWhole(words: Words, { first, value, denominator }: Amount): boolean {
  // "ER 90/90" is how the arm is held.
  if (denominator === undefined || value > denominator || value <= 10 || (value === 90 && denominator === 90)) return false;
  const side = words.placeEndingAt(first)?.side;
  return words.vocabulary.isFullRange(denominator) || (side !== undefined && side !== 'both' && denominator >= leastRange && denominator % 5 === 0);
}

/** "40/60" where the sides stand as "L/R" beside it. */
function isPairOfSides(words: Words, amount: Amount): boolean {
  if (amount.denominator === undefined || amount.denominator === 5 || amount.denominator === 10) return false;
  const near = [...words.tokens.slice(Math.max(0, amount.first - 5), amount.first), ...words.tokens.slice(amount.end, amount.end + 4)].map((token) => token.text).join('');
  return near.includes('l/r') || near.includes('r/l');
}

/** "120 degrees of shoulder flexion", "45° ER". */
function amountBefore(draft: Draft, place: Place): Measured | undefined {
  const { words } = draft;
  let at = place.first;
  let side: FactSide | undefined;
  let region: string | undefined;
  for (let steps = 0; steps < 6 && at > 0; steps += 1) {
    const amount = words.amounts[lastAmountBefore(words, at)];
    if (amount?.end === at) {
      if (amount.unit !== 'degrees' || draft.usedAmounts.has(amount.first)) return undefined;
      // "flexion 120° abduction 95°" is not "120° abduction": an amount follows, and a movement stood before.
      const follows = amountsAfter(words, place, (next) => isRange(draft, next));
      const isSaid = words.tokens[at]?.text === 'of';
      if (!isSaid && follows.length > 0) return undefined;
      return { amount, first: amount.first, end: place.end, ...(side !== undefined && { side }), ...(region !== undefined && { region }) };
    }
    const before = words.placeEndingAt(at);
    if (before !== undefined && before.movement === undefined && (before.side !== undefined || before.region !== undefined)) {
      side ??= before.side;
      region ??= before.region;
      at = before.first;
    } else if (['of', 'the', 'in'].includes(words.tokens[at - 1]?.text ?? '') || words.isCue('mode', at - 1)) at -= 1;
    else return undefined;
  }
  return undefined;
}

function lastAmountBefore(words: Words, token: number): number {
  let low = 0;
  let high = words.amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.amounts[middle]?.end ?? Infinity) <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function addRange(draft: Draft, place: Place, measured: Measured): void {
  const { words } = draft;
  const movement = place.movement;
  if (movement === undefined) return;
  const span = { first: Math.min(place.first, measured.first), end: measured.end };
  const own = { first: measured.first, end: measured.end };
  const status = measureStatus(draft, own.first < place.first ? span : { first: measured.amount.first, end: measured.amount.end });
  if (status === undefined) return;
  const floor = draft.ends.get('rom') ?? 0;
  const found = attributesOf(words, { first: place.first, end: Math.max(place.end, measured.first <= place.first ? measured.amount.end : place.end) }, floor);
  const said = measured.phase ?? phaseAt(draft, { first: measured.amount.first, end: measured.end }, measured.first > place.first ? measured.first : floor);
  const ownRegion = place.region ?? measured.region ?? (movement.onlyOf === undefined && (found.first < place.first || movesSo(words, found.region, movement)) ? found.region : undefined);
  const sides = { side: measured.side ?? found.side, region: ownRegion ?? (said === 'after' ? regionBefore(words, movement.name) : undefined) };
  draft.usedAmounts.add(measured.amount.first);
  const value = signedValue(words, movement, measured.amount);
  const first = measured.first > place.first ? measured.first : Math.min(found.first, span.first);
  const phase = said;
  for (const named of movementsOf(words, movement, sides)) {
    const isImpossible = Math.abs(value) > words.vocabulary.highestRange(sides.region, named.movement ?? movement.name);
    addFact(draft, 'rom', { first, end: Math.max(measured.end, measured.first <= place.first && found.end > measured.end && measured.side === undefined ? found.end : measured.end), status }, {
      phase, value, ...named, ...placed({ region: sides.region }), ...(isImpossible && { impossible: true as const }),
    });
  }
}

/** "Flex fingertips to knees, LF L 10": no knee bends to the side. */
function movesSo({ vocabulary }: Words, region: string | undefined, { name }: MovementTerm): boolean {
  if (region === undefined) return true;
  const moving = vocabulary.regionsMoving(name);
  return moving.length === 0 || vocabulary.isSpinal(region) || !moving.every((other) => vocabulary.isSpinal(other));
}

/** Right rotation of the neck has no side of its own; of both sides there are two. */
export function movementsOf(words: Words, movement: MovementTerm, { side, region }: { readonly side: FactSide | undefined; readonly region: string | undefined }): readonly { readonly movement?: string; readonly side?: FactSide }[] {
  const isSpinalOrUnsaid = region === undefined || words.vocabulary.isSpinal(region);
  if (movement.isSided !== true) {
    const hasSideInName = movement.name.startsWith('left ') || movement.name.startsWith('right ');
    // A spine bends forwards and backwards to no side.
    const isOfSpine = region !== undefined && words.vocabulary.isSpinal(region);
    return [{ movement: movement.name, ...(side !== undefined && !hasSideInName && !isOfSpine && { side }) }];
  }
  if (!isSpinalOrUnsaid) return [{ movement: movement.name, ...(side !== undefined && { side }) }];
  if (side === 'both') return [{ movement: `left ${movement.name}` }, { movement: `right ${movement.name}` }];
  return [{ movement: side === undefined ? movement.name : `${side} ${movement.name}` }];
}

/** "Lacks 5°", "5° short of full extension". */
function isShort({ tokens }: Words, { first, end }: Amount): boolean {
  return tokens.slice(Math.max(0, first - 3), first).some(({ text }) => /^(?:lacks|lacking|lack)$/.test(text)) || /^(?:short|lag|deficit)$/.test(tokens[end]?.text ?? '');
}

/** "ext -5" and "lacks 5 of extension" fall short of straight; "flexion - 120" only has a dash before its value. */
export function signedValue(words: Words, movement: MovementTerm, amount: Amount): number {
  const before = words.tokens[amount.first - 1];
  const number = words.tokens[amount.first];
  if (movement.mayBeNegative === true && amount.value <= longestNegative && isShort(words, amount)) return -amount.value;
  if (before?.text !== '-' || number === undefined || before.to !== number.from || words.tokens[amount.first - 2]?.to === before.from) return amount.value;
  return movement.mayBeNegative === true && amount.value <= longestNegative ? -amount.value : amount.value;
}
