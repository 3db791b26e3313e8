/**
 * Which ids an import has met, for millions of them: 53 bits of each in an open hash table, some 12 to 24 bytes an id. Two
 * ids of eight million fall together with a chance of one in 300; then one doubled row, or one missing person, is not told.
 */

export interface SeenIds {
  /** False where it was met before. */
  add(id: string): boolean;
  has(id: string): boolean;
  readonly size: number;
}

export function createSeenIds(): SeenIds {
  let slots = new Float64Array(1 << 12);
  let size = 0;

  function slotOf(table: Float64Array, hash: number): number {
    const mask = table.length - 1;
    let slot = hash % table.length & mask;
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const wider = new Float64Array(slots.length * 2);
    for (const hash of slots) if (hash !== 0) wider[slotOf(wider, hash)] = hash;
    slots = wider;
  }

  return {
    add(id) {
      const hash = hashOf(id);
      const slot = slotOf(slots, hash);
      if (slots[slot] === hash) return false;
      slots[slot] = hash;
      size += 1;
      if (size * 3 > slots.length * 2) grow();
      return true;
    },
    has(id) {
      const hash = hashOf(id);
      return slots[slotOf(slots, hash)] === hash;
    },
    get size() {
      return size;
    },
  };
}

/** Two FNV-1a hashes (32 bits each) with different beginnings, 53 bits of them; never 0, which is an empty slot. */
function hashOf(id: string): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + 0x9e37), 0x01000193);
  }
  // FNV's low bits are weak: they are mixed once more.
  one = Math.imul(one ^ (one >>> 15), 0x85ebca6b);
  other = Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return (one >>> 0) * 0x20_0000 + ((other ^ (other >>> 16)) >>> 11) || 1;
}
