/** What is kept of a complaint, in the order in which it is shown, and how its values are read. */
import type { ComplaintBody } from '../../platform/records/complaint.record.ts';
import { formatDay } from '../../platform/records/day.ts';
import { purposeOptions } from '../../platform/records/purpose-words.ts';

export const sideOptions = [{ value: '', label: 'Not said' }, { value: 'left', label: 'Left' }, { value: 'right', label: 'Right' }, { value: 'both', label: 'Both' }];

export const complaintFields = [
  ['title', 'What'],
  ['purpose', 'Seen for'],
  ['region', 'Region'],
  ['side', 'Side'],
  ['closedOn', 'Closed'],
] as const satisfies readonly (readonly [keyof ComplaintBody, string])[];

/** A value as a person reads it. */
export function complaintWords(field: keyof ComplaintBody, value: string): string {
  if (field === 'closedOn') return value === '' ? 'still open' : formatDay(value);
  if (value === '') return 'not said';
  const options = field === 'side' ? sideOptions : field === 'purpose' ? purposeOptions : [];
  return options.find((option) => option.value === value)?.label ?? value;
}
