/**
 * In a process of its own: the least that an import of the same file into the same tables can be. The same parser over the
 * same pieces, the same statements prepared once, and nothing else: no row is understood, placed or checked.
 */
import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import papaparse from 'papaparse';
import { nppesHeader } from './nppes-rows.ts';

const [file = '', dataDir = '', content = '', checks = ''] = process.argv.slice(2);
const pieceBytes = 1 << 19;
const batchRows = 1000;

process.once('message', () => {
  run();
  tell({ peakMB: process.resourceUsage().maxRSS / 1024 });
  process.disconnect?.();
});
tell('ready');

function tell(message: unknown): void {
  if (process.send === undefined) throw new Error('This program is started by the benchmark.');
  process.send(message);
}

function run(): void {
  const database = new BetterSqlite3(join(dataDir, 'trusted-hands.sqlite'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'wal_autocheckpoint = 8000']) database.pragma(pragma);
  const lock = database.prepare("update directory_change set counter = counter + 1 where subject = 'listings'");
  const stored = database.prepare(`
    select listing.id, owner_id, origin_id, status, content, checks, number, region, import_withdrawal.source as withdrawn_by
    from listing left join import_withdrawal on import_withdrawal.listing_id = listing.id
    where origin = 'nppes' and origin_id in (select value from json_each(?))`);
  const erased = database.prepare("select origin_id from erased_listing where origin = 'nppes' and origin_id in (select value from json_each(?))");
  const next = database.prepare(`
    select (select coalesce(max(number), 0) + 1 from (select max(number) as number from listing union all select max(number) as number from directory_removal) as given) as number,
      (select counter from directory_change where subject = 'listings') as position`);
  const insert = database.prepare(`
    insert into listing (id, owner_id, origin, origin_id, status, content, checks, created_at_ms, updated_at_ms, confirmed_at_ms, number, region, position)
    select ${Array.from({ length: 13 }, (_, index) => `batch.value->>${String(index)}`).join(', ')} from json_each(?) as batch`);
  const advance = database.prepare('update import_run set position = ?, counts = ?, report_bytes = ?, updated_at_ms = ? where id = ? and position = ?');
  database.prepare("insert into import_run (id, source, fingerprint, position, counts, report_path, report_bytes, started_at_ms, updated_at_ms) values ('bare', 'bare', '', 0, '{}', '', 0, 0, 0)").run();

  let position = 0;
  let batch: string[] = [];
  const flush = database.transaction(() => {
    const at = Date.now();
    lock.run();
    const ids = JSON.stringify(batch);
    stored.all(ids);
    erased.all(ids);
    // Safe: the columns that the statement selects.
    const given = next.get() as { number: number; position: number };
    insert.run(JSON.stringify(batch.map((npi, index) => [crypto.randomUUID(), null, 'nppes', npi, 'published', content, checks, at, at, null, given.number + index, 'US', given.position])));
    advance.run(position + batch.length, '{}', 0, at, 'bare', position);
    position += batch.length;
    batch = [];
  });
  const entityAt = nppesHeader.indexOf('Entity Type Code');
  for (const cells of parsedRows()) {
    if (cells[entityAt] !== '1') continue;
    batch.push(cells[0] ?? '');
    if (batch.length === batchRows) flush();
  }
  flush();
  database.close();
}

function* parsedRows(): Generator<string[]> {
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(pieceBytes);
  let rest = '';
  for (;;) {
    // The rows are plain letters, so no character lies across an edge.
    const read = readSync(descriptor, buffer, 0, pieceBytes, null);
    const text = rest + buffer.toString('utf8', 0, read);
    const end = read === 0 ? text.length : text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield* papaparse.parse<string[]>(text.slice(0, end), { delimiter: ',', newline: '\n', quoteChar: '"', header: false, skipEmptyLines: false }).data;
    if (read === 0) return;
  }
}
