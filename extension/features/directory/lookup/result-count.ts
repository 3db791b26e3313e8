/** How many were found, and from where their distances count. */
import { formatPlace, type Facet } from '@trusted-hands/directory';

/** More are not looked at, and another word finds them. */
export const resultLimit = 50;

/** The place that distances count from: the query's, else the therapist's own; undefined where there is neither. */
export function originOf(facets: readonly Facet[], ownPlace: string | undefined): string | undefined {
  const place = facets.find((facet) => facet.type === 'place');
  if (place === undefined) return ownPlace;
  const [only, ...others] = place.places;
  if (only === undefined) return place.label;
  if (others.length === 0) return formatPlace(only);
  // Of several places of one name the nearest counts, so only the name can be said.
  return others.every(({ name }) => name === only.name) ? only.name : place.label;
}

export function countText(count: number, origin: string | undefined): string {
  if (count === 0) return '';
  const found = `${count === resultLimit ? `The first ${resultLimit}` : count} ${count === 1 ? 'practitioner' : 'practitioners'}`;
  return origin === undefined ? found : `${found}, distances from ${origin}`;
}
