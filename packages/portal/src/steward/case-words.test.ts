import { expect, test } from 'vitest';
import { likelyRegister } from './case-words.ts';

const of = (profession: string, country: string, ...schemes: string[]) => likelyRegister({ profession, locations: [{ place: 'Somewhere', country, placeSource: 'own' }], registrations: schemes.map((scheme) => ({ scheme, number: '1234' })) });

test('the kind of register that is proposed is that of the register the number can be looked up in', () => {
  expect(of('physiotherapist', 'AU', 'ahpra')).toBe('statutory');
  expect(of('osteopath', 'GB', 'gosc')).toBe('statutory');
  expect(of('massage-therapist', 'CA', 'other')).toBe('statutory');
  expect(of('massage-therapist', 'GB', 'other')).toBe('voluntary');
  expect(of('massage-therapist', 'AU', 'medicare-provider-au', 'other')).toBe('association');
  // An NPI says nothing of a licence.
  expect(of('massage-therapist', 'US', 'npi')).toBe('association');
});
