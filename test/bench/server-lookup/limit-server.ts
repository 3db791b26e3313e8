/**
 * The limit, a program of its own: bare node:http around the exhaustive scoring of the look-up's own measurement. It is
 * told which of the known queries is asked, has read each of them before, checks nothing and says no reasons.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createDirectory, createLookup, openSearchFile } from '@trusted-hands/directory';
import { createLimit } from '../lookup/limit.ts';
import { best, lookupJob } from './job.ts';

const dayMs = 86_400_000;
const [port, practitioners, queryCount] = process.argv.slice(2, 5).map(Number);
/** The encoded directory, by which the queries are read. */
const file = process.argv[5] ?? '';
const { directory, queries } = lookupJob(practitioners ?? 0, queryCount ?? 0);
const opened = openSearchFile(new Uint8Array(readFileSync(file)));
if (!opened.ok) throw new Error(opened.reason);
const lookup = createLookup({ directory: createDirectory([{ file: opened.file }]), places: directory.places });
const nowDay = Math.floor(Date.now() / dayMs);
const asked = queries.map(({ text, origin }) => ({ origin, readings: lookup.queriesFor(text, { limit: best, nowMs: nowDay * dayMs, ...(origin !== undefined && { origin }) }).map(lookup.parse) }));
const limit = createLimit(directory.rows);
const nameByNumber = new Map(directory.rows.map(({ number, name }) => [number, name]));

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    // Safe: only the measurement sends here.
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: number };
    const { readings, origin } = asked[query] ?? { readings: [], origin: undefined };
    const { numbers, scores } = limit.search(readings, { origin, nowDay, limit: best });
    const body = JSON.stringify({ results: numbers.map((number, index) => ({ number, name: nameByNumber.get(number), score: scores[index] })) });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  });
}).listen(port, '127.0.0.1', () => console.log('listening'));
