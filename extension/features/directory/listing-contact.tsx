/** What an opened card adds: every place of work, how to reach them, what they treat, and how far they are checked. */
import { checkTitles, languageName, placeLine, placeSourceSentence, registrationLine, type Listing, type Location } from '@trusted-hands/directory';
import { formatDay, localDay } from '../../platform/records/day.ts';

interface ListingContactProps {
  readonly listing: Listing;
  /** The location that the card shows, and from which the distance counts. */
  readonly location: Location;
}

export function ListingContact({ listing, location }: ListingContactProps) {
  const lines: readonly (readonly [string, string])[] = [
    ['Phone', listing.phone ?? ''],
    ['E-mail', listing.email ?? ''],
    ['Website', listing.website ?? ''],
    ['Works at', listing.locations.map(placeLine).join('; ')],
    ['Place', placeSourceSentence(location.placeSource) ?? ''],
    ['Treats', listing.specialties.join(', ')],
    ['Languages', listing.languages.map(languageName).join(', ')],
    ['Telehealth', listing.telehealth ? 'Yes' : ''],
    ['Registration', listing.registrations.map(registrationLine).join(', ')],
    ['About', listing.about ?? ''],
    ['Checked', listing.checks.map(({ step, atMs }) => `${checkTitles[step]}, ${formatDay(localDay(atMs))}`).join('; ')],
  ];
  return (
    <dl className="details">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
