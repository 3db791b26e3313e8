import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVouchGraph, type Vouch, type VouchGraph } from './vouch-graph.ts';

const memberCount = 6;
const vouches = fc.array(fc.record({ from: fc.integer({ min: 0, max: memberCount }), to: fc.integer({ min: 0, max: memberCount }), givenDay: fc.nat(65_535) }), { maxLength: 40 });

const graphOf = (list: readonly Vouch[]) => createVouchGraph(new Uint8Array(memberCount).fill(1), { from: list.map(({ from }) => from), to: list.map(({ to }) => to), givenDay: list.map(({ givenDay }) => givenDay) });

function givenIn(graph: VouchGraph): Vouch[] {
  return Array.from({ length: memberCount }, (_, from) => from).flatMap((from) => {
    const list: Vouch[] = [];
    graph.forEachGiven(from, (to, givenDay) => list.push({ from, to, givenDay }));
    expect(list).toHaveLength(graph.givenCount(from));
    return list;
  });
}

/** What stands of a list: for others than oneself, known ones, the newest of several. */
function standing(list: readonly Vouch[]): Vouch[] {
  const newest = new Map<number, Vouch>();
  for (const vouch of list) {
    if (vouch.from === vouch.to || vouch.from >= memberCount || vouch.to >= memberCount) continue;
    const key = vouch.from * 10 + vouch.to;
    if ((newest.get(key)?.givenDay ?? -1) <= vouch.givenDay) newest.set(key, vouch);
  }
  return Array.from(newest).sort(([one], [other]) => one - other).map(([, vouch]) => vouch);
}

test('holds each vouch once, the newest, and none for oneself or for nobody', () => {
  fc.assert(
    fc.property(vouches, (list) => {
      expect(givenIn(graphOf(list))).toEqual(standing(list));
    }),
  );
});

test('a graph that was changed vouch by vouch is the one made of all of them', () => {
  fc.assert(
    fc.property(vouches, vouches, (list, more) => {
      let graph = graphOf(list);
      const kept = new Map(standing(list).map((vouch) => [vouch.from * 10 + vouch.to, vouch]));
      for (const [index, vouch] of more.entries()) {
        const key = vouch.from * 10 + vouch.to;
        if (index % 3 === 0 && vouch.from < memberCount) {
          graph = graph.withoutVouch(vouch.from, vouch.to);
          kept.delete(key);
          continue;
        }
        const change = graph.withVouch(vouch);
        const isRefused = vouch.from === vouch.to || vouch.from >= memberCount || vouch.to >= memberCount;
        expect(change.ok).toBe(!isRefused);
        if (!change.ok) continue;
        graph = change.graph;
        kept.set(key, vouch);
      }
      expect(givenIn(graph)).toEqual(standing([...kept.values()]));
    }),
  );
});
