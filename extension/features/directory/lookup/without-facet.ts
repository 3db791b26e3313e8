/** Takes the words of one chip out of the query, and the doubled spaces it leaves. */
import type { Facet } from '@trusted-hands/directory';

export function withoutFacet(query: string, facet: Pick<Facet, 'from' | 'to'>): string {
  return `${query.slice(0, facet.from)} ${query.slice(facet.to)}`.replace(/\s+/g, ' ').trim();
}
