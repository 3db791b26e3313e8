/** What two computers wrote differently of one of the therapist's people. Tags are joined and never asked about. */
import { ContestedFields } from '@trusted-hands/ui';
import { keptPractitionerRecord, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { useContested } from '../../../platform/react/use-contested.ts';
import { keptFields } from './kept-fields.ts';

interface KeptConflictProps {
  readonly person: StoredRecord<KeptPractitioner>;
  readonly onSettled: () => void;
}

const asked = keptFields.filter(([field]) => field !== 'tags').map(([field, label]) => [field, label] as const);

export function KeptConflict({ person, onSettled }: KeptConflictProps) {
  return <ContestedFields {...useContested(keptPractitionerRecord, person, { fields: asked, words: (_field, value) => (value === '' ? 'nothing' : value), onSettled })} />;
}
