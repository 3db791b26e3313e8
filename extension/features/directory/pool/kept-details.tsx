/** What the therapist herself keeps of somebody: all of it, or beside what is listed only what the directory does not say. */
import { formatPlace, type Listing } from '@trusted-hands/directory';
import { formatDay } from '../../../platform/records/day.ts';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';

interface KeptDetailsProps {
  readonly person: KeptPractitioner;
  /** Where the directory's own words are shown too. */
  readonly listing: Listing | undefined;
}

export function KeptDetails({ person, listing }: KeptDetailsProps) {
  const address = [person.practice, person.street, formatPlace({ name: person.place, state: person.state, postcode: person.postcode })].filter((part) => part.trim() !== '').join(', ');
  const lines: readonly (readonly [string, string])[] = [
    ['Private remark', person.remark],
    ['Phone', person.phone === listing?.phone ? '' : person.phone],
    ['Fax', person.fax],
    ['E-mail', person.email === listing?.email ? '' : person.email],
    ['Website', listing === undefined ? person.website : ''],
    ['Works at', listing === undefined ? address : ''],
    ['Treats', listing === undefined ? person.treats : ''],
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
