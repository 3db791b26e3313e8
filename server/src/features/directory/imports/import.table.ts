/** How imports and register files lie in the database. Times are milliseconds since 1970. */
import type { RegisterKind } from '@trusted-hands/directory';

/** One import of one file; `position` and what was stored of it change in one transaction, so that it can go on anywhere. */
export interface ImportRunTable {
  id: string;
  /** `nppes`, `ods`, `csv/<name>`, `fhir`, `register/<name>`. */
  source: string;
  /** Of the files and of how they are read: another one is another import. */
  fingerprint: string;
  /** Records that were read and stored, from the beginning of the files. */
  position: number;
  /** JSON of how many rows became what. */
  counts: string;
  report_path: string;
  /** How much of the report was written when this position was reached. */
  report_bytes: number;
  started_at_ms: number;
  updated_at_ms: number;
  /** Null while it runs, and where it was broken off. */
  finished_at_ms: number | null;
}

/** Listings that an import withdrew because its source no longer has them; the same source may bring them back. */
export interface ImportWithdrawalTable {
  listing_id: string;
  source: string;
  at_ms: number;
}

export interface OperatorRegisterTable {
  id: string;
  kind: RegisterKind;
  name: string;
  /** Of the numbers, where all are of one. */
  scheme: string | null;
  imported_at_ms: number;
}

export interface RegisterEntryTable {
  register_id: string;
  /** Capitals and digits only. */
  number: string;
  name: string;
  /** The import that read it last. */
  run_id: string;
}

export interface ImportTables {
  import_run: ImportRunTable;
  import_withdrawal: ImportWithdrawalTable;
  operator_register: OperatorRegisterTable;
  register_entry: RegisterEntryTable;
}
