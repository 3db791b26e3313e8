/**
 * Whether the right practitioner is found: labelled questions over the public Australian sample directory and over an
 * invented one, as they are and with a slip of the fingers in one of the longer words; the share whose best answer is
 * first, and among the first five.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory, createLookup, createPlaceIndex, encodeSearchFile, type ListingSummary, listingsFromFhir, openSearchFile, type PlaceIndex, readFhirResources, summaryOf } from '@trusted-hands/directory';
import type { Measurement } from '../support/measure.ts';
import { inventDirectory, inventedDay } from '../support/invented-directory/invented-directory.ts';
import { withSlip } from '../support/invented-directory/invented-queries.ts';
import { readPostalPlaces } from '../support/postal-places.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';
import { createRandom } from '../support/vouch-world.ts';
import { australianQuestions, inventedQuestions, type Question } from './lookup/questions.ts';

const inventedCount = 20_000;
const inventedQuestionCount = 80;
const dayMs = 86_400_000;
/** A slip in a shorter word makes another word of it. */
const slipInLetters = 5;

export async function run(): Promise<Measurement> {
  const australian = readAustralian();
  const invented = inventDirectory({ count: inventedCount, seed: 11 });
  const sets = [
    { name: 'Australian sample', rows: australian.rows, places: australian.places, questions: australianQuestions(australian.rows) },
    { name: 'invented', rows: invented.rows, places: createPlaceIndex(invented.places), questions: inventedQuestions(invented.rows, inventedQuestionCount, 12) },
  ];
  const judged = sets.flatMap(({ name, rows, places, questions }) => [
    { name, slips: 'none', ...judge(rows, places, questions) },
    { name, slips: 'one', ...judge(rows, places, questions.map(slipped)) },
  ]);
  const share = (slips: string, of: 'first' | 'inFive') => {
    const some = judged.filter((one) => one.slips === slips);
    return some.reduce((sum, one) => sum + one[of], 0) / some.reduce((sum, one) => sum + one.questions, 0);
  };
  for (const { name, slips, misses } of judged) for (const miss of misses) console.log(`not first (${name}, slips: ${slips}): ${miss}`);
  return {
    rows: judged.map(({ name, slips, questions, first, inFive }) => ({ directory: name, slips, questions, 'best first': first / questions, 'in first five': inFive / questions })),
    ratios: { bestFirst: share('none', 'first'), bestInFive: share('none', 'inFive'), bestFirstWithSlips: share('one', 'first'), bestInFiveWithSlips: share('one', 'inFive') },
    figures: { questions: sets.reduce((sum, { questions }) => sum + questions.length, 0) },
  };
}

interface Judgement {
  readonly questions: number;
  readonly first: number;
  readonly inFive: number;
  readonly misses: readonly string[];
}

function judge(rows: readonly ListingSummary[], places: PlaceIndex, questions: readonly Question[]): Judgement {
  const opened = openSearchFile(encodeSearchFile(rows));
  if (!opened.ok) throw new TypeError(opened.reason);
  const lookup = createLookup({ directory: createDirectory([{ file: opened.file }]), places });
  const ranks = questions.map(({ text, answers }) => lookup.search(text, { limit: 20, nowMs: inventedDay * dayMs }).findIndex(({ listing }) => answers.has(listing.number)));
  return {
    questions: questions.length,
    first: ranks.filter((rank) => rank === 0).length,
    inFive: ranks.filter((rank) => rank >= 0 && rank < 5).length,
    misses: questions.flatMap(({ text }, index) => (ranks[index] === 0 ? [] : [`“${text}” ${ranks[index] === -1 ? 'not among 20' : `at ${(ranks[index] ?? 0) + 1}`}`])),
  };
}

/** The same slip in every run. */
function slipped({ text, answers }: Question, index: number): Question {
  const random = createRandom(index + 100);
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (word.length >= slipInLetters ? [at] : []));
  const chosen = long[Math.floor(random() * long.length)];
  return { text: words.map((word, at) => (at === chosen ? withSlip(word, random) : word)).join(' '), answers };
}

function readAustralian(): { readonly rows: readonly ListingSummary[]; readonly places: PlaceIndex } {
  const postal = sharedData('geonames-postal', 'zipcodes.au.csv');
  const folder = sharedData('au-fhir-directory');
  if (postal === undefined || folder === undefined) throw new Error(`This eval reads real data in place: set ${dataVariable} to the folder of sample data.`);
  const places = createPlaceIndex(readPostalPlaces(postal));
  const items = readdirSync(folder).flatMap((file) => [...readFhirResources(readFileSync(join(folder, file), 'utf8'), file)]);
  const { listings } = listingsFromFhir(items, (address) => places.geocode(address));
  return { places, rows: listings.map(({ content }, index) => summaryOf({ ...content, origin: 'fhir', checks: [] }, index + 1)) };
}
