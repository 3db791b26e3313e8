/**
 * A column of whole numbers as planes: all lowest bytes, then all second ones. Bytes of one plane are alike, which is what
 * compresses; a column of one plane is searched as it stands.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** As many planes as the largest value needs; none for a column of zeros. */
export function encodeColumn(values: ArrayLike<number>): Uint8Array {
  const largest = largestOf(values);
  const planes = largest === 0 ? 0 : largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4;
  const bytes = new Uint8Array(values.length * planes);
  for (let plane = 0; plane < planes; plane += 1) {
    const start = plane * values.length;
    const shift = plane * 8;
    for (let row = 0; row < values.length; row += 1) bytes[start + row] = (values[row] ?? 0) >>> shift;
  }
  return bytes;
}

/** Undefined where the bytes are no column of so many values, or one is not below the limit. */
export function decodeColumn(bytes: Uint8Array, length: number, limit = 2 ** 32): Column | undefined {
  const planes = length === 0 ? 0 : bytes.length / length;
  if (planes > 4 || planes * length !== bytes.length || !Number.isInteger(planes)) return undefined;
  const column = planes < 2 ? (planes === 1 ? bytes : new Uint8Array(length)) : widened(bytes, length, planes);
  return length > 0 && limit < 2 ** (planes * 8) && largestOf(column) >= limit ? undefined : column;
}

/** A loop for each width: one that filled now this and now that kind of array would be several times slower. */
function widened(bytes: Uint8Array, length: number, planes: number): Column {
  if (planes === 2) {
    const column = new Uint16Array(length);
    for (let row = 0; row < length; row += 1) column[row] = (bytes[row] ?? 0) | ((bytes[length + row] ?? 0) << 8);
    return column;
  }
  const column = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) column[row] = (bytes[row] ?? 0) | ((bytes[length + row] ?? 0) << 8) | ((bytes[length * 2 + row] ?? 0) << 16);
  if (planes === 4) for (let row = 0; row < length; row += 1) column[row] = (column[row] ?? 0) + (bytes[length * 3 + row] ?? 0) * 2 ** 24;
  return column;
}

export function largestOf(column: ArrayLike<number>): number {
  let largest = 0;
  // A loop of its own for bytes, as most columns are: one that met every kind of array would be several times slower.
  if (column instanceof Uint8Array) for (let row = 0; row < column.length; row += 1) largest = Math.max(largest, column[row] ?? 0);
  else if (column instanceof Uint16Array) for (let row = 0; row < column.length; row += 1) largest = Math.max(largest, column[row] ?? 0);
  else for (let row = 0; row < column.length; row += 1) largest = Math.max(largest, column[row] ?? 0);
  return largest;
}

/** The narrowest array for values below a limit. */
export function createColumn(length: number, limit: number): Column {
  return limit <= 0x100 ? new Uint8Array(length) : limit <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Ids that one byte holds; the byte that is left over says that a seldom one stands in the planes behind. */
export const commonIds = 255;

/** A column whose ids below `commonIds` are far more frequent than all others: a byte a row, and planes for the rest. */
export function encodeSkewedColumn(ids: ArrayLike<number>): Uint8Array {
  const rest: number[] = [];
  const bytes = Uint8Array.from(ids, (id) => {
    if (id < commonIds) return id;
    rest.push(id - commonIds);
    return commonIds;
  });
  const planes = encodeColumn(rest);
  const both = new Uint8Array(bytes.length + planes.length);
  both.set(bytes);
  both.set(planes, bytes.length);
  return both;
}

/** Without a branch in a row: which of them are seldom no processor can guess. */
export function decodeSkewedColumn(bytes: Uint8Array, length: number, limit: number): Column | undefined {
  if (bytes.length < length) return undefined;
  let seldomCount = 0;
  for (let row = 0; row < length; row += 1) seldomCount += isSeldom(bytes[row] ?? 0);
  const rest = decodeColumn(bytes.subarray(length), seldomCount, Math.max(0, limit - commonIds));
  if (rest === undefined) return undefined;
  const column = createColumn(length, limit);
  let next = 0;
  let largest = 0;
  for (let row = 0; row < length; row += 1) {
    const byte = bytes[row] ?? 0;
    const id = byte + isSeldom(byte) * (rest[next] ?? 0);
    column[row] = id;
    next += isSeldom(byte);
    largest = Math.max(largest, id);
  }
  return length > 0 && largest >= limit ? undefined : column;
}

/** 1 for the byte that is no id itself, which is `commonIds`; else 0. */
function isSeldom(byte: number): number {
  return (byte + 1) >> 8;
}
