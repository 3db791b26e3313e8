/** Stores a postal file: it replaces the places of every country in it, in one transaction, so twice is the same as once. */
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { succeed, type Outcome } from '../../rpc/outcome.ts';
import { countPlacesChange, deletePlacesOfCountry, insertPlaces, type PlaceRow } from './gazetteer.queries.ts';
import { postalFormat, type PostalFormat } from './postal-file.ts';

export interface BadRow {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface PostalImport {
  readonly rows: number;
  readonly taken: number;
  /** Lines that say what an earlier line said. */
  readonly repeated: number;
  readonly notTaken: number;
  readonly countries: readonly string[];
}

const batchSize = 5000;

/** Fails with `input-invalid` when the file is no postal file or has no good row; then nothing was changed. */
export async function importPostalFile(
  database: Kysely<Database>,
  { lines, onBadRow }: { readonly lines: AsyncIterable<string>; readonly onBadRow: (row: BadRow) => void },
): Promise<Outcome<PostalImport>> {
  try {
    return succeed(await database.transaction().execute(async (transaction) => {
      const seen = new Map<string, Set<string>>();
      const counts = { rows: 0, taken: 0, repeated: 0, notTaken: 0 };
      let format: PostalFormat | undefined;
      let batch: PlaceRow[] = [];
      let lineNumber = 0;
      for await (const raw of lines) {
        lineNumber += 1;
        const line = lineNumber === 1 ? raw.replace(/^\uFEFF/, '') : raw;
        if (line.trim() === '') continue;
        if (format === undefined) {
          format = postalFormat(line);
          if (!format.ok) throw new NotImported(format.reason);
          if (format.hasHeader) continue;
        }
        if (!format.ok) continue;
        counts.rows += 1;
        const row = format.read(line);
        if (!row.ok) {
          counts.notTaken += 1;
          onBadRow({ line: lineNumber, reason: row.reason });
          continue;
        }
        const { place } = row;
        let ofCountry = seen.get(place.country);
        if (ofCountry === undefined) {
          ofCountry = new Set();
          seen.set(place.country, ofCountry);
          await deletePlacesOfCountry(transaction, place.country);
        }
        const key = `${place.folded}|${place.state ?? ''}|${place.postcode ?? ''}`;
        if (ofCountry.has(key)) {
          counts.repeated += 1;
          continue;
        }
        ofCountry.add(key);
        counts.taken += 1;
        batch.push(place);
        if (batch.length === batchSize) {
          await insertPlaces(transaction, batch);
          batch = [];
        }
      }
      await insertPlaces(transaction, batch);
      if (counts.taken === 0) throw new NotImported('The file has no row that could be taken, so nothing was changed.');
      await countPlacesChange(transaction);
      return { ...counts, countries: [...seen.keys()].toSorted() };
    }));
  } catch (error) {
    if (error instanceof NotImported) return { ok: false, failure: { code: 'input-invalid', message: error.message } };
    throw error;
  }
}

/** Leaves the transaction so that it is rolled back; caught above and turned into the outcome. */
class NotImported extends Error {}
