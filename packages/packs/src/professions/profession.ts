/** The form of a profession in a pack. Ids are ours and stay; codes of others stand in mapping tables beside, never as keys. */
import { z } from 'zod';

export const professionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,58}[a-z]$/),
  title: z.string().min(2),
  plural: z.string().min(2),
  /** Everyday words and abbreviations besides title and plural, lower case. One word may belong to several professions. */
  synonyms: z.array(z.string().min(2).regex(/^[^A-Z]+$/)),
  /** Which registration schemes (ids of `number-schemes.ts`) its members may hold, by country; absent: only `other`. */
  registration: z.record(z.string().regex(/^[A-Z]{2}$/), z.array(z.string()).min(1)),
  /** Suggestions for "what they treat". */
  treats: z.array(z.string().min(2).max(80)),
  /** Where the facts come from; "from memory" says that no source was read. */
  source: z.string().min(10),
});
export type Profession = z.infer<typeof professionSchema>;

const words = 'Titles, everyday words and suggestions: from memory.';

export const sources = {
  ahpra: `One of the 16 professions of the National Law in Australia: registration_formats (public repository and general knowledge, not confirmed). ${words}`,
  ahpraAndHcpc: `One of the 16 professions of the National Law in Australia: registration_formats (not confirmed). HCPC letters: hcpc-uk.org, how to check. ${words}`,
  hcpc: `HCPC letters: hcpc-uk.org, how to check. Not registered by Ahpra: from memory. ${words}`,
  unregistered: `No statutory register in Australia or the United Kingdom: from memory; provinces of Canada differ. ${words}`,
  doctor: `Medical practitioners: Ahpra (registration_formats, not confirmed), GMC (NHS PractitionerIdentifier profile). ${words}`,
} as const;

const npi = { US: ['npi', 'other'] };
const australiaByAhpra = ['ahpra', 'hpi-i', 'medicare-provider-au'];

export const registrations = {
  ahpra: { AU: australiaByAhpra, ...npi },
  chiropractor: { AU: australiaByAhpra, GB: ['gcc'], ...npi },
  osteopath: { AU: australiaByAhpra, GB: ['gosc'], ...npi },
  ahpraAndHcpc: { AU: australiaByAhpra, GB: ['hcpc'], ...npi },
  doctor: { AU: australiaByAhpra, GB: ['gmc'], ...npi },
  nurse: { AU: australiaByAhpra, GB: ['nmc'], ...npi },
  pharmacist: { AU: australiaByAhpra, GB: ['gphc'], ...npi },
  hcpc: { AU: ['medicare-provider-au', 'hpi-i', 'other'], GB: ['hcpc'], ...npi },
  association: { AU: ['medicare-provider-au', 'hpi-i', 'other'], GB: ['other'], ...npi },
} as const satisfies Record<string, Record<string, readonly string[]>>;

interface ProfessionRow {
  readonly id: string;
  readonly title: string;
  /** Where it is not the title with an s. */
  readonly plural?: string;
  readonly synonyms: readonly string[];
  readonly treats: readonly string[];
}

/** Professions that share how they are registered and where that is known from. */
export function professionsOf(kind: { readonly registration: Readonly<Record<string, readonly string[]>>; readonly source: string }, rows: readonly ProfessionRow[]): Profession[] {
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    plural: row.plural ?? `${row.title}s`,
    synonyms: [...row.synonyms],
    registration: Object.fromEntries(Object.entries(kind.registration).map(([country, schemes]) => [country, [...schemes]])),
    treats: [...row.treats],
    source: kind.source,
  }));
}
