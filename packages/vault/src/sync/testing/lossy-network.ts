/** A network and a disk that lose, double, cut, reorder and delay, by a seed; nothing they do is signed by anybody. */
import type { SyncService, SyncState } from '../sync-ports.ts';

export type Chance = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Lost extends Error {}

export interface LossyNetwork extends SyncService {
  /** Requests that were given up by who sent them, and arrive now. */
  deliverLate(): Promise<void>;
}

/** @param share of the calls that something happens to, from 0 to 1. */
export function createLossyNetwork(service: SyncService, chance: Chance, share: number): LossyNetwork {
  const late: (() => Promise<unknown>)[] = [];
  let earlierState: SyncState | undefined;

  async function through<Answer>(call: () => Promise<Answer>, changes: boolean): Promise<Answer> {
    if (chance() >= share) return call();
    const what = chance();
    if (what < 0.3) throw new Lost('The request was lost.');
    if (what < 0.6) {
      await call();
      throw new Lost('The answer was lost.');
    }
    if (what < 0.8 && changes) {
      late.push(call);
      throw new Lost('The request is still on its way.');
    }
    await call();
    return call();
  }

  return {
    async state(rosterSequence) {
      const state = await through(() => service.state(rosterSequence), false);
      // An answer that was overtaken: of the same roster, with heads and position of earlier.
      const overtaken = earlierState && state && earlierState.rosterSequence === state.rosterSequence && chance() < share / 4 ? { ...state, heads: earlierState.heads, position: earlierState.position } : state;
      earlierState = state;
      return overtaken;
    },
    change: (...sent) => through(() => service.change(...sent), false),
    async push(entries) {
      if (chance() < share / 4) {
        await service.push(entries.slice(0, Math.floor(chance() * entries.length)));
        throw new Lost('The request was cut.');
      }
      if (chance() < share / 4) return service.push(entries.toReversed());
      return through(() => service.push(entries), true);
    },
    async pull(after, limit) {
      const page = await through(() => service.pull(after, limit), false);
      return chance() < share / 2 ? { ...page, entries: page.entries.slice(0, Math.floor(chance() * page.entries.length)) } : page;
    },
    async deliverLate() {
      for (const call of late.splice(0)) await call();
    },
  };
}
