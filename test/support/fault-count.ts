/**
 * How often a test of faults or security repeats: seldom in `npm test`, in full by `npm run test:faults`, which says for
 * each file what was done.
 */
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `full` asks for the full counts; anything else, and not being set, for the quick ones. */
export const faultsVariable = 'TRUSTED_HANDS_FAULTS';
/** The file in which `npm run test:faults` is told the counts that were used, one JSON line each. */
export const faultCountsVariable = 'TRUSTED_HANDS_FAULT_COUNTS';

interface FaultCounts {
  /** In `npm test`: enough to fail soon if the protection were gone. */
  readonly quick: number;
  readonly full: number;
}

/** How many repetitions to do in this run. Call it once for each thing that is repeated, in the file of the test. */
export function faultCount({ quick, full }: FaultCounts): number {
  const count = process.env[faultsVariable] === 'full' ? full : quick;
  const record = process.env[faultCountsVariable];
  if (record !== undefined) appendFileSync(record, `${JSON.stringify({ file: expect.getState().testPath, count })}\n`);
  return count;
}
