/**
 * The row-by-row report of an import, written as it goes: DATA_DIR/imports/<time>-<name>-report.ndjson, one JSON object a line,
 * for the operator only. An import that goes on cuts off what was written behind its last stored position, and says where a
 * power loss took a part of it: unlike the listings it is not waited for until it lies on the disk.
 */
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ReportFile extends AsyncDisposable {
  readonly path: string;
  append(rows: readonly object[]): Promise<void>;
  readonly bytes: number;
}

export function reportPath(dataDir: string, name: string, nowMs: number): string {
  return join(dataDir, 'imports', `${new Date(nowMs).toISOString().replaceAll(':', '-')}-${name.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)}-report.ndjson`);
}

export async function openReport(path: string, bytesBefore: number): Promise<ReportFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle: FileHandle = await open(path, 'a', 0o600);
  const { size } = await handle.stat();
  await handle.truncate(Math.min(size, bytesBefore));
  let bytes = Math.min(size, bytesBefore);
  if (size < bytesBefore) bytes += await write([{ outcome: 'report-lost', reasons: ['The machine lost its power here, and with it a part of this report. The rows were stored.'] }]);

  async function write(rows: readonly object[]): Promise<number> {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await handle.appendFile(text);
    return Buffer.byteLength(text);
  }
  return {
    path,
    get bytes() {
      return bytes;
    },
    async append(rows) {
      if (rows.length === 0) return;
      bytes += await write(rows);
    },
    [Symbol.asyncDispose]: () => handle.close(),
  };
}
