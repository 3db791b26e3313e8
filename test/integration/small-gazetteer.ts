/** A few places as a postal file has them, so that tests need neither the world's 171,000 nor the sample data. */
import type { Kysely } from 'kysely';
import type { Database } from '../../server/src/database/tables.ts';
import { importPostalFile, type BadRow, type PostalImport } from '../../server/src/features/gazetteer/import-postal-file.ts';

const header = 'country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude';

export const smallGazetteer = [
  header,
  'AU,2830,Dubbo,New South Wales,NSW,Dubbo Regional,1,,,-32.2426,148.6017',
  'AU,2830,Dubbo Grove,New South Wales,NSW,Dubbo Regional,1,,,-32.2667,148.6',
  'AU,2753,Richmond,New South Wales,NSW,Hawkesbury,2,,,-33.6,150.75',
  'AU,3121,Richmond,Victoria,VIC,Yarra,3,,,-37.8198,144.9983',
  'AU,3068,Fitzroy North,Victoria,VIC,Yarra,3,,,-37.7837,144.9786',
  'AU,3000,Melbourne,Victoria,VIC,Melbourne,4,,,-37.814,144.9633',
  'AU,800,Darwin,Northern Territory,NT,Darwin,5,,,-12.4611,130.8418',
  'GB,E8,London,England,ENG,Greater London,6,,,51.545,-0.061',
  'GB,EH1,Edinburgh,Scotland,SCT,Edinburgh,7,,,55.95,-3.19',
  'US,62701,Springfield,Illinois,IL,Sangamon,8,,,39.8,-89.65',
  'US,62702,Springfield,Illinois,IL,Sangamon,8,,,39.82,-89.65',
  'US,01103,Springfield,Massachusetts,MA,Hampden,9,,,42.1029,-72.5918',
] as const;

export async function importLines(database: Kysely<Database>, lines: readonly string[]): Promise<{ result: PostalImport; badRows: BadRow[] }> {
  const badRows: BadRow[] = [];
  const outcome = await importPostalFile(database, { lines: eachOf(lines), onBadRow: (row) => void badRows.push(row) });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return { result: outcome.value, badRows };
}

export async function* eachOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
