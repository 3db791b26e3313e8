import { listingSchema, type Listing } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { keptPractitionerSchema, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { keptFromListing } from './kept-from-listing.ts';
import { listedChanges, withListedChanges } from './listed-changes.ts';

const listing: Listing = listingSchema.parse({
  id: '7', name: 'Ana Fairhollin', profession: 'physiotherapist', phone: '02 5550 0100', origin: 'member', checks: [], updatedAtMs: 0,
  locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', line: '1 Wattle Street' }, { place: 'Orange', state: 'NSW', postcode: '2800', country: 'AU' }],
});

function stored(body: KeptPractitioner, recordId = 'r', atMs = 0): StoredRecord<KeptPractitioner> {
  const current = { entryId: 'e', parents: [], revision: 1, deviceId: 'd', atMs, body };
  return { recordId, versions: [current], current, tips: [current] };
}

const kept = keptFromListing(listing, listing.locations[0], '2026-11-03');
const moved: Listing = { ...listing, phone: '02 5550 0199', email: 'ana@example.com' };

describe('what changed of somebody kept', () => {
  it('is nothing where the directory says the same, also of one of several places of work, and where it says nothing any more', () => {
    expect(listedChanges(stored(kept), listing)).toBeUndefined();
    expect(listedChanges(stored(keptFromListing(listing, listing.locations[1], '2026-11-03')), listing)).toBeUndefined();
    const { phone: _phone, ...without } = listing;
    expect(listedChanges(stored(kept), without)).toBeUndefined();
  });

  it('names each field with what it was and since when', () => {
    expect(listedChanges(stored(kept), moved)).toEqual({
      since: '2026-11-03',
      changes: [{ field: 'phone', label: 'Phone', was: '02 5550 0100', now: '02 5550 0199' }, { field: 'email', label: 'E-mail', was: '', now: 'ana@example.com' }],
    });
  });

  it('is not what the therapist wrote otherwise herself, and taking the new ones over leaves that as it is', () => {
    const own = { ...kept, phone: '0491 570 006' };
    expect(listedChanges(stored(own), listing)).toBeUndefined();
    const changes = listedChanges(stored(own), moved);
    if (changes === undefined) throw new Error('Nothing changed.');
    const after = withListedChanges(own, changes, moved, '2026-11-29');
    expect(after).toMatchObject({ phone: '0491 570 006', email: 'ana@example.com' });
    expect(listedChanges(stored(after), moved)).toBeUndefined();
    expect(listedChanges(stored(after), listing)).toMatchObject({ since: '2026-11-29', changes: [{ field: 'phone', was: '02 5550 0199' }] });
  });

  it('is seen of somebody who was kept before it was noted what was there, and of nobody of whom it is not known', () => {
    const older = { ...kept, listedAs: '' };
    expect(listedChanges(stored(older, 'r', new Date(2026, 10, 3, 12).getTime()), moved)).toMatchObject({ since: '2026-11-03' });
    expect(listedChanges(stored(older, 'contact-ab-1'), moved)).toBeUndefined();
    for (const listedAs of ['{', '{}', '[]', 'null', '{"day":"x","as":{}}']) expect(listedChanges(stored({ ...kept, listedAs }), moved)).toBeUndefined();
  });

  it('fits what is kept, whatever a listing says at its longest', () => {
    const long = listingSchema.parse({ ...listing, name: 'n'.repeat(120), specialties: Array.from({ length: 30 }, (_, index) => `${'s'.repeat(50)} ${index}`) });
    expect(keptPractitionerSchema.safeParse(keptFromListing(long, long.locations[0], '2026-11-03')).success).toBe(true);
  });
});
