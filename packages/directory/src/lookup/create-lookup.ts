/**
 * Looks practitioners up in a directory, on the device: no query ever leaves it. The server searches the same directory in
 * the same way.
 */
import { commonSpecialties, professions } from '@trusted-hands/packs';
import { compare } from '../file/word-dictionary.ts';
import { summaryOf } from '../file/listing-summary.ts';
import type { Listing } from '../listing.ts';
import type { Place } from '../place.ts';
import { createPlaceIndex, type PlaceIndex } from '../places.ts';
import { withPlaceCompleted } from './complete-place.ts';
import { correctedQuery, likeQueries } from './correct-query.ts';
import { createDirectory, type Directory, fileOf } from './directory.ts';
import { FoundRow } from './found-row.ts';
import { createKnownWords } from './known-words.ts';
import type { ListingSummary } from '../file/listing-summary.ts';
import type { Lookup, LookupResult, OtherReading, SearchOptions } from './lookup-types.ts';
import { createQueryParser } from './parse-query.ts';
import { type Reading, readingOf } from './reading.ts';
import { BestRows } from './segment/best-rows.ts';
import { searchSegment } from './segment/search-segment.ts';
import { createSegmentTrust, type SegmentTrust, type TrustByNumber } from './segment/segment-trust.ts';

/** With fewer than these, words much like the typed ones are looked for too. */
const few = 5;

interface Places {
  /** The gazetteer, or an index of it where there is one already. */
  readonly places: readonly Place[] | PlaceIndex;
}

export function createLookup(data: Places & { readonly directory: Directory }): Lookup<ListingSummary>;
export function createLookup(data: Places & { readonly listings: readonly Listing[] }): Lookup;
export function createLookup(data: Places & ({ readonly directory: Directory } | { readonly listings: readonly Listing[] })): Lookup<ListingSummary> | Lookup {
  if ('directory' in data) return lookupIn(data.directory, data.places, (found) => found);
  const { listings, directory } = directoryOf(data.listings);
  // Safe: a row's number is the listing's place in the list.
  return lookupIn(directory, data.places, (summary) => listings[summary.number] as Listing);
}

/** Listings in memory, numbered in the order of their ids, as ties go. */
function directoryOf(unsorted: readonly Listing[]): { readonly listings: readonly Listing[]; readonly directory: Directory } {
  const listings = unsorted.toSorted((a, b) => compare(a.id, b.id));
  return { listings, directory: createDirectory([{ file: fileOf(listings.map(summaryOf)) }]) };
}

function lookupIn<Found extends { readonly locations: readonly unknown[] }>(directory: Directory, places: readonly Place[] | PlaceIndex, show: (summary: ListingSummary) => Found): Lookup<Found> {
  const placeIndex = isPlaceIndex(places) ? places : createPlaceIndex(places);
  const parse = createQueryParser({ professions, placeIndex, specialties: specialtiesOf(directory) });
  const known = createKnownWords(directory, placeIndex);
  const trustOf = new WeakMap<TrustByNumber, readonly SegmentTrust[]>();

  function search(query: string, options: SearchOptions): LookupResult<Found>[] {
    const limit = Math.min(Math.max(0, Math.floor(options.limit)), directory.size);
    if (!(limit > 0)) return [];
    const parsed = parse(query);
    const found = find(readingOf(parsed, options), options, limit);
    if (found.length >= Math.min(limit, few) || query.trim() === '') return found;
    return found.length > 0 ? withAlike(found, query, options, limit) : otherwise(query, options, limit);
  }

  function find(reading: Reading, options: SearchOptions, limit: number, because: readonly string[] = []): LookupResult<Found>[] {
    const best = new BestRows(limit);
    const trust = options.trust === undefined || options.trust.size === 0 ? undefined : segmentTrust(options.trust);
    for (const [index, segment] of directory.segments.entries()) searchSegment(segment, { reading, trust: trust?.[index], best, index });
    return Array.from({ length: best.count }, (_, at) => new FoundRow({ segments: directory.segments, best, at, reading, trust: options.trust, because, show }));
  }

  /** Where nobody was found: with the last words completed to a place, or with unknown words put right. */
  function otherwise(query: string, options: SearchOptions, limit: number): LookupResult<Found>[] {
    const read = [() => withPlaceCompleted(query, { placeIndex, parse, origin: options.origin }), () => correctedQuery(query, { parse, isKnown: known.isKnown, nearestWord: known.nearestWord })];
    for (const other of read) {
      const results = inOther(other(), options, limit);
      if (results.length > 0) return results;
    }
    return [];
  }

  function withAlike(found: readonly LookupResult<Found>[], query: string, options: SearchOptions, limit: number): LookupResult<Found>[] {
    const results = [...found];
    const numbers = new Set(found.map(numberOf));
    for (const other of likeQueries(query, { parse, nearestWord: known.nearestWord })) {
      for (const result of inOther(other, options, limit)) {
        if (results.length === limit || numbers.has(numberOf(result))) continue;
        numbers.add(numberOf(result));
        results.push(result);
      }
    }
    return results;
  }

  function inOther(other: OtherReading | undefined, options: SearchOptions, limit: number): LookupResult<Found>[] {
    return other === undefined ? [] : find(readingOf(parse(other.query), options), options, limit, other.reasons);
  }

  function segmentTrust(trust: TrustByNumber): readonly SegmentTrust[] {
    const before = trustOf.get(trust);
    if (before !== undefined) return before;
    const made = directory.segments.map((segment) => createSegmentTrust(segment, trust));
    trustOf.set(trust, made);
    return made;
  }

  return { parse, search };
}

function numberOf(result: LookupResult<{ readonly locations: readonly unknown[] }>): number | undefined {
  return result instanceof FoundRow ? result.number : undefined;
}

function* specialtiesOf({ segments }: Directory): Generator<string> {
  yield* commonSpecialties;
  for (const { file } of segments) for (let id = 0; id < file.specialtyWords.length; id += 1) yield file.specialtyWords.text(id);
}

function isPlaceIndex(places: readonly Place[] | PlaceIndex): places is PlaceIndex {
  return 'exactly' in places;
}
