/** What is known of a client besides the name; what is not known takes no room. */
import type { Client } from '../../platform/records/client.record.ts';
import { clientFields, formatField } from './client-fields.ts';

interface ClientDetailsProps {
  readonly client: Client;
}

export function ClientDetails({ client }: ClientDetailsProps) {
  const lines = clientFields.filter(([field]) => field !== 'name' && field !== 'secondIdentifier' && client[field] !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="details">
      {lines.map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{formatField(field, client[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
