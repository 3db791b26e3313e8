/** The text of a file whose encoding nobody said: by its mark, else UTF-16 by its zeros, UTF-8 where all of it is, else Windows-1252. */

export type FileEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface DecodedFile {
  readonly text: string;
  readonly encoding: FileEncoding;
}

export function decodeFile(bytes: Uint8Array): DecodedFile {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes.subarray(2), 'utf-16le'), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes.subarray(2), 'utf-16be'), encoding: 'UTF-16' };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: decode(bytes.subarray(3), 'utf-8'), encoding: 'UTF-8' };
  const wide = withoutMark(bytes);
  if (wide !== undefined) return { text: decode(bytes, wide), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252' };
  }
}

/** A header is mostly Latin letters: of UTF-16, every second byte of it is zero. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 200);
  if (start.length < 4) return undefined;
  const zeros = (odd: 0 | 1) => start.filter((byte, index) => index % 2 === odd && byte === 0).length;
  const many = start.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
