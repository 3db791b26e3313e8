import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientSchema, type Client } from '../../platform/records/client.record.ts';
import { applyTyped, clientFields, formatField } from './client-fields.ts';

const value = fc.constantFrom('', 'one', 'two', 'three');
const client: fc.Arbitrary<Client> = fc.record({ name: value, secondIdentifier: value, dateOfBirth: fc.constantFrom('', '1980-01-02'), phone: value, email: value, address: value, generalPractitioner: value });

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
