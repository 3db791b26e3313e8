/**
 * Which joint a movement is of, where its own sentence does not say: one that the note names elsewhere and that moves so,
 * the one named most often; or the only one there is ("dorsiflexion"). The side comes along where the
 * note knows only one of that joint. Clinicians name the joint once and list its movements below.
 */
import type { Fact, FactSide } from '../fact.ts';
import type { CompiledVocabulary } from '../vocabulary/compiled-vocabulary.ts';

/** A region that a sentence names, with the side that stands with it. */
export interface NamedPlace {
  readonly region: string;
  readonly side?: FactSide;
}

export interface MovementPlaces {
  /** To be told of all sentences' places first. */
  name(places: readonly NamedPlace[]): void;
  readonly place: (fact: Fact) => Fact;
}

type Vocabulary = Pick<CompiledVocabulary, 'regionsMoving' | 'isSpinal'>;

export function createMovementPlaces({ regionsMoving, isSpinal }: Vocabulary): MovementPlaces {
  const named = new Map<string, { count: number; readonly sides: Set<FactSide> }>();
  return {
    name(places) {
      for (const { region, side } of places) {
        const known = named.get(region) ?? { count: 0, sides: new Set<FactSide>() };
        known.count += 1;
        for (const one of side === 'both' ? (['left', 'right'] as const) : [side]) if (one !== undefined) known.sides.add(one);
        named.set(region, known);
      }
    },
    place(fact) {
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
      if (isSpinal(found)) {
        const { side: _none, ...rest } = fact;
        return (side === 'left' || side === 'right') && plain === movement && regionsMoving(`${side} ${plain}`).includes(found) ? { ...rest, region: found, movement: `${side} ${plain}` } : { ...fact, region: found };
      }
      const [only, another] = named.get(found)?.sides ?? [];
      return { ...fact, region: found, ...(side === undefined && only !== undefined && another === undefined && { side: only }) };
    },
  };
}
