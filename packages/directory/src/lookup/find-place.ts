/** Finds the words of a query that name a place: the surest reading, then the longest, then the last. */
import type { Token } from '../fold.ts';
import type { Place } from '../place.ts';
import type { PlaceIndex } from '../places.ts';

const placeWords = new Set(['in', 'near', 'around', 'at', 'by', 'from']);
/** "st kilda east new south wales 2830": the longest worth trying. */
const longestPlace = 8;

interface FoundPlace {
  readonly from: number;
  readonly length: number;
  readonly places: readonly Place[];
  readonly certain: boolean;
}

interface FindPlaceOptions {
  /** Whether the words from an index on are taken by no other facet. */
  readonly free: (from: number, length: number) => boolean;
  readonly certainOnly: boolean;
}

export function findPlace(tokens: readonly Token[], index: PlaceIndex, { free, certainOnly }: FindPlaceOptions): FoundPlace | undefined {
  let best: FoundPlace | undefined;
  for (let from = 0; from < tokens.length; from += 1) {
    // Whatever begins no name is a place only by a postcode.
    const ahead = tokens.slice(from, from + longestPlace);
    if (!index.begins(ahead[0]?.word ?? '') && !ahead.some(({ word }) => /[0-9]/.test(word))) continue;
    const introduced = placeWords.has(tokens[from - 1]?.word ?? '');
    for (let length = Math.min(longestPlace, tokens.length - from); length > 0; length -= 1) {
      if (!free(from, length)) continue;
      const { places, bare } = index.exactly(tokens.slice(from, from + length).map((token) => token.word).join(' '));
      if (places.length === 0) continue;
      const certain = introduced || !bare;
      if ((certain || !certainOnly) && (best === undefined || isSurer({ certain, length }, best))) best = { from, length, places, certain };
      break;
    }
  }
  return best;
}

function isSurer(one: { readonly certain: boolean; readonly length: number }, other: FoundPlace): boolean {
  if (one.certain !== other.certain) return one.certain;
  return one.length >= other.length;
}
