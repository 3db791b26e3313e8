/**
 * Finds what fits a search: through the published listings from its cursor on, until the page is full, the end is reached,
 * or so many rows were looked at that somebody else should have their turn.
 */
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { fhirOfListing, type DirectoryResource } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { included } from './includes.ts';
import type { Cursor, Search } from './parse-search.ts';
import { endOfNumbers, fittingFrom } from './published-listing.queries.ts';

export interface FoundPage {
  readonly matches: readonly DirectoryResource[];
  readonly included: readonly DirectoryResource[];
  /** Where the next page begins; undefined at the end. */
  readonly next: Cursor | undefined;
  /** Undefined where it was not counted to the end. */
  readonly total: number | undefined;
  readonly rowsRead: number;
}

const rowsAtOnce = 250;
/** Where a look at its words tells of most that they do not fit, as many take the time of one that is read. */
const looksARow = 10;
/**
 * A few seconds of one processor, in pieces between which others are answered; behind them there is a link to the next page.
 * Who asks how many there are has no such link, and is answered when all were looked at.
 */
const mostRowsASearch = 20_000;
/** Where the database looks for a number or a time, it passes over so many in the time that one row takes here that it is asked for pieces. */
const numbersAtOnce = 20_000;
const numbersARow = 100;

interface Scan {
  /** The address of this service, which its resources name. */
  readonly service: string;
  readonly mostRows?: number;
  /** The listings that may fit, in their order, where the directory's columns could tell. */
  readonly candidates?: Uint32Array | undefined;
  /** Whoever asked may be gone before everything was counted. */
  readonly signal?: AbortSignal | undefined;
}

export async function scanListings(database: Kysely<Database>, search: Search, { service, mostRows, candidates, signal }: Scan): Promise<FoundPage> {
  const { type, criteria, includes, count, after, ids, needles, changed, content } = search;
  // Counted with the first page only: those behind it would count less.
  const isTotalAsked = search.isTotalAsked && after.number === 0;
  const most = mostRows ?? (isTotalAsked ? Infinity : mostRowsASearch);
  const matches: DirectoryResource[] = [];
  const withThem = new Map<string, DirectoryResource>();
  let last: Cursor = after;
  let next: Cursor | undefined;
  let found = 0;
  let rowsRead = 0;
  let isAtEnd = false;
  // Those of the listing at the cursor that come behind it, then all of the next listings.
  let fromNumber = after.number;
  const end = (needles === undefined && changed === undefined) || candidates !== undefined ? undefined : await endOfNumbers(database);
  const isGone = () => signal?.aborted === true;
  const piece = Math.ceil(numbersAtOnce / Math.max(1, needles?.length ?? 1));
  for (let isEnough = false; !isEnough && !isAtEnd && rowsRead < most && !isGone(); isEnough = next !== undefined && !isTotalAsked) {
    const limit = Math.ceil(Math.min(rowsAtOnce, most - rowsRead)) * (content.length === 0 ? 1 : looksARow / 2);
    const toNumber = end === undefined ? undefined : fromNumber + piece;
    const from = candidates === undefined ? 0 : firstFrom(candidates, fromNumber);
    const numbers = candidates?.subarray(from, from + limit);
    const rows = numbers?.length === 0 ? [] : await fittingFrom(database, { fromNumber, toNumber, limit, ids, needles, changed, numbers: numbers && [...numbers] }, content);
    rowsRead += rows.reduce((sum, { listing }) => sum + (listing === undefined ? 1 / looksARow : 1), 0) + (end === undefined ? 0 : numbersAtOnce / numbersARow);
    const isPieceDone = rows.length < limit;
    isAtEnd = numbers === undefined ? isPieceDone && (end === undefined || fromNumber + piece >= end) : numbers.length < limit;
    for (const { number, listing } of rows) {
      fromNumber = number + 1;
      if (listing === undefined) continue;
      const byType = fhirOfListing(listing, service);
      // Put together only where a reference is followed: most searches ask for nothing behind one.
      let all: DirectoryResource[] | undefined;
      const everything = () => (all ??= Object.values(byType).flat());
      const follow = (reference: string) => everything().find((one) => `${one.resourceType}/${one.id}` === reference);
      for (const [index, resource] of byType[type].entries()) {
        if (number === after.number && index <= after.index) continue;
        if (!criteria.every((criterion) => criterion(resource, follow))) continue;
        found += 1;
        if (matches.length < count) {
          matches.push(resource);
          last = { number, index };
          if (includes.length > 0) for (const one of included(resource, includes, everything())) withThem.set(`${one.resourceType}/${one.id}`, one);
        } else next ??= last;
      }
      if (next !== undefined && !isTotalAsked) break;
    }
    if (isPieceDone && toNumber !== undefined) fromNumber = toNumber;
    const lastLookedAt = numbers?.at(-1);
    // Those among them that are published no more are passed over too.
    if (lastLookedAt !== undefined && !(next !== undefined && !isTotalAsked)) fromNumber = lastLookedAt + 1;
    await letOthersRun();
  }
  // All of the listing before was looked at; a listing has fewer than a hundred of anything.
  if (next === undefined && !isAtEnd) next = { number: fromNumber - 1, index: 99 };
  const isCounted = isAtEnd && after.number === 0 && (next === undefined || isTotalAsked);
  const own = new Set(matches.map((one) => `${one.resourceType}/${one.id}`));
  return {
    matches,
    included: [...withThem].flatMap(([key, one]) => (own.has(key) ? [] : [one])),
    next: count === 0 ? undefined : next,
    total: isCounted ? found : undefined,
    rowsRead,
  };
}

/** Where the first stands that is no smaller. */
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
