/**
 * Reads a typed line into facets. Total: any text parses, every facet's range lies inside the text, none overlap, and a
 * word no facet takes stays text. It is read again at every key, so it only looks things up.
 */
import { fundings } from '@trusted-hands/packs/directory';
import { tokenize, type Token } from '../fold.ts';
import { languageNamed } from '../languages.ts';
import type { PlaceIndex } from '../places.ts';
import { findPlace } from './find-place.ts';
import type { Facet, ParsedQuery } from './lookup-types.ts';
import { createPhraseTable, type PhraseTable } from './phrase-table.ts';
import { createSpecialtyTable, type Specialties } from './specialty-words.ts';

/** The part of a profession that a query needs. */
interface ProfessionWords {
  readonly id: string;
  readonly title: string;
  readonly plural: string;
  readonly synonyms: readonly string[];
}

interface QueryKnowledge {
  readonly professions: readonly ProfessionWords[];
  readonly placeIndex: PlaceIndex;
  /** "What they treat", as listings write it. */
  readonly specialties: Specialties;
}

/** Words that say nothing about whom one looks for. */
const stopWords = new Set('a an and any around at by can dr for from good i in injured injury issue issues me mr mrs ms my near nearby need of on or painful problem problems sore speaking speaks that the to treating treats who with within'.split(' '));

const fixedFacets: ReadonlyArray<readonly [phrases: string, facet: FixedFacet]> = [
  ['telehealth|online|by video|video call|video|telephone consult', { type: 'telehealth' }],
  ['accepting new clients|accepting new patients|taking new clients|taking new patients|taking clients|new clients|new patients|accepting|books open', { type: 'accepting' }],
  ['female|woman|lady', { type: 'gender', gender: 'female' }],
  ['male|man', { type: 'gender', gender: 'male' }],
];
type FixedFacet = { readonly type: 'telehealth' } | { readonly type: 'accepting' } | { readonly type: 'gender'; readonly gender: 'female' | 'male' };

/** Nobody types more; what is pasted beyond is not read, so that no line takes long. */
export const longestQuery = 300;

const kilometresPerMile = 1.609344;

/** Made once, it reads any number of lines with these words and places in mind. */
export function createQueryParser(knowledge: QueryKnowledge): (text: string) => ParsedQuery {
  const professions = professionTableOf(knowledge.professions);
  const specialties = createSpecialtyTable(knowledge.specialties);
  const funding = createPhraseTable<string>();
  for (const { id, title } of fundings) for (const phrase of fundingPhrases(title)) funding.add(phrase, id);
  const fixed = createPhraseTable<FixedFacet>();
  for (const [phrases, facet] of fixedFacets) for (const phrase of phrases.split('|')) fixed.add(phrase, facet);

  return (whole) => {
    const text = whole.slice(0, longestQuery);
    const tokens = tokenize(text);
    const taken = new Set<number>();
    const facets: Facet[] = [];
    const free = (from: number, length: number) => tokens.slice(from, from + length).every((_, offset) => !taken.has(from + offset));
    const take = (from: number, length: number) => {
      for (let index = from; index < from + length; index += 1) taken.add(index);
    };
    const rangeOf = (from: number, length: number) => {
      // Safe: callers pass spans of at least one token inside `tokens`.
      const range = { from: (tokens[from] as Token).from, to: (tokens[from + length - 1] as Token).to };
      return { ...range, label: text.slice(range.from, range.to) };
    };
    const each = <Value>(table: Pick<PhraseTable<Value>, 'get' | 'longest'>, toFacet: (values: readonly Value[], from: number, length: number) => Facet | undefined) => {
      for (let from = 0; from < tokens.length; from += 1) {
        for (let length = Math.min(table.longest, tokens.length - from); length > 0; length -= 1) {
          if (!free(from, length)) continue;
          const values = table.get(tokens.slice(from, from + length));
          const facet = values.length === 0 ? undefined : toFacet(values, from, length);
          if (facet === undefined) continue;
          facets.push(facet);
          take(from, length);
          break;
        }
      }
    };

    const distance = readDistance(text);
    if (distance !== undefined) {
      facets.push(distance);
      for (const [index, token] of tokens.entries()) if (token.from < distance.to && token.to > distance.from) taken.add(index);
    }
    const addPlace = (certainOnly: boolean) => {
      const found = findPlace(tokens, knowledge.placeIndex, { free, certainOnly });
      if (found === undefined || facets.some((facet) => facet.type === 'place')) return;
      facets.push({ type: 'place', ...rangeOf(found.from, found.length), places: found.places, certain: found.certain });
      take(found.from, found.length);
    };
    // "in Doctors Flat" is a place although "doctors" is a profession; a bare word is a place only when it is nothing else.
    addPlace(true);
    each(professions, (ids, from, length) => ({ type: 'profession', ...rangeOf(from, length), professions: [...new Set(ids)] }));
    each(specialties, ([specialty], from, length) => (specialty === undefined ? undefined : { type: 'specialty', ...rangeOf(from, length), specialty }));
    each(fixed, ([facet], from, length) => (facet === undefined || facets.some((other) => other.type === facet.type) ? undefined : { ...rangeOf(from, length), ...facet }));
    each(funding, (ids, from, length) => (facets.some((other) => other.type === 'funding') ? undefined : { type: 'funding', ...rangeOf(from, length), funding: [...new Set(ids)] }));
    for (let from = 0; from < tokens.length; from += 1) {
      for (const length of [4, 3, 2, 1]) {
        if (from + length > tokens.length || !free(from, length)) continue;
        const language = languageNamed(tokens.slice(from, from + length).map((token) => token.word).join(' '));
        if (language === undefined) continue;
        facets.push({ type: 'language', ...rangeOf(from, length), language });
        take(from, length);
        break;
      }
    }
    addPlace(false);

    const rest = tokens.filter((_, index) => !taken.has(index));
    const telling = rest.filter((token) => !stopWords.has(token.word));
    // A line of stop words alone is somebody typing a name that begins like one ("An", "Man").
    const kept = telling.length === 0 && facets.length === 0 ? rest : telling;
    return { facets: facets.sort((a, b) => a.from - b.from), text: kept.map((token) => text.slice(token.from, token.to)).join(' ') };
  };
}

const professionTables = new WeakMap<readonly ProfessionWords[], PhraseTable<string>>();

/** Made once: a parser is made at every change of the directory, and the professions stay. */
function professionTableOf(professions: readonly ProfessionWords[]): PhraseTable<string> {
  const known = professionTables.get(professions);
  if (known !== undefined) return known;
  const table = createPhraseTable<string>();
  for (const { id, title, plural, synonyms } of professions) for (const phrase of [title, plural, ...synonyms]) table.add(phrase, id);
  professionTables.set(professions, table);
  return table;
}

/** "Motor accident insurance (CTP, TAC)" is asked for by each of its names. */
function fundingPhrases(title: string): readonly string[] {
  const [name = '', inside = ''] = title.split(/[()]/);
  return [name, title, ...inside.split(',').filter((short) => /^\s*[A-Z]{2,5}\s*$/.test(short))];
}

/** "<10km", "within 10 km", "5 miles", "< 10". */
function readDistance(text: string): Facet | undefined {
  const match = /(?:(?:<=?|≤|\b(?:within|under|less than))\s*)?(?<![\p{L}\p{N}.,])(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:(km|kms|kilomet(?:re|er)s?)|(mi|miles?))(?![\p{L}\p{N}])|(?:<=?|≤)\s*(\d{1,4})(?![\p{L}\p{N}.,])/iu.exec(text);
  if (match === null) return undefined;
  const number = Number((match[1] ?? match[4] ?? '').replace(',', '.'));
  const km = match[3] === undefined ? number : number * kilometresPerMile;
  return { type: 'distance', from: match.index, to: match.index + match[0].length, label: match[0], km };
}
