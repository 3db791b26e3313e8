/** Keeps what was worked out of a line or a sentence by its words, for as long as it is asked for. */

export interface Keeper<Value> {
  keep(key: string, make: (key: string) => Value): Value;
  /** What was asked for neither since the last turn nor in the one before it is forgotten. */
  turn(): void;
  size(): number;
}

export function createKeeper<Value>(): Keeper<Value> {
  let current = new Map<string, Value>();
  let before = new Map<string, Value>();
  return {
    keep(key, make) {
      const known = current.get(key);
      if (known !== undefined) return known;
      const value = before.get(key) ?? make(key);
      current.set(key, value);
      return value;
    },
    turn() {
      before = current;
      current = new Map();
    },
    size: () => current.size,
  };
}
