/** What goes over to the threads of `checks.ts` and comes back: one message for many, and one buffer, which is handed over. */

/** An entry as it was sent, in base64; or a public key, a signature and a message, as fields. */
export type CheckItem = string | Uint8Array;

/** `not-base64` and `malformed`: it is no entry. Otherwise whether it carries its own device's signature. */
export type CheckedEntry =
  | { readonly type: 'not-base64' }
  | { readonly type: 'malformed' }
  | { readonly type: 'signed' | 'unsigned'; /** In its one encoding. */ readonly bytes: Buffer; readonly hash: Buffer };

export type CheckAnswer = CheckedEntry;

const types = ['not-base64', 'malformed', 'unsigned', 'signed'] as const;
const hashBytes = 32;
/** Type, length, hash; behind those of all come their bytes. */
const recordBytes = 1 + 4 + hashBytes;

export interface AnswerWriter {
  /** Everything, with room for the bytes of each where they are to be. */
  readonly all: Buffer;
  /** Where the next one's bytes belong. */
  readonly offset: number;
  add(answer: { readonly type: CheckedEntry['type']; readonly length?: number; readonly hash?: Uint8Array }): void;
}

/** @param roomBytes for the bytes of all of them. */
export function createAnswer(count: number, roomBytes: number): AnswerWriter {
  const all = Buffer.alloc(count * recordBytes + roomBytes);
  let record = 0;
  let offset = count * recordBytes;
  return {
    all,
    get offset() {
      return offset;
    },
    add({ type, length = 0, hash }) {
      all[record] = types.indexOf(type);
      all.writeUInt32BE(length, record + 1);
      if (hash !== undefined) all.set(hash, record + 5);
      record += recordBytes;
      offset += length;
    },
  };
}

/** Reads them one after the other, from the first. */
export function answerOf(bytes: Uint8Array, count: number): (index: number) => CheckAnswer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let offset = count * recordBytes;
  return (index) => {
    const record = index * recordBytes;
    const type = types[all[record] ?? 0] ?? 'malformed';
    const length = all.readUInt32BE(record + 1);
    const start = offset;
    offset += length;
    if (type === 'not-base64' || type === 'malformed') return { type };
    return { type, bytes: all.subarray(start, offset), hash: all.subarray(record + 5, record + recordBytes) };
  };
}
