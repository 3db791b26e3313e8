/** What to say where the gazetteer does not know one place for what was written. */
import type { Failure } from '@trusted-hands/contract';
import { formatPlace, type Location, type Place } from '@trusted-hands/directory';

export function placeFailure(
  written: Pick<Location, 'place' | 'state' | 'postcode' | 'country'>,
  { why, suggestions }: { readonly why: 'unknown' | 'several' | 'elsewhere'; readonly suggestions: readonly Place[] },
  field: string,
): Failure {
  return { code: 'place-unknown', message: sentence(written, why, suggestions.map(formatPlace)), field };
}

function sentence(written: Pick<Location, 'place' | 'state' | 'postcode' | 'country'>, why: 'unknown' | 'several' | 'elsewhere', names: readonly string[]): string {
  const { place, state, postcode, country } = written;
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}` : (names[0] ?? '');
  switch (why) {
    case 'several':
      return `There is more than one ${place} in ${country}. Add the state or the postcode: ${listed}.`;
    case 'elsewhere':
      return `${formatPlace({ name: place, state, postcode })} does not fit together. Correct the state or the postcode, or choose from the list: ${listed}.`;
    case 'unknown':
      return names.length === 0
        ? `The list of places has no "${place}" in ${country}. Check the spelling, or choose the nearest town from the list.`
        : `The list of places has no "${place}" in ${country}. Did you mean ${listed}? If not, choose the nearest town from the list.`;
  }
}
