/**
 * A jot as it lies in the store: its own random key sealed to this computer's public age key, and the text sealed under
 * that key. Who finds the disk, or the program while it is locked, opens neither.
 */
import { decodeFields, encodeFields } from '@trusted-hands/envelope';
import { openBox, sealBox, type Random } from '@trusted-hands/vault';
import { z } from 'zod';

export interface Jot {
  readonly text: string;
  /** When it was begun: the day of the visit. */
  readonly begunAtMs: number;
}

/** Rows of the `sealed` store that are jots. */
export const jotPrefix = 'jot:';
/** The row of the `vault` store that holds the public age key as text. It is no secret, and needed while locked. */
export const recipientName = 'age-recipient';

const jotSchema = z.object({ text: z.string(), begunAtMs: z.number() });
const noVault = new Uint8Array(16);
const place = (jotId: string) => ({ kind: 'jot', name: jotId });
const keysOf = (key: Uint8Array) => ({ vault: noVault, vaultKeys: [{ epoch: 1, key }] });

/** Synchronous: a popup that closes gives no time to wait. */
export function sealJot(jot: Jot, using: { readonly jotId: string; readonly key: Uint8Array; readonly sealedKey: Uint8Array; readonly random: Random }): Uint8Array {
  return encodeFields([using.sealedKey, sealBox(JSON.stringify(jot), place(using.jotId), keysOf(using.key), using.random)]);
}

/** The key as it was sealed to this computer, or undefined where the row is no jot. */
export function sealedKeyOf(row: Uint8Array): Uint8Array | undefined {
  return decodeFields(row, 2)?.[0];
}

export function openJot(row: Uint8Array, jotId: string, key: Uint8Array): Jot | undefined {
  const box = decodeFields(row, 2)?.[1];
  const text = box && openBox(box, place(jotId), keysOf(key));
  return text === undefined ? undefined : jotSchema.safeParse(JSON.parse(text)).data;
}
