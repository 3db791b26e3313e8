/** The details of a client that two computers changed to different values: the newest stands, the other one is offered. */
import { ContestedFields } from '@trusted-hands/ui';
import { clientRecord, type Client } from '../../platform/records/client.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { useContested } from '../../platform/react/use-contested.ts';
import { clientFields, formatField } from './client-fields.ts';

interface ClientConflictProps {
  readonly client: StoredRecord<Client>;
  readonly onSettled: () => void;
}

export function ClientConflict({ client, onSettled }: ClientConflictProps) {
  return <ContestedFields {...useContested(clientRecord, client, { fields: clientFields, words: formatField, onSettled })} />;
}
