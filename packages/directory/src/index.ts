/** Listings, registration numbers, lookup, ranking and their FHIR form; pure, the same on device and server. */
export * from './listing.ts';
export * from './place.ts';
export { type Address, createPlaceIndex, type FindOptions, formatPlace, type Geocoded, type GeocodedBy, type PlaceIndex } from './places.ts';
export { placesFromFile, placesToFile } from './places-file.ts';
export { editDistance } from './edit-distance.ts';
export { foldPhrase } from './fold.ts';
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
export { type Language, languageId, languageName, languages } from './languages.ts';
export {
  type CheckLine,
  checkReason,
  confirmedReason,
  confirmEveryDays,
  describeChecks,
  headline,
  placeLine,
  placeSourceSentence,
  professionName,
  registrationLine,
} from './describe-listing.ts';
export { createLookup, type LookupData } from './lookup/create-lookup.ts';
export { createQueryParser, parseQuery, type ProfessionWords, type QueryKnowledge } from './lookup/parse-query.ts';
export { compareRanked, type RankingSignals, rankingWeights, score } from './lookup/ranking.ts';
export type { Facet, FacetType, Lookup, LookupResult, ParsedQuery, SearchOptions } from './lookup/lookup-types.ts';
export { readFhirResources } from './fhir/read-resources.ts';
export { listingsFromFhir } from './fhir/listings-from-fhir.ts';
export type { FhirImport, FhirItem, FhirOutcome, FhirReportRow, Geocode, ImportedListing } from './fhir/fhir-types.ts';
