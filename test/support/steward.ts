/** Stewards of a test's service, named the operator's way. */
import { runAdmin } from '../../server/src/admin/run-admin.ts';
import { randomIds, systemClock } from '../../server/src/clock.ts';
import type { SignedIn, TestService } from './service.ts';

/** Names a steward, then signs in as that person. */
export async function makeSteward(service: TestService, email: string, name = ''): Promise<SignedIn> {
  await operate(service, ['steward', 'add', email, ...(name === '' ? [] : [name])]);
  return await service.signIn(email);
}

export async function unmakeSteward(service: TestService, email: string): Promise<void> {
  await operate(service, ['steward', 'remove', email]);
}

async function operate({ settings: { dataDir, databaseUrl } }: TestService, words: readonly string[]): Promise<void> {
  const complained: string[] = [];
  const environment = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
  const code = await runAdmin(words, { environment, clock: systemClock, ids: randomIds, say: () => undefined, complain: (line) => void complained.push(line) });
  if (code !== 0) throw new Error(complained.join('\n'));
}
