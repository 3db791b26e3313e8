/** A home as a place of work: enough to say who is near, and not where somebody lives. */
import type { Location } from './listing.ts';

/** Where a whole postcode is one street or one house, only its area is kept. From memory of each country's post. */
const postcodeAreas: Readonly<Record<string, RegExp>> = {
  CA: /^[A-Z][0-9][A-Z]/i,
  GB: /^[A-Z]{1,2}[0-9][0-9A-Z]?(?=\s|[0-9][A-Z]{2}$|$)/i,
  IE: /^[A-Z0-9]{3}/i,
  NL: /^[0-9]{4}/,
  US: /^[0-9]{5}/,
};

/** Without the street, with the area of the postcode, and the coordinates rounded to a hundredth of a degree: about a kilometre. */
export function asHome({ line: _street, ...location }: Location): Location {
  const { coordinates, postcode, country } = location;
  return {
    ...location,
    isHome: true,
    ...(postcode !== undefined && { postcode: postcodeAreas[country]?.exec(postcode.trim())?.[0] ?? (country in postcodeAreas ? '' : postcode) }),
    ...(coordinates && { coordinates: { latitude: rounded(coordinates.latitude), longitude: rounded(coordinates.longitude) } }),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
