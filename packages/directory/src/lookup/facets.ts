/** A query's facets by type. A place and a specialty leave nobody out by themselves. */
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
  readonly funding: FacetOf<'funding'> | undefined;
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
    funding: of('funding')[0],
  };
}
