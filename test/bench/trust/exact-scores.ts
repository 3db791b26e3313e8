/** The definition of personal trust, path by path, as slow as it is: what the product's answer is held against. */
import type { VouchGraph } from '@trusted-hands/trust';

const steps = 3;
const goOn = 0.8;
const fewestShares = 3;
const halfLifeDays = 1095;

export function exactScores(graph: VouchGraph, viewer: number, today: number): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  const walk = (member: number, chance: number, before: readonly number[]) => {
    const share = goOn / Math.max(graph.givenCount(member), fewestShares);
    graph.forEachGiven(member, (to, givenDay) => {
      const reached = chance * share * 0.5 ** (Math.max(0, today - givenDay) / halfLifeDays);
      // The first time only; the viewer has no score for themselves.
      if (to !== viewer && !before.includes(to)) scores.set(to, (scores.get(to) ?? 0) + reached);
      if (before.length + 1 < steps && graph.isChecked(to)) walk(to, reached, [...before, to]);
    });
  };
  walk(viewer, 1, []);
  return scores;
}
