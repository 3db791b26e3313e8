/**
 * The names by which our own resources carry what FHIR R4 has no code for. They are identifiers and never change, whatever
 * address a service has; nothing has to be found there.
 */
import { numberSchemeByFhirSystem, numberSchemeById } from '../../number-schemes.ts';

const base = 'https://trusted-hands.example/fhir';

/** Stands in `meta.source` of every resource we write, and tells them when they are read again. */
export const ownSource = base;

export const ownSystems = {
  profession: `${base}/CodeSystem/profession`,
  specialty: `${base}/CodeSystem/specialty`,
  funding: `${base}/CodeSystem/funding`,
  referralRoute: `${base}/CodeSystem/referral-route`,
  characteristic: `${base}/CodeSystem/service-characteristic`,
  /** Of what has no number of a register: by what the service that wrote it knows it. */
  resource: `${base}/resource`,
} as const;

export const ownExtensions = {
  origin: `${base}/StructureDefinition/listing-origin`,
  check: `${base}/StructureDefinition/listing-check`,
  confirmed: `${base}/StructureDefinition/listing-confirmed`,
  service: `${base}/StructureDefinition/exporting-service`,
  placeSource: `${base}/StructureDefinition/place-source`,
  isHome: `${base}/StructureDefinition/is-home`,
} as const;

const numberPrefix = `${base}/number/`;

/** The scheme's official system, where it has one that leads back to it. */
export function systemOfScheme(scheme: string): string {
  const official = numberSchemeById(scheme)?.fhirSystem;
  return official !== undefined && numberSchemeByFhirSystem(official)?.id === scheme ? official : `${numberPrefix}${scheme}`;
}

export function schemeOfSystem(system: string): string | undefined {
  return numberSchemeByFhirSystem(system)?.id ?? (system.startsWith(numberPrefix) ? system.slice(numberPrefix.length) : undefined);
}
