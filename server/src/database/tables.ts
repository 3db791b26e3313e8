/** Every table of the database, composed from the `*.table.ts` file of the feature that owns it. */
import type { AccountsTables } from '../features/accounts/accounts.table.ts';
import type { DirectoryChangeTable, DirectoryFileTable, DirectoryRemovalTable, ListingTable } from '../features/directory/listing.table.ts';
import type { ImportTables } from '../features/directory/imports/import.table.ts';
import type { GazetteerPlaceTable } from '../features/gazetteer/place.table.ts';
import type { StewardshipTables } from '../features/stewardship/stewardship.table.ts';
import type { VaultTables } from '../features/vault/vault.table.ts';
import type { VouchTables } from '../features/vouches/vouch.table.ts';

export interface Database extends AccountsTables, ImportTables, StewardshipTables, VaultTables, VouchTables {
  schema_migration: { name: string; applied_at_ms: number };
  listing: ListingTable;
  directory_change: DirectoryChangeTable;
  directory_removal: DirectoryRemovalTable;
  directory_file: DirectoryFileTable;
  gazetteer_place: GazetteerPlaceTable;
}
