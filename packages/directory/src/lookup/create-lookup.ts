/**
 * Looks practitioners up in a downloaded directory, on the device: no query ever leaves it. The inside is a plain scan;
 * nothing outside this file knows that, so it can be replaced.
 */
import { commonSpecialties, professions } from '@trusted-hands/packs';
import { tokenize } from '../fold.ts';
import type { Listing } from '../listing.ts';
import type { Place } from '../place.ts';
import { createPlaceIndex, type PlaceIndex } from '../places.ts';
import { type Facets, facetsByType, isLeftOut } from './facets.ts';
import { type ListingWords, listingWords, textFit } from './listing-words.ts';
import type { Lookup, LookupResult, OtherReading, SearchOptions } from './lookup-types.ts';
import { nearest, type Origin, originsOf } from './nearest.ts';
import { withPlaceCompleted } from './complete-place.ts';
import { correctedQuery } from './correct-query.ts';
import { createQueryParser } from './parse-query.ts';
import { compareRanked, score } from './ranking.ts';
import { reasonsFor } from './reasons.ts';

const dayMs = 86_400_000;
/** What fits a bare word as a place only, against people of that name. */
const placeOnlyFit = 0.7;
/** Enough for every place that begins with three letters. */
const mostPlacesLike = 500;
const professionWords = new Set(professions.flatMap((profession) => [profession.title, profession.plural, ...profession.synonyms]).flatMap((words) => tokenize(words).map((token) => token.word)));

interface LookupData {
  readonly listings: readonly Listing[];
  /** The gazetteer, or an index of it where there is one already. */
  readonly places: readonly Place[] | PlaceIndex;
}

export function createLookup({ listings, places }: LookupData): Lookup {
  const placeIndex = isPlaceIndex(places) ? places : createPlaceIndex(places);
  const specialties = [...new Set([...commonSpecialties, ...listings.flatMap((listing) => listing.specialties)])];
  const parse = createQueryParser({ professions, placeIndex, specialties });
  const rows = listings.map((listing) => ({ listing, words: listingWords(listing) }));

  function search(query: string, options: SearchOptions): LookupResult[] {
    const found = scan(query, options);
    if (found.length > 0 || query.trim() === '') return found;
    for (const read of [readPlaceCompleted, readCorrected]) {
      const other = read(query, options);
      const results = other === undefined ? [] : scan(other.query, options);
      if (results.length > 0) return results.map((result) => ({ ...result, reasons: [...result.reasons, ...(other?.reasons ?? [])] }));
    }
    return [];
  }

  function readPlaceCompleted(query: string, options: SearchOptions): OtherReading | undefined {
    return withPlaceCompleted(query, { placeIndex, parse, origin: options.origin });
  }

  function readCorrected(query: string): OtherReading | undefined {
    return correctedQuery(query, { parse, isKnown: (word) => rows.some((row) => textFit(row.words, [word]) > 0), wordsLike });
  }

  /** Words of professions before names and places. The first letter is seldom the wrong one, and most words have another. */
  function* wordsLike(word: string): Generator<string> {
    const first = word.slice(0, 1);
    for (const known of professionWords) if (known.startsWith(first)) yield known;
    for (const row of rows) for (const known of row.words.weights.keys()) if (known.startsWith(first)) yield known;
    for (const place of placeIndex.find(word.slice(0, 3), { limit: mostPlacesLike })) yield* tokenize(place.name).map((token) => token.word);
  }

  function scan(query: string, options: SearchOptions): LookupResult[] {
    const parsed = parse(query);
    const facets = facetsByType(parsed.facets);
    const words = tokenize(parsed.text).map((token) => token.word);
    const origins = originsOf(facets.place, options.origin);
    const found: Found[] = [];
    for (const row of rows) {
      const one = weigh(row, { facets, words, origins, hasText: parsed.text !== '', options });
      if (one !== undefined) found.push(one);
    }
    found.sort((a, b) => compareRanked(a.ranked, b.ranked));
    return found.slice(0, Math.max(0, options.limit)).map((one) => toResult(one, { facets, nowMs: options.nowMs, hasOrigin: origins.length > 0 }));
  }

  return { parse, search };
}

interface Row {
  readonly listing: Listing;
  readonly words: ListingWords;
}

interface Found {
  readonly listing: Listing;
  readonly near: ReturnType<typeof nearest>;
  readonly treats: readonly string[];
  readonly ranked: { readonly id: string; readonly score: number; readonly distanceKm: number | undefined };
}

interface Query {
  readonly facets: Facets;
  readonly words: readonly string[];
  readonly hasText: boolean;
  readonly origins: readonly Origin[];
  readonly options: SearchOptions;
}

function weigh({ listing, words }: Row, query: Query): Found | undefined {
  const { facets, origins, options } = query;
  if (isLeftOut(listing, words, facets)) return undefined;
  const near = nearest(listing, origins);
  if (facets.distance !== undefined && origins.length > 0 && !(near.distanceKm !== undefined && near.distanceKm <= facets.distance.km)) return undefined;
  const treats = facets.specialties.filter(({ key }) => words.specialties.includes(key)).map((specialty) => specialty.words);
  // With nothing else to go by, a specialty is what is asked for; beside a profession or a name it only ranks.
  if (treats.length === 0 && facets.specialties.length > 0 && facets.professions.size === 0 && !query.hasText && !mayTreat(words, facets.specialties)) return undefined;
  const fit = textFit(words, query.words);
  if (fit === 0) return undefined;
  const bare = facets.place !== undefined && !facets.place.certain ? facets.place.label : undefined;
  const isNamesake = bare !== undefined && isNamed(words, bare);
  const value = score({
    textFit: bare === undefined || isNamesake ? fit : fit * placeOnlyFit,
    professionFits: facets.professions.size === 0 || facets.professions.has(listing.profession),
    specialtyFit: facets.specialties.length === 0 ? 1 : treats.length / facets.specialties.length,
    distanceKm: near.distanceKm,
    // Whoever bears the typed name is not further away for it.
    hasOrigin: origins.length > 0 && !isNamesake,
    confirmedDaysAgo: listing.confirmedAtMs === undefined ? undefined : Math.max(0, (options.nowMs - listing.confirmedAtMs) / dayMs),
    acceptingNewClients: listing.acceptingNewClients,
  });
  if (value === 0) return undefined;
  return { listing, near, treats, ranked: { id: listing.id, score: value, distanceKm: near.distanceKm } };
}

/** Those whose profession commonly treats it come after those who say so; most imported listings say nothing at all. */
function mayTreat(words: ListingWords, specialties: Facets['specialties']): boolean {
  return specialties.some((specialty) => words.common.includes(specialty.key) || isNamed(words, specialty.words));
}

function isNamed(words: ListingWords, phrase: string): boolean {
  return tokenize(phrase).every((token) => words.name.has(token.word));
}

interface Shown {
  readonly facets: Facets;
  readonly nowMs: number;
  readonly hasOrigin: boolean;
}

function toResult({ listing, near, treats, ranked }: Found, shown: Shown): LookupResult {
  return {
    listing,
    location: near.location,
    ...(near.distanceKm === undefined ? {} : { distanceKm: near.distanceKm }),
    score: ranked.score,
    reasons: reasonsFor(listing, { near, treats, ...shown }),
  };
}

function isPlaceIndex(places: readonly Place[] | PlaceIndex): places is PlaceIndex {
  return 'exactly' in places;
}

