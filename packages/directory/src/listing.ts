/**
 * A listing: one practitioner, at one or more locations, as their page shows it. Everything here is published by its
 * owner (or by a register), so it is readable by members; nothing about a client ever belongs in it.
 */
import { z } from 'zod';
import { languageId } from './languages.ts';

/**
 * What cannot be seen does not belong in a line of text: control characters, line ends, and marks that turn the direction
 * of what follows (a name with one of them would rearrange the letter it is printed in).
 */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const atMost = (max: number) => `At most ${max} characters fit here.`;
const trimmed = (max: number) => z.string().overwrite((text) => text.replace(unseen, ' ')).trim().max(max, atMost(max));

/** How many of each a listing may have, and how many characters each text; a form and an import keep to the same. */
export const listingLimits = {
  locations: 12, registrations: 8, specialties: 30, languages: 20, funding: 20,
  name: 160, specialty: 80, locationName: 200, line: 200, place: 120, state: 80, postcode: 16, number: 40, phone: 40, email: 254, website: 300, about: 600, referralNote: 200,
  checkBy: 80, checkHow: 200, toldBy: 160, toldChecks: 40,
} as const;

/** Latitude and longitude in decimal degrees (WGS 84). */
export const coordinatesSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Coordinates = z.infer<typeof coordinatesSchema>;

/** Where a location's place was taken from; kept and shown, since an import may know only an organisation's address. */
export const placeSources = ['own', 'location', 'service', 'organization', 'practitioner'] as const;
export type PlaceSource = (typeof placeSources)[number];

/** One place of work. `coordinates` is absent where the gazetteer does not know the place. */
const locationSchema = z.object({
  name: trimmed(listingLimits.locationName).optional(),
  line: trimmed(listingLimits.line).optional(),
  place: trimmed(listingLimits.place).min(1, 'Say in which town or suburb you work.'),
  state: trimmed(listingLimits.state).optional(),
  postcode: trimmed(listingLimits.postcode).optional(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().regex(/^[A-Z]{2}$/, 'The country is two capital letters, such as AU.'),
  coordinates: coordinatesSchema.optional(),
  placeSource: z.enum(placeSources).default('own'),
  /** Where somebody lives: no street is kept, and the coordinates only to about a kilometre. */
  isHome: z.boolean().optional(),
});
export type Location = z.infer<typeof locationSchema>;

/** A registration number under one scheme of `number-schemes.ts`, kept as its owner wrote it, trimmed. */
const registrationSchema = z.object({
  scheme: z.string().regex(/^[a-z0-9-]{2,40}$/),
  number: trimmed(listingLimits.number).min(1, 'Write the registration number, or take the line away.'),
});
export type Registration = z.infer<typeof registrationSchema>;

/** How a referral may reach somebody, in the order a form offers them. */
export const referralRoutes = ['sealed-link', 'secure-message', 'email', 'phone', 'fax', 'post', 'by-hand'] as const;
export type ReferralRoute = (typeof referralRoutes)[number];

/** Days away, both included, as ISO 8601 calendar days where they work. */
const awaySchema = z
  .object({ from: z.iso.date('Choose the first day away.'), to: z.iso.date('Choose the last day away.') })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'The last day away comes before the first.' });
export type Away = z.infer<typeof awaySchema>;

/** What an owner writes and everyone sees. `profession` and `specialties` are ids of the professions pack. */
export const listingContentSchema = z.object({
  name: trimmed(listingLimits.name).min(2, 'Write the name that clients and colleagues know you by.'),
  profession: z.string().regex(/^[a-z0-9-]{2,60}$/, 'Choose your profession from the list.'),
  specialties: z.array(trimmed(listingLimits.specialty).min(1)).max(listingLimits.specialties).default([]),
  locations: z.array(locationSchema).min(1, 'Add at least one place where you work.').max(listingLimits.locations),
  registrations: z.array(registrationSchema).max(listingLimits.registrations).default([]),
  /** BCP 47 primary language subtags, lower case; of one language always the same. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(listingLimits.languages).overwrite((ids) => [...new Set(ids.map(languageId))]).default([]),
  gender: z.enum(['female', 'male', 'other']).optional(),
  phone: trimmed(listingLimits.phone).optional(),
  email: trimmed(listingLimits.email).pipe(z.union([z.literal(''), z.email('That e-mail address is not complete.')])).optional(),
  website: trimmed(listingLimits.website).pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'A web address starts with https://' })])).optional(),
  acceptingNewClients: z.boolean().default(true),
  telehealth: z.boolean().default(false),
  /** Ids of the funding pack: who may pay besides the client. */
  funding: z.array(z.string().regex(/^[a-z0-9-]{2,40}$/)).max(listingLimits.funding).overwrite((ids) => [...new Set(ids)]).default([]),
  /** How they like a referral to reach them, the best first; empty where they do not say. */
  referralRoutes: z.array(z.enum(referralRoutes)).max(referralRoutes.length).overwrite((routes) => [...new Set(routes)]).default([]),
  /** What else somebody who refers should know, in a few words. */
  referralNote: trimmed(listingLimits.referralNote).optional(),
  away: awaySchema.optional(),
  /** The one text that may have several lines. */
  about: z.string().overwrite((text) => text.replace(unseen, (marks) => (marks.includes('\n') ? marks.replace(/[^\n]/g, '') : ' '))).trim().max(listingLimits.about, atMost(listingLimits.about)).optional(),
});
export type ListingContent = z.infer<typeof listingContentSchema>;
export type ListingContentInput = z.input<typeof listingContentSchema>;

const ownSteps = ['self-declared', 'imported', 'number-well-formed', 'email-confirmed', 'register-checked'] as const;

/**
 * How far a listing has been checked so far, each step with its own date; never more than was really done. `told` is what
 * another service says of it: shown as that, and never a check of ours.
 */
export const checkSteps = [...ownSteps, 'told'] as const;
export type CheckStep = (typeof checkSteps)[number];

/** What another service may say it did: one of the steps, that a person confirmed the listing, or how it came to be listed there. */
export const toldSteps = [...ownSteps, 'confirmed', 'listed'] as const;
export type ToldStep = (typeof toldSteps)[number];

/** Which kind of register a number was looked up in; a voluntary one, or an association's list, is no state register. */
export const registerKinds = ['statutory', 'voluntary', 'association', 'operator'] as const;
export type RegisterKind = (typeof registerKinds)[number];

export const checkSchema = z.object({
  step: z.enum(checkSteps),
  atMs: z.number().int().nonnegative(),
  /** With `register-checked`: the kind of register it was. */
  register: z.enum(registerKinds).optional(),
  /** Who looked, for people: a steward's name, or the file an operator imported. */
  by: trimmed(listingLimits.checkBy).optional(),
  /** How, in a few words: "matched by number and name". */
  how: trimmed(listingLimits.checkHow).optional(),
  /** With `told`: which step it was there, whose date, register, person and way the others are. */
  toldStep: z.enum(toldSteps).optional(),
  /** With `told`: whose word it is, and through whom it came. */
  toldBy: trimmed(listingLimits.toldBy).optional(),
});
export type Check = z.infer<typeof checkSchema>;

/** Where a listing came from: its owner, an import of one kind, another member's suggestion, or the fictional people of a trial. */
export const listingOrigins = ['member', 'fhir', 'nppes', 'ods', 'csv', 'suggested', 'demonstration'] as const;
export type ListingOrigin = (typeof listingOrigins)[number];

/** A published listing as the directory file carries it. `confirmedAtMs` is when a person last said it is right. */
export const listingSchema = listingContentSchema.extend({
  id: z.string().min(1).max(64),
  origin: z.enum(listingOrigins),
  checks: z.array(checkSchema),
  updatedAtMs: z.number().int().nonnegative(),
  confirmedAtMs: z.number().int().nonnegative().optional(),
});
export type Listing = z.infer<typeof listingSchema>;
