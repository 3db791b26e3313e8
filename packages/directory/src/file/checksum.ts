/** CRC-32 (ISO 3309, as in zip and PNG), eight bytes at a time: finds what was cut short or altered on the way, not who did it. */

const polynomial = 0xedb88320;
const lanes = 8;
const tables = new Uint32Array(256 * lanes);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  tables[byte] = value;
}
for (let index = 256; index < tables.length; index += 1) {
  const before = tables[index - 256] ?? 0;
  tables[index] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
}

/** Of the bytes from an offset to their end; an unsigned 32-bit number. */
export function checksum(bytes: Uint8Array, from = 0): number {
  let crc = 0xffffffff;
  let index = from;
  for (const last = bytes.length - lanes; index <= last; index += lanes) {
    // Each byte is inside: the loop ends eight before the end.
    crc ^= (bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8) | ((bytes[index + 2] ?? 0) << 16) | ((bytes[index + 3] ?? 0) << 24);
    crc =
      (tables[1792 + (crc & 0xff)] ?? 0) ^ (tables[1536 + ((crc >>> 8) & 0xff)] ?? 0) ^ (tables[1280 + ((crc >>> 16) & 0xff)] ?? 0) ^ (tables[1024 + (crc >>> 24)] ?? 0) ^
      (tables[768 + (bytes[index + 4] ?? 0)] ?? 0) ^ (tables[512 + (bytes[index + 5] ?? 0)] ?? 0) ^ (tables[256 + (bytes[index + 6] ?? 0)] ?? 0) ^ (tables[bytes[index + 7] ?? 0] ?? 0);
  }
  for (; index < bytes.length; index += 1) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
