/** A place of the gazetteer: what a listing's address and a query's place are resolved to, offline. */
import { z } from 'zod';
import { coordinatesSchema, type Coordinates, type Location } from './listing.ts';

export const placeSchema = z.object({
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** The state, province or region as a person writes it: a code such as NSW where there is one. */
  state: z.string().optional(),
  postcode: z.string().optional(),
  coordinates: coordinatesSchema,
});
export type Place = z.infer<typeof placeSchema>;

/** The places of one country as the directory download carries them: parallel columns, one row a place. */
export const placesFileSchema = z.object({
  country: z.string().length(2),
  names: z.array(z.string()),
  states: z.array(z.string()),
  postcodes: z.array(z.string()),
  latitudes: z.array(z.number()),
  longitudes: z.array(z.number()),
});
export type PlacesFile = z.infer<typeof placesFileSchema>;

/** A place as somebody writes it, to be looked up in a gazetteer. */
export type WrittenPlace = Pick<Location, 'place' | 'state' | 'postcode' | 'country'>;

/** What a gazetteer says of a written place. */
export type Located = { readonly found: true; readonly coordinates: Coordinates } | ({ readonly found: false } & NotLocated);

export interface NotLocated {
  /** `unknown`: no such name; `several`: more than one fits; `elsewhere`: the postcode or state is another place's. */
  readonly why: 'unknown' | 'several' | 'elsewhere';
  /** Nearest first, at most five. */
  readonly suggestions: readonly Place[];
}
