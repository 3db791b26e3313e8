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

const changesOf = (list: readonly Vouch[]) => new Map(list.map(({ from }) => [from, list.filter((vouch) => vouch.from === from)]));

test('a graph whose members changed what they vouch is the one made of what they vouch now, also once repacked with more room', () => {
  fc.assert(
    fc.property(vouches, fc.array(vouches, { maxLength: 3 }), fc.nat(5), (list, changes, more) => {
      let graph = graphOf(list);
      let now = list;
      for (const change of changes) {
        const known = change.filter(({ from }) => from < memberCount);
        graph = graph.with({ given: changesOf(known) });
        now = [...now.filter(({ from }) => !known.some((vouch) => vouch.from === from)), ...known];
      }
      expect(givenIn(graph)).toEqual(standing(now));
      const repacked = graph.repacked(memberCount + more);
      expect(repacked.memberCount).toBe(memberCount + more);
      expect(repacked.changedCount).toBe(0);
      expect(givenIn(repacked)).toEqual(standing(now));
    }),
  );
});

test('an earlier version stays as it was, and who is checked changes with the version', () => {
  const before = graphOf([{ from: 0, to: 1, givenDay: 1 }]);
  const after = before.with({ given: new Map([[0, []]]), checked: new Map([[1, false], [99, true]]) });
  expect(givenIn(before)).toHaveLength(1);
  expect(givenIn(after)).toEqual([]);
  expect([before.isChecked(1), after.isChecked(1), after.isChecked(0), after.isChecked(99)]).toEqual([true, false, true, false]);
  expect(after.repacked(memberCount).isChecked(1)).toBe(false);
});
