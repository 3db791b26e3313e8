/** A query's facets by type, and which listings they leave out. A place and a specialty leave nobody out by themselves. */
import { tokenize } from '../fold.ts';
import type { Listing } from '../listing.ts';
import type { ListingWords } from './listing-words.ts';
import { specialtyKey } from './specialty-words.ts';
import type { Facet } from './lookup-types.ts';

type FacetOf<Type extends Facet['type']> = Extract<Facet, { type: Type }>;

export interface Facets {
  readonly professions: ReadonlySet<string>;
  /** As asked, and in the form that listings are compared in. */
  readonly specialties: readonly { readonly words: string; readonly key: string }[];
  readonly languages: readonly FacetOf<'language'>[];
  readonly place: FacetOf<'place'> | undefined;
  readonly distance: FacetOf<'distance'> | undefined;
  readonly gender: FacetOf<'gender'> | undefined;
  readonly telehealth: boolean;
  readonly accepting: boolean;
}

export function facetsByType(facets: readonly Facet[]): Facets {
  // Safe: the predicate keeps only facets of the type asked for.
  const of = <Type extends Facet['type']>(type: Type) => facets.filter((facet) => facet.type === type) as FacetOf<Type>[];
  return {
    professions: new Set(of('profession').flatMap((facet) => facet.professions)),
    specialties: of('specialty').map(({ specialty }) => ({ words: specialty, key: specialtyKey(specialty) })),
    languages: of('language'),
    place: of('place')[0],
    distance: of('distance')[0],
    gender: of('gender')[0],
    telehealth: of('telehealth').length > 0,
    accepting: of('accepting').length > 0,
  };
}

export function isLeftOut(listing: Listing, words: ListingWords, facets: Facets): boolean {
  if (facets.professions.size > 0 && !facets.professions.has(listing.profession)) return true;
  if (facets.gender !== undefined && listing.gender !== facets.gender.gender) return true;
  if (facets.telehealth && !listing.telehealth) return true;
  if (facets.accepting && !listing.acceptingNewClients) return true;
  // "French" may be a surname: whoever bears it is kept.
  return (
    facets.languages.length > 0 &&
    !facets.languages.some(({ language, label }) => listing.languages.includes(language) || tokenize(label).every((token) => words.name.has(token.word)))
  );
}
