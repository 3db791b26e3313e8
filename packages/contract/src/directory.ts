/** Publishing one's own listing, finding places, and downloading the directory. */
import { coordinatesSchema, listingContentSchema, placeSchema } from '@trusted-hands/directory';
import { checkSchema } from '@trusted-hands/directory';
import { z } from 'zod';

const ownListingSchema = z.object({
  id: z.string(),
  status: z.enum(['published', 'withdrawn']),
  content: listingContentSchema,
  checks: z.array(checkSchema),
  updatedAtMs: z.number(),
  /** When its owner last said that it is right; asked again 90 days after. */
  confirmedAtMs: z.number().nullish(),
});
export type OwnListing = z.infer<typeof ownListingSchema>;

export const myListingOutput = z.object({ listing: ownListingSchema.nullable() });
export const publishInput = z.object({ content: listingContentSchema });
/** `warnings` are sentences to show: a check digit that does not fit warns, and never blocks. */
export const publishOutput = z.object({ listing: ownListingSchema, warnings: z.array(z.string()) });
export const eraseOutput = z.object({ erased: z.literal(true) });
export const withdrawOutput = z.object({ listing: ownListingSchema });

export const placesSearchInput = z.object({ text: z.string().trim().min(1).max(80), country: z.string().length(2).optional() });
export const placesSearchOutput = z.object({ places: z.array(placeSchema).max(20) });

/** How far what a device has of a region reaches. */
const knownRegionSchema = z.object({ country: z.string().regex(/^[A-Z]{2}$/), position: z.number().int().min(0) });
export type KnownRegion = z.infer<typeof knownRegionSchema>;
export const directoryFilesInput = z.object({ known: z.array(knownRegionSchema).max(300).default([]) }).optional();

/**
 * What there is to download: immutable files named by their content, one of each kind for every region (a country), fetched
 * by plain HTTP: what one searches (columns of `encodeSearchFile`), how to reach them (`encodeContactFile`), places (JSON).
 * Who has the address gets the file, so that a cache can hold it for all members; it is good for an hour or two. Anything
 * but 200 means: ask for the list again (410 where the file was replaced). A client asks only for what it lacks.
 */
const directoryFileSchema = z.object({
  kind: z.enum(['search', 'contact', 'places']),
  country: z.string(),
  /** Of the content, not compressed; lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
  rows: z.number().int(),
  /** Path and query, to be asked of the service. */
  address: z.string(),
  /** Of search and contact: how far the file reaches together with its changes. */
  position: z.number().int().optional(),
  /** What changed since the file was made, if anything did: `encodeChanges` of a search file, a contact file of the rows that changed. */
  changes: z.object({ count: z.number().int(), address: z.string() }).optional(),
});
export type DirectoryFile = z.infer<typeof directoryFileSchema>;
/** `removed`: who is no longer in what the caller has; to be forgotten before anything is downloaded. */
export const directoryFilesOutput = z.object({
  files: z.array(directoryFileSchema),
  removed: z.array(z.object({ country: z.string(), numbers: z.array(z.number().int()) })),
});
export type DirectoryFiles = z.infer<typeof directoryFilesOutput>;

/** What somebody writes of themselves, which is in no file: by the number that the files give. */
export const aboutListingInput = z.object({ number: z.number().int().min(1).max(0xffff_ffff) });
export const aboutListingOutput = z.object({ about: z.string().nullable() });

/**
 * The same search as on a device, for the web pages: a device never asks it. It is a change in tRPC's words, so that what
 * is asked travels in a body and stands in no address that something in between might log.
 */
export const directorySearchInput = z.object({ text: z.string().max(200), origin: coordinatesSchema.optional(), limit: z.number().int().min(1).max(50).default(20) });
export const directorySearchOutput = z.object({
  results: z.array(
    z.object({
      number: z.number().int(),
      name: z.string(),
      profession: z.string(),
      specialties: z.array(z.string()),
      languages: z.array(z.string()),
      location: z.object({ place: z.string(), state: z.string().optional(), postcode: z.string().optional(), country: z.string() }),
      acceptingNewClients: z.boolean(),
      telehealth: z.boolean(),
      distanceKm: z.number().optional(),
      reasons: z.array(z.string()),
    }),
  ),
});
export type DirectorySearchResult = z.infer<typeof directorySearchOutput>['results'][number];
