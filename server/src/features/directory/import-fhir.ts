/**
 * Stores what a FHIR directory says, one listing a practitioner, known again by its id there, in batches: a run that was
 * broken off finds what it stored as it left it. The same import twice changes nothing; a listing that its owner has claimed,
 * withdrawn or removed for good, or that a steward merged into another, is left as it is.
 */
import { listingContentSchema, type FhirImport, type FhirReportRow } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { missingListings, withdrawMissing } from './imports/missing-listings.queries.ts';
import { compareRows, type ImportedRow, type StoredAs, storeRows } from './imports/store-rows.ts';
import { lockListings } from './listing.queries.ts';

interface FhirImportSummary extends Readonly<Record<StoredAs, number>> {
  /** Stored by an earlier import and not in this one; kept unless it was asked otherwise, since a file may be a part of a directory. */
  readonly absent: number;
  /** Every resource once; what could not be stored after all is not-taken with its reason. */
  readonly report: readonly FhirReportRow[];
}

interface ImportDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface FhirImportOptions {
  /** Says what would be, and stores nothing. */
  readonly isDryRun: boolean;
  /** Takes out of the directory whom an earlier import had and this one has not. */
  readonly withdrawsMissing: boolean;
}

const batchRows = 1000;

export async function storeFhirImport({ database, clock, ids }: ImportDeps, { listings, report }: FhirImport, { isDryRun, withdrawsMissing }: FhirImportOptions): Promise<FhirImportSummary> {
  const counts: Record<StoredAs, number> = { added: 0, changed: 0, unchanged: 0, leftAlone: 0 };
  const refused = new Map<string, string>();
  const rows: ImportedRow[] = [];
  for (const { originId, content, steps } of listings) {
    const parsed = listingContentSchema.safeParse(content);
    if (parsed.success) rows.push({ originId, content: parsed.data, steps });
    else refused.set(originId, parsed.error.issues[0]?.message ?? 'What it says does not fit a listing.');
  }
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = { origin: 'fhir' as const, rows: rows.slice(start, start + batchRows), nowMs: clock.nowMs(), ids };
    const became = isDryRun
      ? await compareRows(database, batch)
      : await database.transaction().execute(async (transaction) => {
          await lockListings(transaction);
          return await storeRows(transaction, batch);
        });
    for (const as of became) counts[as] += 1;
  }
  // Whoever is in the files is not missing, whatever kept them from being taken; ended are those whom the files say so of.
  const present = new Set([...listings.map(({ originId }) => originId), ...report.filter(isStillThere).map(({ resourceType, id }) => `${resourceType}/${id}`)]);
  let absent = 0;
  for await (const missing of missingListings(database, { origin: 'fhir', prefix: '', has: (originId) => present.has(originId) })) {
    absent += missing.length;
    if (withdrawsMissing && !isDryRun) await withdrawMissing(database, { missing, source: 'fhir', nowMs: clock.nowMs() });
  }
  return { ...counts, absent, report: report.map((row) => withRefusal(row, refused)) };
}

function isStillThere({ resourceType, outcome, reasons }: FhirReportRow): boolean {
  return resourceType === 'Practitioner' && outcome === 'not-taken' && !reasons.some((reason) => /no longer active|active any more/.test(reason));
}

function withRefusal(row: FhirReportRow, refused: ReadonlyMap<string, string>): FhirReportRow {
  const reason = refused.get(`${row.resourceType}/${row.id}`);
  return reason === undefined ? row : { ...row, outcome: 'not-taken', reasons: [...row.reasons, reason] };
}
