/** Listings, registration numbers, lookup, ranking and their FHIR form; pure, the same on device and server. */
export * from './listing.ts';
export * from './place.ts';
