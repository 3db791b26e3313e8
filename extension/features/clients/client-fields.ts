/** The details of a client in the order in which they are shown, and what each is called. */
import type { Client } from '../../platform/records/client.record.ts';
import { formatDay } from '../../platform/records/day.ts';

export const clientFields = [
  ['name', 'Name'],
  ['secondIdentifier', 'What tells them apart'],
  ['dateOfBirth', 'Date of birth'],
  ['contraindications', 'Standing contraindications'],
  ['allergies', 'Allergies'],
  ['medicines', 'Medicines'],
  ['history', 'History'],
  ['generalPractitioner', 'GP'],
  ['draping', 'Draping'],
  ['music', 'Music'],
  ['talk', 'Talk or quiet'],
  ['comfort', 'Other comfort'],
  ['phone', 'Phone'],
  ['email', 'E-mail'],
  ['address', 'Address'],
  ['emergencyContact', 'Emergency contact'],
  ['stayedAway', 'Not coming any more'],
  ['stayedAwayOn', 'Not coming, said on'],
] as const satisfies readonly (readonly [keyof Client, string])[];

/** A value as a person reads it; an empty one in words. */
export function formatField(field: keyof Client, value: string): string {
  if (value === '') return 'nothing';
  return field === 'dateOfBirth' || field === 'stayedAwayOn' ? formatDay(value) : value;
}

export function fieldLabel(field: keyof Client): string {
  return clientFields.find(([known]) => known === field)?.[1] ?? field;
}
