/**
 * Pads what is sealed, so that a ciphertext's length says little about its text: PADME (Nikitin et al., "Reducing
 * Metadata Leakage from Encrypted Files and Communication with PURBs", PETS 2019, 4.3) with a floor of 256 bytes.
 */
import { encodeFields } from '@trusted-hands/envelope';

const minimumBytes = 256;

/** The length PADME rounds up to, in bytes: at most 12 % more, and O(log log n) different lengths. Never below `least`. */
export function paddedLength(bytes: number, least = minimumBytes): number {
  if (bytes <= least) return least;
  const exponent = Math.floor(Math.log2(bytes));
  const zeroBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** zeroBits;
  return Math.ceil(bytes / step) * step;
}

/** The text behind its 4-byte length, then zeros up to the padded length. */
export function pad(bytes: Uint8Array, least?: number): Uint8Array {
  const framed = encodeFields([bytes]);
  const padded = new Uint8Array(paddedLength(framed.length, least));
  padded.set(framed);
  return padded;
}

/** The text again (a view of `padded`), or undefined where the frame is not whole or something other than zeros stands behind it. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < 4) return undefined;
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (end > padded.length) return undefined;
  for (let index = end; index < padded.length; index += 1) if (padded[index] !== 0) return undefined;
  return padded.subarray(4, end);
}
