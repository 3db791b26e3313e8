import { move, startHistory, type ReferralState } from '@trusted-hands/referral';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHistoryContested, mergeReferral } from './merge-referral.ts';
import type { RecordVersion } from './record.ts';
import type { Referral } from './referral.record.ts';

const day = 86_400_000;
const begun = historyOf('consented', 'sent');

function historyOf(...states: readonly ReferralState[]): Referral['history'] {
  return goOn([...startHistory(0)], states, 1);
}

function goOn(history: Referral['history'], states: readonly ReferralState[], fromDay: number): Referral['history'] {
  return states.reduce((steps, state, index) => {
    const moved = move(steps, state, { atMs: (fromDay + index) * day, byHand: true, reason: 'because' });
    if (!moved.ok) throw new Error(moved.failure.message);
    return [...moved.history];
  }, history);
}

function version(entryId: string, parents: readonly string[], change: Pick<Referral, 'history'> & Partial<Referral>, atMs = 0): RecordVersion<Referral> {
  // Safe: what is merged of a referral is its history and its disclosures; the rest is taken as it is.
  return { entryId, parents, revision: parents.length === 0 ? 1 : 2, deviceId: 'd', atMs, body: { reason: 'knee', disclosures: [], ...change } as unknown as Referral };
}

const first = version('a', [], { history: begun, disclosures: [{ how: 'printed', atMs: 5 }] });

describe('a referral that two computers went on with', () => {
  it('has the steps of both where one can follow the other, and every time its letter left', () => {
    const here = version('b', ['a'], { history: goOn(begun, ['received'], 4), disclosures: [...first.body.disclosures, { how: 'copied', atMs: 9 }] });
    const there = version('c', ['a'], { history: goOn(begun, ['booked'], 6), disclosures: [...first.body.disclosures, { how: 'saved-as-pdf', atMs: 7 }] });
    const merged = mergeReferral([first, here, there]);
    expect(merged.history.map(({ state }) => state)).toEqual(['draft', 'consented', 'sent', 'received', 'booked']);
    expect(merged.disclosures.map(({ how }) => how)).toEqual(['printed', 'saved-as-pdf', 'copied']);
    expect(isHistoryContested([here, there])).toBe(false);
  });

  it('takes the newest history where the steps contradict each other, says so, and still keeps every disclosure', () => {
    const here = version('b', ['a'], { history: goOn(begun, ['withdrawn'], 4) }, 20);
    const there = version('c', ['a'], { history: goOn(begun, ['booked', 'attended'], 6), disclosures: [{ how: 'copied', atMs: 7 }] }, 10);
    expect(isHistoryContested([here, there])).toBe(true);
    expect(mergeReferral([first, here, there]).history.map(({ state }) => state)).toContain('withdrawn');
    expect(mergeReferral([first, here, there]).disclosures).toEqual([{ how: 'copied', atMs: 7 }]);
    expect(isHistoryContested([here])).toBe(false);
  });

  it('comes to the same on every computer, with no step lost where nothing is to be chosen', () => {
    const onward = fc.subarray<ReferralState>(['received', 'accepted', 'booked', 'attended', 'reply-received', 'closed']);
    fc.assert(
      fc.property(onward, onward, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 4, max: 20 }), (left, right, leftDay, rightDay) => {
        fc.pre(left[0] !== 'closed' && right[0] !== 'closed');
        const tips = [[left, leftDay], [right, rightDay]] as const;
        const versions = tips.flatMap(([states, from], index) => {
          try {
            return [version(`t${index}`, ['a'], { history: goOn(begun, states, from) })];
          } catch {
            return [];
          }
        });
        const merged = mergeReferral([first, ...versions]);
        expect(mergeReferral([...versions.toReversed(), first])).toEqual(merged);
        if (!isHistoryContested(versions)) for (const { body } of versions) for (const step of body.history) expect(merged.history).toContainEqual(step);
      }),
    );
  });
});
