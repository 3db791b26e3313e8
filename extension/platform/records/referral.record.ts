/**
 * A referral: what its letter is made of while it is being written, the letter as it was made, and every state since.
 * Versions are only added; from the state `consented` on, the letter is kept as it was.
 */
import { consentSchema, letterDocumentSchema, notePartIds, recipientSchema, urgencies } from '@trusted-hands/letter';
import { currentState, referralHistorySchema } from '@trusted-hands/referral';
import { z } from 'zod';
import { defineRecord } from './record.ts';

/** The ways a letter leaves this computer; each time is kept, as an account of what was told to whom. */
export const disclosureWays = ['printed', 'saved-as-pdf', 'copied'] as const;
export const disclosureSchema = z.object({ how: z.enum(disclosureWays), atMs: z.number().int().nonnegative() });
export type Disclosure = z.infer<typeof disclosureSchema>;

export const consentFormSchema = z.object({
  agreed: z.boolean(),
  how: z.enum(['verbal', 'written', '']),
  by: z.enum(['self', 'guardian', '']),
  guardianName: z.string().max(160),
  givenOn: z.union([z.iso.date(), z.literal('')]),
  expiresOn: z.union([z.iso.date(), z.literal('')]),
  purpose: z.string().max(300),
  emergency: z.boolean(),
  emergencyReason: z.string().max(600),
});
export type ConsentForm = z.infer<typeof consentFormSchema>;

export const referralSchema = z
  .object({
    /** Empty while being written and the client is not chosen yet. */
    clientId: z.string().max(200).default(''),
    noteIds: z.array(z.string().min(1)).max(20).default([]),
    recipient: recipientSchema,
    parts: z.array(z.enum(notePartIds)).default([]),
    /** Lines of the note that are private or to remember and were put in one by one. */
    includedLines: z.array(z.object({ line: z.number().int().nonnegative(), text: z.string() })).default([]),
    reason: z.string().max(4000).default(''),
    urgency: z.enum(urgencies).default('routine'),
    hopedForBack: z.string().max(2000).default(''),
    copiesTo: z.string().max(300).default(''),
    /** What was filled in about consent so far, so that an unfinished referral loses nothing. */
    consentForm: consentFormSchema,
    /** The consent as it was when the letter was made. */
    consent: consentSchema.nullable().default(null),
    letter: letterDocumentSchema.nullable().default(null),
    history: referralHistorySchema,
    disclosures: z.array(disclosureSchema).default([]),
  })
  .refine(
    ({ clientId, letter, consent, history }) =>
      !history.some(({ state }) => state === 'consented') || (clientId !== '' && letter !== null && consent !== null),
    'A referral whose letter was made has a client, a consent and the letter.',
  );
export type Referral = z.infer<typeof referralSchema>;
export const referralRecord = defineRecord('referral', 1, referralSchema);

export function isBeingWritten(referral: Referral): boolean {
  return currentState(referral.history) === 'draft';
}
