/**
 * How a limb is held while another movement is measured, and how far it reached: "DF with knee straight 4", "ER in 90 abd 60",
 * "DF (knee ext) 4", "flexion to knees". It is set aside: no place and no measure of what stands beside it.
 */
import type { CueName, MovementTerm } from '@trusted-hands/packs';
import type { Token } from '../tokens/token.ts';
import type { CompiledVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import type { Place } from './places.ts';

interface Sentence {
  readonly tokens: readonly Token[];
  readonly isAmount: (token: number) => boolean;
  readonly cueAt: (cue: CueName, token: number) => number | undefined;
  readonly vocabulary: CompiledVocabulary;
}

const leads = new Set(['in', 'at', 'with', 'w', '@', '(']);
const heldWith = new Set(['with', 'w', 'in']);
const degreeSigns = new Set(['°', 'degrees', 'deg']);
/** "Flexion to mid shin". */
const partOfReach = new Set(['the', 'his', 'her', 'mid', 'lower', 'upper', 'above', 'below']);
const longestHeld = 4;
const longestGap = 14;

export function withAsides(sentence: Sentence, places: readonly Place[]): readonly Place[] {
  if (!places.some(({ movement, muscle, region }) => movement !== undefined || muscle !== undefined || (region !== undefined && sentence.vocabulary.isHeld(region)))) return places;
  const byFirst = new Map(places.map((place) => [place.first, place]));
  const asides: Place[] = [];
  let taken = 0;
  const add = (first: number, end: number) => {
    if (first < taken) return;
    asides.push({ first, end, isAside: true });
    taken = end;
  };
  let hasMovement = false;
  let before: Place | undefined;
  for (const place of places) {
    if (place.first < taken) continue;
    if (isReached(sentence, place, before)) add(place.first, place.end);
    else if (place.movement !== undefined || place.muscle !== undefined) {
      hasMovement ||= place.movement !== undefined;
      const held = heldAfter(sentence, byFirst, place);
      if (held !== undefined) add(held.first, held.end);
    } else if (isHeldJoint(sentence, place)) {
      const end = bentAfter(sentence, place, hasMovement);
      if (end !== undefined) add(place.first, end);
    }
    before = place;
  }
  if (asides.length === 0) return places;
  const covered = new Set(asides.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)));
  return [...places.filter(({ first, end }) => !covered.has(first) && !covered.has(end - 1)), ...asides].sort((one, other) => one.first - other.first);
}

/** "Flexion to knees", "fingertips to mid shin": how far the hands came. */
function isReached({ tokens, cueAt }: Sentence, { first, region, movement }: Place, before: Place | undefined): boolean {
  if (region === undefined || movement !== undefined) return false;
  let to = tokens[first - 1]?.text === '-' ? first - 2 : first - 1;
  if (partOfReach.has(tokens[to]?.text ?? '')) to -= 1;
  return tokens[to]?.text === 'to' && ((before?.movement !== undefined && before.end === to) || cueAt('reaches', to - 1) === to);
}

function isHeldJoint({ vocabulary }: Sentence, { region, movement }: Place): boolean {
  return region !== undefined && movement === undefined && vocabulary.isHeld(region);
}

/** "DF 10 knee bent", "with the elbow straight": not "knee flexed 120", "knee bent to 120", which measure it. */
function bentAfter({ tokens, cueAt }: Sentence, { first, end }: Place, hasMovement: boolean): number | undefined {
  const held = cueAt('held', end);
  const isLed = hasMovement || heldWith.has(tokens[first - 1]?.text ?? '');
  if (held === undefined || !isLed || tokens[held]?.kind === 'number' || (tokens[held]?.text === 'to' && tokens[held + 1]?.kind === 'number')) return undefined;
  return held;
}

/** Behind a movement or a muscle, with sides and small words between them at most. */
function heldAfter(sentence: Sentence, byFirst: ReadonlyMap<number, Place>, subject: Place): { readonly first: number; readonly end: number } | undefined {
  const { tokens, isAmount, cueAt } = sentence;
  let at = subject.end;
  for (let gap = 0; gap < longestGap && at < tokens.length; gap += 1) {
    const end = heldFrom(sentence, byFirst, at, subject.movement);
    if (end !== undefined) return { first: at, end };
    const place = byFirst.get(at);
    if (place?.movement !== undefined || place?.muscle !== undefined || isAmount(at)) return undefined;
    const next = place?.end ?? cueAt('filler', at) ?? cueAt('now', at) ?? cueAt('was', at) ?? cueAt('before', at) ?? cueAt('after', at);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

/** "in 90 abd", "(knee ext)", "knee bent": the token after how the limb is held. */
function heldFrom(sentence: Sentence, byFirst: ReadonlyMap<number, Place>, from: number, measured: MovementTerm | undefined): number | undefined {
  const { tokens, cueAt, vocabulary } = sentence;
  const joint = byFirst.get(from);
  // "Flexion hip extension" is two movements of the hip; "DF knee ext" is one of the ankle.
  const isJoint = joint !== undefined && isHeldJoint(sentence, joint) && !(measured !== undefined && vocabulary.regionsMoving(measured.name).includes(joint.region ?? ''));
  if (!isJoint && !leads.has(tokens[from]?.text ?? '')) return undefined;
  let at = joint?.end ?? from + 1;
  for (let steps = 1; steps < longestHeld; steps += 1) {
    const place = byFirst.get(at);
    const end = cueAt('held', at) ?? (place?.movement === undefined ? undefined : place.end);
    if (end !== undefined) return tokens[end]?.text === ')' ? end + 1 : end;
    const text = tokens[at]?.text ?? '';
    if (tokens[at]?.kind !== 'number' && !leads.has(text) && !degreeSigns.has(text) && !(place !== undefined && isHeldJoint(sentence, place))) return undefined;
    at = place?.end ?? at + 1;
  }
  return undefined;
}
