/** What to say where the gazetteer does not know one place for what was written. */
import type { Failure } from '@trusted-hands/contract';
import { formatPlace, type NotLocated, type WrittenPlace } from '@trusted-hands/directory';

export function placeFailure(written: WrittenPlace, { why, suggestions }: NotLocated, field: string): Failure {
  const names = suggestions.map(formatPlace);
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}` : (names[0] ?? '');
  return { code: 'place-unknown', message: sentences[why](written, listed), field, ...(suggestions.length > 0 && { places: [...suggestions] }) };
}

const sentences: Readonly<Record<NotLocated['why'], (written: WrittenPlace, listed: string) => string>> = {
  several: ({ place, country }, listed) => `There is more than one ${place} in ${country}. Add the state or the postcode: ${listed}.`,
  elsewhere: ({ place, state, postcode }, listed) =>
    `${formatPlace({ name: place, state, postcode })} does not fit together. Correct the state or the postcode, or choose from the list: ${listed}.`,
  unknown: ({ place, country }, listed) =>
    listed === ''
      ? `The list of places has no "${place}" in ${country}. Check the spelling, or choose the nearest town from the list.`
      : `The list of places has no "${place}" in ${country}. Did you mean ${listed}? If not, choose the nearest town from the list.`,
};
