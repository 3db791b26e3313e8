/**
 * How well it is found which listings are one person's: over the Australian data with perturbed copies in which it is known
 * who is who. The seeds were not looked at while the weights were set; `--seed N` takes another one.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates, listingsFromFhir, readFhirResources } from '@trusted-hands/directory';
import type { Measurement } from '../support/measure.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';
import { changes, type KnownListing, perturbedDirectory } from './duplicates/perturbed-directory.ts';

const heldOutSeeds = [7001, 7002, 7003, 7004, 7005];
/** Two of the real directory that are one person: the same HPI-I, Medicare provider number and address. */
const samePeople: Readonly<Record<string, string>> = { 'Practitioner/peterson-megan': 'Practitioner/megan-peterson' };

export async function run(): Promise<Measurement> {
  const directory = sharedData('au-fhir-directory');
  if (directory === undefined) throw new Error(`This eval reads real data in place: set ${dataVariable} to the folder of sample data.`);
  const items = readdirSync(directory).flatMap((file) => [...readFhirResources(readFileSync(join(directory, file), 'utf8'), file)]);
  const { listings } = listingsFromFhir(items, () => undefined);
  const originals = listings.map(({ originId, content }) => ({ id: originId, person: samePeople[originId] ?? originId, content }));

  const plain = judge(originals.map((original) => ({ ...original, changes: [] })));
  const judged = seedsAsked().map((seed) => ({ seed, ...judge(perturbedDirectory(originals, seed)) }));
  const total = sum([plain, ...judged]);
  return {
    rows: [
      rowOf('the directory as it is', plain),
      ...judged.map(({ seed, ...counts }) => rowOf(`with copies, seed ${String(seed)}`, counts)),
      ...changes.map((change) => rowOf(`copies: ${change}`, sum(judged.map(({ byChange }) => byChange.get(change) ?? nothing)))),
      rowOf('all', total),
    ],
    ratios: { mergePrecision: total.right / total.suggested, mergeRecall: total.right / total.pairs },
    figures: { listings: originals.length, pairs: total.pairs, suggested: total.suggested, wrong: total.suggested - total.right },
  };
}

interface Counts {
  readonly pairs: number;
  readonly suggested: number;
  readonly right: number;
}

const nothing: Counts = { pairs: 0, suggested: 0, right: 0 };

function judge(listings: readonly KnownListing[]): Counts & { readonly byChange: ReadonlyMap<string, Counts> } {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const suggestions = findDuplicates(listings);
  const personOf = (id: string) => byId.get(id)?.person;
  const isRight = ([one, other]: readonly [string, string]) => personOf(one) === personOf(other);
  for (const { ids, score, reasons } of suggestions) if (!isRight(ids)) console.log(`wrong, ${String(score)}: ${reasons.join(' ')}`);

  const found = new Set(suggestions.map(({ ids }) => ids.join('|')));
  const truePairs = pairsOf(listings);
  if (process.argv.includes('--missed')) for (const [one, other] of truePairs) if (!found.has(key(one, other))) console.log(`missed: ${[...one.changes, ...other.changes].join(', ')}: ${JSON.stringify([one.content, other.content])}`);
  const byChange = new Map(changes.map((change) => {
    const changed = truePairs.filter((pair) => pair.some((listing) => listing.changes.includes(change)));
    const right = changed.filter(([one, other]) => found.has(key(one, other))).length;
    return [change, { pairs: changed.length, suggested: right, right }];
  }));
  return { pairs: truePairs.length, suggested: suggestions.length, right: suggestions.filter(({ ids }) => isRight(ids)).length, byChange };
}

function pairsOf(listings: readonly KnownListing[]): (readonly [KnownListing, KnownListing])[] {
  const byPerson = new Map<string, KnownListing[]>();
  for (const listing of listings) byPerson.set(listing.person, [...(byPerson.get(listing.person) ?? []), listing]);
  return [...byPerson.values()].flatMap((group) => group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const)));
}

function key(one: KnownListing, other: KnownListing): string {
  return [one.id, other.id].toSorted().join('|');
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((total, { pairs, suggested, right }) => ({ pairs: total.pairs + pairs, suggested: total.suggested + suggested, right: total.right + right }), nothing);
}

function rowOf(of: string, { pairs, suggested, right }: Counts): Measurement['rows'][number] {
  return { of, pairs, suggested, right, precision: suggested === 0 ? 1 : right / suggested, recall: pairs === 0 ? 1 : right / pairs };
}

function seedsAsked(): readonly number[] {
  const at = process.argv.indexOf('--seed');
  const seed = Number(process.argv[at + 1]);
  return at < 0 || !Number.isInteger(seed) ? heldOutSeeds : [seed];
}
