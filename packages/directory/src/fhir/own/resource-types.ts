/** The resources of FHIR R4 that a listing is written as, with the elements that we write and no others. */

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface Concept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueBoolean?: boolean;
  readonly valueDateTime?: string;
  readonly valueUrl?: string;
  readonly valueCodeableConcept?: Concept;
}

export interface Reference {
  readonly reference: string;
  readonly display?: string;
}

export interface ContactPoint {
  readonly system: 'phone' | 'email' | 'url';
  readonly value: string;
  readonly use: 'work';
}

export interface Address {
  readonly line?: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

export interface Identifier {
  readonly system: string;
  readonly value: string;
}

interface Resource {
  readonly id: string;
  readonly meta: { readonly lastUpdated: string; readonly source: string };
  readonly extension?: readonly Extension[];
}

export interface PractitionerResource extends Resource {
  readonly resourceType: 'Practitioner';
  readonly active: true;
  readonly name: readonly { readonly text: string; readonly family: string; readonly given?: readonly string[]; readonly prefix?: readonly string[] }[];
  readonly identifier?: readonly Identifier[];
  readonly telecom?: readonly ContactPoint[];
  readonly gender?: 'female' | 'male' | 'other';
  readonly communication?: readonly Concept[];
}

export interface RoleResource extends Resource {
  readonly resourceType: 'PractitionerRole';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly practitioner: Reference;
  readonly organization?: Reference;
  readonly code: readonly Concept[];
  readonly specialty?: readonly Concept[];
  readonly location: readonly Reference[];
  readonly healthcareService: readonly Reference[];
  readonly telecom?: readonly ContactPoint[];
  readonly notAvailable?: readonly { readonly description: string; readonly during: { readonly start: string; readonly end: string } }[];
}

export interface LocationResource extends Resource {
  readonly resourceType: 'Location';
  readonly identifier: readonly Identifier[];
  readonly status: 'active';
  readonly mode: 'instance';
  readonly type: readonly Concept[];
  readonly name?: string;
  readonly address: Address;
  readonly position?: { readonly longitude: number; readonly latitude: number };
  readonly managingOrganization?: Reference;
}

export interface OrganizationResource extends Resource {
  readonly resourceType: 'Organization';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly type: readonly Concept[];
  readonly name: string;
  readonly address: readonly Address[];
}

export interface ServiceResource extends Resource {
  readonly resourceType: 'HealthcareService';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly name: string;
  readonly providedBy?: Reference;
  readonly type: readonly Concept[];
  readonly specialty?: readonly Concept[];
  readonly location: readonly Reference[];
  readonly comment?: string;
  readonly extraDetails?: string;
  readonly telecom?: readonly ContactPoint[];
  readonly program?: readonly Concept[];
  readonly characteristic?: readonly Concept[];
  readonly referralMethod?: readonly Concept[];
}

export interface ResourcesByType {
  readonly Practitioner: readonly PractitionerResource[];
  readonly PractitionerRole: readonly RoleResource[];
  readonly Organization: readonly OrganizationResource[];
  readonly Location: readonly LocationResource[];
  readonly HealthcareService: readonly ServiceResource[];
}

export type DirectoryResourceType = keyof ResourcesByType;
export type DirectoryResource = ResourcesByType[DirectoryResourceType][number];
