/** How much of what was written cannot be opened any more, so that it is said and not found out one day. Pure. */
import type { Entry } from '@trusted-hands/envelope';
import { bytesToHex } from '@trusted-hands/vault';

interface DamageCount {
  /** `opened`: how many of the entries that were read could be opened. */
  count(read: { readonly entries: readonly Pick<Entry, 'device' | 'deviceSequence'>[]; readonly damaged: number }, opened: number): void;
  total(): number;
}

/** Each device counts its entries from 1, so a number that never comes is an entry that is gone. */
export function createDamageCount(): DamageCount {
  const highestByDevice = new Map<string, number>();
  let decoded = 0;
  let undecodable = 0;
  let sealed = 0;
  return {
    count({ entries, damaged }, opened) {
      for (const { device, deviceSequence } of entries) {
        const name = bytesToHex(device);
        highestByDevice.set(name, Math.max(highestByDevice.get(name) ?? 0, deviceSequence));
      }
      decoded += entries.length;
      undecodable += damaged;
      sealed += entries.length - opened;
    },
    total() {
      const written = Array.from(highestByDevice.values()).reduce((sum, highest) => sum + highest, 0);
      // A row that is no entry any more leaves a gap in the numbers too: counted once.
      return sealed + Math.max(undecodable, written - decoded);
    },
  };
}
