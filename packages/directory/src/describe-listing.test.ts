import { describe, expect, test } from 'vitest';
import { checkLine, checkReason, confirmedReason, placeLine, placeSourceSentence, professionName, registrationLine } from './describe-listing.ts';
import { summaryOf } from './file/listing-summary.ts';
import { listing, nowMs } from './testing/fictional.ts';

const dayMs = 86_400_000;

describe('a listing in words', () => {
  test('of another profession uses its own words', () => {
    expect(professionName({ profession: 'other', specialties: ['Bowen therapy'] })).toBe('Bowen therapy');
    expect(professionName({ profession: 'other', specialties: [] })).toBe('Another health profession');
  });

  test('says where, and where that was taken from when it is not the place of work', () => {
    expect(placeLine({ name: 'Main Street Clinic', line: '1 Main St', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', placeSource: 'own' })).toBe('Main Street Clinic, 1 Main St, Dubbo NSW 2830');
    expect(placeSourceSentence('own')).toBeUndefined();
    expect(placeSourceSentence('organization')).toContain('organisation');
  });

  test('names a number by its register', () => {
    expect(registrationLine({ scheme: 'ahpra', number: 'PHY0001234567' })).toBe('Ahpra registration number PHY0001234567');
    expect(registrationLine({ scheme: 'other', number: 'A-1' })).toBe('Registration number A-1');
  });

  test.each([
    [{ confirmedAtMs: nowMs }, 'confirmed today'],
    [{ confirmedAtMs: nowMs - dayMs }, 'confirmed yesterday'],
    [{ confirmedAtMs: nowMs - 90 * dayMs }, 'confirmed 90 days ago'],
    [{ confirmedAtMs: nowMs - 91 * dayMs }, 'not confirmed for 91 days'],
    [{ confirmedAtMs: nowMs + dayMs }, 'confirmed today'],
    [{}, 'not confirmed yet'],
    [{ origin: 'fhir' as const }, 'imported, not confirmed'],
    [{ origin: 'nppes' as const }, 'imported, not confirmed'],
    [{ origin: 'suggested' as const }, 'suggested by a member, not confirmed'],
    [{ origin: 'csv' as const, confirmedAtMs: nowMs }, 'confirmed today'],
    [{ origin: 'demonstration' as const, confirmedAtMs: nowMs }, 'invented, for demonstration'],
  ])('with %j is "%s"', (more, reason) => {
    expect(confirmedReason(summaryOf(listing('a', {}, more), 1), nowMs / dayMs)).toBe(reason);
  });

  test('never claims more than the furthest check', () => {
    expect(checkReason(summaryOf(listing('a', {}), 1))).toBe('not looked up in any register');
    expect(checkReason(summaryOf(listing('a', {}, { origin: 'demonstration' }), 1))).toBeUndefined();
    expect(checkReason(summaryOf(listing('a', {}, { checks: [{ step: 'email-confirmed', atMs: 0 }] }), 1))).toBe('not looked up in any register');
    expect(checkReason(summaryOf(listing('a', {}, { checks: [{ step: 'number-well-formed', atMs: 0 }] }), 1))).toBe('number well-formed, not looked up');
    expect(checkReason(summaryOf(listing('a', {}, { checks: [{ step: 'number-well-formed', atMs: 0 }, { step: 'register-checked', atMs: 0 }] }), 1))).toBe('looked up in the public register');
  });

  test('labels a look-up by the kind of register, with who and how', () => {
    const looked = (register?: 'statutory' | 'voluntary' | 'association' | 'operator') => ({ step: 'register-checked' as const, atMs: 0, register });
    expect(checkLine(looked())).toBe('Looked up in the public register');
    expect(checkLine({ ...looked('voluntary'), by: 'Ana Petrov', how: 'matched by number and name' })).toBe('Found in a voluntary register by Ana Petrov (matched by number and name)');
    expect(checkLine({ step: 'email-confirmed' })).toBe('E-mail confirmed');
    expect(checkLine({ step: 'told', toldStep: 'register-checked', toldBy: 'one.example', register: 'voluntary', by: 'Ana Petrov' })).toBe('Told by one.example: found in a voluntary register by Ana Petrov');
    expect(checkLine({ step: 'told', toldStep: 'listed', toldBy: 'one.example', how: 'member' })).toBe('Told by one.example: listed by the practitioner');
    expect(checkLine({ step: 'told', toldStep: 'confirmed', toldBy: 'one.example' })).toBe('Told by one.example: confirmed by a person');
    expect(checkReason(summaryOf(listing('a', {}, { checks: [looked('association'), looked('statutory')] }), 1))).toBe('found in the statutory register');
    expect(checkReason(summaryOf(listing('a', {}, { checks: [looked('operator')] }), 1))).toBe('found in the operator’s own register file');
  });
});
