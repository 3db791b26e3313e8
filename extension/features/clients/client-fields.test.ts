import { expect, test } from 'vitest';
import { clientRecord, clientSchema } from '../../platform/records/client.record.ts';
import { applyTyped } from '../../platform/records/typed-over.ts';
import { clientFields, formatField } from './client-fields.ts';

test('every detail of a client is shown', () => {
  expect(clientFields.map(([field]) => field).toSorted()).toEqual(Object.keys(clientSchema.shape).toSorted());
  expect([formatField('phone', ''), formatField('phone', '1')]).toEqual(['nothing', '1']);
});

test('a client of an older program opens, and what a newer one wrote goes with the next change', () => {
  const old = { name: 'Ana Costa', secondIdentifier: '', dateOfBirth: '', phone: '1', email: '', address: '', generalPractitioner: '' };
  expect(clientRecord.body.parse(old)).toMatchObject({ ...old, contraindications: '', stayedAwayOn: '' });
  const newer = clientRecord.body.parse({ ...old, pronouns: 'they', measures: [1] });
  expect(clientRecord.body.parse({ ...applyTyped({ ...newer, phone: '2' }, { fields: clientFields.map(([field]) => field), initial: newer, now: newer }) })).toMatchObject({ phone: '2', pronouns: 'they', measures: [1] });
});
