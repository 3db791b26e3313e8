/**
 * Where practitioners lie around a place, as a picture without a map: north is up, and rings say how far. Near ones are
 * told apart better than far ones, since the distance from the middle grows with its logarithm. Pure.
 */
import { bearingDegrees, bearingWords, formatDistance, type Coordinates } from '@trusted-hands/directory';

interface Reached {
  readonly name: string;
  readonly coordinates: Coordinates | undefined;
}

export interface Dot {
  /** The numbers of those who are here, from 1, in the order in which they were found. */
  readonly numbers: readonly number[];
  /** From the middle, which is 0, to the outer ring, which is 1; x to the east, y to the south. */
  readonly x: number;
  readonly y: number;
}

export interface Ring {
  readonly km: number;
  /** Up to 1. */
  readonly radius: number;
}

export interface DirectionLayout {
  readonly dots: readonly Dot[];
  /** The outer one last. */
  readonly rings: readonly Ring[];
  /** The same in words, of each of them. */
  readonly lines: readonly { readonly number: number; readonly name: string; readonly words: string }[];
}

const roundKm = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 25_000];
const middleOfPlaceKm = 0.05;
/** Nearer to each other than this, dots would lie on each other. */
const together = 0.07;

export function layOutDirections(origin: Coordinates, people: readonly Reached[], distanceKm: (from: Coordinates, to: Coordinates) => number): DirectionLayout {
  const placed = people.flatMap(({ name, coordinates }, index) => {
    if (coordinates === undefined) return [];
    return [{ number: index + 1, name, km: distanceKm(origin, coordinates), degrees: bearingDegrees(origin, coordinates) }];
  });
  const furthest = Math.max(0, ...placed.map(({ km }) => km));
  const outerKm = roundKm.find((km) => km >= furthest) ?? furthest;
  const dots: { numbers: number[]; x: number; y: number }[] = [];
  for (const { number, km, degrees } of placed) {
    const radius = radiusOf(km, outerKm);
    const angle = (degrees * Math.PI) / 180;
    const [x, y] = [radius * Math.sin(angle), -radius * Math.cos(angle)];
    const beside = dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) < together);
    if (beside === undefined) dots.push({ numbers: [number], x, y });
    else beside.numbers.push(number);
  }
  return {
    dots,
    rings: placed.length === 0 ? [] : ringsWithin(outerKm),
    lines: placed.map(({ number, name, km, degrees }) => ({ number, name, words: km < middleOfPlaceKm ? 'in the same place' : `${formatDistance(km)} ${bearingWords(degrees)}` })),
  };
}

/** From 0 in the middle to 1; the first kilometre is a step like any doubling after it. */
function radiusOf(km: number, outerKm: number): number {
  return Math.log1p(km) / Math.log1p(outerKm);
}

/** Three at most, of the round distances nearest to a third and two thirds of the way. */
function ringsWithin(outerKm: number): readonly Ring[] {
  const inner = [1 / 3, 2 / 3].flatMap((share) => {
    const [nearest] = roundKm.filter((km) => km < outerKm).toSorted((left, right) => Math.abs(radiusOf(left, outerKm) - share) - Math.abs(radiusOf(right, outerKm) - share));
    return nearest ?? [];
  });
  return [...new Set([...inner, outerKm])].map((km) => ({ km, radius: radiusOf(km, outerKm) }));
}
