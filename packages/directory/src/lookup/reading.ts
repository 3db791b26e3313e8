/** A parsed query as the search takes it: facets by type, folded words, and where distances count from. */
import { tokenize } from '../fold.ts';
import { dayMs } from '../file/calendar.ts';
import { type Facets, facetsByType } from './facets.ts';
import type { ParsedQuery, SearchOptions } from './lookup-types.ts';
import { type Origin, originsOf } from './nearest.ts';
import { pointOf } from './segment/blocks.ts';

export interface Reading {
  readonly facets: Facets;
  /** Of what no facet took, folded. */
  readonly words: readonly string[];
  readonly hasText: boolean;
  readonly origins: readonly Origin[];
  /** The same on a globe of radius 1. */
  readonly points: readonly (readonly [x: number, y: number, z: number])[];
  /** Whole days since 1970. */
  readonly nowDay: number;
}

export function readingOf(parsed: ParsedQuery, options: Pick<SearchOptions, 'origin' | 'nowMs'>): Reading {
  const facets = facetsByType(parsed.facets);
  const origins = originsOf(facets.place, options.origin);
  return {
    facets,
    words: wordsOf(parsed.text),
    hasText: parsed.text !== '',
    origins,
    points: origins.map(({ coordinates }) => pointOf(radians(coordinates.latitude), radians(coordinates.longitude))),
    nowDay: Math.floor(options.nowMs / dayMs),
  };
}

export function wordsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => word);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
