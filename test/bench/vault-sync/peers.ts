/** What others' sync servers do under the same load: notes of 2 KB from 64 connections, one at a time and in batches. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { actualPackages, actualRequests, makeActualFiles, startActual } from './actual-peer.ts';
import type { LoadResult } from './load-job.ts';
import { random } from './members.ts';
import { type Had, type Installed, installPeer, type RunningPeer } from './peer-programs.ts';
import { pouchdbPackages, pouchdbRequests, startPouchdb } from './pouchdb-peer.ts';
import { type Request, startLoadGenerator } from './run-load.ts';
import { median, percentile } from './statistics.ts';

const connections = 64;
const notesPerConnection = 30;
const batchesPerConnection = 1;
const notesPerBatch = 100;
const noteBytes = 2048;
/** Fewer than ours: they stand beside, nothing is held to them. The first is a warm-up. */
const runs = 3;

interface PeerResult {
  readonly pushesPerSecond: number;
  readonly pushP99Ms: number;
  readonly batchNotesPerSecond: number;
}

export interface Peers {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Builds the requests of one run from notes that nobody has sent yet. */
type MakeRequests = (notes: readonly (readonly string[])[], notesPerRequest: number, round: number) => Promise<readonly (readonly Request[])[]> | readonly (readonly Request[])[];

export async function measurePeers(): Promise<Peers> {
  const pouchdb = await peer('pouchdb', pouchdbPackages, '"ok":true', async (installed, port, dataDir) => {
    const running = await startPouchdb(installed, port, dataDir);
    return { running, requests: (notes, notesPerRequest, round) => pouchdbRequests(running, notes, notesPerRequest, round) };
  });
  const actual = await peer('actual', actualPackages, '"hash":', async (installed, port, dataDir) => {
    const running = await startActual(installed, port, dataDir);
    const files = await makeActualFiles(running, connections);
    return { running, requests: (notes, notesPerRequest) => actualRequests(files, notes, notesPerRequest) };
  });
  return {
    rows: [...row('peer: PouchDB and express-pouchdb (not durable, nobody signed in)', pouchdb), ...row('peer: @actual-app/sync-server', actual)],
    figures: { ...figures('pouchdb', pouchdb), ...figures('actual', actual) },
  };
}

type Start = (installed: Installed, port: number, dataDir: string) => Promise<{ readonly running: RunningPeer; readonly requests: MakeRequests }>;

async function peer(name: string, packages: readonly string[], expected: string, start: Start): Promise<Had<PeerResult>> {
  const installed = installPeer(name, packages);
  if (!installed.ok) return installed;
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-bench-peer-'));
  try {
    const { running, requests } = await start(installed.value, await freePort(), join(folder, 'data'));
    await using server = running;
    await using generator = startLoadGenerator(folder);
    const load = async (notesPerRequest: number, requestsEach: number, round: number) => {
      const notes = Array.from({ length: connections }, () => Array.from({ length: requestsEach * notesPerRequest }, () => Buffer.from(random(noteBytes)).toString('base64')));
      return generator.run({ port: server.port, connections: await requests(notes, notesPerRequest, round), expected: { text: expected, times: 1 } });
    };
    return { ok: true, value: await measure(load) };
  } catch (cause) {
    return { ok: false, reason: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(load: (notesPerRequest: number, requestsEach: number, round: number) => Promise<LoadResult>): Promise<PeerResult> {
  const singles: LoadResult[] = [];
  const batches: LoadResult[] = [];
  for (let run = 0; run <= runs; run += 1) {
    singles.push(await load(1, notesPerConnection, run * 2));
    batches.push(await load(notesPerBatch, batchesPerConnection, run * 2 + 1));
  }
  const perSecond = ({ latenciesMs, elapsedMs }: LoadResult): number => (latenciesMs.length * 1000) / elapsedMs;
  return {
    pushesPerSecond: median(singles.slice(1).map(perSecond)),
    pushP99Ms: median(singles.slice(1).map(({ latenciesMs }) => percentile(latenciesMs, 0.99))),
    batchNotesPerSecond: median(batches.slice(1).map((result) => perSecond(result) * notesPerBatch)),
  };
}

function row(what: string, had: Had<PeerResult>): Peers['rows'] {
  if (!had.ok) return [{ what: `${what}: absent`, peer: had.reason }];
  const { pushesPerSecond, pushP99Ms, batchNotesPerSecond } = had.value;
  return [
    { what: `${what}: notes one at a time, per second`, peer: pushesPerSecond },
    { what: '  the same, p99, ms', peer: pushP99Ms },
    { what: '  in batches of 100, per second', peer: batchNotesPerSecond },
  ];
}

function figures(name: string, had: Had<PeerResult>): Peers['figures'] {
  if (!had.ok) return {};
  return { [`${name}PushesPerSecond`]: had.value.pushesPerSecond, [`${name}PushP99Ms`]: had.value.pushP99Ms, [`${name}BatchNotesPerSecond`]: had.value.batchNotesPerSecond };
}
