import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingContentSchema, listingSchema } from './listing.ts';

const shown = (name: string, about: string) => listingContentSchema.parse({ name, about, profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }] });

test('a line of text keeps every letter and loses what cannot be seen', () => {
  expect(shown('Zoë  Ní Ḃriain-王\u200D', '').name).toBe('Zoë  Ní Ḃriain-王\u200D');
  expect(shown(' Mira\r\nTallow\u202Emere\0\t', '').name).toBe('Mira Tallow mere');
  // Half a character, which a database may refuse to read.
  expect(shown('Mira \uD800Tallow', '').name).toBe('Mira  Tallow');
  expect(shown('Mira', 'First\r\nsecond\u0007\n\nthird').about).toBe('First\nsecond\n\nthird');
  expect(() => shown('\u202E\0\n', '')).toThrow('Write the name');
});

test('an address may be pasted with spaces around it, and what is too long says how long it may be', () => {
  const read = (more: object) => listingContentSchema.safeParse({ name: 'Mira', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], ...more });
  expect(read({ email: ' mira@example.com\n', website: ' https://example.com ' }).data).toMatchObject({ email: 'mira@example.com', website: 'https://example.com' });
  expect(read({ email: ' ', website: '' }).data).toMatchObject({ email: '', website: '' });
  expect(read({ email: 'mira@' }).error?.issues[0]?.message).toBe('That e-mail address is not complete.');
  expect(read({ website: 'javascript:alert(1)' }).error?.issues[0]?.message).toBe('A web address starts with https://');
  expect(read({ about: 'x'.repeat(601) }).error?.issues[0]?.message).toBe('At most 600 characters fit here.');
});

test('what was read once reads the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 60 }), (text) => {
      const read = listingContentSchema.safeParse({ name: `Mira ${text}`, about: text, profession: 'physiotherapist', locations: [{ place: `Dubbo ${text}`, country: 'AU' }] });
      if (read.success) expect(listingContentSchema.parse(read.data)).toEqual(read.data);
    }),
  );
});

test('a listing stored before there was more to say still reads, and says nothing of it', () => {
  const stored = { id: 'a', origin: 'fhir', checks: [{ step: 'imported', atMs: 1 }], updatedAtMs: 1, name: 'Mira', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }] };
  const read = listingSchema.parse(stored);
  expect(read).toMatchObject({ funding: [], referralRoutes: [] });
  expect(read.away).toBeUndefined();
  expect(read.locations[0]?.isHome).toBeUndefined();
  expect(read.checks).toEqual([{ step: 'imported', atMs: 1 }]);
});

test('days away are calendar days, the first not after the last', () => {
  const read = (away: object) => listingContentSchema.safeParse({ name: 'Mira', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], away });
  expect(read({ from: '2026-12-24', to: '2026-12-24' }).success).toBe(true);
  expect(read({ from: '2026-12-24', to: '2026-12-23' }).error?.issues[0]).toMatchObject({ path: ['away', 'to'], message: 'The last day away comes before the first.' });
  expect(read({ from: '2026-02-30', to: '2026-03-01' }).error?.issues[0]?.message).toBe('Choose the first day away.');
});

test('a choice made twice counts once', () => {
  const read = listingContentSchema.parse({ name: 'Mira', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], funding: ['ndis-au', 'dva-au', 'ndis-au'], referralRoutes: ['fax', 'email', 'fax'] });
  expect(read).toMatchObject({ funding: ['ndis-au', 'dva-au'], referralRoutes: ['fax', 'email'] });
});
