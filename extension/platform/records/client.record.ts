/** The person treated. Lives only in the vault. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord, type RecordType } from './record.ts';

const words = (longest: number) => z.string().trim().max(longest).default('');
const day = z.union([z.iso.date(), z.literal('')]).default('');

/** Each a field of its own, so that two computers that write to different ones disagree about nothing. Empty where nothing is known. */
const fields = {
  name: z.string().trim().min(1, 'Write the client’s name.').max(160),
  /** Tells two people of one name apart: a date of birth, a phone's last digits, "the cyclist". */
  secondIdentifier: words(120),
  /** ISO date, YYYY-MM-DD, or empty. */
  dateOfBirth: day,
  phone: words(40),
  email: words(254),
  address: words(300),
  generalPractitioner: words(200),
  emergencyContact: words(300),
  /** What always has to be kept in mind: shown before anything else of the client. */
  contraindications: words(2_000),
  allergies: words(1_000),
  medicines: words(2_000),
  history: words(8_000),
  draping: words(300),
  music: words(300),
  talk: words(300),
  comfort: words(1_000),
  /** Said of a client who comes no more, with the day it was said: not looked for until the next visit after it. */
  stayedAway: words(300),
  stayedAwayOn: day,
};
export const clientSchema = z.object(fields);
export type Client = z.infer<typeof clientSchema>;

/** Fields that a newer program wrote go with every version that this one writes. */
const keepingUnknown: z.ZodType<Client> = clientSchema.loose();
export const clientRecord: RecordType<Client> = defineRecord('client', 1, keepingUnknown, mergeFields);
