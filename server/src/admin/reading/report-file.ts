/**
 * The row-by-row report of an import, written as it goes: DATA_DIR/imports/<time>-<name>-report.ndjson, one JSON object a line,
 * for the operator only. An import that goes on cuts off what was written behind its last stored position.
 */
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ReportFile extends AsyncDisposable {
  readonly path: string;
  /** Written and on disk, so that a position may be stored that counts on it. */
  append(rows: readonly object[]): Promise<void>;
  readonly bytes: number;
}

export function reportPath(dataDir: string, name: string, nowMs: number): string {
  return join(dataDir, 'imports', `${new Date(nowMs).toISOString().replaceAll(':', '-')}-${name.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)}-report.ndjson`);
}

export async function openReport(path: string, bytesBefore: number): Promise<ReportFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle: FileHandle = await open(path, 'a', 0o600);
  await handle.truncate(bytesBefore);
  let bytes = bytesBefore;
  return {
    path,
    get bytes() {
      return bytes;
    },
    async append(rows) {
      if (rows.length === 0) return;
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      await handle.appendFile(text);
      await handle.datasync();
      bytes += Buffer.byteLength(text);
    },
    [Symbol.asyncDispose]: () => handle.close(),
  };
}
