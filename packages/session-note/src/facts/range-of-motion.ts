/** Movements with degrees. Fractions, "full" and "limited" are no measure; a spine's rotation takes its side into its name. */
import { scalesOfNotes, type MovementTerm } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed } from './draft.ts';
import { measureStatus } from './measure-status.ts';
import { amountsAfter, type Measured, valuesOfPair } from './measures.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

/** No joint falls short of straight by more than this and is still written with a minus. */
const longestNegative = 30;

/** What one side is measured against is no second side. */
const leastRange = 30;

export function readRangeOfMotion(draft: Draft): void {
  const { words } = draft;
  for (const place of words.places) {
    const pairs = pairsOfMovements(draft, place);
    for (const { place: named, measured } of pairs) addRange(draft, named, measured);
    if (pairs.length > 0) continue;
    if (place.movement === undefined || isTreated(words, place) || isVital(words, place)) continue;
    const before = amountBefore(draft, place);
    const { movement } = place;
    const fits = (amount: Amount) => isRange(draft, amount, place.first) || (isInMillimetres(words, movement.name, amount) && !draft.usedAmounts.has(amount.first));
    const after = before === undefined ? amountsAfter(words, place, fits) : [];
    for (const measured of before === undefined ? after : [before]) addRange(draft, place, measured);
  }
  readBareRetest(draft);
}

/** "DF/PF 10/45", "flex/ext L 0/140, R 0/145": two movements, and the value of each in the same order. */
function pairsOfMovements(draft: Draft, place: Place): readonly { readonly place: Place; readonly measured: Measured }[] {
  const { words } = draft;
  const other = words.tokens[place.end]?.text === '/' ? words.placeAt(place.end + 1) : undefined;
  if (place.movement === undefined || other?.movement === undefined) return [];
  const isPair = ({ first, end, denominator, unit, value }: Amount) => end === first + 3 && denominator !== undefined && words.tokens[first + 1]?.text === '/' && !(ownScales.has(denominator) && value <= denominator) && unit === undefined && value <= furthestBare && denominator <= furthestBare && !draft.usedAmounts.has(first);
  return amountsAfter(words, { first: place.first, end: other.end }, isPair).flatMap(({ amount, ...rest }) => {
    const { denominator = 0, ...own } = amount;
    const first = rest.first === place.first ? other.first : rest.first;
    return [{ place, measured: { ...rest, amount: own } }, { place: other, measured: { ...rest, first, amount: { ...own, first: amount.first + 2, value: denominator, written: String(denominator) } } }];
  });
}

/** Of five and of ten: a grade or a rating that both share. */
const ownScales: ReadonlySet<number> = new Set([scalesOfNotes.strength.highest, scalesOfNotes.pain.highest]);

/** "Mouth opening 38 mm". */
export function isInMillimetres({ tokens, vocabulary }: Words, movement: string | undefined, { unit, end }: Amount): boolean {
  return unit === 'length' && movement !== undefined && vocabulary.isInLength(movement) && tokens[end - 1]?.text === 'mm';
}

/** "BP 120/80, RR 16": breaths a minute. */
function isVital(words: Words, { first, end }: Place): boolean {
  return end - first === 1 && words.isCue('vital-sign', first) && words.tokens.some((_, at) => at !== first && words.isCue('vital-sign', at));
}

/** Minutes of a treatment are few; what was measured after it is seldom less. */
const mostMinutes = 15;

/** "MWM DF 4", "IASTM PF 5 R": right behind what was done, a movement is what it was done for, and the number its time. */
function isTreated(words: Words, { first, end }: Place): boolean {
  const { section } = words.context;
  const amount = words.amountAt(end);
  if ((section !== 'Tx' && section !== undefined) || amount === undefined || amount.unit !== undefined || amount.denominator !== undefined || amount.value > mostMinutes) return false;
  const next = words.tokens[amount.end];
  // "STM forearm ext 12": the muscles of a movement.
  let from = first;
  for (let place = words.placeEndingAt(from); place !== undefined && place.movement === undefined && from > first - 4; place = words.placeEndingAt(from)) from = place.first;
  return words.phrases('technique').some((phrase) => phrase.end === from) && (next === undefined || next.kind === 'sign' || words.placeAt(amount.end)?.side !== undefined);
}

const furthestBare = 200;

/** "Post: L 120": a side and a number after the treatment repeat what was measured last before it. */
function readBareRetest(draft: Draft): void {
  const { words } = draft;
  const last = words.context.ranges.find(({ region }) => region !== '');
  if (last !== undefined) {
    readOtherSide(draft, last);
    readBothSides(draft, last);
  }
  const isAfter = words.context.section === 'Re' || words.phrases('after').some(({ first, end }) => first === 0 || words.amounts.some((amount) => amount.end === first) || words.tokens[end]?.text === ':');
  if (last === undefined || !isAfter || words.places.some(({ movement, muscle }) => movement !== undefined || muscle !== undefined)) return;
  for (const amount of words.amounts) {
    const place = words.placeEndingAt(amount.first);
    const next = words.tokens[amount.end];
    const isBare = (amount.unit === undefined || amount.unit === 'degrees') && amount.denominator === undefined && words.tokens[amount.first]?.kind === 'number' && amount.value >= 10 && amount.value <= furthestBare;
    if (!isBare || draft.usedAmounts.has(amount.first) || place?.side === undefined || place.side === 'both' || words.itemStart(amount.first) !== place.first || (next !== undefined && next.kind !== 'sign' && words.cueAt('after', amount.end) === undefined)) continue;
    draft.usedAmounts.add(amount.first);
    addFact(draft, 'rom', { first: place.first, end: amount.end, status: 'present' }, { phase: 'after', value: amount.value, ...retold(words, last, place.side) });
  }
}

/** "R 58 L 60." below the treatment: both sides of what was measured last. */
function readBothSides(draft: Draft, last: { readonly movement: string; readonly region: string }): void {
  const { words } = draft;
  if (!words.context.isTreated || words.places.length !== 2 || words.amounts.length !== 2) return;
  const pairs = words.places.map((place, at) => ({ place, amount: words.amounts[at] }));
  const isWhole = pairs.every(({ place, amount }, at) => amount !== undefined && place.side !== undefined && place.side !== 'both' && place.region === undefined && amount.first === place.end && amount.denominator === undefined && (amount.unit === undefined || amount.unit === 'degrees') && amount.value >= 10 && amount.value <= furthestBare && place.first <= (pairs[at - 1]?.amount?.end ?? 0) + 1);
  if (!isWhole || words.places[0]?.first !== 0 || words.tokens.slice(words.amounts[1]?.end).some(({ kind }) => kind === 'word')) return;
  for (const { place, amount } of pairs) {
    if (amount === undefined || place.side === undefined || draft.usedAmounts.has(amount.first)) continue;
    draft.usedAmounts.add(amount.first);
    addFact(draft, 'rom', { first: place.first, end: amount.end, status: 'present' }, { phase: 'after', value: amount.value, ...retold(words, last, place.side) });
  }
}

/** "Rot R 40→50. L 45→55": a sentence of a side and its numbers goes on with what was measured last. */
function readOtherSide(draft: Draft, last: { readonly movement: string; readonly region: string }): void {
  const { words } = draft;
  const place = words.placeAt(0);
  const amount = place?.side === undefined || place.side === 'both' ? undefined : words.amountAt(place.end);
  const other = amount !== undefined && words.tokens[amount.end]?.text === '→' ? words.amountAt(amount.end + 1) : undefined;
  const end = other?.end ?? amount?.end ?? 0;
  const isPlain = (one: Amount) => (one.unit === undefined || one.unit === 'degrees') && one.denominator === undefined && one.value >= 10 && one.value <= furthestBare && !draft.usedAmounts.has(one.first);
  if (place?.side === undefined || amount === undefined || !isPlain(amount) || (other !== undefined && !isPlain(other)) || words.tokens.length - end > 1 || words.tokens[end]?.kind === 'word') return;
  for (const [one, phase, first] of other === undefined ? [[amount, undefined, 0] as const] : [[amount, 'before', 0] as const, [other, 'after', other.first] as const]) {
    draft.usedAmounts.add(one.first);
    addFact(draft, 'rom', { first, end: one.end, status: 'present' }, { value: one.value, ...(phase !== undefined && { phase }), ...retold(words, last, place.side) });
  }
}

function retold(words: Words, { movement, region }: { readonly movement: string; readonly region: string }, side: FactSide): { readonly movement: string; readonly region: string; readonly side?: FactSide } {
  const plain = movement.replace(/^(?:left|right) /, '');
  return words.vocabulary.isSpinal(region) ? { movement: plain === movement ? movement : `${side} ${plain}`, region } : { movement, region, side };
}

/** "Rot R 55 ... rot 70" is to the side that alone was measured before. */
function sideBefore({ context }: Words, movement: string, region: string | undefined): FactSide | undefined {
  const sides = new Set(context.ranges.filter((range) => range.movement.endsWith(` ${movement}`) && (region === undefined || range.region === '' || range.region === region)).map((range): FactSide => (range.movement.startsWith('left') ? 'left' : 'right')));
  const [only] = sides;
  return sides.size === 1 ? only : undefined;
}

/** After the treatment the joint need not be named again, where this movement was measured of one joint only. */
function regionBefore({ context }: Words, movement: string): string | undefined {
  const plain = (name: string) => name.replace(/^(?:left|right) /, '');
  const regions = new Set(context.ranges.filter((range) => range.region !== '' && plain(range.movement) === plain(movement)).map(({ region }) => region));
  const [only] = regions;
  return regions.size === 1 ? only : undefined;
}

function isRange(draft: Draft, amount: Amount, subject: number): boolean {
  if (draft.usedAmounts.has(amount.first)) return false;
  // "Dorsiflexion power grade 4" is strength.
  if (amount.unit === undefined && draft.words.isCue('graded', amount.first - 1)) return false;
  if (amount.unit === 'degrees') return true;
  if (isPhoneNumber(draft.words, amount)) return false;
  if (amount.unit !== undefined) return valuesOfPair(draft.words, amount, subject) !== undefined;
  if (amount.denominator !== undefined) return valuesOfPair(draft.words, amount, subject) !== undefined || isOfWhole(draft.words, amount);
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
      const follows = amountsAfter(words, place, (next) => isRange(draft, next, place.first));
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
  const sides: { side: FactSide | undefined; readonly region: string | undefined } = { side: measured.side ?? found.side, region: ownRegion ?? (said === 'after' ? regionBefore(words, movement.name) : undefined) };
  const again = sides.side === undefined && movement.isSided === true && (sides.region === undefined || words.vocabulary.isSpinal(sides.region)) ? sideBefore(words, movement.name, sides.region) : undefined;
  sides.side ??= again;
  draft.usedAmounts.add(measured.amount.first);
  const value = signedValue(words, movement, measured.amount);
  const first = measured.first > place.first ? measured.first : Math.min(found.first, span.first);
  const phase = said;
  for (const named of movementsOf(words, movement, { ...sides, ...(measured.first > place.first && { said: measured.side }) })) {
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
export function movementsOf(words: Words, movement: MovementTerm, { side, region, said }: { readonly side: FactSide | undefined; readonly region: string | undefined; readonly said?: FactSide | undefined }): readonly { readonly movement?: string; readonly side?: FactSide }[] {
  const isSpinalOrUnsaid = region === undefined || words.vocabulary.isSpinal(region);
  if (movement.isSided !== true) {
    const hasSideInName = movement.name.startsWith('left ') || movement.name.startsWith('right ');
    // A spine bends forwards and backwards to no side.
    const isOfSpine = region !== undefined && words.vocabulary.isSpinal(region);
    // "Rotation to the right 58 and to the left 70".
    if (hasSideInName && said !== undefined && said !== 'both' && isSpinalOrUnsaid) return [{ movement: movement.name.replace(/^(?:left|right)/, said) }];
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
