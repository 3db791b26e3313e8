/**
 * The power cut at random moments while members write: the service's database opens, is whole, and holds everything that
 * was acknowledged by then. The same with a careless SQLite does lose entries, so what is measured here can be lost.
 */
import { createHash, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/src/clock.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { faultCount } from '../support/fault-count.ts';
import { freePort } from '../support/free-port.ts';
import { buildRecorder, replay, type LeftFiles } from '../support/power-cut.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { writeWithoutPause, writingMembers } from '../support/vault-load.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-power-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const recorder = join(folder, 'write-log.so');
const absent = buildRecorder(recorder);
const program = join(import.meta.dirname, '../support/service-without-places.ts');
const cuts = faultCount({ quick: 4, full: 50 });
const pushes = faultCount({ quick: 100, full: 1500 });
const carelessPushes = 60;

interface Recorded {
  readonly file: string;
  readonly bytes: number;
  /** Hashes of the entries that were acknowledged, each with how much was recorded by then. */
  readonly acknowledged: ReadonlyMap<string, number>;
}

describe.skipIf(absent !== null)(`the power cut${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  test(`${String(cuts)} times while members write: nothing that was acknowledged is lost, and the database is whole`, async () => {
    const recorded = await record('full', pushes);
    const places = randomPlaces(recorded, cuts);
    let mostHeld = 0;
    const cutShort = await eachCut(recorded, places, (left) => {
      expect(left.integrity).toEqual(['ok']);
      expect(left.gaps).toBe(0);
      expect(left.lost).toBe(0);
      mostHeld = Math.max(mostHeld, left.held);
    });
    expect(cutShort).toBe(places.length);
    expect(mostHeld).toBeGreaterThan(pushes / 2);
  });

  test.each(['off', 'normal'])('with synchronous=%s the same does lose what was acknowledged', async (synchronous) => {
    const recorded = await record(synchronous, carelessPushes);
    let lost = 0;
    await eachCut(recorded, randomPlaces(recorded, 12), (left) => {
      lost += left.lost;
    });
    expect(lost).toBeGreaterThan(0);
  });
});

/** A run of the real service under load, killed at its end, with everything that its database did to its files. */
async function record(synchronous: string, leastPushes: number): Promise<Recorded> {
  const dataDir = join(folder, `run-${synchronous}`);
  const file = join(folder, `record-${synchronous}`);
  const PORT = String(await freePort());
  const careless = synchronous === 'full' ? {} : { SQLITE_SYNCHRONOUS: synchronous };
  await using service = await startServiceProcess({ PORT, DATA_DIR: dataDir, LD_PRELOAD: recorder, WRITE_LOG: file, ...careless }, [program]);
  const members = await writingMembers(`http://localhost:${PORT}`, dataDir, { members: 3, devices: 3 });
  const acknowledged = new Map<string, number>();
  let answered = 0;
  await writeWithoutPause(members, {
    below: randomInt,
    onAcknowledged(entries) {
      answered += 1;
      const { size } = statSync(file);
      for (const entry of entries) acknowledged.set(hashOf(Buffer.from(entry, 'base64')), size);
    },
    isOver: () => answered >= leastPushes,
  });
  await service.end('SIGKILL');
  return { file, bytes: statSync(file).size, acknowledged };
}

/** The end, and places between the first acknowledgement and the end. */
function randomPlaces({ bytes, acknowledged }: Recorded, count: number): number[] {
  const first = Math.min(...acknowledged.values());
  return [bytes, ...Array.from({ length: count - 1 }, () => first + randomInt(bytes - first))].toSorted((left, right) => left - right);
}

interface Left {
  readonly integrity: readonly string[];
  /** How many positions are missing, over all vaults. */
  readonly gaps: number;
  readonly held: number;
  /** Acknowledged by the time of the cut, and not there. */
  readonly lost: number;
}

async function eachCut(recorded: Recorded, places: readonly number[], look: (left: Left) => void): Promise<number> {
  let count = 0;
  await replay(recorded.file, places, {
    below: randomInt,
    async onCut(files, place) {
      count += 1;
      look(await openLeft(files, place, recorded));
    },
  });
  return count;
}

/** Opens what a cut left as the service does at its start. */
async function openLeft(files: LeftFiles, place: number, { acknowledged }: Recorded): Promise<Left> {
  const dataDir = join(folder, 'left');
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir);
  for (const [ending, bytes] of files) await writeFile(join(dataDir, `trusted-hands.sqlite${ending}`), bytes);
  const expected = [...acknowledged].filter(([, recordedBytes]) => recordedBytes <= place).map(([hash]) => hash);
  let opened: Awaited<ReturnType<typeof openDatabase>>;
  try {
    opened = await openDatabase({ dataDir, databaseUrl: undefined }, systemClock);
  } catch (error) {
    return { integrity: [String(error)], gaps: 0, held: 0, lost: expected.length };
  }
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(opened.database);
    const entries = await opened.database.selectFrom('vault_entry').select(['vault_key', 'bytes']).execute();
    const vaults = await opened.database.selectFrom('vault').select(['key', 'position']).execute();
    const gaps = vaults.reduce((sum, { key, position }) => sum + Math.abs(position - entries.filter((entry) => entry.vault_key === key).length), 0);
    const held = new Set(entries.map(({ bytes }) => hashOf(bytes)));
    return { integrity: rows.map((row) => row.integrity_check), gaps, held: held.size, lost: expected.filter((hash) => !held.has(hash)).length };
  } catch (error) {
    return { integrity: [String(error)], gaps: 0, held: 0, lost: expected.length };
  } finally {
    await opened.close();
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
