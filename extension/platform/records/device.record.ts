/** What the owner calls one of her computers. The roster knows only keys; the name is hers, and sealed like a note. */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const deviceSchema = z.object({
  /** Hex of its public key. */
  deviceId: z.string().regex(/^[0-9a-f]{64}$/),
  /** Empty where the name was taken away again. */
  name: z.string().trim().max(80),
  addedAtMs: z.number().int().nonnegative(),
  /** Of the six words, where it was let in by another computer: open until the person said that they are alike. */
  comparison: z.enum(['open', 'alike']).optional(),
});
/** A computer that joins writes its own record without a name: one that another computer gave it meanwhile stands. */
export const deviceRecord = defineRecord('device', 1, deviceSchema, (versions) => {
  const [newest, named] = [versions.at(-1), versions.findLast(({ body }) => body.name !== '')];
  if (!newest) throw new Error('A record without a version was merged.');
  return (named ?? newest).body;
});

/** The device's own id, so that two computers that name a third one write versions of one record. Longer ids do not open again. */
export function deviceRecordId(deviceId: string): string {
  return deviceId;
}
