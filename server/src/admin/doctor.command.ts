/** `doctor`: looks at everything an operator set up, says what is right and what to do about the rest, and changes nothing. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from '../database/database.ts';
import { migrations } from '../database/migrations/list.ts';
import { changesOf, checkDatabase, sqliteFile } from '../database/sqlite-copies.ts';
import type { Database } from '../database/tables.ts';
import { unfinishedSources } from '../features/directory/imports/import-run.queries.ts';
import { countPublished } from '../features/directory/listing.queries.ts';
import { isGazetteerEmpty } from '../features/gazetteer/gazetteer.queries.ts';
import { allStewards } from '../features/stewardship/steward.queries.ts';
import { builtPortal } from '../http/portal.ts';
import type { Settings } from '../settings.ts';
import { type AdminCommand, OperatorError } from './admin-command.ts';

interface Finding {
  readonly verdict: 'right' | 'look' | 'wrong';
  readonly text: string;
}

const littleRoomMB = 1000;

export const doctorCommand: AdminCommand = {
  name: ['doctor'],
  usage: 'doctor',
  summary: 'Looks at the settings, the folder, the database and what is needed around them, and says what to do. Changes nothing.',
  takes: { least: 0, most: 0, said: 'nothing else' },
  check: () => Promise.resolve(),

  async runAlone({ settings, deps }) {
    const findings = [...settingsFindings(settings), ...folderFindings(settings.dataDir)];
    const before = settings.databaseUrl === undefined ? fileFindings(settings.dataDir) : { findings: [], mayOpen: true };
    findings.push(...before.findings);
    if (before.mayOpen) {
      const opened = await openDatabase(settings, deps.clock);
      try {
        findings.push(...(await databaseFindings(opened.database, settings)));
      } finally {
        await opened.close();
      }
    }
    for (const { verdict, text } of findings) deps.say(`${words[verdict]}  ${text}`);
    const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
    if (wrong > 0) throw new OperatorError(wrong === 1 ? 'One thing has to be put right.' : `${String(wrong)} things have to be put right.`);
    return undefined;
  },
};

const words = { right: 'right', look: 'look ', wrong: 'wrong' } as const;

function settingsFindings({ publicUrl, smtpUrl, fhirAccess }: Settings): Finding[] {
  const isLocal = /^http:\/\/(localhost|127\.|\[::1\])/.test(publicUrl);
  return [
    isLocal
      ? { verdict: 'look', text: `PUBLIC_URL is ${publicUrl}: only this computer reaches the service. Set it to its address, such as https://directory.example.com.` }
      : publicUrl.startsWith('https://')
        ? { verdict: 'right', text: `PUBLIC_URL is ${publicUrl}.` }
        : { verdict: 'wrong', text: `PUBLIC_URL is ${publicUrl}, without TLS: codes and addresses would travel open. Put a proxy with TLS before it, and write https://.` },
    smtpUrl === undefined ? { verdict: 'look', text: 'SMTP_URL is not set: mail is written to a folder and reaches nobody.' } : { verdict: 'right', text: 'SMTP_URL names a mail server; none was asked.' },
    { verdict: 'right', text: `FHIR_ACCESS is ${fhirAccess}.` },
    existsSync(join(builtPortal, 'index.html')) ? { verdict: 'right', text: 'The web pages are built.' } : { verdict: 'look', text: 'The web pages are not built yet: npm start builds them.' },
  ];
}

function folderFindings(dataDir: string): Finding[] {
  if (!existsSync(dataDir)) return [{ verdict: 'look', text: `DATA_DIR, ${dataDir}, is not there yet: the first start makes it.` }];
  const findings: Finding[] = [];
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    findings.push({ verdict: 'right', text: `DATA_DIR is ${dataDir}.` });
  } catch {
    findings.push({ verdict: 'wrong', text: `This user may not write to DATA_DIR, ${dataDir}. Give it to the user of the service.` });
  }
  const room = statfsSync(dataDir);
  const roomMB = (room.bavail * room.bsize) / 1e6;
  findings.push({ verdict: roomMB < littleRoomMB ? 'wrong' : 'right', text: `${roomMB < littleRoomMB ? 'Little room on its disk, make some' : 'Room on its disk'}: ${(roomMB / 1000).toFixed(1)} GB.` });
  const secret = join(dataDir, 'secret');
  if (!existsSync(secret)) findings.push({ verdict: 'look', text: 'There is no secret yet: the first start makes one.' });
  else if ((statSync(secret).mode & 0o077) !== 0) findings.push({ verdict: 'wrong', text: `Others may read the service's secret: chmod 600 ${secret}` });
  else findings.push({ verdict: 'right', text: 'The secret is there, for this user alone.' });
  return findings;
}

/** Before it is opened, which would make what is not there and change what is older. */
function fileFindings(dataDir: string): { readonly findings: readonly Finding[]; readonly mayOpen: boolean } {
  const file = sqliteFile(dataDir);
  const problem = checkDatabase(file);
  if (problem === 'no-such-file') return { findings: [{ verdict: 'look', text: `There is no database in ${dataDir} yet: the first start makes it.` }], mayOpen: false };
  if (problem !== undefined) return { findings: [{ verdict: 'wrong', text: `${file} is ${problem === 'damaged' ? 'damaged' : 'no database of Trusted Hands'}. Restore a backup: npm run admin -- restore FILE` }], mayOpen: false };
  const had = changesOf(file);
  const missing = migrations.length - had.length;
  const sound: Finding = { verdict: 'right', text: `The database is whole: ${(statSync(file).size / 1e6).toFixed(1)} MB.` };
  if (missing > 0) return { findings: [sound, { verdict: 'look', text: `It is of an older version: the next start, or npm run admin -- migrate, makes ${String(missing)} ${missing === 1 ? 'change' : 'changes'}. Make a backup before.` }], mayOpen: false };
  return { findings: [sound], mayOpen: true };
}

async function databaseFindings(database: Kysely<Database>, { databaseUrl }: Settings): Promise<Finding[]> {
  const { all, demonstration } = await countPublished(database);
  const stewards = (await allStewards(database)).length;
  const isEmpty = await isGazetteerEmpty(database);
  const unfinished = await unfinishedSources(database);
  return [
    ...(databaseUrl === undefined ? [] : [{ verdict: 'right', text: 'PostgreSQL answers, and keeps what it acknowledged.' } as const]),
    { verdict: 'right', text: `${String(all)} ${all === 1 ? 'listing is' : 'listings are'} published${demonstration > 0 ? `, ${String(demonstration)} of them invented for demonstration` : ''}.` },
    isEmpty ? { verdict: 'look', text: 'The gazetteer is empty: the next start fills it.' } : { verdict: 'right', text: 'The gazetteer has places.' },
    stewards > 0 ? { verdict: 'right', text: `${String(stewards)} ${stewards === 1 ? 'steward checks' : 'stewards check'} registrations.` } : { verdict: 'look', text: 'Nobody checks registrations: npm run admin -- steward add EMAIL NAME' },
    ...unfinished.map((source): Finding => ({ verdict: 'look', text: `An import of ${source} was broken off: run it again, and it goes on.` })),
  ];
}
