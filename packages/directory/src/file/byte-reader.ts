/**
 * Reads what `ByteWriter` wrote, from any bytes: past the end, or where a number is too large, it gives zeros and
 * remembers that the bytes are damaged. Counts are to be read with `count`, so that no loop runs longer than there are bytes.
 */
import { fromUtf8 } from './utf8.ts';

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isDamaged = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** How many bytes are not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) {
      this.#isDamaged = true;
      return 0;
    }
    this.#at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 53; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return Number.isSafeInteger(value) ? value : this.#damage();
    }
    return this.#damage();
  }

  signedVarint(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** How many items follow, each of at least one byte. */
  count(): number {
    const value = this.varint();
    return value <= this.left ? value : this.#damage();
  }

  text(): string {
    const length = this.count();
    const text = fromUtf8.decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }

  #damage(): number {
    this.#isDamaged = true;
    return 0;
  }
}
