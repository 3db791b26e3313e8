/**
 * A letter as it will be read: finished words in reading order, the one source of the page, the text and the PDF. Once
 * a letter is made, this document is kept as it was and never composed again.
 */
import { z } from 'zod';
import { urgencies } from './urgency.ts';

const line = z.string().max(2000);

const letterFieldSchema = z.object({ label: z.string().min(1).max(80), value: line.min(1) });
export type LetterField = z.infer<typeof letterFieldSchema>;

const letterBlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string().min(1).max(200_000) }),
  z.object({ type: z.literal('fields'), fields: z.array(letterFieldSchema).min(1) }),
]);
export type LetterBlock = z.infer<typeof letterBlockSchema>;

/** In the order in which they stand in a letter, after the fields that RACGP, GPnotebook and RUH NHS ask a referral for. */
export const letterSectionIds = [
  'reason', 'visit', 'other', 'history', 'findings', 'treatment', 'response', 'impression', 'plan', 'included', 'reply', 'copies', 'consent',
] as const;
export type LetterSectionId = (typeof letterSectionIds)[number];

const letterSectionSchema = z.object({
  id: z.enum(letterSectionIds),
  heading: z.string().min(1).max(120),
  blocks: z.array(letterBlockSchema).min(1),
});
export type LetterSection = z.infer<typeof letterSectionSchema>;

const partySchema = z.object({ name: line, lines: z.array(line) });
export type LetterParty = z.infer<typeof partySchema>;

export const letterDocumentSchema = z.object({
  version: z.literal(1),
  /** BCP 47, the language of the fixed words. */
  language: z.string().min(2).max(35),
  paper: z.enum(['A4', 'Letter']),
  /** The same for every letter, so that no title anywhere names a client. */
  title: z.literal('Referral letter'),
  dateMs: z.number().int().nonnegative(),
  dateText: line,
  urgency: z.object({ level: z.enum(urgencies), words: line }),
  sender: partySchema,
  recipient: partySchema,
  client: z.object({ name: line, fields: z.array(letterFieldSchema) }),
  sections: z.array(letterSectionSchema),
  /** Whose signature the letter waits for, and the lines below it. */
  signature: partySchema,
  confidentiality: line,
});
export type LetterDocument = z.infer<typeof letterDocumentSchema>;
