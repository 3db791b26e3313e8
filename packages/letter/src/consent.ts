/**
 * The client's consent to this one disclosure: who tells whom, which items, what for, how it was given, by whom, when,
 * and until when (our own list, from no published source). Without consent only an emergency goes out,
 * and only with its reason.
 */
import { z } from 'zod';
import { isoDateToDay, type LetterLocale } from './letter-dates.ts';

export const consentSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('given'),
    how: z.enum(['verbal', 'written']),
    by: z.enum(['self', 'guardian']),
    /** Who the guardian is; empty when the client agreed in person. */
    guardianName: z.string().trim().max(160).default(''),
    givenOn: z.iso.date(),
    /** Empty: until it is withdrawn. */
    expiresOn: z.union([z.iso.date(), z.literal('')]).default(''),
    purpose: z.string().trim().max(300).default(''),
  }),
  z.object({ type: z.literal('emergency'), reason: z.string().trim().min(1, 'Write why it could not wait for the client’s consent.').max(600) }),
]);
export type Consent = z.infer<typeof consentSchema>;

/** Our own default, from no published source: what the consent is for where the therapist writes nothing else. */
export const defaultConsentPurpose = 'assessment and care for the reason given in this letter';

interface ConsentStatement {
  readonly consent: Consent;
  readonly clientName: string;
  readonly senderName: string;
  readonly recipientName: string;
  /** What the letter really tells, in words. */
  readonly items: readonly string[];
  readonly locale: LetterLocale;
}

/** The statement as it stands in the letter: one paragraph, made of what was recorded and nothing else. */
export function consentStatement({ consent, clientName, senderName, recipientName, items, locale }: ConsentStatement): string {
  const sender = senderName === '' ? 'the sender' : senderName;
  if (consent.type === 'emergency') {
    return `Sent without the client’s consent, because of an emergency. Reason recorded: ${closed(consent.reason)}`;
  }
  const giver = consent.by === 'self' ? clientName : guardianWords(consent.guardianName, clientName);
  const purpose = consent.purpose === '' ? defaultConsentPurpose : consent.purpose;
  const until = consent.expiresOn === '' ? 'until it is withdrawn' : `until ${isoDateToDay(consent.expiresOn, locale)}, or until it is withdrawn`;
  return [
    `${giver} gave ${consent.how} consent on ${isoDateToDay(consent.givenOn, locale)} for ${sender} to tell ${recipientName}: ${listInWords(items)}.`,
    `Purpose: ${closed(purpose)}`,
    `The consent holds ${until}.`,
  ].join(' ');
}

function guardianWords(guardianName: string, clientName: string): string {
  return guardianName === '' ? `A guardian of ${clientName}` : `${guardianName}, guardian of ${clientName},`;
}

function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
