/**
 * An invented world of members who vouch for each other, from a seed: places and popularity follow Zipf's law, most
 * vouches stay in the place and go where a friend's went before, a few go anywhere. Nobody in it has a name.
 */
import { createVouchGraph, type VouchGraph } from '@trusted-hands/trust';

export interface VouchWorldOptions {
  readonly members: number;
  readonly vouches: number;
  readonly seed: number;
}

export interface VouchWorld {
  graph(): VouchGraph;
}

export const worldDay = 20_600;
const checkedShare = 0.8;
/** Share of vouches that ignore the place; the rest stay in it or follow a friend. */
const anywhere = 0.1;
const membersPerPlace = 400;
const oldestDays = 1500;

export function createVouchWorld({ members, vouches, seed }: VouchWorldOptions): VouchWorld {
  const random = createRandom(seed);
  const places = Math.max(1, Math.round(members / membersPerPlace));
  const placeOf = new Uint32Array(members);
  const order = new Uint32Array(members);
  const starts = new Uint32Array(places + 1);
  for (let member = 0; member < members; member += 1) {
    placeOf[member] = zipf(random, places);
    starts[(placeOf[member] ?? 0) + 1] = (starts[(placeOf[member] ?? 0) + 1] ?? 0) + 1;
  }
  for (let place = 0; place < places; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice(0, places);
  for (let member = 0; member < members; member += 1) {
    const place = placeOf[member] ?? 0;
    order[next[place] ?? 0] = member;
    next[place] = (next[place] ?? 0) + 1;
  }

  const from = new Uint32Array(vouches);
  const to = new Uint32Array(vouches);
  const givenDay = new Uint16Array(vouches);
  const newest = new Int32Array(members).fill(-1);
  for (let index = 0; index < vouches; index += 1) {
    // Some vouch often, most seldom.
    const giver = Math.floor(members * random() ** 1.5);
    const place = placeOf[giver] ?? 0;
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const draw = random();
    const friend = to[newest[giver] ?? -1];
    const ofFriend = friend === undefined ? undefined : to[newest[friend] ?? -1];
    // The first of a place are known to many.
    const neighbour = order[start + Math.floor((end - start) * random() ** 3)] ?? 0;
    const target = draw < anywhere ? Math.floor(members * random() ** 2) : draw < 0.4 && ofFriend !== undefined ? ofFriend : neighbour;
    from[index] = giver;
    to[index] = target;
    givenDay[index] = worldDay - Math.floor(oldestDays * random());
    newest[giver] = index;
  }
  const isChecked = Uint8Array.from({ length: members }, () => (random() < checkedShare ? 1 : 0));
  const columns = { from, to, givenDay };
  return { graph: () => createVouchGraph(isChecked, columns) };
}

/** A number below `count`; the first are the most frequent. */
function zipf(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

/** Mulberry32: a seeded sequence that is the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
