/** Strength as written: of five, or in weight for a grip; of a movement, a muscle or a region. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span } from './draft.ts';
import { measureStatus } from './measure-status.ts';
import { amountsAfter, type Measured, valuesOfPair } from './measures.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

/** What a muscle or a movement is to a fact. */
interface Subject extends Span {
  readonly place?: Place;
}

export function readStrength(draft: Draft): void {
  const { words } = draft;
  const subjects = subjectsOf(words);
  const named: Place[] = [];
  for (const place of subjects) {
    const isTold = isStrengthTold(words, place);
    const fits = (amount: Amount) => isGrade(draft, amount) || isSignedGrade(draft, amount) || (isTold && isBareGrade(draft, amount)) || (place.muscle !== undefined && amount.unit === 'weight') || isPairOfForces(words, place, amount) || (place.movement !== undefined && isSidedWeight(draft, place, amount));
    const found = amountsAfter(words, place, fits);
    if (found.length === 0) named.push(place);
    // "Hamstrings 5/5, deltoid 4/5": a muscle's region is of nothing that follows.
    else if (place.movement === undefined && place.region !== undefined) words.named.add(place.first);
    for (const measured of found) {
      for (const other of sharing(words, subjects, place)) {
        addStrength(draft, { first: other.first, end: other.end, place: other }, { ...measured, first: other.first, end: other.end });
        draft.usedAmounts.delete(measured.amount.first);
      }
      addStrength(draft, { first: place.first, end: place.end, place: withMovementBefore(words, place) }, measured);
    }
  }
  for (const amount of words.amounts) if (isGrade(draft, amount)) readGradeBefore(draft, amount, named);
  for (const { first, end } of words.phrases('strength')) {
    for (const measured of amountsAfter(words, { first, end }, (amount) => isGrade(draft, amount) || isWeight(draft, { first, end }, amount) || isPairOfForces(words, { first, end }, amount))) addStrength(draft, { first, end }, measured);
  }
  for (const { first, end } of words.phrases('force')) {
    for (const measured of amountsAfter(words, { first, end }, (amount) => (isForce(words, amount) && !draft.usedAmounts.has(amount.first)) || isPairOfForces(words, { first, end }, amount))) addStrength(draft, { first, end }, measured);
  }
}

/** "Quads and hams 5/5", "IR/ER 4/5": what is joined before a grade shares it. */
function sharing(words: Words, subjects: readonly Place[], place: Place): readonly Place[] {
  const before = subjects.find(({ end }) => end === place.first - 1);
  if (before === undefined || !['/', 'and', '&', '+'].includes(words.tokens[before.end]?.text ?? '') || (before.movement === undefined) !== (place.movement === undefined)) return [];
  if (/^(?:with|on|during|in|w)$/.test(words.tokens[before.first - 1]?.text ?? '')) return [];
  return [...sharing(words, subjects, before), before];
}

/** What no name, day or side was found for: any grade of five, where strength is the matter of the sentence or line. */
export function readBareStrength(draft: Draft): void {
  const { words } = draft;
  if (words.context.topic !== 'strength' && !words.hasCue('strength', 0, words.tokens.length)) return;
  for (const amount of words.amounts) {
    if (!isGrade(draft, amount)) continue;
    // "4/5 strength": its name behind it.
    const end = words.cueAt('strength', amount.end) ?? amount.end;
    addStrength(draft, { first: amount.first, end }, { amount, first: amount.first, end });
  }
}

/** "MMT: deltoid L 5 R 4-", "Oxford: glute max 3": under the name of the scale a grade needs no "of five". */
function isStrengthTold(words: Words, { first }: Span): boolean {
  return words.context.topic === 'strength' || words.hasCue('grade-scale', 0, first);
}

/** "R hip abd: glute med 4/5", "hip abd (glute med) 4/5": the movement, and the muscle that makes it. */
function withMovementBefore(words: Words, place: Place): Place {
  const sign = words.tokens[place.first - 1]?.text ?? '';
  const before = sign === ':' || sign === '(' ? words.placeEndingAt(place.first - 1) : undefined;
  if (place.muscle === undefined || before?.movement === undefined) return place;
  const region = before.region ?? words.placeEndingAt(before.first)?.region;
  const { region: _, ...muscle } = place;
  return { ...muscle, movement: before.movement, ...(region !== undefined && { region }) };
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
    if (own !== undefined) return [{ first: place.first, end: place.end, region: own, movement: mover.movement }];
    // "Shoulder abductors": not those of the joint that they are called by alone.
    if (before?.region !== undefined && before.movement === undefined) return [{ first: before.first, end: place.end, region: before.region, movement: mover.movement }];
    // "Adductors 4/5": a muscle's name.
    return [place];
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
  return name !== undefined && amountsAfter(words, name, (amount) => isForce(words, amount) || isPairOfForces(words, name, amount)).length > 0;
}

/** "Wrist flexion 4+", "quads 3-": a grade without what it is of; no joint moves so little. */
function isSignedGrade({ words, usedAmounts }: Draft, { first, end, unit, denominator, value }: Amount): boolean {
  const [number, sign, next] = [words.tokens[first], words.tokens[end], words.tokens[end + 1]];
  // "Reflexes: biceps 2+".
  if (words.phrases('absent-is-bad').some((reflex) => reflex.end <= first && !words.hasCue('strength', reflex.end, first))) return false;
  return !usedAmounts.has(first) && !words.hasCue('tone-scale', 0, first) && unit === undefined && denominator === undefined && value > 0 && value <= scalesOfNotes.strength.highest && number?.kind === 'number' && number.text.length === 1 && (sign?.text === '+' || sign?.text === '-') && sign.from === number.to && (next === undefined || next.from > sign.to || next.kind === 'sign') && next?.kind !== 'number';
}

/** "Deltoid L 5": of five, with nothing that is counted behind it. */
function isBareGrade({ words, usedAmounts }: Draft, { first, end, unit, denominator, value, isRange }: Amount): boolean {
  const [number, next] = [words.tokens[first], words.tokens[end]];
  if (usedAmounts.has(first) || unit !== undefined || denominator !== undefined || isRange === true || value > scalesOfNotes.strength.highest || number?.kind !== 'number' || number.text.length > 1) return false;
  return next === undefined || (next.kind === 'sign' && !['/', '°', '%', ':'].includes(next.text)) || words.placeAt(end)?.side !== undefined || ['and', 'on', 'with', 'both', 'today', 'now', 'then'].includes(next.text);
}

/** "Prone knee flexion: R 27 kg, L 31 kg" is a strength; "extension 20 kg 3x10" is an exercise. */
function isSidedWeight({ words, usedAmounts }: Draft, { first }: Span, amount: Amount): boolean {
  const { section, topic } = words.context;
  if (amount.unit !== 'weight' || usedAmounts.has(amount.first) || section === 'Tx' || section === 'P' || topic === 'home') return false;
  if (words.amountAt(amount.end)?.unit === 'repetitions') return false;
  // "L ER 12 kg, R ER 15 kg (HHD)".
  if (words.placeEndingAt(first)?.side !== undefined && words.hasCue('strength', 0, words.tokens.length)) return true;
  return (words.placeEndingAt(amount.first) ?? words.placeAt(amount.end))?.side !== undefined;
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

/** "Grip R/L 30/24", "quads L/R 24/31 kg". */
function isPairOfForces(words: Words, subject: Span, amount: Amount): boolean {
  const isHand = words.cueAt('force', subject.first) !== undefined;
  return valuesOfPair(words, amount, subject.first)?.some(({ amount: { unit, value } }) => unit === 'weight' || (isHand && value > scalesOfNotes.strength.highest)) === true;
}

function isGrade(draft: Draft, amount: Amount): boolean {
  return amount.denominator === scalesOfNotes.strength.highest && amount.unit === undefined && !draft.usedAmounts.has(amount.first);
}

/** "5/5 strength in the legs", "4/5 quads", "4/5 power in right shoulder abduction": the grade stands before what it is of. */
function readGradeBefore(draft: Draft, amount: Amount, subjects: readonly Place[]): void {
  const { words } = draft;
  let at = amount.end;
  let side: Place['side'];
  while (at < amount.end + longestLead) {
    const subject = subjects.find(({ first }) => first === at);
    if (subject !== undefined) {
      const sideBehind = side === undefined ? words.placeAt(subject.end)?.side : undefined;
      const own = side ?? sideBehind;
      addStrength(draft, { first: amount.first, end: subject.end, place: subject }, { amount, first: amount.first, end: sideBehind === undefined ? subject.end : subject.end + 1, ...(own !== undefined && { side: own }) });
      return;
    }
    const place = words.placeAt(at);
    const strength = words.cueAt('strength', at);
    if (place?.side !== undefined) side = place.side;
    else if (strength === undefined && place?.region === undefined && !links.has(words.tokens[at]?.text ?? '')) break;
    at = strength ?? place?.end ?? at + 1;
  }
}

const longestLead = 7;
const links = new Set(['for', 'in', 'of', 'the', 'on', 'with', 'muscle', '(', ')', 'his', 'her', 'their']);

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
