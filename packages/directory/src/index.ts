/** Listings, registration numbers, lookup, ranking and their FHIR form; pure, the same on device and server. */
export * from './listing.ts';
export * from './place.ts';
export { type Address, createPlaceIndex, formatPlace, placeKey, type PlaceIndex, turnedPlaceKey } from './places.ts';
export { stateCode, stateKey } from './states.ts';
export { placesFromFile, placesToFile } from './places-file.ts';
export { editDistance } from './edit-distance.ts';
export { foldPhrase } from './fold.ts';
export { asHome } from './home.ts';
export { mergedListing } from './duplicates/merged-listing.ts';
export { distanceKm, formatDistance, samePlaceKm } from './distance.ts';
export { checkNumber, type NumberScheme, numberSchemeById, numberSchemes } from './number-schemes.ts';
export { type Language, languageId, languageName, languages } from './languages.ts';
export { checkLine, checkTitle, isImported, placeLine, placeSourceSentence, professionName, referralRouteTitles, registrationLine } from './describe-listing.ts';
export { createLookup } from './lookup/create-lookup.ts';
export type { Facet, Lookup, LookupResult, ParsedQuery } from './lookup/lookup-types.ts';
export { readFhirResources } from './fhir/read-resources.ts';
export { listingsFromFhir } from './fhir/listings-from-fhir.ts';
export type { FhirImport, FhirItem, FhirOutcome, FhirReportRow, Geocode, ImportedListing } from './fhir/fhir-types.ts';
