import { describe, expect, it } from 'vitest';
import type { ContactImport } from '../../../platform/records/contact-import.record.ts';
import { keptPractitionerSchema, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { ReceivedReferral } from '../../../platform/records/received-referral.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { Referral } from '../../../platform/records/referral.record.ts';
import { exchangeLine, exchangeWith, ownListingId } from './exchange.ts';
import { mailAddressOf } from './invitation.ts';
import { findPeople, knownPeople, tagsInUse } from './known-people.ts';
import { recipientFromKept } from './recipient-from-kept.ts';

function stored<Body>(recordId: string, ...bodies: readonly [Body, ...Body[]]): StoredRecord<Body> {
  const versions = bodies.map((body, index) => ({ entryId: `${recordId}-${index}`, parents: [], revision: index + 1, deviceId: 'd', atMs: index, body }));
  // Safe: there is at least one body.
  const current = versions.at(-1) as (typeof versions)[number];
  return { recordId, versions, current, tips: [current] };
}

const person = (recordId: string, ...changes: readonly Partial<KeptPractitioner>[]) => {
  const [first, ...later] = changes.map((change) => keptPractitionerSchema.parse({ name: recordId, ...change }));
  return stored(recordId, first ?? keptPractitionerSchema.parse({ name: recordId }), ...later);
};

function referral(recordId: string, listingId: string, ...states: readonly Referral['history'][number]['state'][]): StoredRecord<Referral> {
  // Safe: counting looks at the recipient and the history alone.
  return stored(recordId, { recipient: { listingId }, history: states.map((state) => ({ state })) } as unknown as Referral);
}

const received = (recordId: string, change: Partial<ReceivedReferral>) => stored<ReceivedReferral>(recordId, { practitionerId: 'Ana', receivedOn: '2026-11-01', repliedOn: '', takenBackOn: '', ...change });

describe('what went back and forth', () => {
  const ana = person('Ana', { listingId: 'l-old' }, { listingId: 'l-new' });
  const referrals = [referral('1', 'l-new', 'draft', 'consented'), referral('2', 'l-new', 'draft', 'consented', 'sent'), referral('3', 'l-old', 'draft', 'consented', 'sent', 'reply-received', 'closed'), referral('4', ownListingId('Ana'), 'draft', 'consented', 'sent', 'withdrawn'), referral('5', 'l-other', 'draft', 'consented', 'sent')];

  it('counts letters that went, by the listing that they have, had, or never had, and answers to them', () => {
    expect(exchangeWith(ana, referrals, [])).toEqual({ sent: 3, theyReplied: 1, received: 0, iReplied: 0 });
  });

  it('counts clients whom they sent, and not those written down by mistake', () => {
    const here = [received('a', {}), received('b', { repliedOn: '2026-11-02' }), received('c', { takenBackOn: '2026-11-02' }), received('d', { practitionerId: 'Bo' })];
    expect(exchangeWith(ana, [], here)).toEqual({ sent: 0, theyReplied: 0, received: 2, iReplied: 1 });
  });

  it('is said in one line, and not at all where there was nothing', () => {
    expect(exchangeLine({ sent: 3, theyReplied: 1, received: 2, iReplied: 0 })).toBe('You referred 3, 1 replied · sent you 2, you replied to 0');
    expect(exchangeLine({ sent: 0, theyReplied: 0, received: 1, iReplied: 1 })).toBe('Sent you 1, you replied to 1');
    expect(exchangeLine({ sent: 0, theyReplied: 0, received: 0, iReplied: 0 })).toBe('');
  });
});

describe('the therapist’s people', () => {
  const imports = [stored<ContactImport>('ab', { importedAtMs: 0, added: 3, takenBackAtMs: 5 })];
  const brought = [person('contact-ab-1', {}), person('contact-ab-2', {}, { remark: 'kind' }), person('contact-ab-3', {}), person('contact-cd-1', {})];

  it('are without those taken out, and those of an import taken back with whom nothing was done', () => {
    const referrals = [referral('1', ownListingId('contact-ab-3'), 'draft', 'consented')];
    const known = knownPeople({ people: [person('Zoe'), person('Ana'), person('Out', { takenOutOn: '2026-11-01' }), ...brought], imports, referrals, received: [] });
    expect(known.map(({ recordId }) => recordId)).toEqual(['Ana', 'contact-ab-2', 'contact-ab-3', 'contact-cd-1', 'Zoe']);
  });

  it('are found by the beginnings of whatever is known of them, and by a tag', () => {
    const people = [person('Ana', { place: 'Dubbo', tags: 'writes back\nKnees', remark: 'good with teenagers' }), person('Bo', { profession: 'Osteopath', tags: 'knees' })];
    const found = (typed: string, tag?: string) => findPeople(people, typed, tag).map(({ recordId }) => recordId);
    expect(found('')).toEqual(['Ana', 'Bo']);
    expect(found('dub teen')).toEqual(['Ana']);
    expect(found('osteo')).toEqual(['Bo']);
    expect(found('', 'knees')).toEqual(['Ana', 'Bo']);
    expect(found('', 'writes back')).toEqual(['Ana']);
    expect(tagsInUse(people)).toEqual(['Knees', 'writes back']);
  });

  it('can be referred to without a listing, at the first of their numbers', () => {
    expect(recipientFromKept(person('r1', { name: 'Ana', profession: 'Osteopath', practice: 'Hill Dale', place: 'Dubbo', state: 'NSW', phone: '1234567 / 7654321', treats: 'backs, necks' }), undefined)).toEqual({
      listingId: 'own:r1', name: 'Ana', profession: 'Osteopath', specialties: ['backs', 'necks'], addressLines: ['Hill Dale', 'Dubbo NSW'], country: '', phone: '1234567', email: '',
    });
  });
});

describe('an invitation', () => {
  it('opens the mail program with everything escaped that could say something else', () => {
    const address = mailAddressOf('ana+b@example.com?bcc=x@example.com', 'A & B', 'Dear Ana,\nhttps://example.com/?a=1&b=2');
    const url = new URL(address);
    expect(url.protocol).toBe('mailto:');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('body')).toBe('Dear Ana,\r\nhttps://example.com/?a=1&b=2');
    expect(decodeURIComponent(url.pathname)).toBe('ana+b@example.com?bcc=x@example.com');
  });
});
