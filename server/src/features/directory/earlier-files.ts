/**
 * Files that were replaced, each kept for a while for whoever is in the middle of downloading it. Where changes come so
 * fast that all of them would fill the memory, the oldest go before their time.
 */
import type { Clock } from '../../clock.ts';

interface EarlierFilesDeps {
  readonly clock: Clock;
  readonly keptForMs: number;
  readonly maximumBytes: number;
}

interface NamedFile {
  readonly description: { readonly sha256: string; readonly bytes: number };
}

export function createEarlierFiles<File extends NamedFile>({ clock, keptForMs, maximumBytes }: EarlierFilesDeps) {
  /** By hash, the oldest first. */
  const files = new Map<string, { readonly file: File; readonly untilMs: number }>();

  return {
    /** From now on it is replaced. */
    keep(file: File): void {
      const { sha256 } = file.description;
      files.delete(sha256);
      files.set(sha256, { file, untilMs: clock.nowMs() + keptForMs });
      let bytes = 0;
      for (const [known, { file: { description } }] of [...files].toReversed()) {
        bytes += description.bytes;
        if (bytes > maximumBytes) files.delete(known);
      }
    },
    find(sha256: string): File | undefined {
      for (const [known, { untilMs }] of files) if (untilMs < clock.nowMs()) files.delete(known);
      return files.get(sha256)?.file;
    },
  };
}
