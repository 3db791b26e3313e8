/**
 * A referral whose letter is made: the letter as it was made, the consent it was made with, and every state since.
 * Versions are only added. While it is being written it is a draft, and no record yet.
 */
import { consentSchema, letterDocumentSchema, notePartIds, recipientSchema, urgencies } from '@trusted-hands/letter';
import { referralHistorySchema } from '@trusted-hands/referral';
import { z } from 'zod';
import { mergeReferral } from './merge-referral.ts';
import { defineRecord } from './record.ts';

/** The ways a letter leaves this computer; each time is kept, as an account of what was told to whom. */
const disclosureWays = ['printed', 'saved-as-pdf', 'copied'] as const;
const disclosureSchema = z.object({ how: z.enum(disclosureWays), atMs: z.number().int().nonnegative() });
export type Disclosure = z.infer<typeof disclosureSchema>;

/** What was filled in about consent so far, so that an unfinished referral loses nothing. */
const consentFormSchema = z.object({
  agreed: z.boolean(),
  how: z.enum(['verbal', 'written', '']),
  by: z.enum(['self', 'guardian', '']),
  guardianName: z.string(),
  /** YYYY-MM-DD, or empty. */
  givenOn: z.string(),
  expiresOn: z.string(),
  purpose: z.string(),
  emergency: z.boolean(),
  emergencyReason: z.string(),
});
export type ConsentForm = z.infer<typeof consentFormSchema>;

/** What a letter is made of. */
const ingredients = {
  recipient: recipientSchema,
  noteIds: z.array(z.string().min(1)).max(20).default([]),
  parts: z.array(z.enum(notePartIds)).default([]),
  /** Lines of the note that are private or to remember and were put in one by one. */
  includedLines: z.array(z.object({ line: z.number().int().nonnegative(), text: z.string() })).default([]),
  urgency: z.enum(urgencies).default('routine'),
};

/** A referral as it is written, kept as a draft. */
export const referralWritingSchema = z.object({
  ...ingredients,
  begunAtMs: z.number().int().nonnegative(),
  /** Empty while the client is not chosen yet. */
  clientId: z.string().default(''),
  reason: z.string().default(''),
  hopedForBack: z.string().default(''),
  copiesTo: z.string().default(''),
  consentForm: consentFormSchema,
});
export type ReferralWriting = z.infer<typeof referralWritingSchema>;

export const referralSchema = z.object({
  ...ingredients,
  clientId: z.string().min(1).max(200),
  reason: z.string().max(4000),
  hopedForBack: z.string().max(2000),
  copiesTo: z.string().max(300),
  consent: consentSchema,
  letter: letterDocumentSchema,
  history: referralHistorySchema,
  disclosures: z.array(disclosureSchema).default([]),
});
export type Referral = z.infer<typeof referralSchema>;
export const referralRecord = defineRecord('referral', 1, referralSchema, mergeReferral);
