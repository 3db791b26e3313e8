/** The words a listing is found by, folded once when the directory is opened, and how well words of a query fit them. */
import { professionById, professions } from '@trusted-hands/packs';
import { tokenize } from '../fold.ts';
import type { Listing } from '../listing.ts';
import { stateNames } from '../states.ts';
import { specialtyKey } from './specialty-words.ts';

export interface ListingWords {
  readonly name: ReadonlySet<string>;
  /** Every word with the weight of the best field it stands in. */
  readonly weights: ReadonlyMap<string, number>;
  /** Specialties with each word in its one form. */
  readonly specialties: readonly string[];
  /** What members of the profession commonly treat, in the same form; never said of the listing itself. */
  readonly common: readonly string[];
}

/** A word of the name says more than one of the description. */
const fieldWeights = { name: 1, profession: 1, synonym: 0.9, specialty: 0.9, place: 0.8, practice: 0.7, about: 0.4 } as const;
/** A word that only begins with what was typed. */
const beginsFactor = 0.8;

export function listingWords(listing: Listing): ListingWords {
  const weights = new Map<string, number>();
  const add = (text: string | undefined, weight: number) => {
    if (text === undefined) return;
    for (const { word } of tokenize(text)) if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
  };
  add(listing.name, fieldWeights.name);
  const profession = professionById(listing.profession);
  for (const title of profession === undefined ? [listing.profession] : [profession.title, profession.plural]) add(title, fieldWeights.profession);
  for (const synonym of profession?.synonyms ?? []) add(synonym, fieldWeights.synonym);
  for (const specialty of listing.specialties) add(specialty, fieldWeights.specialty);
  for (const location of listing.locations) {
    add(location.place, fieldWeights.place);
    add(location.postcode, fieldWeights.place);
    for (const state of location.state === undefined ? [] : stateNames(location.state, location.country)) add(state, fieldWeights.place);
    add(location.name, fieldWeights.practice);
  }
  add(listing.about, fieldWeights.about);
  return {
    name: new Set(tokenize(listing.name).map((token) => token.word)),
    weights,
    specialties: listing.specialties.map(specialtyKey),
    common: commonOf(listing.profession),
  };
}

const commonByProfession = new Map(professions.map((profession) => [profession.id, profession.treats.map(specialtyKey)]));

function commonOf(profession: string): readonly string[] {
  return commonByProfession.get(profession) ?? [];
}

/** From 0 to 1, the mean over the words; 0 as soon as one word is nowhere. A word fits whole, or as a beginning. */
export function textFit(words: ListingWords, query: readonly string[]): number {
  if (query.length === 0) return 1;
  let sum = 0;
  for (const typed of query) {
    let best = words.weights.get(typed) ?? 0;
    for (const [word, weight] of words.weights) {
      const begins = weight * beginsFactor;
      if (begins > best && word.startsWith(typed)) best = begins;
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum / query.length;
}
