/** Which details stand together in the form, how each is typed, and what is asked for from the start: only what is needed next. */
import type { Client } from '../../platform/records/client.record.ts';

type Field = keyof Client;

interface FieldTraits {
  readonly longest: number;
  readonly isLong?: true;
  readonly hint?: string;
  readonly type?: 'date' | 'tel';
  readonly inputMode?: 'email';
}

export const fieldTraits: Readonly<Record<Field, FieldTraits>> = {
  name: { longest: 160 },
  secondIdentifier: { longest: 120, hint: 'Date of birth, last digits of the phone, or a word.' },
  dateOfBirth: { longest: 10, type: 'date' },
  contraindications: { longest: 2_000, isLong: true, hint: 'Shown before anything else, on every note of this client.' },
  allergies: { longest: 1_000, isLong: true },
  medicines: { longest: 2_000, isLong: true },
  history: { longest: 8_000, isLong: true },
  generalPractitioner: { longest: 200 },
  draping: { longest: 300 },
  music: { longest: 300 },
  talk: { longest: 300 },
  comfort: { longest: 1_000, isLong: true, hint: 'Pressure, warmth, pillows, what to leave alone.' },
  phone: { longest: 40, type: 'tel' },
  email: { longest: 254, inputMode: 'email' },
  address: { longest: 300 },
  emergencyContact: { longest: 300, hint: 'A name and a number.' },
  stayedAway: { longest: 300 },
  stayedAwayOn: { longest: 10, type: 'date' },
};

/** There from the start; any other field opens with one press, and stands open where something is written in it. */
export const firstFields: readonly Field[] = ['name', 'secondIdentifier', 'dateOfBirth', 'phone'];

export const furtherGroups: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  { title: 'Health', fields: ['contraindications', 'allergies', 'medicines', 'history', 'generalPractitioner'] },
  { title: 'Comfort', fields: ['draping', 'music', 'talk', 'comfort'] },
  { title: 'Contact', fields: ['email', 'address', 'emergencyContact'] },
];
