import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientRecord, clientSchema, type Client } from '../../platform/records/client.record.ts';
import { applyTyped, clientFields, formatField } from './client-fields.ts';

const value = fc.constantFrom('', 'one', 'two', 'three');
const client: fc.Arbitrary<Client> = fc.record(Object.fromEntries(clientFields.map(([field]) => [field, field.endsWith('On') || field === 'dateOfBirth' ? fc.constantFrom('', '1980-01-02') : value])) as Record<keyof Client, fc.Arbitrary<string>>); // Safe: of every field one.

test('every detail of a client is shown', () => {
  expect(clientFields.map(([field]) => field).toSorted()).toEqual(Object.keys(clientSchema.shape).toSorted());
  expect([formatField('phone', ''), formatField('phone', '1')]).toEqual(['nothing', '1']);
});

test('what was typed is kept, and what was not touched keeps what came meanwhile', () => {
  fc.assert(
    fc.property(client, client, client, (initial, typed, now) => {
      const saved = applyTyped(typed, { initial, now });
      for (const [field] of clientFields) expect(saved[field]).toBe(typed[field] === initial[field] ? now[field] : typed[field]);
    }),
  );
});

test('a client of an older program opens, and what a newer one wrote goes with the next change', () => {
  const old = { name: 'Ana Costa', secondIdentifier: '', dateOfBirth: '', phone: '1', email: '', address: '', generalPractitioner: '' };
  expect(clientRecord.body.parse(old)).toMatchObject({ ...old, contraindications: '', stayedAwayOn: '' });
  const newer = clientRecord.body.parse({ ...old, pronouns: 'they', measures: [1] });
  expect(clientRecord.body.parse({ ...applyTyped({ ...newer, phone: '2' }, { initial: newer, now: newer }) })).toMatchObject({ phone: '2', pronouns: 'they', measures: [1] });
});
