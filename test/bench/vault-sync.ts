/**
 * Syncing, opening and unlocking the vault, each against its limit in the same run (what is measured against what stands
 * beside each part, in vault-sync/), and beside it the sync servers of PouchDB and of Actual under the same load.
 */
import type { Measurement } from '../support/measure.ts';
import { measureAgainstLimit, type Pair, requestsPerRun } from './vault-sync/against-limit.ts';
import type { LoadResult } from './vault-sync/load-job.ts';
import { measureOpening } from './vault-sync/opening.ts';
import { measurePeers } from './vault-sync/peers.ts';
import { listed, median, percentile } from './vault-sync/statistics.ts';
import { measureUnlocking } from './vault-sync/unlocking.ts';

export async function run(): Promise<Measurement> {
  const opening = await measureOpening();
  const unlocking = await measureUnlocking();
  const { pushes, batches, pulls, ceiling, syncP50Ms } = await measureAgainstLimit();
  const peers = await measurePeers();

  const perSecond = ({ elapsedMs, latenciesMs }: LoadResult): number => (latenciesMs.length * 1000) / elapsedMs;
  const entriesPerSecond = (result: LoadResult): number => perSecond(result) * requestsPerRun.entriesPerBatch;
  const p99Ms = ({ latenciesMs }: LoadResult): number => percentile(latenciesMs, 0.99);
  const compare = (pairs: readonly Pair[], figure: (result: LoadResult) => number) => {
    const ratios = pairs.map(({ ours, limit }) => figure(ours) / figure(limit));
    return { ours: pairs.map(({ ours }) => figure(ours)), limit: pairs.map(({ limit }) => figure(limit)), ratios, ratio: median(ratios) };
  };
  const push = compare(pushes, perSecond);
  const pushP99 = compare(pushes, p99Ms);
  const batch = compare(batches, entriesPerSecond);
  const pull = compare(pulls, ({ elapsedMs }) => elapsedMs);
  const ratios = {
    pushVsLimit: push.ratio,
    pushP99VsLimit: pushP99.ratio,
    batchVsLimit: batch.ratio,
    pullVsLimit: pull.ratio,
    openVsCrypto: opening.openP50Ms / opening.cryptoP50Ms,
    unlockVsArgon2id: unlocking.unlockMs / unlocking.argon2idMs,
  };

  console.log(`Each run of both, in their order (${String(requestsPerRun.pushes)} pushes, ${String(requestsPerRun.batches)} batches of ${String(requestsPerRun.entriesPerBatch)}, ${String(requestsPerRun.pulledEntries)} entries pulled in pages of ${String(requestsPerRun.entriesPerPage)}):`);
  for (const [name, unit, digits, { ours, limit, ratios: each }] of [['pushes', 'per second', 0, push], ['p99 of a push', 'ms', 1, pushP99], ['entries in batches', 'per second', 0, batch], ['pulling all', 'ms', 0, pull]] as const) {
    console.log(`  ${name}, ${unit}: ours ${listed(ours, digits)} | limit ${listed(limit, digits)} | ratios ${listed(each, 2)}`);
  }

  const rows = [
    { what: 'durable pushes of one entry, per second', ours: median(push.ours), limit: median(push.limit), ratio: ratios.pushVsLimit, wanted: 'at least 0.8' },
    { what: 'a push, p99, ms', ours: median(pushP99.ours), limit: median(pushP99.limit), ratio: ratios.pushP99VsLimit, wanted: 'at most 2' },
    { what: 'entries in batches of 100, per second', ours: median(batch.ours), limit: median(batch.limit), ratio: ratios.batchVsLimit, wanted: 'at least 0.7' },
    { what: 'a new device pulls 10,000 entries, ms', ours: median(pull.ours), limit: median(pull.limit), ratio: ratios.pullVsLimit, wanted: 'at most 1.3' },
    { what: 'open and list an entry, p50, ms (limit: HKDF, XChaCha20-Poly1305)', ours: opening.openP50Ms, limit: opening.cryptoP50Ms, ratio: ratios.openVsCrypto, wanted: 'at most 1.5' },
    { what: 'unlock by passphrase, ms (limit: Argon2id)', ours: unlocking.unlockMs, limit: unlocking.argon2idMs, ratio: ratios.unlockVsArgon2id, wanted: 'at most 1.2' },
    { what: 'the load generator against a server that stores nothing, per second', limit: perSecond(ceiling) },
    ...peers.rows,
  ];
  const figures = {
    pushesPerSecond: median(push.ours),
    limitPushesPerSecond: median(push.limit),
    pushP50Ms: median(compare(pushes, ({ latenciesMs }) => median(latenciesMs)).ours),
    pushP99Ms: median(pushP99.ours),
    limitPushP99Ms: median(pushP99.limit),
    batchEntriesPerSecond: median(batch.ours),
    limitBatchEntriesPerSecond: median(batch.limit),
    pullMs: median(pull.ours),
    limitPullMs: median(pull.limit),
    openP50Ms: opening.openP50Ms,
    openP99Ms: opening.openP99Ms,
    cryptoP50Ms: opening.cryptoP50Ms,
    cryptoP99Ms: opening.cryptoP99Ms,
    openAllMs: opening.wholeMs,
    cryptoAllMs: opening.wholeCryptoMs,
    listAllMs: opening.listMs,
    unlockMs: unlocking.unlockMs,
    argon2idMs: unlocking.argon2idMs,
    generatorCeilingPerSecond: perSecond(ceiling),
    generatorCpuShareOfPushRun: median(pushes.map(({ ours }) => ours.generatorCpuMs / ours.elapsedMs)),
    generatorCpuShareOfLimitRun: median(pushes.map(({ limit }) => limit.generatorCpuMs / limit.elapsedMs)),
    syncOf32KiBP50Ms: syncP50Ms,
    entryBytes: opening.entryBytes,
    ...peers.figures,
  };
  return { rows, ratios, figures };
}
