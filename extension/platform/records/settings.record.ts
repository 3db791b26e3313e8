/** The therapist's own settings: who signs, and where she works (for distances). */
import { coordinatesSchema } from '@trusted-hands/directory';
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord, type RecordVersion } from './record.ts';

/** When a client counts as having quietly stopped coming. */
const quietRuleSchema = z.object({
  timesUsualGap: z.number().min(1).max(10),
  atLeastDays: z.number().int().min(1).max(365),
  afterOneVisitDays: z.number().int().min(1).max(365),
  forgottenAfterDays: z.number().int().min(30).max(3_650),
});
export type QuietRule = Readonly<z.infer<typeof quietRuleSchema>>;

const countrySchema = z.string().regex(/^[A-Z]{2}$/);

export const settingsSchema = z.object({
  name: z.string().trim().max(160).default(''),
  profession: z.string().trim().max(120).default(''),
  practice: z.string().trim().max(160).default(''),
  phone: z.string().trim().max(40).default(''),
  registrationNumber: z.string().trim().max(40).default(''),
  /** Absent until the therapist changed it. */
  quietRule: quietRuleSchema.optional(),
  /** `country` is absent where the place was chosen before it was kept. */
  place: z.object({ label: z.string(), coordinates: coordinatesSchema, country: countrySchema.optional() }).nullable().default(null),
  /** Whose practitioners are kept on her computers; absent while she chose none, and those are where she is listed or works. */
  directoryCountries: z.array(countrySchema).min(1).optional(),
  /** Where she works, ISO 3166-1 alpha-2: whose emergency number is offered. Absent until it was said. */
  country: countrySchema.optional(),
  /** Until then no reminder of a new backup. */
  backupPutOffUntilMs: z.number().int().nonnegative().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsRecord = defineRecord('settings', 1, settingsSchema, mergeSettings);
/** There is one settings record per vault, always under this id. */
export const settingsRecordId = 'settings';

/** Part by part: who named the practice on one computer loses nothing to who set the place on another. */
function mergeSettings(versions: readonly RecordVersion<Settings>[]): Settings {
  const asTexts = versions.map((version) => ({ ...version, body: Object.fromEntries(Object.entries(version.body).flatMap(([part, value]) => (value === undefined ? [] : [[part, JSON.stringify(value)]]))) }));
  const merged = Object.entries(mergeFields(asTexts)).flatMap(([part, text]): [string, unknown][] => (text === '' ? [] : [[part, JSON.parse(text)]]));
  return settingsSchema.parse(Object.fromEntries(merged));
}

/** Whose practitioners are to be on her computers. */
export function countryWishesOf(settings: Pick<Settings, 'directoryCountries' | 'country' | 'place'> | undefined): { readonly chosen: readonly string[] | undefined; readonly own: readonly string[] } {
  return { chosen: settings?.directoryCountries, own: [settings?.country, settings?.place?.country].filter((country) => country !== undefined) };
}
