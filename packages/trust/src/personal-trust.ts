/**
 * How much reason one member has to trust each practitioner: the chance that a walk over vouches, which goes on with a
 * fixed probability at each step and takes at most three, ever reaches the practitioner, whose own vouches are taken away
 * (hitting time instead of PageRank: Hopcroft & Sheldon, Internet Mathematics 2008;5:71). So whatever a practitioner
 * vouches, their own score stays the same to the last bit.
 *
 * With three steps that is a plain sum over the paths viewer, x, y, practitioner that do not pass through the practitioner.
 * Only checked members are stepping stones, so that a crowd of invented members carries nothing further.
 */
import { decay, fewestShares, goOnProbability } from './vouch-weight.ts';
import type { VouchGraph } from './vouch-graph.ts';

export interface PersonalTrust {
  /** 0 for whom no path leads to; else more than 0 and at most 1. */
  scoreOf(member: number): number;
  /** All whom a path leads to, highest first; of equal ones the lower number first. The viewer is never among them. */
  ranked(): readonly { readonly member: number; readonly score: number }[];
  /** Whose vouches lead there most strongly, from whom the viewer vouches for on; empty where the viewer does, undefined where no path leads there. */
  strongestPath(member: number): readonly number[] | undefined;
}

interface Step {
  readonly to: number;
  readonly chance: number;
}

/** The end of a way of three steps, from the stone to somebody whom the viewer vouches for. */
interface BackStep extends Step {
  readonly stone: number;
}

/** A way of two steps: through `by` to a stepping stone. */
interface Way {
  readonly by: number;
  readonly chance: number;
}

/** @param today days since 1970. */
export function personalTrust(graph: VouchGraph, viewer: number, today: number): PersonalTrust {
  const stepsFrom = (member: number): readonly Step[] => {
    const share = goOnProbability / Math.max(graph.givenCount(member), fewestShares);
    const steps: Step[] = [];
    graph.forEachGiven(member, (to, givenDay) => steps.push({ to, chance: share * decay(givenDay, today) }));
    return steps;
  };
  const isStone = (member: number) => graph.isChecked(member);

  const first = stepsFrom(viewer);
  const scores = new Map<number, number>();
  const add = (member: number, chance: number) => scores.set(member, (scores.get(member) ?? 0) + chance);
  for (const { to, chance } of first) add(to, chance);

  /** By stepping stone, the ways of two steps to it, always in the same order. */
  const waysTo = new Map<number, Way[]>();
  for (const x of first) {
    if (!isStone(x.to)) continue;
    for (const y of stepsFrom(x.to)) {
      const chance = x.chance * y.chance;
      add(y.to, chance);
      if (!isStone(y.to)) continue;
      const ways = waysTo.get(y.to);
      if (ways === undefined) waysTo.set(y.to, [{ by: x.to, chance }]);
      else ways.push({ by: x.to, chance });
    }
  }
  const neighbours = new Set(first.map(({ to }) => to));
  const backToNeighbours: BackStep[] = [];
  for (const [stone, ways] of waysTo) {
    const all = sumOf(ways);
    for (const { to, chance } of stepsFrom(stone)) {
      if (!neighbours.has(to)) add(to, all * chance);
      else {
        // Not a way that has been there before: what a practitioner vouches must not come back to them.
        const reached = ways.some(({ by }) => by === to) ? sumOf(ways.filter(({ by }) => by !== to)) : all;
        if (reached > 0) backToNeighbours.push({ stone, to, chance: reached * chance });
      }
    }
  }
  // What a neighbour vouches decides which stones are reached first, and the last bits of a sum come from the order of
  // adding up: theirs is by the stones' numbers.
  for (const { to, chance } of backToNeighbours.sort((left, right) => left.stone - right.stone)) add(to, chance);
  scores.delete(viewer);
  let strongest: ReadonlyMap<number, Strongest> | undefined;

  return {
    scoreOf: (member) => scores.get(member) ?? 0,
    ranked: () => Array.from(scores, ([member, score]) => ({ member, score })).sort((left, right) => right.score - left.score || left.member - right.member),
    strongestPath: (member) => (strongest ??= strongestPaths()).get(member)?.path,
  };

  /** Of ways that are equally strong the first one, in the order of whom each member vouches for. */
  function strongestPaths(): ReadonlyMap<number, Strongest> {
    const best = new Map<number, Strongest>();
    const offer = (member: number, chance: number, path: readonly number[]) => {
      const known = best.get(member);
      if (member !== viewer && (known === undefined || (known.path.length > 0 && chance > known.chance))) best.set(member, { chance, path });
    };
    // Whom the viewer vouches for themselves needs nobody between.
    for (const { to, chance } of first) offer(to, chance, []);
    for (const x of first) if (isStone(x.to)) for (const { to, chance } of stepsFrom(x.to)) if (to !== x.to) offer(to, x.chance * chance, [x.to]);
    for (const [stone, ways] of waysTo) {
      if (stone === viewer) continue;
      const [way, other] = strongestTwo(ways);
      if (way === undefined) continue;
      for (const { to, chance } of stepsFrom(stone)) {
        const usable = way.by === to ? other : way;
        if (usable !== undefined) offer(to, usable.chance * chance, [usable.by, stone]);
      }
    }
    return best;
  }
}

interface Strongest {
  readonly chance: number;
  readonly path: readonly number[];
}

function strongestTwo(ways: readonly Way[]): readonly [Way?, Way?] {
  let [best, second]: [Way?, Way?] = [];
  for (const way of ways) {
    if (best === undefined || way.chance > best.chance) [best, second] = [way, best];
    else if (second === undefined || way.chance > second.chance) second = way;
  }
  return best === undefined ? [] : second === undefined ? [best] : [best, second];
}

/** In the order given, so that leaving one out changes nothing but that. */
function sumOf(ways: readonly Way[]): number {
  let sum = 0;
  for (const { chance } of ways) sum += chance;
  return sum;
}
