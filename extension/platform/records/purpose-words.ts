/** What a complaint is seen for, in words, and what that changes. */
import { purposes, type Purpose } from './complaint.record.ts';

export const purposeTitles: Readonly<Record<Purpose, string>> = {
  recovery: 'Recovery',
  maintenance: 'Maintenance',
  relaxation: 'Relaxation',
  palliative: 'Comfort in illness',
};

export const purposeOptions = [{ value: '', label: 'Not said' }, ...purposes.map((purpose) => ({ value: purpose, label: purposeTitles[purpose] }))];

export function toPurpose(value: string): Purpose | '' {
  return purposes.find((purpose) => purpose === value) ?? '';
}
