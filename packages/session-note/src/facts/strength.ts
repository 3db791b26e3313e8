/** Strength as written: of five, or in weight for a grip; of a movement, a muscle or a region. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span } from './draft.ts';
import { measureStatus } from './measure-status.ts';
import { amountsAfter, type Measured } from './measures.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

/** What a muscle or a movement is to a fact. */
interface Subject extends Span {
  readonly place?: Place;
}

export function readStrength(draft: Draft): void {
  const { words } = draft;
  for (const place of subjectsOf(words)) {
    const found = amountsAfter(words, place, (amount) => isGrade(draft, amount) || isSignedGrade(draft, amount) || (place.muscle !== undefined && amount.unit === 'weight') || (place.movement !== undefined && isSidedWeight(draft, amount)));
    for (const measured of found) addStrength(draft, { first: place.first, end: place.end, place }, measured);
  }
  for (const { first, end } of words.phrases('strength')) {
    for (const measured of amountsAfter(words, { first, end }, (amount) => isGrade(draft, amount) || isWeight(draft, { first, end }, amount))) addStrength(draft, { first, end }, measured);
  }
  for (const { first, end } of words.phrases('force')) {
    for (const measured of amountsAfter(words, { first, end }, (amount) => isForce(words, amount) && !draft.usedAmounts.has(amount.first))) addStrength(draft, { first, end }, measured);
  }
  for (const amount of words.amounts) if (isGrade(draft, amount)) readBareGrade(draft, amount);
}

/** Movements, muscles, regions that are named by their muscle, and muscles that are named by what they move: "ankle evertors". */
function subjectsOf(words: Words): readonly Place[] {
  const movers = words.phrases('mover').map(({ first, end, meanings }) => ({ first, end, movement: meanings[0]?.type === 'mover' ? meanings[0].movement : undefined }));
  const places = words.places.flatMap((place): Place[] => {
    if (place.movement === undefined && place.muscle === undefined && !(place.region !== undefined && words.vocabulary.isMuscular(place.region))) return [];
    const mover = movers.find(({ first, end }) => end === place.end && first >= place.first);
    if (mover?.movement === undefined || place.movement !== undefined) return [place];
    const own = regionWithin(words, place.first, mover.first);
    const before = own === undefined ? words.placeEndingAt(place.first) : undefined;
    // "Shoulder abductors": not those of the joint that they are called by alone.
    if (before?.region !== undefined && before.movement === undefined) return [{ first: before.first, end: place.end, region: before.region, movement: mover.movement }];
    return [{ ...place, movement: mover.movement, ...(own !== undefined && { region: own }) }];
  });
  const known = new Set(places.map(({ end }) => end));
  const others = movers.flatMap(({ first, end, movement }): Place[] => {
    const before = words.placeEndingAt(first);
    if (movement === undefined || known.has(end) || before?.region === undefined || before.movement !== undefined) return [];
    return [{ first: before.first, end, region: before.region, movement }];
  });
  return others.length === 0 ? places : [...places, ...others].sort((one, other) => one.first - other.first);
}

/** Of "hip abductors" the hip. */
function regionWithin({ tokens, vocabulary }: Words, from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1) {
    const meaning = vocabulary.root.next.get(tokens[at]?.text ?? '')?.meanings.find(({ type }) => type === 'region');
    if (meaning?.type === 'region') return meaning.region;
  }
  return undefined;
}

const leastForce = 2;
const highestForce = 150;

/** "Grip R 42, L 38": a force needs no unit where the hand is measured, but a side or what parts it from the name. */
function isForce(words: Words, { first, end, value, unit, denominator }: Amount): boolean {
  if (unit === 'weight') return true;
  if (unit !== undefined || denominator !== undefined || words.tokens[first]?.kind !== 'number' || value < leastForce || value > highestForce) return false;
  const lead = words.placeEndingAt(first)?.side ?? words.placeAt(end)?.side ?? words.tokens[first - 1]?.text ?? '';
  return ['left', 'right', 'both', ':', '=', '→', 'was', 'now', '|'].includes(lead);
}

/** The words of a test that measures a force, and the force behind them: told as a strength. */
export function isForceMeasured(words: Words, { first, end }: Span): boolean {
  const name = words.phrases('force').find((phrase) => phrase.first <= first && phrase.end >= end);
  return name !== undefined && amountsAfter(words, name, (amount) => isForce(words, amount)).length > 0;
}

/** "Wrist flexion 4+", "quads 3-": a grade without what it is of; no joint moves so little. */
function isSignedGrade({ words, usedAmounts }: Draft, { first, end, unit, denominator, value }: Amount): boolean {
  const [number, sign, next] = [words.tokens[first], words.tokens[end], words.tokens[end + 1]];
  return !usedAmounts.has(first) && unit === undefined && denominator === undefined && value > 0 && value <= scalesOfNotes.strength.highest && number?.kind === 'number' && number.text.length === 1 && (sign?.text === '+' || sign?.text === '-') && sign.from === number.to && (next === undefined || next.from > sign.to || next.kind === 'sign') && next?.kind !== 'number';
}

/** "Prone knee flexion: R 27 kg, L 31 kg" is a strength; "extension 20 kg 3x10" is an exercise. */
function isSidedWeight({ words, usedAmounts }: Draft, amount: Amount): boolean {
  const { section, topic } = words.context;
  if (amount.unit !== 'weight' || usedAmounts.has(amount.first) || section === 'Tx' || section === 'P' || topic === 'home') return false;
  const side = words.placeEndingAt(amount.first) ?? words.placeAt(amount.end);
  return side?.side !== undefined && words.amountAt(amount.end)?.unit !== 'repetitions';
}

/** "Grip R 38 kg, L 52": the second side goes without its unit. */
function isWeight({ words, usedAmounts }: Draft, subject: Span, amount: Amount): boolean {
  if (usedAmounts.has(amount.first)) return false;
  if (amount.unit === 'weight') return true;
  // "Grip 26 R": right behind its name, with a side and no unit.
  if (amount.first === subject.end && amount.unit === undefined && amount.denominator === undefined && amount.value > scalesOfNotes.strength.highest && amount.isRange !== true && words.placeAt(amount.end)?.side !== undefined) return true;
  const isSided = words.placeEndingAt(amount.first)?.side !== undefined;
  return isSided && amount.unit === undefined && amount.denominator === undefined && words.amounts.some(({ first, end, unit }) => unit === 'weight' && first >= subject.end && end <= amount.first && amount.first - end <= 3);
}

function isGrade(draft: Draft, amount: Amount): boolean {
  return amount.denominator === scalesOfNotes.strength.highest && amount.unit === undefined && !draft.usedAmounts.has(amount.first);
}

/** "5/5 strength in the legs", "4/5 quads"; and where strength is the matter of the sentence or line, any grade of five. */
function readBareGrade(draft: Draft, amount: Amount): void {
  const { words } = draft;
  let at = amount.end;
  while (at < amount.end + 4 && ['for', 'in', 'of', 'the', 'on', 'with', 'muscle', '(', ')'].includes(words.tokens[at]?.text ?? '') && words.cueAt('strength', at) === undefined) at += 1;
  let end = amount.end;
  let place: Place | undefined;
  const strengthEnd = words.cueAt('strength', at);
  const sideFirst = words.placeAt(at);
  const subject = sideFirst?.side !== undefined ? words.placeAt(sideFirst.end) : sideFirst;
  if (strengthEnd !== undefined) end = strengthEnd;
  else if (subject?.muscle !== undefined || subject?.movement !== undefined) {
    place = subject;
    end = subject.end;
  } else if (words.context.topic !== 'strength' && !words.hasCue('strength', 0, words.tokens.length)) return;
  addStrength(draft, { first: amount.first, end, ...(place !== undefined && { place }) }, { amount, first: amount.first, end });
}

function addStrength(draft: Draft, subject: Subject, measured: Measured): void {
  const { words } = draft;
  const { amount } = measured;
  if (draft.usedAmounts.has(amount.first)) return;
  const status = measureStatus(draft, { first: amount.first, end: amount.end });
  if (status === undefined) return;
  const floor = draft.ends.get('strength') ?? 0;
  const isFirst = measured.first <= subject.first;
  const found = attributesOf(words, { first: subject.first, end: isFirst ? Math.max(amount.end, subject.end) : subject.end }, floor);
  draft.usedAmounts.add(amount.first);
  const { place } = subject;
  const isSigned = amount.denominator === undefined && amount.unit === undefined && (words.tokens[amount.end]?.text === '+' || words.tokens[amount.end]?.text === '-') && words.tokens[amount.end]?.from === words.tokens[amount.end - 1]?.to;
  const region = place?.region ?? measured.region ?? found.region;
  const muscle = place?.muscle;
  addFact(draft, 'strength', { first: isFirst ? Math.min(found.first, subject.first) : measured.first, end: Math.max(measured.end + (isSigned ? 1 : 0), isFirst && measured.side === undefined ? found.end : 0), status }, {
    phase: measured.phase ?? phaseAt(draft, { first: amount.first, end: measured.end }, isFirst ? floor : measured.first),
    value: isSigned ? `${amount.written}${words.tokens[amount.end]?.text ?? ''}` : amount.written,
    ...placed({ side: measured.side ?? found.side, region }),
    ...(place?.movement !== undefined && { movement: movementName(place, measured.side ?? found.side, region !== undefined && words.vocabulary.isSpinal(region)) }),
    ...(muscle !== undefined && { name: muscle }),
    ...(amount.unit === undefined && amount.denominator !== undefined && amount.value > scalesOfNotes.strength.highest && { impossible: true as const }),
  });
}

function movementName({ movement }: Place, side: string | undefined, isSpinal: boolean): string {
  const name = movement?.name ?? '';
  return movement?.isSided === true && isSpinal && (side === 'left' || side === 'right') ? `${side} ${name}` : name;
}
