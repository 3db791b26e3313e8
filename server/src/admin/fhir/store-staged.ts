/**
 * From the staged resources of a FHIR directory to listings, some hundred practitioners at a time: each batch is stored in one
 * transaction with the position it reached. Running twice changes nothing; what an owner manages, withdrew or removed for good,
 * and what a steward merged, is left as it is.
 */
import { createPlaceIndex, type FhirReportRow, type Geocode, type KnownOfAll, listingContentSchema, listingsFromFhir, rememberPlaces } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { advanceRun, type ImportRun } from '../../features/directory/imports/import-run.queries.ts';
import { compareRows, type ImportedRow, type StoredAs, storeRows } from '../../features/directory/imports/store-rows.ts';
import { lockListings } from '../../features/directory/listing.queries.ts';
import { placesOfCountry } from '../../features/gazetteer/gazetteer.queries.ts';
import { type AdminDeps, OperatorError } from '../admin-command.ts';
import type { Staging } from './staging.ts';

interface StoreStaged {
  readonly database: Kysely<Database>;
  readonly deps: AdminDeps;
  readonly staging: Staging;
  readonly isDryRun: boolean;
  /** Where an import that was broken off stands. */
  readonly from: ImportRun;
  /** Between two batches, for the memory that the last one took. */
  readonly collect: () => void;
}

const batchPractitioners = 500;

/** The run at its end, with an outcome for every staged resource. */
export async function storeStaged({ database, deps, staging, isDryRun, from, collect }: StoreStaged): Promise<ImportRun> {
  const known = knownOfAll(staging);
  const geocode = await geocodeFor(database, [...staging.countries('address'), ...(known.defaultCountry === undefined ? [] : [known.defaultCountry])]);
  const all = staging.practitionerCount();
  let state = from;
  let position = 0;
  for (let behind = ''; ; ) {
    const practitioners = staging.practitioners(behind, batchPractitioners);
    const last = practitioners.at(-1);
    if (last === undefined) break;
    behind = last.key;
    const { listings, report } = listingsFromFhir(staging.withAllTheyName(practitioners), geocode, known);
    const refused = new Map<string, string>();
    const rows: ImportedRow[] = [];
    for (const { originId, content, steps, told } of listings) {
      const parsed = listingContentSchema.safeParse(content);
      if (parsed.success) rows.push({ originId, content: parsed.data, steps, ...(told !== undefined && { told }) });
      else refused.set(originId, parsed.error.issues[0]?.message ?? 'What it says does not fit a listing.');
    }
    // What several practitioners share was taken if any of them was; who shares it is met batch by batch.
    staging.setOutcomes(report.filter(({ resourceType, outcome }) => isOfPerson(resourceType) || outcome !== 'not-taken').map((row) => withRefusal(row, refused)));
    position += practitioners.length;
    // What an import that was broken off had stored needed only its outcomes again, where the staging was lost.
    if (position > state.position) state = await storeBatch({ database, deps, isDryRun, state, position, rows });
    collect();
    deps.progress?.(`fhir: ${String(position)} of ${String(all)} practitioners`);
  }
  for (let behind = 0; ; ) {
    const rows = staging.leftOver(behind, batchPractitioners);
    const last = rows.at(-1);
    if (last === undefined) return state;
    behind = last.seq;
    staging.setOutcomes(listingsFromFhir(rows.map(staging.itemOf), geocode, known).report);
  }
}

interface Batch extends Omit<StoreStaged, 'staging' | 'from' | 'collect'> {
  readonly state: ImportRun;
  readonly position: number;
  readonly rows: readonly ImportedRow[];
}

async function storeBatch({ database, deps, isDryRun, state, position, rows }: Batch): Promise<ImportRun> {
  const batch = { origin: 'fhir' as const, rows, nowMs: deps.clock.nowMs(), ids: deps.ids };
  const counted = (became: readonly StoredAs[]): ImportRun => {
    const counts = { ...state.counts };
    for (const as of became) counts[as] = (counts[as] ?? 0) + 1;
    return { ...state, position, counts };
  };
  if (isDryRun) return counted(await compareRows(database, batch));
  return await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const next = counted(await storeRows(transaction, batch));
    if (!(await advanceRun(transaction, { from: state, to: next, nowMs: batch.nowMs }))) throw new OperatorError('The same files are being imported by another process. Let one of them finish.');
    return next;
  });
}

function knownOfAll(staging: Staging): KnownOfAll {
  const countries = staging.countries('system');
  return { defaultCountry: countries.length === 1 ? countries[0] : undefined, holdersOf: staging.holdersOf };
}

/** Reads only the countries that the addresses name. */
async function geocodeFor(database: Kysely<Database>, countries: readonly string[]): Promise<Geocode> {
  const index = createPlaceIndex((await Promise.all([...new Set(countries)].toSorted().map((country) => placesOfCountry(database, country)))).flat());
  return rememberPlaces((address) => index.geocode(address));
}

function isOfPerson(resourceType: string): boolean {
  return resourceType === 'Practitioner' || resourceType === 'PractitionerRole';
}

function withRefusal(row: FhirReportRow, refused: ReadonlyMap<string, string>): FhirReportRow {
  const reason = refused.get(`${row.resourceType}/${row.id}`);
  return reason === undefined ? row : { ...row, outcome: 'not-taken', reasons: [...row.reasons, reason] };
}
