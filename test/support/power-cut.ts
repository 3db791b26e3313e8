/**
 * What a power cut at any moment of a recorded run would leave of its database (`test/faults/write-log.c`): all that was
 * synced, and of the rest each write by chance whole, not at all, or in part, since a disk may keep them in any order.
 */
import { spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../faults/write-log.c');
const headBytes = 14;
const sectorBytes = 512;
const endings = { d: '', w: '-wal', j: '-journal' } as const;
type Kind = keyof typeof endings;

/** Compiles the recorder into this folder; answers why that is not possible, or null. */
export function buildRecorder(library: string): string | null {
  if (process.platform !== 'linux') return 'needs LD_PRELOAD of Linux';
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread'], { encoding: 'utf8' });
  if (built.error !== undefined) return 'needs gcc';
  return built.status === 0 ? null : `gcc said: ${built.stderr.slice(0, 200)}`;
}

/** Files of a database by what follows its name; absent where there is none. */
export type LeftFiles = ReadonlyMap<string, Buffer>;

interface Operation {
  readonly type: 'write' | 'truncate';
  readonly offset: number;
  readonly bytes: Buffer;
}

interface CutOptions {
  /** Answers a number from 0 up to, and not including, this one. */
  readonly below: (bound: number) => number;
}

/** A disk: what it holds for certain, and what it was told and may hold. */
class Disk {
  private readonly certain = new Map<Kind, Buffer>();
  private readonly pending = new Map<Kind, Operation[]>();

  take(name: string, kind: Kind, operation: Operation): void {
    if (name === 'S') {
      let image = this.certain.get(kind) ?? Buffer.alloc(0);
      for (const one of this.pending.get(kind) ?? []) image = applied(image, one);
      this.certain.set(kind, image);
      this.pending.delete(kind);
    } else if (name === 'U') {
      this.certain.delete(kind);
      this.pending.delete(kind);
    } else {
      const operations = this.pending.get(kind) ?? [];
      operations.push(operation);
      this.pending.set(kind, operations);
    }
  }

  cut({ below }: CutOptions): LeftFiles {
    const left = new Map<string, Buffer>();
    for (const kind of new Set([...this.certain.keys(), ...this.pending.keys()])) {
      let image: Buffer = Buffer.from(this.certain.get(kind) ?? Buffer.alloc(0));
      for (const one of this.pending.get(kind) ?? []) {
        const fate = below(3);
        if (fate === 0) continue;
        const torn = fate === 2 && one.type === 'write' ? { ...one, bytes: one.bytes.subarray(0, sectorBytes * below(Math.ceil(one.bytes.length / sectorBytes))) } : one;
        image = applied(image, torn);
      }
      left.set(endings[kind], image);
    }
    return left;
  }
}

/** May write into the image it is given. */
function applied(image: Buffer, { type, offset, bytes }: Operation): Buffer {
  if (type === 'truncate') return offset <= image.length ? image.subarray(0, offset) : Buffer.concat([image, Buffer.alloc(offset - image.length)]);
  const end = offset + bytes.length;
  const grown = end <= image.length ? image : Buffer.concat([image, Buffer.alloc(end - image.length)]);
  bytes.copy(grown, offset);
  return grown;
}

/** Replays the record and calls back at each of these places in it (bytes, ascending), with what a cut there would leave. */
export async function replay(recordFile: string, places: readonly number[], options: CutOptions & { readonly onCut: (left: LeftFiles, place: number) => Promise<void> }): Promise<void> {
  const disk = new Disk();
  const file = await open(recordFile, 'r');
  try {
    let at = 0;
    for (const place of places) {
      for (;;) {
        const head = Buffer.alloc(headBytes);
        // oxlint-disable-next-line no-await-in-loop -- one record after the other
        if ((await file.read(head, 0, headBytes, at)).bytesRead < headBytes) break;
        const length = head.readUInt32LE(10);
        if (at + headBytes + length > place) break;
        const bytes = Buffer.alloc(length);
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (length > 0) await file.read(bytes, 0, length, at + headBytes);
        const name = head.toString('latin1', 0, 1);
        // Safe: the recorder writes one of these three.
        const kind = head.toString('latin1', 1, 2) as Kind;
        disk.take(name, kind, { type: name === 'T' ? 'truncate' : 'write', offset: Number(head.readBigUInt64LE(2)), bytes });
        at += headBytes + length;
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      await options.onCut(disk.cut(options), place);
    }
  } finally {
    await file.close();
  }
}
