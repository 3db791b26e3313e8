/** The service killed with -9 again and again while members write: what it acknowledged is there, once, and at its place. */
import { mkdtemp, rm } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultCount } from '../support/fault-count.ts';
import { freePort } from '../support/free-port.ts';
import { listenToBells } from '../support/heard-bells.ts';
import { freshPostgresDatabase } from '../support/postgres.ts';
import { engines } from '../support/service.ts';
import { startServiceProcess } from '../support/service-process.ts';
import { pullEverything, pushWaiting, writeWithoutPause, writingMembers, type WritingMember } from '../support/vault-load.ts';

const program = join(import.meta.dirname, '../support/service-without-places.ts');
const kills = { sqlite: faultCount({ quick: 6, full: 200 }), postgres: faultCount({ quick: 2, full: 50 }) };

test.each(engines)('killed under load on %s: no acknowledged entry is lost, none is double, and a page that listens again misses none', async (engine) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'trusted-hands-killed-'));
  const postgres = engine === 'postgres' ? await freshPostgresDatabase() : undefined;
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const start = () => startServiceProcess({ PORT, DATA_DIR: dataDir, ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }) }, [program]);
  let members: WritingMember[] = [];
  let unanswered = 0;
  try {
    for (let kill = 0; kill <= kills[engine]; kill += 1) {
      await using service = await start();
      if (kill === 0) members = await writingMembers(url, dataDir, { members: 3, devices: 3 });
      for (const member of members) await expectEverything(url, member);
      if (kill === kills[engine]) break;
      unanswered += await killWhileWriting(members, () => service.end('SIGKILL'));
    }
    for (const member of members) {
      expect(member.acknowledged.size).toBeGreaterThan(kills[engine]);
    }
    // Or every kill came while nothing was under way, and the test could not fail.
    expect(unanswered).toBeGreaterThan(0);
  } finally {
    await postgres?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Answers how many pushes were cut off. */
async function killWhileWriting(members: readonly WritingMember[], kill: () => Promise<unknown>): Promise<number> {
  const sendsBefore = 1 + randomInt(80);
  const turnsBefore = randomInt(200);
  let sends = 0;
  let killed: Promise<unknown> | undefined;
  const killSoon = async () => {
    for (let turn = 0; turn < turnsBefore; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await kill();
  };
  await writeWithoutPause(members, {
    below: randomInt,
    onSend() {
      sends += 1;
      if (sends === sendsBefore) killed = killSoon();
    },
    isOver: () => false,
  });
  await killed;
  return members.flatMap(({ devices }) => devices).filter(({ waiting }) => waiting.length > 0).length;
}

async function expectEverything(url: string, member: WritingMember): Promise<void> {
  const held = await pullEverything(member);
  expect(new Set(held).size).toBe(held.length);
  for (const [entry, position] of member.acknowledged) {
    if (held[position - 1] !== entry) expect.fail(`an acknowledged entry is not at its position ${String(position)} of ${String(held.length)}`);
  }
  // Nothing but what was sent; what was cut off may be there or not, and is taken as stored when it is sent again.
  const waiting = member.devices.reduce((count, device) => count + device.waiting.length, 0);
  expect(held.length).toBeLessThanOrEqual(member.acknowledged.size + waiting);
  await using bells = await listenToBells(url, member.bearer, `1-${String(member.acknowledged.size)}`);
  for (const device of member.devices) expect(await pushWaiting(member, device)).toBe(true);
  if (member.acknowledged.size > 0) await bells.heard(member.acknowledged.size);
  expect(await pullEverything(member)).toHaveLength(member.acknowledged.size);
}
