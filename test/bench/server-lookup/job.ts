/** What the programs of this measurement are told: the size of the invented directory and what is asked of it. */
import { inventDirectory, type InventedDirectory } from '../../support/invented-directory/invented-directory.ts';
import { inventQueries, type InventedQuery } from '../../support/invented-directory/invented-queries.ts';

export const best = 20;

export interface LookupJob {
  readonly directory: InventedDirectory;
  readonly queries: readonly InventedQuery[];
}

/** The same in every program that asks for the same. */
export function lookupJob(practitioners: number, queries: number): LookupJob {
  const directory = inventDirectory({ count: practitioners, seed: 1 });
  return { directory, queries: inventQueries(directory, queries, 3) };
}
