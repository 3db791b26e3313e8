/** Referrals being written, as drafts. By itself, so that the popup need not load what a letter is made of. */
import { referralWritingSchema, type ReferralWriting } from '../records/referral.record.ts';
import { kept, type DraftKind } from './draft-kind.ts';

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
