/** Places of the sample's postal files: comma-separated columns whose fields hold no commas or quotes of their own. */
import { readFileSync } from 'node:fs';
import type { Place } from '@trusted-hands/directory';

export function readPostalPlaces(file: string): Place[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [country = '', postcode = '', name = '', , state = ''] = line.split(',');
      const [latitude, longitude] = line.trim().split(',').slice(-2).map(Number);
      if (name === '' || latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude)) return [];
      return [{ country, name, state, postcode: postcode.padStart(4, '0'), coordinates: { latitude, longitude } }];
    });
}
