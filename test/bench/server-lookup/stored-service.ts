/** The service's own process on a database in which an invented directory's files lie ready, as another process left them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeContactFile } from '@trusted-hands/directory';
import { openDatabase } from '../../../server/src/database/database.ts';
import { freePort } from '../../support/free-port.ts';
import { createClient } from '../../support/service.ts';
import { mailedCode } from '../../support/mailed-code.ts';
import { startServiceProcess } from '../../support/service-process.ts';
import { storeDirectory } from '../../support/stored-directory.ts';
import type { PreparedDirectory } from './prepared-directory.ts';

export interface StoredService extends AsyncDisposable {
  readonly port: number;
  readonly bearer: string;
}

export async function startStoredService(folder: string, prepared: PreparedDirectory): Promise<StoredService> {
  const port = await freePort();
  const dataDir = join(folder, `ours-${String(prepared.practitioners)}`);
  await storeFiles(dataDir, prepared);
  const service = await startServiceProcess({ PORT: String(port), DATA_DIR: dataDir });
  const url = `http://localhost:${String(port)}`;
  const guest = createClient(url);
  const email = 'therapist@example.com';
  await guest.accounts.requestCode.mutate({ email });
  const { bearer } = await guest.accounts.signIn.mutate({ email, code: await mailedCode(join(dataDir, 'mail'), email), deviceName: 'bench' });
  return { port, bearer, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() };
}

/** One listing stands for its region: what is searched are the files, and the rows are read only where one changed. */
async function storeFiles(dataDir: string, { practitioners, directory, bytes: search }: PreparedDirectory): Promise<void> {
  const opened = await openDatabase({ dataDir, databaseUrl: undefined }, { nowMs: () => Date.now() });
  await storeDirectory(opened.database, directory);
  for (const [kind, bytes] of [['search', search], ['contact', encodeContactFile([])]] as const) {
    const content = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await opened.database.insertInto('directory_file').values({ sha256, kind, region: 'AU', position: 1, row_count: practitioners, byte_count: bytes.length, replaced_at_ms: null, content }).execute();
  }
  await opened.close();
}
