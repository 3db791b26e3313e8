/** What is known of a client besides what the page's head says; what is not known takes no room. */
import type { Client } from '../../platform/records/client.record.ts';
import { clientFields, formatField } from './client-fields.ts';

interface ClientDetailsProps {
  readonly client: Client;
}

const shownElsewhere = new Set<keyof Client>(['name', 'secondIdentifier', 'dateOfBirth', 'contraindications', 'stayedAwayOn']);

export function ClientDetails({ client }: ClientDetailsProps) {
  const lines = clientFields.filter(([field]) => !shownElsewhere.has(field) && client[field] !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="details">
      {lines.map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd className="client-value">{formatField(field, client[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
