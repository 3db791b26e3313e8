/**
 * Stores what a FHIR directory says, one listing a practitioner, known again by its id there. The same import twice
 * changes nothing; a listing that its owner has claimed or withdrawn is left as it is.
 */
import { listingContentSchema, type FhirImport, type FhirReportRow, type ImportedListing } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { datedChecks } from './dated-checks.ts';
import { erasedOfOrigin, listingsOfOrigin, lockListings, saveListing, type StoredListing } from './listing.queries.ts';

interface FhirImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Claimed, withdrawn or erased by their owners, or merged into another one by a steward. */
  readonly leftAlone: number;
  /** Stored by an earlier import and not in this one; kept, since a file may be a part of a directory. */
  readonly absent: number;
  /** Every resource once; what could not be stored after all is not-taken with its reason. */
  readonly report: readonly FhirReportRow[];
}

interface ImportDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

type StoredAs = 'added' | 'changed' | 'unchanged' | 'leftAlone';

export async function storeFhirImport({ database, clock, ids }: ImportDeps, { listings, report }: FhirImport): Promise<FhirImportSummary> {
  const nowMs = clock.nowMs();
  const counts: Record<StoredAs, number> = { added: 0, changed: 0, unchanged: 0, leftAlone: 0 };
  const refused = new Map<string, string>();
  let absent = 0;
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const stored = new Map((await listingsOfOrigin(transaction, 'fhir')).map((listing) => [listing.originId, listing]));
    const erased = await erasedOfOrigin(transaction, 'fhir');
    const present = new Set(listings.map((imported) => imported.originId));
    absent = [...stored.values()].filter(({ originId, status }) => status === 'published' && !present.has(originId ?? '')).length;
    for (const imported of listings) {
      const parsed = listingContentSchema.safeParse(imported.content);
      if (!parsed.success) {
        refused.set(imported.originId, parsed.error.issues[0]?.message ?? 'What it says does not fit a listing.');
        continue;
      }
      if (erased.has(imported.originId)) {
        counts.leftAlone += 1;
        continue;
      }
      const before = stored.get(imported.originId) ?? null;
      counts[await storeOne(transaction, { imported: { ...imported, content: parsed.data }, before, nowMs, ids })] += 1;
    }
  });
  return { ...counts, absent, report: report.map((row) => withRefusal(row, refused)) };
}

interface StoreRequest {
  readonly imported: ImportedListing;
  readonly before: StoredListing | null;
  readonly nowMs: number;
  readonly ids: Ids;
}

async function storeOne(transaction: Transaction<Database>, { imported, before, nowMs, ids }: StoreRequest): Promise<StoredAs> {
  if (before !== null && (before.ownerId !== null || before.status !== 'published')) return 'leftAlone';
  const checks = datedChecks({ content: imported.content, before, steps: imported.steps, nowMs });
  if (before !== null && sameJson(before.content, imported.content) && sameJson(before.checks, checks)) return 'unchanged';
  await saveListing(transaction, {
    id: before?.id ?? ids.next(),
    ownerId: null,
    origin: 'fhir',
    originId: imported.originId,
    status: 'published',
    content: imported.content,
    checks,
    createdAtMs: before?.createdAtMs ?? nowMs,
    updatedAtMs: nowMs,
    confirmedAtMs: before?.confirmedAtMs ?? null,
  });
  return before === null ? 'added' : 'changed';
}

/** Both were read through one schema, which gives their fields one order. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function withRefusal(row: FhirReportRow, refused: ReadonlyMap<string, string>): FhirReportRow {
  const reason = refused.get(`${row.resourceType}/${row.id}`);
  return reason === undefined ? row : { ...row, outcome: 'not-taken', reasons: [...row.reasons, reason] };
}
