/**
 * The text of a table's bytes, whatever wrote them: UTF-8, UTF-16 with or without its mark, Windows-1252 (what "Latin-1" files
 * are), and lines of one in a file of the other. Lines that were UTF-8 and then taken for Windows-1252 are put right.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Tells from a file's first bytes; what is not UTF-8 after all is found line by line. `skip` is the length of the mark. */
export function encodingOf(start: Uint8Array): { readonly encoding: Encoding; readonly skip: number } {
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  // Text in Latin letters has a zero in every second byte of UTF-16, and none in UTF-8.
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  const sampled = Math.min(start.length, 4096) & ~1;
  for (let index = 0; index < sampled; index += 2) {
    if (start[index] === 0) zerosAtEven += 1;
    if (start[index + 1] === 0) zerosAtOdd += 1;
  }
  if (zerosAtOdd > sampled / 4 && zerosAtEven < sampled / 20) return { encoding: 'utf-16le', skip: 0 };
  if (zerosAtEven > sampled / 4 && zerosAtOdd < sampled / 20) return { encoding: 'utf-16be', skip: 0 };
  return { encoding: 'utf-8', skip: 0 };
}

export interface TextDecoding {
  /** Whole lines at a time: no character may be cut. */
  decode(bytes: Uint8Array): string;
  /** Lines that were not UTF-8 and were read as Windows-1252, and lines that had been mangled and were put right. */
  readonly repaired: () => number;
}

export function createDecoding(encoding: Encoding): TextDecoding {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding);
  const windows1252 = new TextDecoder('windows-1252');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte]));
  let repaired = 0;

  function tryDecode(bytes: Uint8Array): string | undefined {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  }

  /** "MarÃ­a" was "María": its letters as Windows-1252 bytes are UTF-8 again. */
  function putRight(line: string): string {
    const bytes = new Uint8Array(line.length);
    for (let index = 0; index < line.length; index += 1) {
      const byte = byteOf.get(line.charAt(index));
      if (byte === undefined) return line;
      bytes[index] = byte;
    }
    const right = tryDecode(bytes);
    if (right === undefined || right === line) return line;
    repaired += 1;
    return right;
  }

  function decodeLine(bytes: Uint8Array): string {
    const text = tryDecode(bytes);
    if (text !== undefined) return text;
    repaired += 1;
    return windows1252.decode(bytes);
  }

  return {
    repaired: () => repaired,
    decode(bytes) {
      if (encoding !== 'utf-8') return lenient.decode(bytes);
      const whole = tryDecode(bytes) ?? linesOf(bytes).map(decodeLine).join('');
      return /[ÃÂâ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]/.test(whole) ? whole.split(/(?<=\n)/).map(putRight).join('') : whole;
    },
  };
}

/** Each with its line end. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}
