/**
 * Which joint a movement is of, where its own sentence does not say: one that the note names elsewhere and that moves so,
 * the one named most often; or the only one there is ("dorsiflexion"). The side of a limb comes along, of tests and what is
 * felt too, where the note knows one only. Clinicians name the joint and the side once and list what they find below.
 */
import type { Fact, FactSide } from '../fact.ts';
import type { CompiledVocabulary } from '../vocabulary/compiled-vocabulary.ts';

/** A region that a sentence names, with the side that stands with it; or a side by itself. */
export interface NamedPlace {
  readonly region?: string;
  readonly side?: FactSide;
}

export interface MovementPlaces {
  /** To be told of all sentences' places first. */
  name(places: readonly NamedPlace[]): void;
  /** A fact whose place is open. */
  readonly place: (fact: Fact) => Fact;
}

type Vocabulary = Pick<CompiledVocabulary, 'regionsMoving' | 'regionsOfTest' | 'isSpinal' | 'isSingle'>;

const sidedKinds: ReadonlySet<string> = new Set(['rom', 'strength', 'test', 'palpation']);

/** Whether the rest of the note may say of a fact where it is: of most the own sentence does. */
export function isPlaceOpen({ kind, status, region, side, movement }: Fact): boolean {
  if ((kind === 'rom' || kind === 'strength') && movement !== undefined && region === undefined) return true;
  return side === undefined && status !== 'other-person' && (kind === 'pain' ? region !== undefined : sidedKinds.has(kind));
}

export function createMovementPlaces({ regionsMoving, regionsOfTest, isSpinal, isSingle }: Vocabulary): MovementPlaces {
  const named = new Map<string, { count: number; readonly sides: Set<FactSide> }>();
  const sides = new Set<FactSide>();

  /** Of these joints; where none of them stands with a side, the one that the whole note speaks of. */
  function onlySide(regions: readonly string[]): FactSide | undefined {
    let only: FactSide | undefined;
    for (const region of regions) {
      for (const side of named.get(region)?.sides ?? []) {
        if (only !== undefined && only !== side) return undefined;
        only = side;
      }
    }
    return only ?? (sides.size === 1 ? [...sides][0] : undefined);
  }

  function withSide(fact: Fact): Fact {
    const { kind, region, name, side, status } = fact;
    // "L calf since Sunday. Calf pain 6/10": of a pain the side is known only where its own place is named with it, and with no other.
    if (kind === 'pain' && side === undefined && region !== undefined && status !== 'other-person' && !isSingle(region)) {
      const [only, another] = named.get(region)?.sides ?? [];
      return only === undefined || another !== undefined ? fact : { ...fact, side: only };
    }
    if (side !== undefined || !sidedKinds.has(kind) || status === 'other-person') return fact;
    const regions = region !== undefined ? [region] : kind === 'test' && name !== undefined ? regionsOfTest(name) : [];
    const [first] = regions;
    // Where it is done most: a test of the spine has a side only where that is said.
    if (first === undefined || isSingle(first)) return fact;
    const only = onlySide(regions);
    return only === undefined ? fact : { ...fact, side: only };
  }

  function withRegion(fact: Fact): Fact {
    const { kind, movement, region, side } = fact;
    if ((kind !== 'rom' && kind !== 'strength') || movement === undefined || region !== undefined) return fact;
    const plain = movement.replace(/^(?:left|right) /, '');
    const possible = regionsMoving(plain);
    let found: string | undefined;
    let most = 0;
    for (const [candidate, { count }] of named) {
      if (count < most || !possible.includes(candidate)) continue;
      // Of two named as often it is not known which.
      found = count === most ? undefined : candidate;
      most = count;
    }
    if (most === 0 && possible.length === 1) [found] = possible;
    if (found === undefined) return fact;
    if (!isSpinal(found)) return { ...fact, region: found };
    const { side: _none, ...rest } = fact;
    return (side === 'left' || side === 'right') && plain === movement && regionsMoving(`${side} ${plain}`).includes(found) ? { ...rest, region: found, movement: `${side} ${plain}` } : { ...rest, region: found };
  }

  return {
    name(places) {
      for (const { region, side } of places) {
        const ofPlace: readonly FactSide[] = side === undefined ? [] : side === 'both' ? ['left', 'right'] : [side];
        for (const one of ofPlace) sides.add(one);
        if (region === undefined) continue;
        let known = named.get(region);
        if (known === undefined) {
          known = { count: 0, sides: new Set() };
          named.set(region, known);
        }
        known.count += 1;
        for (const one of ofPlace) known.sides.add(one);
      }
    },
    place: (fact) => withSide(withRegion(fact)),
  };
}
