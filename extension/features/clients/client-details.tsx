/** What is known of a client besides the name; what is not known takes no room. */
import { formatDay } from '../../platform/records/day.ts';
import type { Client } from '../../platform/records/client.record.ts';

interface ClientDetailsProps {
  readonly client: Client;
}

export function ClientDetails({ client }: ClientDetailsProps) {
  const lines = [
    ['Date of birth', client.dateOfBirth === '' ? '' : formatDay(client.dateOfBirth)],
    ['Phone', client.phone],
    ['E-mail', client.email],
    ['Address', client.address],
    ['GP', client.generalPractitioner],
  ].filter(([, value]) => value !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="details">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
