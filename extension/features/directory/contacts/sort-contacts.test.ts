import { listingContentSchema, type Listing, type ListingContentInput } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { keptPractitionerSchema } from '../../../platform/records/kept-practitioner.record.ts';
import { peopleAmong } from '../listed-people.ts';
import type { Contact } from './contact.ts';
import { keptFromContact } from './import-contacts.ts';
import { sortContacts } from './sort-contacts.ts';

function listing(id: string, content: Partial<ListingContentInput>): Listing {
  return { ...listingContentSchema.parse({ name: 'Ana Costa', profession: 'osteopath', locations: [{ place: 'Dubbo', state: 'NSW', country: 'AU', line: '9 Listed St' }], ...content }), id, origin: 'member', checks: [], updatedAtMs: 0 };
}

const contact = (line: number, change: Partial<Contact>): Contact => ({ line, name: `Person ${line}`, occupation: '', practice: '', phones: [], faxes: [], emails: [], website: '', street: '', place: '', state: '', postcode: '', country: '', note: '', labels: [], ...change });
const people = (listings: readonly Listing[]) => peopleAmong(() => listings, (id) => listings.find((one) => one.id === id));

function sort(contacts: readonly Contact[], listings: readonly Listing[] = [], kept: readonly { readonly name: string; readonly phone?: string; readonly email?: string; readonly listingId?: string }[] = []) {
  const sorted = sortContacts(contacts, people(listings), kept.map((one) => keptPractitionerSchema.parse(one)));
  const likeness = ({ contact: { line }, listed }: { readonly contact: Contact; readonly listed: readonly { readonly listing: Listing; readonly by: string }[] }) => [line, ...listed.map(({ listing: { id }, by }) => `${id} by ${by}`)];
  return { likely: sorted.likely.map(likeness), others: sorted.others.map(likeness), here: sorted.here.map(({ contact: { line }, as }) => [line, as]) };
}

describe('contacts beside the directory', () => {
  const listings = [
    listing('a', { email: 'Ana@Example.com', phone: '02 5550 0101', registrations: [{ scheme: 'other', number: 'OST0001234' }] }),
    listing('b', { name: 'Bo Lind', email: 'team@example.com', phone: '02 5550 0202' }),
    listing('c', { name: 'Cy Roe', email: 'team@example.com', phone: '02 5550 0202' }),
  ];

  it('are the same person by number, by e-mail, or by telephone and name, however these are written', () => {
    expect(sort([contact(1, { note: 'reg. OST0001234' })], listings).likely).toEqual([[1, 'a by number']]);
    expect(sort([contact(1, { name: 'Annie', emails: ['ana@example.com'] })], listings).likely).toEqual([[1, 'a by e-mail']]);
    expect(sort([contact(1, { name: 'Dr Ana Costa', phones: ['+61 2 5550 0101 ext. 3'] })], listings).likely).toEqual([[1, 'a by phone and name']]);
  });

  it('are maybe the same by name or a shared telephone alone, and that is left to her', () => {
    expect(sort([contact(1, { name: 'ANA COSTA' }), contact(5, { name: 'Front desk', phones: ['0255500202'] })], listings).others).toEqual([[1, 'a by name'], [5, 'b by phone', 'c by phone']]);
  });

  it('share an address of a practice without being everyone there', () => {
    expect(sort([contact(1, { name: 'Cy Roe', emails: ['team@example.com'] })], listings).likely).toEqual([[1, 'c by e-mail', 'b by e-mail, another name']]);
    expect(sort([contact(1, { name: 'Reception', emails: ['team@example.com'] })], listings)).toMatchObject({ likely: [], others: [[1, 'b by e-mail, another name', 'c by e-mail, another name']] });
  });

  it('with the address of somebody of quite another name are a colleague of theirs, and never written down as them unasked', () => {
    expect(sort([contact(1, { name: 'Ben Ho', emails: ['ana@example.com'] })], listings).others).toEqual([[1, 'a by e-mail, another name']]);
    expect(sort([contact(1, { name: 'Ann Costa-Silva', emails: ['ana@example.com'] })], listings).likely).toEqual([[1, 'a by e-mail']]);
  });

  it('are likely practitioners by what a title, a group or a practice says, in words that are whole', () => {
    const { likely, others } = sort([contact(1, { occupation: 'Senior Physiotherapist' }), contact(2, { labels: ['Osteopaths'] }), contact(3, { practice: 'Dubbo Podiatry' }), contact(4, { occupation: 'Accountant' }), contact(5, { practice: 'Physiognomy Ltd' })]);
    expect(likely).toEqual([[1], [2], [3]]);
    expect(others).toEqual([[4], [5]]);
  });

  it('are left out where they are in her people, or came on an earlier line', () => {
    const kept = [{ name: 'Bo Lind', phone: '02 5550 0909' }, { name: 'Ana C.', listingId: 'a' }];
    const rows = [contact(1, { name: 'bo lind', phones: ['(02) 5550 0909'] }), contact(2, { name: 'Bo Lind', phones: ['02 5550 0808'] }), contact(3, { name: 'Bo Lind', phones: ['02 5550 0808'] }), contact(4, { name: 'Annie', emails: ['ana@example.com'] }), contact(5, { name: 'Nobody Known' }), contact(6, { name: 'nobody known' })];
    expect(sort(rows, listings, kept)).toMatchObject({ here: [[1, 'in your people'], [3, 'as on line 2'], [4, 'in your people'], [6, 'as on line 5']] });
  });
});

describe('a contact as one of her people', () => {
  it('has what the card says, and what the directory says where the card is silent', () => {
    const ana = listing('a', { phone: '02 5550 0101', email: 'ana@example.com', specialties: ['backs'] });
    const sorted = { contact: contact(1, { name: 'Annie', phones: ['0491 570 006', '02 5550 0101'], note: 'Mondays only', labels: ['Backs', 'backs'] }), profession: '', listed: [] };
    expect(keptFromContact(sorted, ana, '2026-11-03')).toMatchObject({ name: 'Ana Costa', listingId: 'a', profession: 'Osteopath', phone: '0491 570 006 / 02 5550 0101', email: 'ana@example.com', street: '9 Listed St', place: 'Dubbo', treats: 'backs', remark: 'Mondays only', tags: 'Backs' });
    expect(keptFromContact(sorted, undefined, '2026-11-03')).toMatchObject({ name: 'Annie', listingId: '', place: '' });
  });

  it('never mixes two addresses', () => {
    const kept = keptFromContact({ contact: contact(1, { place: 'Orange' }), profession: '', listed: [] }, listing('a', {}), '2026-11-03');
    expect([kept.street, kept.place, kept.state]).toEqual(['', 'Orange', '']);
  });

  it('is cut to what fits, and nothing of it fails', () => {
    const long = 'x'.repeat(9_000);
    const kept = keptFromContact({ contact: contact(1, { name: long, occupation: long, practice: long, phones: [long, '1'], faxes: [long], emails: [long], website: long, street: long, place: long, state: long, postcode: long, note: long, labels: [long, 'y'] }), profession: '', listed: [] }, undefined, '2026-11-03');
    expect(keptPractitionerSchema.safeParse(kept).success).toBe(true);
  });
});
