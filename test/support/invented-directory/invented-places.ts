/** An invented country's gazetteer: cities with suburbs around them, and towns far from each other. */
import type { Place } from '@trusted-hands/directory';
import { createRandom } from '../vouch-world.ts';
import { inventWords } from './invented-words.ts';

/** Somewhere in each state of Australia, so that states are known; nothing else of it is real. */
const cities = [
  ['NSW', -33.9, 151.1], ['VIC', -37.8, 145], ['QLD', -27.5, 153], ['WA', -31.9, 115.9], ['SA', -34.9, 138.6],
  ['NSW', -32.9, 151.7], ['ACT', -35.3, 149.1], ['QLD', -28, 153.4], ['TAS', -42.9, 147.3], ['NT', -12.4, 130.9],
] as const;
const kilometresPerDegree = 111;
const suburbShare = 0.7;
const sides = ['North', 'South', 'East', 'West'];

/** In the order of how many work there. */
export function inventPlaces(count: number, seed: number): Place[] {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const words = inventWords('place', count, seed);
  return words.map((word, index) => {
    const isSuburb = random() < suburbShare;
    // Safe: the index is below the list's length.
    const [state, latitude, longitude] = cities[Math.floor(cities.length * random() ** (isSuburb ? 2 : 1))] as (typeof cities)[number];
    const spreadKm = isSuburb ? 15 : 250;
    const draw = random();
    const name = draw < 0.08 ? `${word} ${sides[Math.floor(random() * sides.length)] ?? ''}` : draw < 0.12 ? `Mount ${word}` : word;
    return {
      name,
      country: 'AU',
      state,
      postcode: String(2000 + ((index * 7) % 6000)).padStart(4, '0'),
      coordinates: { latitude: rounded(latitude + (normal() * spreadKm) / kilometresPerDegree), longitude: rounded(longitude + (normal() * spreadKm) / kilometresPerDegree) },
    };
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
