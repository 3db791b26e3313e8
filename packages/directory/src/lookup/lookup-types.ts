/** What looking somebody up takes and gives. The inside of `createLookup` may change; these shapes stay. */
import type { Coordinates, Listing, Location } from '../listing.ts';
import type { Place } from '../place.ts';

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

export interface LookupResult {
  readonly listing: Listing;
  /** The location nearest to the origin, or the listing's first. */
  readonly location: Location;
  readonly distanceKm?: number;
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
}

export interface Lookup {
  readonly parse: (query: string) => ParsedQuery;
  /** Best first, ties by id: the same order on every device and server. An empty query lists everyone by distance. */
  readonly search: (query: string, options: SearchOptions) => LookupResult[];
}
