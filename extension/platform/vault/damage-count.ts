/** How much of what was written cannot be opened any more, so that it is said and not found out one day. Pure. */
import type { RowName } from './open-rows.ts';

export interface DamageCount {
  /** What was read: entries, and how many rows could not be read or are none. An entry read a second time counts once. */
  count(read: { readonly entries: readonly Pick<RowName, 'deviceId' | 'deviceSequence'>[]; readonly damaged: number }): void;
  /** `unopened`: how many of the entries that were read do not open. */
  total(unopened: number): number;
}

/** Each device counts its entries from 1, so a number that never comes is an entry that is gone. */
export function createDamageCount(): DamageCount {
  const sequencesByDevice = new Map<string, { readonly read: Set<number>; highest: number }>();
  let undecodable = 0;
  return {
    count({ entries, damaged }) {
      for (const { deviceId, deviceSequence } of entries) {
        const sequences = sequencesByDevice.get(deviceId) ?? { read: new Set(), highest: 0 };
        sequencesByDevice.set(deviceId, sequences);
        sequences.read.add(deviceSequence);
        sequences.highest = Math.max(sequences.highest, deviceSequence);
      }
      undecodable += damaged;
    },
    total(unopened) {
      const gone = Array.from(sequencesByDevice.values()).reduce((sum, { highest, read }) => sum + highest - read.size, 0);
      // A row that is no entry any more leaves a gap in the numbers too: counted once.
      return unopened + Math.max(undecodable, gone);
    },
  };
}
