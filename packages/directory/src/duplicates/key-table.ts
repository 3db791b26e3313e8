/**
 * Which of millions of listings share a key: eight bytes for each key of a listing, in buckets that are put in order when
 * they are first asked for. Two keys fall together with a chance of one in 2^42, and then two listings are compared for
 * nothing.
 */

export interface KeyTable {
  add(key: string, row: number): void;
  /** How many listings have the key. */
  count(key: string): number;
  /** The rows of every key that more than one has, a key at a time. */
  groups(): Generator<readonly number[]>;
}

/** More rows than this are too many for one table: some eight million. */
export const mostRows = 2 ** 23;
const bucketBits = 12;
const restBits = 30;

export function createKeyTable(): KeyTable {
  const buckets = Array.from({ length: 2 ** bucketBits }, () => ({ values: new Float64Array(0), size: 0, isInOrder: true }));

  function ordered(bucket: (typeof buckets)[number]): Float64Array {
    const values = bucket.values.subarray(0, bucket.size);
    if (!bucket.isInOrder) values.sort();
    bucket.isInOrder = true;
    return values;
  }

  return {
    add(key, row) {
      const { bucket: at, rest } = hashOf(key);
      const bucket = buckets[at];
      if (bucket === undefined) return;
      if (bucket.size === bucket.values.length) {
        const wider = new Float64Array(Math.max(8, Math.ceil(bucket.size * 1.5)));
        wider.set(bucket.values);
        bucket.values = wider;
      }
      bucket.values[bucket.size] = rest * mostRows + row;
      bucket.size += 1;
      bucket.isInOrder = false;
    },
    count(key) {
      const { bucket: at, rest } = hashOf(key);
      const bucket = buckets[at];
      if (bucket === undefined) return 0;
      const values = ordered(bucket);
      return firstFrom(values, (rest + 1) * mostRows) - firstFrom(values, rest * mostRows);
    },
    *groups() {
      for (const bucket of buckets) {
        const values = ordered(bucket);
        for (let from = 0; from < values.length; ) {
          const rest = Math.floor((values[from] ?? 0) / mostRows);
          let to = from + 1;
          while (to < values.length && Math.floor((values[to] ?? 0) / mostRows) === rest) to += 1;
          if (to - from > 1) yield Array.from(values.subarray(from, to), (value) => value % mostRows);
          from = to;
        }
      }
    },
  };
}

/** Where the first value is that is no smaller. */
function firstFrom(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two FNV-1a hashes with different beginnings, their weak low bits mixed once more. */
function hashOf(key: string): { readonly bucket: number; readonly rest: number } {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + 0x9e37), 0x01000193);
  }
  one = Math.imul(one ^ (one >>> 15), 0x85ebca6b);
  other = Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return { bucket: (one ^ (one >>> 16)) & (2 ** bucketBits - 1), rest: (other ^ (other >>> 16)) >>> (32 - restBits) };
}
