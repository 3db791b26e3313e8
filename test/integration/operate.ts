/** The operator's command line in this process, on the database of a test service, with what it said and reported. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { runAdmin } from '../../server/src/admin/run-admin.ts';
import { randomIds, type Clock, type Ids } from '../../server/src/clock.ts';
import type { TestService } from '../support/service.ts';

const reportRow = z.object({ line: z.number().optional(), id: z.string().optional(), listing: z.number().optional(), outcome: z.string(), reasons: z.array(z.string()) });

export interface Operated {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
  readonly report: readonly z.infer<typeof reportRow>[];
}

interface OperateOptions {
  readonly nowMs?: number;
  /** In the place of one that stands still. */
  readonly clock?: Clock;
  readonly ids?: Ids;
}

export async function operate(service: TestService, words: readonly string[], { nowMs = Date.UTC(2026, 10, 21), clock = { nowMs: () => nowMs }, ids = randomIds }: OperateOptions = {}): Promise<Operated> {
  const said: string[] = [];
  const complained: string[] = [];
  const { dataDir, databaseUrl, publicUrl } = service.settings;
  const code = await runAdmin(words, {
    environment: { DATA_DIR: dataDir, PUBLIC_URL: publicUrl, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    clock,
    ids,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  const path = /: (\S+-report\.ndjson)/.exec(said.join('\n'))?.[1];
  const report = path === undefined ? [] : (await readFile(path, 'utf8')).trim().split('\n').map((line) => reportRow.parse(JSON.parse(line)));
  return { code, said: said.join('\n'), complained: complained.join('\n'), report };
}

/** All listings with what was stored of them, by origin id. */
export async function storedListings(service: TestService) {
  return await service.database.selectFrom('listing').selectAll().orderBy('origin_id').execute();
}
