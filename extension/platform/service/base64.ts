/** Bytes as the API writes them. By `atob` and `btoa`: the oldest Chrome that runs this has nothing quicker. */

/** What one call of `String.fromCharCode` is given at the most. */
const bytesAtOnce = 8192;

export function bytesToBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += bytesAtOnce) characters += String.fromCharCode(...bytes.subarray(start, start + bytesAtOnce));
  return btoa(characters);
}

/** Throws where it is none. */
export function base64ToBytes(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  // oxlint-disable-next-line unicorn/prefer-code-point -- each is one byte, and two megabytes of them come at once
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
