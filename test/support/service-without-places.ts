/** A program for tests: the service without its gazetteer, and with SQLITE_SYNCHRONOUS made as careless as a test wants it after its start. */
import { sql } from 'kysely';
import { startService } from '../../server/src/service.ts';
import { readSettings } from '../../server/src/settings.ts';

const read = readSettings(process.env);
if (!read.ok) throw new Error(read.messages.join('\n'));
const started = await startService(read.settings, { gazetteer: false });
if (!started.ok) throw new Error(started.message);
const careless = process.env['SQLITE_SYNCHRONOUS'];
if (careless !== undefined) await sql`pragma synchronous = ${sql.raw(careless)}`.execute(started.service.database);
process.stdout.write('ready\n');
