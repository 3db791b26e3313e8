import { listingContentSchema } from '@trusted-hands/directory';
import { expect, test } from 'vitest';
import type { ListingImage } from '../directory/listing-image.queries.ts';
import { restoredImage } from './restore-images.ts';

const content = (more: object = {}) => listingContentSchema.parse({ name: 'Ana Fairhollin', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }], ...more });
const looked = { step: 'register-checked', atMs: 1, register: 'statutory', by: 'Stella' } as const;
const image: ListingImage = { id: 'a', ownerId: null, status: 'published', content: content(), checks: [{ step: 'imported', atMs: 1 }, looked], mergedInto: null };

test('what was merged into a listing goes, and the marks that went for its sake come back', () => {
  const after = { ...image, content: content({ registrations: [...image.content.registrations, { scheme: 'other', number: 'AMT-4411' }] }), checks: image.checks.slice(0, 1) };
  expect(restoredImage({ before: image, after, now: after })).toEqual(image);
});

test('a mark comes back only to the name, the number and the profession that it was given for', () => {
  const refused = { ...image, checks: image.checks.slice(0, 1) };
  const restored = (more: object) => restoredImage({ before: image, after: refused, now: { ...refused, content: content(more) } })?.checks;
  expect(restored({ about: 'Mornings.' })).toEqual(image.checks);
  for (const more of [{ name: 'Ana Quill' }, { profession: 'massage-therapist' }, { registrations: [] }]) expect(restored(more)).toEqual(refused.checks);
});

test('what was merged into a listing goes though it was written on since, and what was written since stays', () => {
  const after = { ...image, content: content({ phone: '02 5550 1234', specialties: ['knees', 'shoulders'], registrations: [...image.content.registrations, { scheme: 'other', number: 'AMT-4411' }] }) };
  const before = { ...image, content: content({ specialties: ['knees'] }) };
  const now = { ...after, content: { ...after.content, phone: '02 5550 9999', about: 'Mornings.', specialties: ['hips', 'shoulders'] } };
  expect(restoredImage({ before, after, now })?.content).toEqual(content({ phone: '02 5550 9999', about: 'Mornings.', specialties: ['hips'] }));
  // A listing has a place, whatever goes.
  const moved = { ...after, content: { ...after.content, locations: [...after.content.locations, { place: 'Richmond', country: 'AU', placeSource: 'own' as const }] } };
  const left = { ...moved, content: { ...moved.content, locations: moved.content.locations.slice(1) } };
  expect(restoredImage({ before, after: moved, now: left })?.content.locations).toEqual(left.content.locations);
});

test('nothing is taken out of a listing that somebody manages by now', () => {
  const after = { ...image, content: content({ specialties: ['shoulders'] }) };
  const now = { ...after, ownerId: 'ana', content: content({ specialties: ['shoulders'], about: 'Mine now.' }) };
  expect(restoredImage({ before: image, after, now })).toEqual(now);
});
