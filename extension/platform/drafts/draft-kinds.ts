/**
 * The kinds of writing that are kept as drafts, and what is sealed of each. A field that an older program did not write
 * takes its empty value; nothing here is limited in length, so that whatever was typed is read again.
 */
import { z } from 'zod';
import type { Draft, NoteWriting } from '../platform.ts';
import { referralWritingSchema, type ReferralWriting } from '../records/referral.record.ts';

export interface DraftKind<Writing> {
  readonly kind: string;
  readonly schema: z.ZodType<Draft<Writing>>;
  /** What a new one begins with, and all that is left in memory after a lock. */
  readonly blank: Writing;
}

const kept = { draftId: z.string(), updatedAtMs: z.number() };

/** Drafts written before there was a second kind carry none. */
const noteKind = 'session-note';

export const noteDrafts: DraftKind<NoteWriting> = {
  kind: noteKind,
  schema: z.object({
    ...kept,
    clientId: z.string().nullable().default(null),
    newClient: z.object({ name: z.string(), secondIdentifier: z.string() }).nullable().default(null),
    text: z.string().default(''),
    visitDate: z.string().default(''),
    amends: z.object({ noteId: z.string(), reason: z.string() }).nullable().default(null),
  }),
  blank: { clientId: null, newClient: null, text: '', visitDate: '', amends: null },
};

export const referralDrafts: DraftKind<ReferralWriting> = {
  kind: 'referral',
  schema: referralWritingSchema.extend(kept),
  blank: {
    begunAtMs: 0,
    clientId: '', noteIds: [], parts: [], includedLines: [], reason: '', urgency: 'routine', hopedForBack: '', copiesTo: '',
    recipient: { listingId: '', name: '', profession: '', specialties: [], addressLines: [], country: '', phone: '', email: '' },
    consentForm: { agreed: false, how: '', by: '', guardianName: '', givenOn: '', expiresOn: '', purpose: '', emergency: false, emergencyReason: '' },
  },
};

export function draftToText<Writing>({ kind }: DraftKind<Writing>, draft: Draft<Writing>): string {
  return JSON.stringify({ ...draft, kind });
}

/** Undefined where it is of another kind. */
export function textToDraft<Writing>({ kind, schema }: DraftKind<Writing>, text: string): Draft<Writing> | undefined {
  try {
    const written: unknown = JSON.parse(text);
    return z.looseObject({ kind: z.literal(kind).default(noteKind) }).safeParse(written).data?.kind === kind ? schema.safeParse(written).data : undefined;
  } catch {
    return undefined;
  }
}
