/**
 * Who vouches for whom, in typed arrays: 1,000,000 members with 5,000,000 vouches take 33 MB. Members are dense numbers
 * from 0. What changes is laid over the arrays, which themselves never change: whoever reads one version goes on reading it.
 */

export interface Vouch {
  readonly from: number;
  readonly to: number;
  /** Days since 1970, at most 65,535. */
  readonly givenDay: number;
}

/** Vouches as columns, one place for each, so that millions take little room. */
export interface VouchColumns {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly givenDay: ArrayLike<number>;
}

export interface VouchGraph {
  readonly memberCount: number;
  /** Only a checked member is a stepping stone for others. */
  isChecked(member: number): boolean;
  /** How many vouches this member has given that stand. */
  givenCount(member: number): number;
  /** Calls back for each that stands, in the order of whom they are for. */
  forEachGiven(member: number, see: (to: number, givenDay: number) => void): void;
  /** The next version: what these members vouch now, and whether they are checked. Vouches for oneself or for nobody are left out. */
  with(changes: VouchChanges): VouchGraph;
  /** How many members' vouches are laid over the arrays. */
  readonly changedCount: number;
  /** The same vouches in arrays again, with room for this many members. */
  repacked(memberCount: number): VouchGraph;
}

/** A vouch as whoever gave it has it. */
export interface GivenVouch {
  readonly to: number;
  /** Days since 1970, at most 65,535. */
  readonly givenDay: number;
}

export interface VouchChanges {
  /** All that each of these members vouches now; an empty list where they withdrew the last. */
  readonly given: ReadonlyMap<number, readonly GivenVouch[]>;
  readonly checked?: ReadonlyMap<number, boolean>;
}

/** A member's vouches where they differ from the arrays. */
type Changed = ReadonlyMap<number, readonly GivenVouch[]>;

/**
 * Vouches for oneself or for nobody are left out, and of several between the same two the newest stands.
 *
 * @param isChecked one byte for each member, other than 0 where a register, an association or an operator's file has them.
 */
export function createVouchGraph(isChecked: Uint8Array, { from, to, givenDay }: VouchColumns): VouchGraph {
  const memberCount = isChecked.length;
  const isStanding = (index: number) => from[index] !== to[index] && isMember(from[index]) && isMember(to[index]);
  const isMember = (member: number | undefined) => member !== undefined && member >= 0 && member < memberCount;
  const offsets = new Uint32Array(memberCount + 1);
  for (let index = 0; index < from.length; index += 1) if (isStanding(index)) offsets[at(from, index) + 1] = at(offsets, at(from, index) + 1) + 1;
  for (let member = 0; member < memberCount; member += 1) offsets[member + 1] = at(offsets, member + 1) + at(offsets, member);

  // Sorted by whom they are for, the newest first where there are several: a counting sort by `to`, then by `from`.
  const order = byTo(to, givenDay, memberCount, isStanding);
  const targets = new Uint32Array(at(offsets, memberCount));
  const days = new Uint16Array(targets.length);
  const ends = offsets.slice(0, memberCount);
  let doubled = 0;
  for (const index of order) {
    const member = at(from, index);
    const end = at(ends, member);
    if (end > at(offsets, member) && targets[end - 1] === to[index]) {
      days[end - 1] = Math.max(at(days, end - 1), at(givenDay, index));
      doubled += 1;
      continue;
    }
    targets[end] = at(to, index);
    days[end] = at(givenDay, index);
    ends[member] = end + 1;
  }
  const arrays = doubled === 0 ? { offsets, targets, days } : closeGaps({ offsets, targets, days, ends });
  return graphOf(isChecked, arrays, new Map());
}

interface Arrays {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly days: Uint16Array;
}

function graphOf(isChecked: Uint8Array, arrays: Arrays, changed: Changed): VouchGraph {
  const { offsets, targets, days } = arrays;
  const memberCount = isChecked.length;
  const graph: VouchGraph = {
    memberCount,
    isChecked: (member) => isChecked[member] !== undefined && isChecked[member] !== 0,
    givenCount: (member) => changed.get(member)?.length ?? (offsets[member + 1] ?? 0) - (offsets[member] ?? 0),
    forEachGiven(member, see) {
      const list = changed.get(member);
      if (list !== undefined) {
        for (const { to, givenDay } of list) see(to, givenDay);
        return;
      }
      const end = offsets[member + 1] ?? 0;
      for (let index = offsets[member] ?? 0; index < end; index += 1) see(at(targets, index), at(days, index));
    },
    changedCount: changed.size,
    with({ given, checked }) {
      const next = new Map(changed);
      for (const [member, list] of given) next.set(member, standing(member, list, memberCount));
      if (checked === undefined || checked.size === 0) return graphOf(isChecked, arrays, next);
      const nextChecked = isChecked.slice();
      for (const [member, isNow] of checked) if (isIn(member, memberCount)) nextChecked[member] = isNow ? 1 : 0;
      return graphOf(nextChecked, arrays, next);
    },
    repacked(room) {
      let count = 0;
      for (let member = 0; member < memberCount; member += 1) count += graph.givenCount(member);
      const columns = { from: new Uint32Array(count), to: new Uint32Array(count), givenDay: new Uint16Array(count) };
      let index = 0;
      for (let member = 0; member < memberCount; member += 1) {
        graph.forEachGiven(member, (to, givenDay) => {
          columns.from[index] = member;
          columns.to[index] = to;
          columns.givenDay[index] = givenDay;
          index += 1;
        });
      }
      const roomier = new Uint8Array(Math.max(room, memberCount));
      roomier.set(isChecked);
      return createVouchGraph(roomier, columns);
    },
  };
  return graph;
}

/** In the order of whom they are for; of several for one the newest. */
function standing(from: number, list: readonly GivenVouch[], memberCount: number): readonly GivenVouch[] {
  const newest = new Map<number, GivenVouch>();
  for (const vouch of list) {
    if (vouch.to === from || !isIn(vouch.to, memberCount)) continue;
    const other = newest.get(vouch.to);
    if (other === undefined || other.givenDay <= vouch.givenDay) newest.set(vouch.to, vouch);
  }
  return [...newest.values()].sort((left, right) => left.to - right.to);
}

function isIn(member: number, memberCount: number): boolean {
  return Number.isInteger(member) && member >= 0 && member < memberCount;
}

/** Places of the vouches that stand, sorted by `to`. */
function byTo(to: ArrayLike<number>, givenDay: ArrayLike<number>, memberCount: number, isStanding: (index: number) => boolean): Uint32Array {
  const starts = new Uint32Array(memberCount + 1);
  for (let index = 0; index < to.length; index += 1) if (isStanding(index)) starts[at(to, index) + 1] = at(starts, at(to, index) + 1) + 1;
  for (let member = 0; member < memberCount; member += 1) starts[member + 1] = at(starts, member + 1) + at(starts, member);
  const order = new Uint32Array(at(starts, memberCount));
  for (let index = 0; index < to.length; index += 1) {
    if (!isStanding(index)) continue;
    const place = at(starts, at(to, index));
    order[place] = index;
    starts[at(to, index)] = place + 1;
  }
  return order;
}

function closeGaps({ offsets, targets, days, ends }: Arrays & { readonly ends: Uint32Array }): Arrays {
  const closed = new Uint32Array(offsets.length);
  for (let member = 0; member < ends.length; member += 1) closed[member + 1] = at(closed, member) + at(ends, member) - at(offsets, member);
  const fewerTargets = new Uint32Array(at(closed, ends.length));
  const fewerDays = new Uint16Array(fewerTargets.length);
  for (let member = 0; member < ends.length; member += 1) {
    fewerTargets.set(targets.subarray(at(offsets, member), at(ends, member)), at(closed, member));
    fewerDays.set(days.subarray(at(offsets, member), at(ends, member)), at(closed, member));
  }
  return { offsets: closed, targets: fewerTargets, days: fewerDays };
}

/** Asked only within the array. */
function at(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}
