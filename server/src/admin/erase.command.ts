/** `erase EMAIL`: takes somebody out for good who asked the operator for it, as its owner's own button does. */
import { placeLine } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';
import { deleteErased } from '../features/directory/erased-listing.queries.ts';
import { lockListings, type StoredListing } from '../features/directory/listing.queries.ts';
import { listingByNumber, listingsOfAddress } from '../features/stewardship/claim.queries.ts';
import { forgetListing } from '../features/stewardship/forget-listing.ts';
import { type AdminCommand, OperatorError } from './admin-command.ts';

export const eraseCommand: AdminCommand = {
  name: ['erase'],
  usage: 'erase EMAIL-OR-NUMBER',
  summary: 'Removes the listing of somebody who asked for it for good: by an address of theirs, or by its number, which stewards see.',
  options: { 'dry-run': 'flag' },
  takes: { least: 1, most: 1, said: 'an e-mail address or the number of a listing' },
  withoutPlaces: true,
  check(whose) {
    if (!isNumber(whose) && !whose.includes('@')) throw new OperatorError(`"${whose.slice(0, 80)}" is neither an e-mail address nor the number of a listing.`);
    return Promise.resolve();
  },
  async run({ path: whose, options, database, deps }) {
    const listing = await database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      const found = theOne(await listingsOf(transaction, whose));
      if (options['dry-run'] === true) return found;
      for (const id of await deleteErased(transaction, { listing: found, nowMs: deps.clock.nowMs() })) await forgetListing(transaction, id);
      return found;
    });
    deps.say(`${options['dry-run'] === true ? 'Would be erased' : 'Erased'}: ${lineOf(listing)}`);
    if (options['dry-run'] !== true) deps.say('No later import brings it back. Other computers drop it when they next fetch the directory; letters that were written stay with those who wrote them, and so do backups of yours.');
  },
};

async function listingsOf(database: Kysely<Database>, whose: string): Promise<readonly StoredListing[]> {
  if (!isNumber(whose)) return await listingsOfAddress(database, whose.trim());
  const listing = await listingByNumber(database, Number(whose));
  return listing === undefined ? [] : [listing];
}

/** A practice's address stands in several people's listings: which of them it is has to be said. */
function theOne(found: readonly StoredListing[]): StoredListing {
  const [one, another] = found;
  if (one === undefined) throw new OperatorError('No listing is of that person. Try another address of theirs, or the number that stewards see on the page /steward.');
  if (another !== undefined) throw new OperatorError(`Several listings have that address. Erase the one that is meant by its number: ${found.map(lineOf).join('; ')}.`);
  return one;
}

function isNumber(text: string): boolean {
  return /^[0-9]{1,10}$/.test(text);
}

function lineOf({ number, content: { name, locations } }: StoredListing): string {
  const [location] = locations;
  return [`number ${String(number)}`, name, location === undefined ? '' : placeLine({ ...location, name: undefined, line: undefined })].filter((part) => part !== '').join(', ');
}
