/** Chance that is the same every time: mulberry32, a small well-distributed 32-bit generator. Never for secrets. */
export interface Dice {
  /** An integer from 0 to `limit`, both included. */
  readonly upTo: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True this many times in a hundred. */
  readonly percent: (chance: number) => boolean;
  /** Up to `count` different items. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number): number => Math.floor(next() * (limit + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    // Safe: the index lies inside a list that is not empty.
    return items[upTo(items.length - 1)] as Item;
  };
  return {
    upTo,
    pick,
    percent: (chance) => next() * 100 < chance,
    some(items, count) {
      const left = [...items];
      const chosen: (typeof left)[number][] = [];
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(upTo(left.length - 1), 1));
      return chosen;
    },
  };
}
