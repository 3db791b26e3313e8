/** The row-by-row report of an import: DATA_DIR/imports/<time>-report.ndjson, one JSON object a line, for the operator only. */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';

/** Answers the report's path. */
export async function writeReport({ dataDir, clock }: { readonly dataDir: string; readonly clock: Clock }, rows: Iterable<object>): Promise<string> {
  const folder = join(dataDir, 'imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(clock.nowMs()).toISOString().replaceAll(':', '-');
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `${stamp}${attempt === 1 ? '' : `-${String(attempt)}`}-report.ndjson`);
    try {
      await using handle = await open(path, 'wx', 0o600);
      for (const row of rows) await handle.write(`${JSON.stringify(row)}\n`);
      return path;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || attempt === 100) throw error;
    }
  }
}
