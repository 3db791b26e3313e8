/**
 * Looks for listings that may be one person's and puts them before the stewards, the surest first; it merges nothing. What
 * stewards said are two people is not suggested again. A region of any size is searched: what is held of a listing is a few
 * keys, and the rest is read of those alone that share one.
 */
import { createDuplicateFinder, type DuplicateSuggestion, type ListingToCompare, suggestionsAmong, surestFirst } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { countChangesSince, lockListings, publishedAfter, publishedByNumbers, readChanges, regionsOfListings } from '../directory/listing.queries.ts';
import { addEvent } from './case-event.queries.ts';
import { countOpenMerges, insertCase, ownersOf, pairsKeptApart, pairsWaiting } from './steward-case.queries.ts';
import { openKeyOf } from './undo-decision.ts';

interface MergeDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

const pageSize = 250;
/** Of one region in the queue at a time, so that a large import does not bury everything else that waits. */
const mostWaiting = 100;
/** The surest are kept of however many there are. */
const mostKept = 1000;
const notMoreOftenThanMs = 60 * 60 * 1000;

interface Looked {
  readonly position: number;
  readonly hasMore: boolean;
}

/** Looks at a region when something changed in it since it looked, or more is to be suggested there; at most once an hour. */
export function createMergeFinder(deps: MergeDeps): { findDue(): Promise<void> } {
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  const lookedByRegion = new Map<string, Looked>();
  return {
    async findDue() {
      const nowMs = deps.clock.nowMs();
      if (nowMs - lookedAtMs < notMoreOftenThanMs) return;
      const { database } = deps;
      for (const region of await regionsOfListings(database)) {
        const looked = lookedByRegion.get(region);
        const { listings: position } = await readChanges(database);
        const room = mostWaiting - (await countOpenMerges(database, region));
        const isDue = looked === undefined || looked.hasMore || (await countChangesSince(database, { region, position: looked.position })) > 0;
        if (!isDue || room <= 0) continue;
        const news = await suggestionsIn(database, region);
        if (news.length > 0) await suggest(deps, news.slice(0, room));
        lookedByRegion.set(region, { position, hasMore: news.length > room });
      }
      lookedAtMs = nowMs;
    },
  };
}

async function suggest({ database, clock, ids }: MergeDeps, news: readonly DuplicateSuggestion[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const owners = await ownersOf(transaction, news.flatMap(({ ids: pair }) => pair));
    for (const { ids: [one, other], score, reasons } of news) {
      // The one that its owner manages comes first.
      const [listingId, otherListingId] = owners.has(one) || !owners.has(other) ? [one, other] : [other, one];
      const caseId = ids.next();
      const nowMs = clock.nowMs();
      const pair = { kind: 'merge', listingId, otherListingId, openedBy: null } as const;
      const opened = await insertCase(transaction, { ...pair, id: caseId, openKey: openKeyOf(pair), openedAtMs: nowMs, facts: { reasons: [...reasons], score } });
      if (opened) await addEvent(transaction, { id: ids.next(), caseId, kind: 'opened', atMs: nowMs, byMember: null, byName: '', said: `Found alike, ${String(Math.round(score * 100))} of 100.`, before: [], after: [] });
    }
  });
}

/** The surest of those that neither wait already nor were refused. */
async function suggestionsIn(database: Kysely<Database>, region: string): Promise<DuplicateSuggestion[]> {
  const finder = createDuplicateFinder();
  const numbers: number[] = [];
  for (let afterNumber = 0; ; ) {
    const page = await publishedAfter(database, { region, afterNumber, limit: pageSize });
    if (page.length === 0) break;
    for (const { number, origin, content } of page) {
      afterNumber = number;
      // The fictional people of a trial are nobody's doubles.
      if (origin === 'demonstration') continue;
      if (!finder.add(content)) throw new Error(`The region ${region} has more listings than can be searched for doubles.`);
      numbers.push(number);
    }
    await letOthersRun();
  }
  const known = new Set([...(await pairsKeptApart(database)), ...(await pairsWaiting(database))]);
  let found = new Map<string, DuplicateSuggestion>();
  const surest = () => [...found.values()].toSorted(surestFirst).slice(0, mostKept);
  let batch: (readonly number[])[] = [];
  let rowsInBatch = 0;
  const compareBatch = async () => {
    const listings = await listingsByNumber(database, [...new Set(batch.flat())]);
    for (const group of batch) {
      for (const suggestion of suggestionsAmong(group.flatMap((number) => listings.get(number) ?? []), finder)) {
        const pair = suggestion.ids.join(':');
        if (!known.has(pair)) found.set(pair, suggestion);
      }
    }
    if (found.size > 2 * mostKept) found = new Map(surest().map((suggestion) => [suggestion.ids.join(':'), suggestion]));
    batch = [];
    rowsInBatch = 0;
    await letOthersRun();
  };
  for (const rows of finder.groups()) {
    batch.push(rows.flatMap((row) => numbers[row] ?? []));
    rowsInBatch += rows.length;
    if (rowsInBatch >= pageSize) await compareBatch();
  }
  await compareBatch();
  return surest();
}

async function listingsByNumber(database: Kysely<Database>, numbers: readonly number[]): Promise<Map<number, ListingToCompare>> {
  return new Map((await publishedByNumbers(database, numbers)).map(({ number, id, content }) => [number, { id, content }]));
}

/** Between two breaths other requests are answered. */
async function letOthersRun(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
