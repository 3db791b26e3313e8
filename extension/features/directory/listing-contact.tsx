/** What an opened card adds: every place of work, how to reach them, what they treat, and how far they are checked. */
import { languageName, placeLine, placeSourceSentence, referralRouteTitles, registrationLine, type Listing, type Location } from '@trusted-hands/directory';
import { fundingTitle } from '@trusted-hands/packs';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { checkedWords } from '../../platform/service/checked-words.ts';
import { AboutThem } from './about-them.tsx';

interface ListingContactProps {
  readonly listing: Listing;
  /** The location that the card shows, and from which the distance counts. */
  readonly location: Location;
}

export function ListingContact({ listing, location }: ListingContactProps) {
  const { nowMs } = usePlatform();
  // A holiday that is over is not shown.
  const today = localDay(nowMs());
  const lines: readonly (readonly [string, string])[] = [
    ['Phone', listing.phone ?? ''],
    ['E-mail', listing.email ?? ''],
    ['Website', listing.website ?? ''],
    ['Works at', listing.locations.map((place) => `${placeLine(place)}${place.isHome ? ' (at home; about there)' : ''}`).join('; ')],
    ['Place', placeSourceSentence(location.placeSource) ?? ''],
    ['Treats', listing.specialties.join(', ')],
    ['Languages', listing.languages.map(languageName).join(', ')],
    ['Telehealth', listing.telehealth ? 'Yes' : ''],
    ['Paid by', listing.funding.map(fundingTitle).join(', ')],
    ['Referrals', [listing.referralRoutes.map((route) => referralRouteTitles[route]).join(', '), listing.referralNote ?? ''].filter((part) => part !== '').join('. ')],
    ['Away', listing.away === undefined || listing.away.to < today ? '' : `${formatDay(listing.away.from)} to ${formatDay(listing.away.to)}`],
    ['Registration', listing.registrations.map(registrationLine).join(', ')],
    ['Checked', checkedWords(listing)],
  ];
  return (
    <>
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
      <AboutThem listing={listing} />
    </>
  );
}
