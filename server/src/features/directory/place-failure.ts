/** What to say where the gazetteer does not know one place for what was written. */
import type { Failure } from '@trusted-hands/contract';
import { formatPlace, type Location, type Place } from '@trusted-hands/directory';

export interface NotLocated {
  /** `unknown`: no such name; `several`: more than one fits; `elsewhere`: the postcode or state is another place's. */
  readonly why: 'unknown' | 'several' | 'elsewhere';
  readonly suggestions: readonly Place[];
}

type Written = Pick<Location, 'place' | 'state' | 'postcode' | 'country'>;

export function placeFailure(written: Written, { why, suggestions }: NotLocated, field: string): Failure {
  const names = suggestions.map(formatPlace);
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}` : (names[0] ?? '');
  return { code: 'place-unknown', message: sentences[why](written, listed), field };
}

const sentences: Readonly<Record<NotLocated['why'], (written: Written, listed: string) => string>> = {
  several: ({ place, country }, listed) => `There is more than one ${place} in ${country}. Add the state or the postcode: ${listed}.`,
  elsewhere: ({ place, state, postcode }, listed) =>
    `${formatPlace({ name: place, state, postcode })} does not fit together. Correct the state or the postcode, or choose from the list: ${listed}.`,
  unknown: ({ place, country }, listed) =>
    listed === ''
      ? `The list of places has no "${place}" in ${country}. Check the spelling, or choose the nearest town from the list.`
      : `The list of places has no "${place}" in ${country}. Did you mean ${listed}? If not, choose the nearest town from the list.`,
};
