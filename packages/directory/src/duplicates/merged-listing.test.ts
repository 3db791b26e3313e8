import { describe, expect, test } from 'vitest';
import { listing } from '../testing/fictional.ts';
import { listingContentSchema } from '../listing.ts';
import { mergedListing } from './merged-listing.ts';

const contentOf = (content: Parameters<typeof listing>[1]) => listingContentSchema.parse(listing('x', content));
const checked = [{ step: 'imported', atMs: 1 }, { step: 'register-checked', atMs: 2, register: 'statutory' }] as const;

describe('a merged listing', () => {
  test('says all that the one that stays said, and takes what it lacked', () => {
    const kept = contentOf({ name: 'Ana Fairhollin', phone: '02 5550 1234', specialties: ['knees'], about: '' });
    const gone = contentOf({ name: 'A. Fairhollin', phone: '02 5550 9999', email: 'ana@example.com', specialties: ['Knees', 'shoulders'], about: 'Early appointments.', town: 'Wellington' });
    const { content } = mergedListing({ content: kept, checks: [] }, { content: gone, checks: [] });
    expect(content).toMatchObject({ name: 'Ana Fairhollin', phone: '02 5550 1234', email: 'ana@example.com', specialties: ['knees', 'shoulders'], about: 'Early appointments.' });
    expect(content.locations.map(({ place }) => place)).toEqual(['Dubbo', 'Wellington']);
    expect(listingContentSchema.parse(content)).toEqual(content);
  });

  test('keeps its checks only while its numbers are the same, however they are written', () => {
    const kept = contentOf({ name: 'Ana Fairhollin', registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }] });
    const same = contentOf({ name: 'Ana Fairhollin', registrations: [{ scheme: 'ahpra', number: 'phy 0001234567' }] });
    const more = contentOf({ name: 'Ana Fairhollin', registrations: [{ scheme: 'other', number: 'AMT-4411' }] });
    expect(mergedListing({ content: kept, checks: [...checked] }, { content: same, checks: [] }).checks).toEqual(checked);
    expect(mergedListing({ content: kept, checks: [...checked] }, { content: more, checks: [] }).checks).toEqual([checked[0]]);
  });
});
