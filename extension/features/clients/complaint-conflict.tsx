/** What two computers wrote differently of one complaint. */
import { ContestedFields } from '@trusted-hands/ui';
import { complaintRecord, type ComplaintBody } from '../../platform/records/complaint.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { useContested } from '../../platform/react/use-contested.ts';
import { complaintFields, complaintWords } from './complaint-fields.ts';

interface ComplaintConflictProps {
  readonly complaint: StoredRecord<ComplaintBody>;
  readonly onSettled: () => void;
}

export function ComplaintConflict({ complaint, onSettled }: ComplaintConflictProps) {
  return <ContestedFields {...useContested(complaintRecord, complaint, { fields: complaintFields, words: complaintWords, onSettled })} />;
}
