/**
 * Looks for listings that may be one person's and puts them before the stewards, the surest first; it merges nothing. What
 * stewards said are two people is not suggested again.
 */
import { searchDuplicates, type DuplicateSuggestion } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { lockListings, publishedAfter, readChanges, regionsOfListings } from '../directory/listing.queries.ts';
import { addEvent } from './case-event.queries.ts';
import { insertCase, ownersOf, pairsKeptApart } from './steward-case.queries.ts';
import { openKeyOf } from './undo-decision.ts';

interface MergeDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A region with more is not compared with itself here: it would take memory that others need. */
const mostListings = 60_000;
const pageSize = 1000;
/** At a time, so that a large import does not bury everything else that waits. */
const mostSuggested = 100;
/** Between two breaths, in which other requests are answered. */
const stepsAtOnce = 200;
const notMoreOftenThanMs = 60 * 60 * 1000;

/** Looks when something changed since it looked, and at most once an hour. */
export function createMergeFinder(deps: MergeDeps): { findDue(): Promise<void> } {
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  let changesThen = -1;
  return {
    async findDue() {
      const nowMs = deps.clock.nowMs();
      const { listings: changes } = await readChanges(deps.database);
      if (changes === changesThen || nowMs - lookedAtMs < notMoreOftenThanMs) return;
      await findMerges(deps);
      lookedAtMs = nowMs;
      // What it wrote itself is no news.
      changesThen = (await readChanges(deps.database)).listings;
    },
  };
}

async function findMerges({ database, clock, ids }: MergeDeps): Promise<void> {
  for (const region of await regionsOfListings(database)) {
    const suggestions = await suggestionsIn(database, region);
    if (suggestions.length === 0) continue;
    const keptApart = await pairsKeptApart(database);
    const news = suggestions.filter(({ ids: pair }) => !keptApart.has(pair.join(':'))).slice(0, mostSuggested);
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
}

async function suggestionsIn(database: Kysely<Database>, region: string): Promise<DuplicateSuggestion[]> {
  const listings: Awaited<ReturnType<typeof publishedAfter>> = [];
  for (;;) {
    const page = await publishedAfter(database, { region, afterNumber: listings.at(-1)?.number ?? 0, limit: pageSize });
    if (page.length === 0) break;
    listings.push(...page);
    if (listings.length > mostListings) return [];
  }
  // The fictional people of a trial are nobody's doubles.
  const search = searchDuplicates(listings.filter(({ origin }) => origin !== 'demonstration').map(({ id, content }) => ({ id, content })));
  for (let steps = 1; ; steps += 1) {
    const step = search.next();
    if (step.done === true) return step.value;
    if (steps % stepsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
