import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingContentSchema } from './listing.ts';

const shown = (name: string, about: string) => listingContentSchema.parse({ name, about, profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }] });

test('a line of text keeps every letter and loses what cannot be seen', () => {
  expect(shown('Zoë  Ní Ḃriain-王\u200D', '').name).toBe('Zoë  Ní Ḃriain-王\u200D');
  expect(shown(' Mira\r\nTallow\u202Emere\0\t', '').name).toBe('Mira Tallow mere');
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
