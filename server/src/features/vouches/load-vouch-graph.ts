/** The graph of vouches as the database has it: read as a whole page by page, then by what changed since. */
import { createVouchGraph, type GivenVouch } from '@trusted-hands/trust';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { KeptGraph } from './create-trust.ts';
import { changedNumbers, highestNumber, isLogWhole, readGraphVersion, stonesAfter, stonesAmong, vouchesGivenBy, type Stone } from './vouch-graph.queries.ts';

const dayMs = 86_400_000;
/** Small enough that other requests are answered between two pages. */
const pageSize = 500;
/** Members with changed vouches over the arrays, before all of them are put into arrays again. */
const mostChanged = 5000;

/**
 * What changes while it is read is found afterwards by `vouchGraphSince`: the version is the one from before the first page,
 * and each member's vouches are read anew as a whole.
 */
export async function loadVouchGraph(database: Kysely<Database>): Promise<KeptGraph> {
  const version = await readGraphVersion(database);
  const isChecked = new Uint8Array(roomFor(await highestNumber(database)));
  const columns: { readonly from: number[]; readonly to: number[]; readonly givenDay: number[] } = { from: [], to: [], givenDay: [] };
  for (let after = 0; ; ) {
    const stones = await stonesAfter(database, after, pageSize);
    const last = stones.at(-1);
    if (last === undefined) return { graph: createVouchGraph(isChecked, columns), version };
    after = last.number;
    for (const [number, given] of await givenByStones(database, stones)) {
      if (number < isChecked.length) isChecked[number] = 1;
      for (const { to, givenDay } of given) {
        columns.from.push(number);
        columns.to.push(to);
        columns.givenDay.push(givenDay);
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** @param database inside of a transaction that reads one moment. */
export async function vouchGraphSince(database: Kysely<Database>, before: KeptGraph): Promise<KeptGraph> {
  const version = await readGraphVersion(database);
  if (version.vouches === before.version.vouches && version.listings === before.version.listings) return before;
  if (!(await isLogWhole(database, before.version))) return vouchGraphSince(database, await loadVouchGraph(database));
  const numbers = await changedNumbers(database, before.version);
  const highest = await highestNumber(database);
  let { graph } = before;
  if (highest >= graph.memberCount || graph.changedCount > mostChanged) graph = graph.repacked(roomFor(highest));

  const given = new Map<number, readonly GivenVouch[]>();
  const checked = new Map<number, boolean>();
  for (let start = 0; start < numbers.length; start += pageSize) {
    const page = numbers.slice(start, start + pageSize);
    const now = await givenByStones(database, await stonesAmong(database, page));
    for (const number of page) {
      const list = now.get(number);
      // Most listings that change are of nobody who vouches: nothing is kept of those.
      if (list === undefined && graph.givenCount(number) === 0 && !graph.isChecked(number)) continue;
      given.set(number, list ?? []);
      checked.set(number, list !== undefined);
    }
  }
  return { graph: given.size === 0 ? graph : graph.with({ given, checked }), version };
}

/** By number, what each of these vouches: the stepping stones without any, too. */
async function givenByStones(database: Kysely<Database>, stones: readonly Stone[]): Promise<ReadonlyMap<number, readonly GivenVouch[]>> {
  const numberOf = new Map(stones.map(({ ownerId, number }) => [ownerId, number]));
  const lists = new Map<number, GivenVouch[]>(stones.map(({ number }) => [number, []]));
  for (const { memberId, listing, givenAtMs } of await vouchesGivenBy(database, [...numberOf.keys()])) {
    lists.get(numberOf.get(memberId) ?? -1)?.push({ to: listing, givenDay: Math.floor(givenAtMs / dayMs) });
  }
  return lists;
}

/** Numbers are dense; with room for some that are given later. */
function roomFor(highest: number): number {
  return highest + 1 + Math.max(1024, highest >> 3);
}
