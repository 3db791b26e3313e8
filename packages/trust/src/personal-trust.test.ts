import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalTrust } from './personal-trust.ts';
import { createVouchGraph, type Vouch, type VouchGraph } from './vouch-graph.ts';
import { decay, fewestShares, goOnProbability } from './vouch-weight.ts';

const today = 20_000;
const memberCount = 8;

const graphOf = (vouches: readonly Vouch[], checked: readonly boolean[] = Array<boolean>(memberCount).fill(true)): VouchGraph =>
  createVouchGraph(Uint8Array.from(checked, Number), { from: vouches.map(({ from }) => from), to: vouches.map(({ to }) => to), givenDay: vouches.map(({ givenDay }) => givenDay) });

const member = fc.nat(memberCount - 1);
const vouchesOf = fc.uniqueArray(fc.record({ from: member, to: member, givenDay: fc.integer({ min: today - 4000, max: today }) }), { maxLength: 40, selector: ({ from, to }) => from * memberCount + to });
/** Many ways lead to everybody: where an order of adding up depended on what somebody vouches, the last bit would show it. */
const closeVouchesOf = fc.uniqueArray(fc.record({ from: member, to: member, givenDay: fc.integer({ min: today - 4000, max: today }) }), { minLength: 25, maxLength: 56, selector: ({ from, to }) => from * memberCount + to });
const checkedOf = fc.array(fc.boolean(), { minLength: memberCount, maxLength: memberCount });

/** The definition, walked: every path of at most three vouches that reaches the practitioner for the first time at its end. */
function walked(graph: VouchGraph, viewer: number, target: number): number {
  let sum = 0;
  const go = (at: number, chance: number, left: number) => {
    const share = goOnProbability / Math.max(graph.givenCount(at), fewestShares);
    graph.forEachGiven(at, (to, givenDay) => {
      const next = chance * share * decay(givenDay, today);
      if (to === target) sum += next;
      else if (left > 1 && graph.isChecked(to)) go(to, next, left - 1);
    });
  };
  go(viewer, 1, 3);
  return sum;
}

describe('personal trust', () => {
  test('is the chance that a walk of three steps reaches somebody for the first time', () => {
    fc.assert(
      fc.property(vouchesOf, checkedOf, member, member, (vouches, checked, viewer, target) => {
        fc.pre(viewer !== target);
        const graph = graphOf(vouches, checked);
        const score = personalTrust(graph, viewer, today).scoreOf(target);
        expect(score).toBeCloseTo(walked(graph, viewer, target), 12);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('stays the same to the last bit, whatever somebody vouches themselves', () => {
    fc.assert(
      fc.property(fc.oneof(vouchesOf, closeVouchesOf), fc.oneof(vouchesOf, closeVouchesOf), fc.oneof(checkedOf, fc.constant(Array<boolean>(memberCount).fill(true))), member, member, (vouches, others, checked, viewer, target) => {
        fc.pre(viewer !== target);
        const theirs = others.map((vouch) => ({ ...vouch, from: target }));
        const before = personalTrust(graphOf(vouches, checked), viewer, today).scoreOf(target);
        const after = personalTrust(graphOf([...vouches.filter(({ from }) => from !== target), ...theirs], checked), viewer, today).scoreOf(target);
        expect(Object.is(after, before)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('does not grow for the best of a crowd of members that were invented, however many they are', () => {
    // One bought vouch leads into a ring in which everybody vouches for everybody.
    const bestOf = (fakes: number) => {
      const ring = Array.from({ length: fakes }, (_, index) => index + 2);
      const vouches = [{ from: 0, to: 1, givenDay: today }, { from: 1, to: 2, givenDay: today }, ...ring.flatMap((from) => ring.filter((to) => to !== from).map((to) => ({ from, to, givenDay: today })))];
      const trust = personalTrust(graphOf(vouches, Array<boolean>(fakes + 2).fill(true)), 0, today);
      return Math.max(...ring.map((fake) => trust.scoreOf(fake)));
    };
    expect(bestOf(200)).toBe(bestOf(1));
  });

  test('is not carried on by who was not checked', () => {
    const vouches = [{ from: 0, to: 1, givenDay: today }, { from: 1, to: 2, givenDay: today }];
    expect(personalTrust(graphOf(vouches), 0, today).scoreOf(2)).toBeGreaterThan(0);
    expect(personalTrust(graphOf(vouches, [true, false, true, true, true, true, true, true]), 0, today).scoreOf(2)).toBe(0);
  });

  test('my own vouch never lowers whom I vouch for', () => {
    fc.assert(
      fc.property(vouchesOf, checkedOf, member, member, (vouches, checked, viewer, target) => {
        fc.pre(viewer !== target);
        const graph = graphOf(vouches, checked);
        const before = personalTrust(graph, viewer, today).scoreOf(target);
        const mine = vouches.filter(({ from, to }) => from === viewer && to !== target);
        expect(personalTrust(graph.with({ given: new Map([[viewer, [...mine, { to: target, givenDay: today }]]]) }), viewer, today).scoreOf(target)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  test('fades with the years, and is gone at once where a vouch is withdrawn', () => {
    const graph = graphOf([{ from: 0, to: 1, givenDay: today - 1095 }, { from: 0, to: 2, givenDay: today }]);
    const trust = personalTrust(graph, 0, today);
    expect(trust.scoreOf(1)).toBeCloseTo(trust.scoreOf(2) / 2, 12);
    expect(personalTrust(graph.with({ given: new Map([[0, [{ to: 1, givenDay: today }]]]) }), 0, today).scoreOf(2)).toBe(0);
  });

  test('names whose vouches lead there', () => {
    const trust = personalTrust(graphOf([{ from: 0, to: 1, givenDay: today }, { from: 1, to: 2, givenDay: today }, { from: 2, to: 3, givenDay: today }]), 0, today);
    expect(trust.strongestPath(1)).toEqual([]);
    expect(trust.strongestPath(2)).toEqual([1]);
    expect(trust.strongestPath(3)).toEqual([1, 2]);
    expect(trust.strongestPath(4)).toBeUndefined();
    expect(trust.ranked().map((one) => one.member)).toEqual([1, 2, 3]);
  });

  test('a path is there for everybody who has a score, and each step of it is a vouch', () => {
    fc.assert(
      fc.property(vouchesOf, checkedOf, member, (vouches, checked, viewer) => {
        const graph = graphOf(vouches, checked);
        const trust = personalTrust(graph, viewer, today);
        for (const { member: target } of trust.ranked()) {
          const path = [viewer, ...(trust.strongestPath(target) ?? [target, target]), target];
          for (const [index, from] of path.slice(0, -1).entries()) {
            const given: number[] = [];
            graph.forEachGiven(from, (to) => given.push(to));
            expect(given).toContain(path[index + 1]);
          }
        }
      }),
    );
  });
});
