/** What two computers wrote differently of one of the therapist's people. Tags are joined and never asked about. */
import { ContestedFields } from '@trusted-hands/ui';
import { keptPractitionerRecord, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { useContested } from '../../../platform/react/use-contested.ts';
import { askedFields } from './kept-fields.ts';

interface KeptConflictProps {
  readonly person: StoredRecord<KeptPractitioner>;
  readonly onSettled: () => void;
}

export function KeptConflict({ person, onSettled }: KeptConflictProps) {
  return <ContestedFields {...useContested(keptPractitionerRecord, person, { fields: askedFields, words: (_field, value) => (value === '' ? 'nothing' : value), onSettled })} />;
}
