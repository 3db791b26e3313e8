/**
 * The form as it is typed: text everywhere, so that anything half-written can be kept and come back. What is published is
 * made from it by `contentOfForm`; nothing typed is dropped on the way except empty lines.
 */
import { foldPhrase, languageNamed, type ListingContent, type ListingContentInput, referralRoutes } from '@trusted-hands/directory';
import { professionById } from '@trusted-hands/packs';
import { z } from 'zod';

const locationFormSchema = z.object({
  key: z.string(),
  name: z.string(),
  line: z.string(),
  place: z.string(),
  state: z.string(),
  postcode: z.string(),
  country: z.string(),
  isHome: z.boolean().default(false),
});
export type LocationForm = z.infer<typeof locationFormSchema>;

const registrationFormSchema = z.object({ key: z.string(), scheme: z.string(), number: z.string() });
export type RegistrationForm = z.infer<typeof registrationFormSchema>;

export const listingFormSchema = z.object({
  name: z.string(),
  profession: z.string(),
  professionText: z.string(),
  specialties: z.array(z.string()),
  specialtyText: z.string(),
  locations: z.array(locationFormSchema),
  registrations: z.array(registrationFormSchema),
  languages: z.array(z.string()),
  /** Typed in the field of languages, and not chosen yet. */
  languageText: z.string().default(''),
  gender: z.enum(['', 'female', 'male', 'other']),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  acceptingNewClients: z.boolean(),
  telehealth: z.boolean(),
  // Absent in a form that was kept before there was more to say.
  awayFrom: z.string().default(''),
  awayTo: z.string().default(''),
  funding: z.array(z.string()).default([]),
  referralRoutes: z.array(z.enum(referralRoutes)).default([]),
  referralNote: z.string().default(''),
  about: z.string(),
});
export type ListingForm = z.infer<typeof listingFormSchema>;

/** A form as the browser keeps it until it was published. */
export const keptFormSchema = z.object({ form: listingFormSchema, keptAtMs: z.number() });
export type KeptForm = z.infer<typeof keptFormSchema>;

interface FormDefaults {
  readonly email: string;
  readonly country: string;
  readonly language?: string;
}

export function emptyForm({ email, country, language }: FormDefaults): ListingForm {
  return {
    name: '',
    profession: '',
    professionText: '',
    specialties: [],
    specialtyText: '',
    locations: [emptyLocation('1', country)],
    registrations: [{ key: '1', scheme: '', number: '' }],
    languages: language === undefined ? [] : [language],
    languageText: '',
    gender: '',
    phone: '',
    email,
    website: '',
    acceptingNewClients: true,
    telehealth: false,
    awayFrom: '',
    awayTo: '',
    funding: [],
    referralRoutes: [],
    referralNote: '',
    about: '',
  };
}

export function emptyLocation(key: string, country: string): LocationForm {
  return { key, name: '', line: '', place: '', state: '', postcode: '', country, isHome: false };
}

/** A key that no line has yet. */
export function nextKey(lines: readonly { readonly key: string }[]): string {
  return String(1 + Math.max(0, ...lines.map((line) => Number(line.key))));
}

/** A published listing back in the form. */
export function formOfContent(content: ListingContent): ListingForm {
  const registrations = content.registrations.map((registration, at) => ({ key: String(at + 1), ...registration }));
  return {
    name: content.name,
    profession: content.profession,
    professionText: professionById(content.profession)?.title ?? content.profession,
    specialties: content.specialties,
    specialtyText: '',
    locations: content.locations.map((location, at) => ({
      key: String(at + 1),
      name: location.name ?? '',
      line: location.line ?? '',
      place: location.place,
      state: location.state ?? '',
      postcode: location.postcode ?? '',
      country: location.country,
      isHome: location.isHome === true,
    })),
    registrations: registrations.length > 0 ? registrations : [{ key: '1', scheme: '', number: '' }],
    languages: content.languages,
    languageText: '',
    gender: content.gender ?? '',
    phone: content.phone ?? '',
    email: content.email ?? '',
    website: content.website ?? '',
    acceptingNewClients: content.acceptingNewClients,
    telehealth: content.telehealth,
    awayFrom: content.away?.from ?? '',
    awayTo: content.away?.to ?? '',
    funding: content.funding,
    referralRoutes: content.referralRoutes,
    referralNote: content.referralNote ?? '',
    about: content.about ?? '',
  };
}

/** What would be published. Coordinates are left to the service, which takes them from its gazetteer. */
export function contentOfForm(form: ListingForm): ListingContentInput {
  const pending = form.specialtyText.trim();
  return {
    name: form.name.trim(),
    profession: form.profession,
    specialties: pending === '' || hasWord(form.specialties, pending) ? form.specialties : [...form.specialties, pending],
    locations: form.locations.map((location) => ({
      place: location.place.trim(),
      country: location.country,
      ...written('name', location.name),
      // A home's street is nobody's business; it stays in the form, for when it is no home any more.
      ...(location.isHome ? { isHome: true } : written('line', location.line)),
      ...written('state', location.state),
      ...written('postcode', location.postcode),
      placeSource: 'own' as const,
    })),
    registrations: registrationsToPublish(form).map(({ scheme, number }) => ({ scheme, number: number.trim() })),
    languages: languagesOfForm(form),
    ...(form.gender !== '' && { gender: form.gender }),
    ...written('phone', form.phone),
    ...written('email', form.email),
    ...written('website', withProtocol(form.website)),
    acceptingNewClients: form.acceptingNewClients,
    telehealth: form.telehealth,
    ...((form.awayFrom !== '' || form.awayTo !== '') && { away: { from: form.awayFrom, to: form.awayTo } }),
    funding: form.funding,
    referralRoutes: form.referralRoutes,
    ...written('referralNote', form.referralNote),
    ...written('about', form.about),
  };
}

/** With the one whose whole name was typed and not chosen. */
function languagesOfForm({ languages, languageText }: ListingForm): string[] {
  const typed = languageNamed(foldPhrase(languageText));
  return typed === undefined || languages.includes(typed) ? languages : [...languages, typed];
}

/** The lines with a number; empty ones are not published. */
export function registrationsToPublish(form: ListingForm): readonly RegistrationForm[] {
  return form.registrations.filter((registration) => registration.number.trim() !== '');
}

export function hasWord(words: readonly string[], word: string): boolean {
  return words.some((other) => other.toLowerCase() === word.trim().toLowerCase());
}

/** "example.com" is what people write; the listing holds a whole address. */
function withProtocol(website: string): string {
  const address = website.trim();
  return /^[^\s:/]+\.[^\s:/]{2,}(\/\S*)?$/.test(address) ? `https://${address}` : address;
}

function written<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  const text = value.trim();
  // Safe: a record of exactly this key, or of none.
  return text === '' ? {} : ({ [key]: text } as Partial<Record<Key, string>>);
}

/** With a choice made or taken back; the order stays that of `all`. */
export function withChoice<Choice extends string>(chosen: readonly Choice[], choice: Choice, all: readonly Choice[]): Choice[] {
  const next = chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice];
  return next.toSorted((one, other) => all.indexOf(one) - all.indexOf(other));
}
