/** Bytes as lower-case hex: the names of rows, records and drafts. */
export function bytesToHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 128 random bits that name a thing and say nothing about it. */
export function randomId(random: (bytes: number) => Uint8Array): string {
  return bytesToHex(random(16));
}
