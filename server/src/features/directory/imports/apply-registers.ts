/**
 * What the operator's registers say of listings that are published after they were read: the same check by number and name as
 * at their import, dated with the day on which the register was read, since it says nothing of a later one.
 */
import type { Check, ListingContent } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../../database/tables.ts';
import type { OperatorRegisterTable } from './import.table.ts';
import { matchOf, numbersToLookUp, registerCheck, withoutCheckOf } from './match-register.ts';
import { namesByNumber } from './register.queries.ts';

interface ListingToCheck {
  readonly content: ListingContent;
  readonly checks: readonly Check[];
}

/** The checks of each listing with those of every register that has its number and name, in their order. */
export async function withRegisterChecks(database: Kysely<Database>, registers: readonly OperatorRegisterTable[], listings: readonly ListingToCheck[]): Promise<readonly (readonly Check[])[]> {
  let checked: readonly ListingToCheck[] = listings;
  for (const { id, kind, name, scheme, imported_at_ms: importedAtMs } of registers) {
    const register = { kind, name, scheme };
    const numbers = [...new Set(checked.flatMap((listing) => numbersToLookUp(listing, register)))];
    if (numbers.length === 0) continue;
    const names = await namesByNumber(database, id, numbers);
    checked = checked.map((listing) => {
      const isThere = withoutCheckOf(listing.checks, register).length < listing.checks.length;
      return isThere || matchOf(listing, register, names) !== 'found' ? listing : { ...listing, checks: [...listing.checks, registerCheck(register, importedAtMs)] };
    });
  }
  return checked.map(({ checks }) => checks);
}
