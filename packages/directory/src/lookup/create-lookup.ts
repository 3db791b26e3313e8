/**
 * Looks practitioners up in a directory, on the device: no query ever leaves it. The server searches the same directory in
 * the same way.
 */
import { commonSpecialties, professions } from '@trusted-hands/packs/directory';
import type { Place } from '../place.ts';
import { createPlaceIndex, type PlaceIndex } from '../places.ts';
import { withPlaceCompleted } from './complete-place.ts';
import { correctedQuery, likeQueries } from './correct-query.ts';
import type { Directory } from './directory.ts';
import { FoundRow } from './found-row.ts';
import { createKnownWords } from './known-words.ts';
import type { ListingSummary } from '../file/listing-summary.ts';
import type { Lookup, LookupResult, OtherReading, ParsedQuery, SearchOptions } from './lookup-types.ts';
import { createQueryParser, longestQuery } from './parse-query.ts';
import { type Reading, readingOf } from './reading.ts';
import { BestRows } from './segment/best-rows.ts';
import { searchSegment } from './segment/search-segment.ts';
import { specialtyKey } from './specialty-words.ts';
import { createSegmentTrust, type SegmentTrust, type TrustByNumber } from './segment/segment-trust.ts';

/** With fewer than these, words much like the typed ones are looked for too. */
const few = 5;

interface Places {
  /** The gazetteer, or an index of it where there is one already. */
  readonly places: readonly Place[] | PlaceIndex;
}

export function createLookup(data: Places & { readonly directory: Directory }): Lookup<ListingSummary>;
/** `show`: what is known of one besides, put together when it is read; its locations are the summary's, in their order. */
export function createLookup<Shown extends { readonly locations: readonly unknown[] }>(data: Places & { readonly directory: Directory; readonly show: (summary: ListingSummary) => Shown }): Lookup<Shown>;
export function createLookup({ directory, places, show = (found) => found }: Places & { readonly directory: Directory; readonly show?: (summary: ListingSummary) => { readonly locations: readonly unknown[] } }): Lookup<{ readonly locations: readonly unknown[] }> {
  return lookupIn(directory, places, show);
}

function lookupIn<Found extends { readonly locations: readonly unknown[] }>(directory: Directory, places: readonly Place[] | PlaceIndex, show: (summary: ListingSummary) => Found): Lookup<Found> {
  const placeIndex = isPlaceIndex(places) ? places : createPlaceIndex(places);
  const parse = remembered(createQueryParser({ professions, placeIndex, specialties: specialtiesOf(directory) }));
  const known = createKnownWords(directory, placeIndex);
  const trustOf = new WeakMap<TrustByNumber, readonly SegmentTrust[]>();

  function read(line: string, options: SearchOptions): Read<Found> {
    const query = line.slice(0, longestQuery);
    const limit = Math.min(Math.max(0, Math.floor(options.limit)), directory.size);
    if (!(limit > 0)) return { results: [], queries: [] };
    const results = find(readingOf(parse(query), options), options, limit);
    const asTyped = { results, queries: [query] };
    if (results.length >= Math.min(limit, few) || query.trim() === '') return asTyped;
    return results.length > 0 ? withAlike(asTyped, options, limit) : otherwise(asTyped, options, limit);
  }

  function find(reading: Reading, options: SearchOptions, limit: number, because: readonly string[] = []): LookupResult<Found>[] {
    const best = new BestRows(limit);
    const trust = options.trust === undefined || options.trust.size === 0 ? undefined : segmentTrust(options.trust);
    for (const [index, segment] of directory.segments.entries()) searchSegment(segment, { reading, trust: trust?.[index], best, index });
    return Array.from({ length: best.count }, (_, at) => new FoundRow({ segments: directory.segments, best, at, reading, trust: options.trust, because, show }));
  }

  /** Where nobody was found: with the last words completed to a place, or with unknown words put right. */
  function otherwise(asTyped: Read<Found>, options: SearchOptions, limit: number): Read<Found> {
    const [query = ''] = asTyped.queries;
    const others = [() => withPlaceCompleted(query, { placeIndex, parse, origin: options.origin }), () => correctedQuery(query, { parse, isKnown: known.isKnown, nearestWord: known.nearestWord })];
    for (const otherOf of others) {
      const other = otherOf();
      const results = other === undefined ? [] : inOther(other, options, limit);
      if (other !== undefined && results.length > 0) return { results, queries: [other.query] };
    }
    return asTyped;
  }

  function withAlike(asTyped: Read<Found>, options: SearchOptions, limit: number): Read<Found> {
    const [query = ''] = asTyped.queries;
    const others = likeQueries(query, { parse, nearestWord: known.nearestWord });
    const results = [...asTyped.results];
    const numbers = new Set(results.map(numberOf));
    for (const other of others) {
      for (const result of inOther(other, options, limit)) {
        if (results.length === limit || numbers.has(numberOf(result))) continue;
        numbers.add(numberOf(result));
        results.push(result);
      }
    }
    return { results, queries: [query, ...others.map((other) => other.query)] };
  }

  function inOther(other: OtherReading, options: SearchOptions, limit: number): LookupResult<Found>[] {
    return find(readingOf(parse(other.query), options), options, limit, other.reasons);
  }

  function segmentTrust(trust: TrustByNumber): readonly SegmentTrust[] {
    const before = trustOf.get(trust);
    if (before !== undefined) return before;
    const made = directory.segments.map((segment) => createSegmentTrust(segment, trust));
    trustOf.set(trust, made);
    return made;
  }

  return { parse, search: (query, options) => read(query, options).results, queriesFor: (query, options) => read(query, options).queries };
}

/** The line that was read last: one search asks for it several times. */
function remembered(parse: (query: string) => ParsedQuery): (query: string) => ParsedQuery {
  let last: { readonly query: string; readonly parsed: ParsedQuery } | undefined;
  return (query) => {
    if (last?.query !== query) last = { query, parsed: parse(query) };
    return last.parsed;
  };
}

interface Read<Found extends { readonly locations: readonly unknown[] }> {
  readonly results: LookupResult<Found>[];
  readonly queries: readonly string[];
}

function numberOf(result: LookupResult<{ readonly locations: readonly unknown[] }>): number | undefined {
  return result instanceof FoundRow ? result.number : undefined;
}

const common = commonSpecialties.map((text) => [specialtyKey(text), text] as const);

/** What anybody says they treat; what only an erased or replaced row said is a word like any other. */
function* specialtiesOf({ segments }: Directory): Generator<readonly [key: string, text: string]> {
  yield* common;
  for (const { file, hidden, bySpecialty, specialtyIdsByKey } of segments) {
    const isTreated = (id: number) => hidden === undefined || bySpecialty.rows.subarray(bySpecialty.start[id], bySpecialty.start[id + 1]).some((row) => hidden[row] !== 1);
    for (const [key, ids] of specialtyIdsByKey) {
      const id = ids.find(isTreated);
      if (id !== undefined) yield [key, file.specialtyWords.text(id)];
    }
  }
}

function isPlaceIndex(places: readonly Place[] | PlaceIndex): places is PlaceIndex {
  return 'exactly' in places;
}
