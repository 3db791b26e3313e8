/**
 * A Snappy decoder that also reads a stream with a tail behind it or cut short: LevelDB's blocks and Chromium's
 * IndexedDB values are Snappy, and a search for plain text has to see inside what is left of them.
 * Format: google/snappy, format_description.txt.
 */

/** The decoded bytes, as far as the stream makes sense; undefined where it is no Snappy stream at all. */
export function decodeSnappy(input: Uint8Array, maximumBytes = 64 * 1024 * 1024): Uint8Array | undefined {
  let at = 0;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = input[at++];
    if (byte === undefined || shift > 28) return undefined;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (length === 0 || length > maximumBytes) return undefined;
  const output = new Uint8Array(length);
  let written = 0;
  while (written < length) {
    const tag = input[at++];
    if (tag === undefined) break;
    if ((tag & 3) === 0) {
      let size = tag >> 2;
      if (size >= 60) {
        const bytes = size - 59;
        size = readLittleEndian(input, at, bytes);
        at += bytes;
      }
      size += 1;
      if (at + size > input.length || written + size > length) break;
      output.set(input.subarray(at, at + size), written);
      at += size;
      written += size;
      continue;
    }
    const kind = tag & 3;
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? ((tag >> 5) << 8) | readLittleEndian(input, at, 1) : readLittleEndian(input, at, kind === 2 ? 2 : 4);
    at += kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (offset === 0 || offset > written || written + size > length) break;
    for (let step = 0; step < size; step += 1, written += 1) output[written] = output[written - offset] ?? 0;
  }
  return written === 0 ? undefined : output.subarray(0, written);
}

function readLittleEndian(input: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index += 1) value += (input[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
