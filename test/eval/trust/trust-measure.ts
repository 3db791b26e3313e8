/** Personal trust of a world, as the service computes it. */
import { createVouchGraph, personalTrust, type VouchGraph } from '@trusted-hands/trust';
import type { Measure } from './other-measures.ts';
import { worldToday, type WorldVouch } from './practice-world.ts';

export function graphOf(isChecked: Uint8Array, vouches: readonly WorldVouch[]): VouchGraph {
  return createVouchGraph(isChecked, { from: vouches.map(({ from }) => from), to: vouches.map(({ to }) => to), givenDay: vouches.map(({ givenDay }) => givenDay) });
}

export function trustMeasure(graph: VouchGraph): Measure {
  return (viewer) => {
    const scores = new Float64Array(graph.memberCount);
    for (const { member, score } of personalTrust(graph, viewer, worldToday).ranked()) scores[member] = score;
    return scores;
  };
}
