/** What looking somebody up takes and gives. The inside of `createLookup` may change; these shapes stay. */
import type { Coordinates, Listing } from '../listing.ts';
import type { Place } from '../place.ts';
import type { TrustByNumber } from './segment/segment-trust.ts';

/** A recognised part of a query; `from` and `to` are its range in the text as typed, so a chip and its words select each other. */
export type Facet = { readonly from: number; readonly to: number; readonly label: string } & (
  | {
      readonly type: 'profession';
      /** Ids of the professions pack. A word such as "surgeon" means several. */
      readonly professions: readonly string[];
    }
  | {
      readonly type: 'place';
      /** Best first; more than one where the name is ambiguous. Distances count from the one nearest to the practitioner. */
      readonly places: readonly Place[];
      /** False for a bare word that may as well be somebody's name ("young"): people of that name then come first. */
      readonly certain: boolean;
    }
  | { readonly type: 'distance'; readonly km: number }
  | { readonly type: 'specialty'; readonly specialty: string }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'gender'; readonly gender: 'female' | 'male' }
  | { readonly type: 'telehealth' }
  | { readonly type: 'accepting' }
  | {
      readonly type: 'funding';
      /** Ids of the funding pack. "Medicare" means one of several countries. */
      readonly funding: readonly string[];
    }
);

export interface ParsedQuery {
  /** In the order of the text, never overlapping. Several professions or languages mean any of them; of the rest but specialties there is one. */
  readonly facets: readonly Facet[];
  /** What no facet took, in its order, joined by single spaces. */
  readonly text: string;
}

/** Where what was typed finds nobody: the same with something put right, and what was, in plain words. */
export interface OtherReading {
  readonly query: string;
  readonly reasons: readonly string[];
}

/** Whatever stands for a listing: its summary, or the listing itself. */
interface Entry {
  readonly locations: readonly unknown[];
}

/** Its fields are made when they are first read, so a list may be long and only what is shown costs. */
export interface LookupResult<Found extends Entry = Listing> {
  readonly listing: Found;
  /** The location nearest to the origin, or the listing's first. */
  readonly location: Found['locations'][number];
  readonly distanceKm?: number | undefined;
  /** From 0 to 1; only its order means something. */
  readonly score: number;
  /** Short plain words on why it stands where it stands: "2.1 km", "treats knees", "confirmed 12 days ago". */
  readonly reasons: readonly string[];
}

export interface SearchOptions {
  /** The therapist's own place; a place in the query wins over it. */
  readonly origin?: Coordinates;
  readonly limit: number;
  /** Milliseconds since 1970, for freshness. */
  readonly nowMs: number;
  /** The viewer's own, by listing number; the same object as long as it is the same trust. Without it, checks and distance count. */
  readonly trust?: TrustByNumber | undefined;
}

export interface Lookup<Found extends Entry = Listing> {
  readonly parse: (query: string) => ParsedQuery;
  /** Best first, ties to the nearer and then by number: the same order on every device and server. An empty query lists everyone by distance. */
  readonly search: (query: string, options: SearchOptions) => LookupResult<Found>[];
  /** The queries whose results a search gives one after another: the query as typed, or what it is read as where it finds nobody, and others like it where it finds few. */
  readonly queriesFor: (query: string, options: SearchOptions) => readonly string[];
}
