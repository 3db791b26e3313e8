/**
 * Length-prefixed bytes: each field is its length (unsigned, 32 bits, big-endian) and then its bytes. Every list of
 * fields has exactly one such encoding, and no two lists share one, so it can be hashed, signed and authenticated.
 */

/** Writes fields one after the other, each behind its 4-byte length. */
export function encodeFields(fields: readonly Uint8Array[]): Uint8Array {
  const total = fields.reduce((sum, field) => sum + 4 + field.length, 0);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const field of fields) {
    view.setUint32(offset, field.length);
    bytes.set(field, offset + 4);
    offset += 4 + field.length;
  }
  return bytes;
}

/** The fields again, or undefined where the bytes are not exactly whole fields (`count` of them, if given). Never throws. */
export function decodeFields(bytes: Uint8Array, count?: number): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: Uint8Array[] = [];
  let offset = 0;
  while (count === undefined ? offset < bytes.length : fields.length < count) {
    if (offset + 4 > bytes.length) return undefined;
    const length = view.getUint32(offset);
    if (offset + 4 + length > bytes.length) return undefined;
    fields.push(bytes.slice(offset + 4, offset + 4 + length));
    offset += 4 + length;
  }
  return offset === bytes.length ? fields : undefined;
}

/** A non-negative safe integer as 8 bytes, big-endian. */
export function integerToBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(value / 2 ** 32));
  view.setUint32(4, value % 2 ** 32);
  return bytes;
}

/** The integer again, or undefined where it is not 8 bytes or larger than a safe integer. */
export function bytesToInteger(bytes: Uint8Array): number | undefined {
  if (bytes.length !== 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const value = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** True where both hold the same bytes; for public values only, since it stops at the first difference. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  // A loop, since this is called several times for every entry, and a callback for each byte takes ten times as long.
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

/** Bytes as characters of ASCII; any other byte gives a character that no name or key of ours has. */
export function bytesToAscii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCodePoint(byte) : '\uFFFD')).join('');
}
