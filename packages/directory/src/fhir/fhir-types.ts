/** What reading a FHIR R4 directory takes and gives: every resource that goes in comes out in the report exactly once. */
import type { Address, Geocoded } from '../places.ts';
import type { Check, CheckStep, ListingContent } from '../listing.ts';

/** One resource of a file, or a part of the file that could not be read. `line` counts from 1 (NDJSON), else it is absent. */
export type FhirItem =
  | { readonly type: 'resource'; readonly fileName: string; readonly line?: number; readonly fullUrl?: string; readonly resource: unknown }
  | { readonly type: 'broken'; readonly fileName: string; readonly line?: number; readonly reason: string };

export interface ImportedListing {
  /** `Practitioner/<id>`: stable between imports, so that running one twice changes nothing. */
  readonly originId: string;
  readonly content: ListingContent;
  /** What the import may claim, without dates: always `imported`, and `number-well-formed` where it is so. */
  readonly steps: readonly CheckStep[];
  readonly warnings: readonly string[];
  /** Of one that a service like this one exported: what it says of its checks, all of them `told`. Not ours to vouch for. */
  readonly told?: readonly Check[];
}

export type FhirOutcome = 'taken' | 'taken-with-warnings' | 'not-taken';

export interface FhirReportRow {
  /** Empty where a line could not be read that far. */
  readonly resourceType: string;
  readonly id: string;
  readonly fileName: string;
  readonly line?: number;
  readonly outcome: FhirOutcome;
  /** Never empty for `not-taken` and `taken-with-warnings`. */
  readonly reasons: readonly string[];
}

export interface FhirImport {
  /** By originId. */
  readonly listings: readonly ImportedListing[];
  /** By resource type, id, file and line. */
  readonly report: readonly FhirReportRow[];
}

export type Geocode = (address: Address) => Geocoded | undefined;
