/** The person treated. Lives only in the vault. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord } from './record.ts';

export const clientSchema = z.object({
  name: z.string().trim().min(1, 'Write the client’s name.').max(160),
  /** Tells two people of one name apart: a date of birth, a phone's last digits, "the cyclist". */
  secondIdentifier: z.string().trim().max(120).default(''),
  /** ISO date, YYYY-MM-DD, or empty. */
  dateOfBirth: z.union([z.iso.date(), z.literal('')]).default(''),
  phone: z.string().trim().max(40).default(''),
  email: z.string().trim().max(254).default(''),
  address: z.string().trim().max(300).default(''),
  generalPractitioner: z.string().trim().max(200).default(''),
});
export type Client = z.infer<typeof clientSchema>;
export const clientRecord = defineRecord('client', 1, clientSchema, mergeFields);
