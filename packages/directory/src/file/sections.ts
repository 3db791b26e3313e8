/**
 * The frame of every directory file: what kind and version it is, a checksum, and its sections one after another. Every
 * number is little-endian; sections hold bytes only, so that none needs to be aligned.
 */
import { checksum } from './checksum.ts';

/**
 * "THD" and the version of the format; a reader refuses any other. The second has one more kind of check in its contact files
 * (told by another service), which a reader of the first would call damaged.
 */
const magic = [0x54, 0x48, 0x44, 2] as const;
export type FileKind = 'search' | 'contact' | 'changes';
const kindCodes: Readonly<Record<FileKind, number>> = { search: 1, contact: 2, changes: 3 };
const headerBytes = 16;
const checkedFrom = 8;

export type Opened<Name extends string, Value> = ({ readonly ok: true } & { readonly [Key in Name]: Value }) | { readonly ok: false; readonly reason: string };

/** Magic (4), checksum of all that follows (4), kind (1), 0, number of sections (2), whole length (4), lengths, sections. */
export function joinSections(kind: FileKind, sections: readonly Uint8Array[]): Uint8Array {
  const lengths = headerBytes + sections.length * 4;
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + section.length, lengths));
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  bytes[8] = kindCodes[kind];
  view.setUint16(10, sections.length, true);
  view.setUint32(12, bytes.length, true);
  let at = lengths;
  for (const [index, section] of sections.entries()) {
    view.setUint32(headerBytes + index * 4, section.length, true);
    bytes.set(section, at);
    at += section.length;
  }
  view.setUint32(4, checksum(bytes, checkedFrom), true);
  return bytes;
}

/**
 * Views of the sections, no copies; refused where a single byte is missing or other than it was. `isIntact`: the bytes were
 * compared with a hash that names them, so that they need not be summed once more.
 */
export function splitSections(kind: FileKind, bytes: Uint8Array, { isIntact = false } = {}): Opened<'sections', readonly Uint8Array[]> {
  if (bytes.length < headerBytes || magic.slice(0, 3).some((byte, index) => bytes[index] !== byte)) return refused('This is no directory file.');
  if (bytes[3] !== magic[3]) return refused('This directory file is of another version than this program reads.');
  if (bytes[8] !== kindCodes[kind]) return refused(`This is another kind of directory file, not a ${kind} file.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(12, true) !== bytes.length) return refused('This directory file was cut short on the way.');
  if (!isIntact && view.getUint32(4, true) !== checksum(bytes, checkedFrom)) return refused('This directory file was altered on the way.');
  const sections: Uint8Array[] = [];
  let at = headerBytes + view.getUint16(10, true) * 4;
  for (let index = 0; index < view.getUint16(10, true); index += 1) {
    const lengthAt = headerBytes + index * 4;
    const end = lengthAt + 4 > bytes.length ? Infinity : at + view.getUint32(lengthAt, true);
    if (end > bytes.length) return damaged;
    sections.push(bytes.subarray(at, end));
    at = end;
  }
  return at === bytes.length ? { ok: true, sections } : damaged;
}

/** The file's own checksum: what changes say they were made of. Only for bytes that were opened. */
export function checksumOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
}

function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** Whole, and yet not as any writer of ours makes it. */
export const damaged = refused('This directory file says what cannot be.');
