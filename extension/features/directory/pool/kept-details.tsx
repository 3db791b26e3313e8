/** What the therapist herself keeps of somebody: all of it, or beside what is listed only what the directory does not say. */
import { formatPlace } from '@trusted-hands/directory';
import { formatDay } from '../../../platform/records/day.ts';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';

interface KeptDetailsProps {
  readonly person: KeptPractitioner;
  /** True where the directory's own words are shown too. */
  readonly isListed: boolean;
}

export function KeptDetails({ person, isListed }: KeptDetailsProps) {
  const address = [person.practice, person.street, formatPlace({ name: person.place, state: person.state, postcode: person.postcode })].filter((part) => part.trim() !== '').join(', ');
  const lines: readonly (readonly [string, string])[] = [
    ['Private remark', person.remark],
    ['Phone', person.phone],
    ['Fax', person.fax],
    ['E-mail', person.email],
    ['Website', isListed ? '' : person.website],
    ['Works at', isListed ? '' : address],
    ['Treats', isListed ? '' : person.treats],
    ['Invited', person.invitedOn === '' ? '' : formatDay(person.invitedOn)],
  ];
  const shown = lines.filter(([, value]) => value !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="details" aria-label="What I keep of them">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="pool-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
