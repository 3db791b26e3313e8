/** Listings, registration numbers, lookup, ranking and their FHIR form; pure, the same on device and server. */
export * from './listing.ts';
export * from './place.ts';
export { type Address, createPlaceIndex, type FindOptions, formatPlace, type Geocoded, type GeocodedBy, type PlaceIndex } from './places.ts';
export { placesFromFile, placesToFile } from './places-file.ts';
export { distanceKm, formatDistance } from './distance.ts';
export {
  checkNumber,
  type NumberCheck,
  type NumberScheme,
  numberSchemeByFhirSystem,
  numberSchemeById,
  numberSchemes,
  numberSchemesOfCountry,
  type NumberVerdict,
} from './number-schemes.ts';
export type { Facet, FacetType, Lookup, LookupResult, ParsedQuery, SearchOptions } from './lookup/lookup-types.ts';
export type { FhirImport, FhirItem, FhirOutcome, FhirReportRow, Geocode, ImportedListing } from './fhir/fhir-types.ts';
