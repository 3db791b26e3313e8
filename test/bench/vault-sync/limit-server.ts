/**
 * The limit, a program of its own: bare node:http and better-sqlite3 storing the same bytes in rows of the same shape as
 * durably as the service does (WAL, synchronous=FULL), and checking nothing. What comes while a commit runs shares the
 * next one. `nothing` behind its name answers without storing: the ceiling of the load generator and of HTTP.
 */
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';

const { PORT, DATA_DIR } = z.object({ PORT: z.coerce.number(), DATA_DIR: z.string() }).parse(process.env);
const storesNothing = process.argv.includes('nothing');

mkdirSync(DATA_DIR, { recursive: true });
const database = new BetterSqlite3(join(DATA_DIR, 'limit.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
if (database.pragma('synchronous', { simple: true }) !== 2) throw new Error('The limit has to be as durable as what is held against it.');
// As in the service's migration, without the accounts and vaults that it refers to.
database.exec(`create table vault_entry (
  vault_id blob not null, position bigint not null, entry_id blob not null, device blob not null, device_sequence bigint not null, hash blob not null, destroyed integer not null, bytes blob not null,
  primary key (vault_id, position), unique (vault_id, entry_id), unique (vault_id, device, device_sequence)
)`);
const insert = database.prepare<[Buffer, Buffer, Buffer, Buffer, number, Buffer, Buffer], number>(
  `insert into vault_entry (vault_id, position, entry_id, device, device_sequence, hash, destroyed, bytes)
   values (?, coalesce((select max(position) from vault_entry where vault_id = ?), 0) + 1, ?, ?, ?, ?, 0, ?) returning position`,
).pluck();
const select = database.prepare<[Buffer, number, number], { position: number; bytes: Buffer }>('select position, bytes from vault_entry where vault_id = ? and position > ? order by position limit ?');

interface Push {
  readonly entries: readonly Buffer[];
  readonly response: ServerResponse;
}

let waiting: Push[] = [];

function push(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    // Safe: only the measurement sends here.
    const { entries } = JSON.parse(Buffer.concat(chunks).toString()) as { entries: string[] };
    if (waiting.length === 0) setImmediate(storeWaiting);
    waiting.push({ entries: entries.map((entry) => Buffer.from(entry, 'base64')), response });
  });
}

/** After all that has arrived was read: one transaction, one sync to disk, then every answer. */
function storeWaiting(): void {
  const pushes = waiting;
  waiting = [];
  const positions = storesNothing ? pushes.map(({ entries }) => entries.map(() => 1)) : storeAll(pushes);
  for (const [index, { response }] of pushes.entries()) {
    answer(response, { results: positions[index]?.map((position) => ({ type: 'stored', position })) });
  }
}

const storeAll = database.transaction((pushes: readonly Push[]) => pushes.map(({ entries }) => entries.map(store)));

/** Fields of an entry stand at known places; of what the service works out (the hash) it stores as many bytes. */
function store(bytes: Buffer): number | undefined {
  const vault = bytes.subarray(30, 46);
  return insert.get(vault, vault, bytes.subarray(50, 66), bytes.subarray(70, 102), Number(bytes.readBigUInt64BE(106)), bytes.subarray(118, 150), bytes);
}

function pull(url: URL, response: ServerResponse): void {
  const rows = select.all(Buffer.from(url.searchParams.get('vault') ?? '', 'hex'), Number(url.searchParams.get('after')), Number(url.searchParams.get('limit')));
  answer(response, { entries: rows.map(({ position, bytes }) => ({ position, entry: bytes.toString('base64') })), position: rows.at(-1)?.position ?? 0 });
}

function answer(response: ServerResponse, data: unknown): void {
  const body = JSON.stringify({ result: { data } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

createServer((request, response) => {
  if (request.method === 'POST') push(request, response);
  else pull(new URL(request.url ?? '/', 'http://localhost'), response);
}).listen(PORT, '127.0.0.1', () => console.log('listening'));
