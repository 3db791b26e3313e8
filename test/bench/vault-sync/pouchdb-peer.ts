/** PouchDB behind express-pouchdb on LevelDB, as CouchDB's protocol has it: a database per member, a document per note. */
import { mkdirSync } from 'node:fs';
import type { Installed, RunningPeer } from './peer-programs.ts';
import { startPeer } from './peer-programs.ts';
import type { Request } from './run-load.ts';

export const pouchdbPackages = ['pouchdb@9.0.0', 'express-pouchdb@4.2.0', 'express@4'];

// Signing in is left out, as is the log: express-pouchdb is measured at its fastest.
const program = `
const PouchDB = require('pouchdb').defaults({ prefix: process.env.DATA_DIR + '/' });
const app = require('express')();
app.use('/', require('express-pouchdb')(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: process.env.DATA_DIR + '/log.txt' }));
app.listen(Number(process.env.PORT), '127.0.0.1');
`;

export function startPouchdb(installed: Installed, port: number, dataDir: string): Promise<RunningPeer> {
  mkdirSync(dataDir, { recursive: true });
  return startPeer(installed, { words: ['-e', program], environment: { PORT: String(port), DATA_DIR: dataDir }, port, path: '/' });
}

/** Per connection a database and its documents; in batches by `_bulk_docs`. */
export async function pouchdbRequests({ url }: RunningPeer, notes: readonly (readonly string[])[], notesPerRequest: number, round: number): Promise<readonly (readonly Request[])[]> {
  return Promise.all(notes.map(async (ofOne, connection) => {
    const database = `/member-${String(connection)}`;
    const made = await fetch(url + database, { method: 'PUT' });
    if (!made.ok && made.status !== 412) throw new Error(`it made no database: ${String(made.status)}`);
    const idOf = (index: number): string => `note-${String(round)}-${String(index)}`;
    const documents = ofOne.map((note, index) => ({ _id: idOf(index), note }));
    const headers = { 'content-type': 'application/json' };
    if (notesPerRequest === 1) return documents.map((document, index): Request => ({ method: 'PUT', path: `${database}/${idOf(index)}`, headers, body: JSON.stringify(document) }));
    return Array.from({ length: documents.length / notesPerRequest }, (_, index): Request => ({
      method: 'POST',
      path: `${database}/_bulk_docs`,
      headers,
      body: JSON.stringify({ docs: documents.slice(index * notesPerRequest, (index + 1) * notesPerRequest) }),
    }));
  }));
}
