/** A fictional referral for the tests of this package. */
import type { LetterFacts, LetterNote } from './letter-facts.ts';

export const exampleNote: LetterNote = {
  text: [
    'S: sore R shoulder since painting, worse at night. pain 6/10',
    '   remember: Mia starts school Monday',
    '   private: going through a separation',
    'O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -',
    'Tx: MFR infraspinatus 20 min, TrP upper trap',
    'Re: R shoulder flexion 145. pain 3/10',
    'A: rotator cuff related',
    'P: hw pendulum 2x/day. next 1/52',
  ].join('\n'),
  visitDate: '2026-11-19',
  signedAtMs: Date.UTC(2026, 10, 19, 4, 2),
  amendedAtMs: [],
};

export const exampleFacts: LetterFacts = {
  sender: { name: 'Ana Ruiz', profession: 'Remedial massage therapist', practice: 'Riverbank Massage', phone: '02 5550 0101', registrationNumber: 'AMT 1-2345' },
  recipient: {
    listingId: 'listing-1',
    name: 'Devon Alcock',
    profession: 'Physiotherapist',
    specialties: ['shoulders', 'knees'],
    addressLines: ['Example Physiotherapy', '1 Example Street', 'Dubbo NSW 2830'],
    country: 'AU',
    phone: '02 5550 0102',
    email: 'devon@example.com',
  },
  client: { name: 'Zoë Łukasiewicz', dateOfBirth: '1990-03-04', secondIdentifier: 'phone ends 482', phone: '02 5550 0103', address: '2 Example Street, Dubbo NSW 2830', generalPractitioner: 'Dr Kim Example' },
  note: exampleNote,
  parts: ['S', 'O', 'Tx', 'Re', 'A', 'P', 'none'],
  includedLines: [],
  reason: 'Please assess the right shoulder. Is imaging worthwhile?',
  urgency: 'soon',
  hopedForBack: 'Your findings and plan.',
  copiesTo: '',
  consent: { type: 'given', how: 'verbal', by: 'self', guardianName: '', givenOn: '2026-11-20', expiresOn: '2027-02-20', purpose: '' },
  dateMs: Date.UTC(2026, 10, 21, 3),
  locale: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
};
