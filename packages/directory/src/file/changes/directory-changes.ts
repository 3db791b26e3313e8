/** What changed in a region since its search file was made. */
import type { ListingSummary } from '../listing-summary.ts';

export interface DirectoryChanges {
  /** Applied before all else. */
  readonly erased: readonly number[];
  readonly touched: readonly TouchedRow[];
  /** New ones, and those of which something else is other than in the file; each number once. */
  readonly rows: readonly ListingSummary[];
}

/** Only these two differ from the file, as they mostly do. */
export interface TouchedRow {
  readonly number: number;
  readonly confirmedDay?: number | undefined;
  readonly acceptingNewClients: boolean;
}
