import { expect, test } from 'vitest';
import { professionById } from '../professions/professions.ts';
import { registerSchema } from './register.ts';
import { registers, registersFor } from './registers.ts';

test('every register fits its schema, once, with its source, and lists professions that exist', () => {
  for (const register of registers) {
    expect(registerSchema.safeParse(register).error, register.id).toBeUndefined();
    for (const profession of register.professions ?? []) expect(professionById(profession), `${register.id} ${profession}`).toBeDefined();
  }
  expect(new Set(registers.map(({ id }) => id)).size).toBe(registers.length);
});

test('a scheme of its own names its register, whatever the profession', () => {
  expect(registersFor({ scheme: 'ahpra', profession: 'osteopath', country: 'GB' }).map(({ id }) => id)).toEqual(['ahpra']);
  expect(registersFor({ scheme: 'hcpc', profession: 'physiotherapist', country: 'GB' }).map(({ kind }) => kind)).toEqual(['statutory']);
  expect(registersFor({ scheme: 'hpi-i', profession: 'physiotherapist', country: 'AU' })).toEqual([]);
});

test('another number is looked up in the registers of the profession and the country, and in none that is not known', () => {
  const ids = (profession: string, country: string) => registersFor({ scheme: 'other', profession, country }).map(({ id }) => id);
  expect(ids('massage-therapist', 'GB')).toEqual(['cnhc']);
  expect(ids('massage-therapist', 'CA')).toEqual(['cmto', 'cchpbc', 'cmtnb', 'cmtnl']);
  expect(ids('osteopath', 'NZ')).toEqual(['osteopathic-council-nz']);
  expect(ids('massage-therapist', 'FR')).toEqual([]);
  expect(ids('physiotherapist', 'NZ')).toEqual(['physiotherapy-board-nz']);
});

test('nothing but a law makes a register statutory: an NPI says nothing of a licence', () => {
  expect(registersFor({ scheme: 'npi', profession: 'massage-therapist', country: 'US' }).map(({ kind }) => kind)).toEqual([undefined]);
  for (const { kind } of registersFor({ scheme: 'other', profession: 'massage-therapist', country: 'AU' })) expect(kind).toBe('association');
});
