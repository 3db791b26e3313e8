/**
 * The peer, a program of its own: bare node:http over PostgreSQL, which finds the words of the query by trigrams (pg_trgm,
 * a GIN index) and ranks by likeness and distance. `PEER_URL` names the database.
 */
import { createServer } from 'node:http';
import { professionById } from '@trusted-hands/packs';
import { Pool } from 'pg';
import { best, lookupJob } from './job.ts';

const [port, practitioners, queryCount] = process.argv.slice(2).map(Number);
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const { directory, queries } = lookupJob(practitioners ?? 0, queryCount ?? 0);

await pool.query('create extension if not exists pg_trgm');
await pool.query('create table practitioner (number integer primary key, name text not null, words text not null, latitude double precision, longitude double precision)');
const batch = 5000;
for (let start = 0; start < directory.rows.length; start += batch) {
  const rows = directory.rows.slice(start, start + batch).map(({ number, name, profession, specialties, locations }) => {
    const known = professionById(profession);
    const [location] = locations;
    const words = [name, known?.title ?? profession, ...(known?.synonyms ?? []), ...specialties, location?.place ?? '', location?.postcode ?? ''].join(' ').toLowerCase();
    return { number, name, words, latitude: location?.coordinates?.latitude ?? null, longitude: location?.coordinates?.longitude ?? null };
  });
  await pool.query('insert into practitioner select * from jsonb_to_recordset($1::jsonb) as row (number integer, name text, words text, latitude double precision, longitude double precision)', [JSON.stringify(rows)]);
}
await pool.query('create index practitioner_words on practitioner using gin (words gin_trgm_ops)');
await pool.query('analyze practitioner');

const search = `select number, name, word_similarity($1, words) as score from practitioner where $1 <% words
  order by word_similarity($1, words) * case when $2::float is null then 1 else 12 / (12 + 111 * sqrt(power(latitude - $2, 2) + power((longitude - $3) * cos(radians($2)), 2))) end desc, number limit ${String(best)}`;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    // Safe: only the measurement sends here.
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: number };
    const { text = '', origin } = queries[query] ?? {};
    void pool.query({ name: 'search', text: search, values: [text.toLowerCase(), origin?.latitude ?? null, origin?.longitude ?? null] }).then(({ rows }) => {
      const body = JSON.stringify({ results: rows });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
      return undefined;
    });
  });
}).listen(port, '127.0.0.1', () => console.log('listening'));
