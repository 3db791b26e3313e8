/**
 * The gazetteer as an index: finds places as they are typed and gives an address its coordinates, all offline. Built on
 * the device for some 50,000 places, so building is one pass without sorting; prefixes are sorted when first asked for.
 */
import { distanceKm, samePlaceKm } from './distance.ts';
import { foldWord, tokenize } from './fold.ts';
import type { Coordinates } from './listing.ts';
import type { Place } from './place.ts';
import { countryCode, stateKey, statesNamed } from './states.ts';

export interface Address {
  readonly place?: string;
  readonly state?: string;
  readonly postcode?: string;
  readonly country?: string;
}

interface FindOptions {
  readonly country?: string;
  readonly state?: string;
  readonly postcode?: string;
  /** 20 where nothing is said. */
  readonly limit?: number;
}

/** Which parts of an address found its coordinates; a postcode alone is the middle of its places. */
type GeocodedBy = 'place-state-postcode' | 'place-state' | 'place-postcode' | 'postcode' | 'place';

export interface Geocoded {
  readonly coordinates: Coordinates;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly by: GeocodedBy;
}

export interface PlaceIndex {
  readonly places: readonly Place[];
  /** Takes "dubbo", "dubbo nsw", "2830", "Dubbo NSW 2830" and beginnings such as "dubb"; whole names come first. */
  readonly find: (text: string, options?: FindOptions) => readonly Place[];
  /**
   * The places that the whole text names, without completing it; what a query's words are compared with. `bare` says that
   * it was a name alone, with no state, postcode or country to say that a place is meant.
   */
  readonly exactly: (text: string) => { readonly places: readonly Place[]; readonly bare: boolean };
  /** Whether a place's name begins with the folded word: most words of a query begin none, and need not be looked up. */
  readonly begins: (word: string) => boolean;
  readonly geocode: (address: Address) => Geocoded | undefined;
  /** Every word of a place's name, folded and with its long form, each once. */
  readonly words: () => ReadonlySet<string>;
}

/** Words that addresses and gazetteers shorten differently. */
const longForms: Readonly<Record<string, string>> = { mt: 'mount', st: 'saint', ste: 'sainte', ft: 'fort', nth: 'north', sth: 'south' };

export function createPlaceIndex(places: readonly Place[]): PlaceIndex {
  const byName = new Map<string, Place[]>();
  const byPostcode = new Map<string, Place[]>();
  for (const place of places) {
    append(byName, placeKey(place.name), place);
    if (place.postcode !== undefined && place.postcode !== '') append(byPostcode, postcodeKey(place.postcode), place);
  }
  let sortedNames: readonly string[] | undefined;
  const namesWithPrefix = (prefix: string, limit: number): readonly string[] => {
    sortedNames ??= [...byName.keys()].sort();
    const found: string[] = [];
    for (let index = firstAtOrAfter(sortedNames, prefix); found.length < limit; index += 1) {
      const name = sortedNames[index];
      if (name === undefined || !name.startsWith(prefix)) break;
      found.push(name);
    }
    return found;
  };

  function namedByKey(key: string): readonly Place[] {
    return byName.get(key) ?? byName.get(turnedPlaceKey(key)) ?? [];
  }

  function find(text: string, options: FindOptions = {}): readonly Place[] {
    const limit = options.limit ?? 20;
    for (const reading of readAddress(text)) {
      const wanted = { ...options, ...reading };
      const fits = (place: Place) => placeFits(place, wanted);
      if (reading.name === '') {
        const ofPostcode = reading.postcode === undefined ? [] : postcodePlaces(reading.postcode).filter(fits);
        if (ofPostcode.length > 0) return ofPostcode.slice(0, limit);
        continue;
      }
      const exact = namedByKey(reading.name).filter(fits);
      const completed: Place[] = [];
      for (const name of namesWithPrefix(reading.name, limit * 20)) {
        if (exact.length + completed.length >= limit) break;
        if (name !== reading.name) completed.push(...(byName.get(name) ?? []).filter(fits));
      }
      if (exact.length + completed.length > 0) return [...exact, ...completed].slice(0, limit);
    }
    return [];
  }

  function exactly(text: string): { readonly places: readonly Place[]; readonly bare: boolean } {
    for (const reading of readAddress(text)) {
      const candidates = reading.name !== '' ? namedByKey(reading.name) : reading.postcode === undefined ? [] : postcodePlaces(reading.postcode);
      const found = candidates.filter((place) => placeFits(place, reading));
      if (found.length > 0) return { places: found, bare: reading.state === undefined && reading.postcode === undefined && reading.country === undefined };
    }
    return { places: [], bare: true };
  }

  let firstWords: ReadonlySet<string> | undefined;
  function begins(word: string): boolean {
    firstWords ??= new Set([...byName.keys()].flatMap((name) => [name.split(' ', 1)[0] ?? '', turnedPlaceKey(name).split(' ', 1)[0] ?? '']));
    return firstWords.has(longForms[word] ?? word);
  }

  function geocode(address: Address): Geocoded | undefined {
    const country = address.country === undefined ? undefined : (countryCode(address.country) ?? address.country);
    const named = address.place === undefined ? [] : namedByKey(placeKey(address.place)).filter((place) => placeFits(place, { country }));
    const ofState = address.state === undefined ? [] : named.filter((place) => placeFits(place, { state: address.state }));
    const postcode = address.postcode === undefined || address.postcode === '' ? undefined : postcodeKey(address.postcode);
    const isOfPostcode = (place: Place) => postcode !== undefined && place.postcode !== undefined && postcodeFits(place.postcode, postcode);
    return (
      middle(ofState.filter(isOfPostcode), 'place-state-postcode') ??
      middle(ofState, 'place-state') ??
      (address.state === undefined ? middle(named.filter(isOfPostcode), 'place-postcode') : undefined) ??
      middle(
        (postcode === undefined ? [] : postcodePlaces(postcode)).filter((place) => placeFits(place, { country, state: address.state })),
        'postcode',
      ) ??
      // A name in another state than the one written is more likely a namesake than a slip.
      middle(address.state === undefined ? named : named.filter((place) => place.state === undefined), 'place')
    );
  }

  function postcodePlaces(postcode: string): readonly Place[] {
    return byPostcode.get(postcode) ?? byPostcode.get(outwardPart(postcode)) ?? [];
  }

  return {
    places,
    find,
    exactly,
    begins,
    geocode,
    words: () => new Set([...byName.keys()].flatMap((name) => name.split(' '))),
  };
}

/** "Dubbo NSW 2830", as a person writes it. */
export function formatPlace(place: { readonly name: string; readonly state?: string | undefined; readonly postcode?: string | undefined }): string {
  return [place.name, place.state, place.postcode].filter((part) => part !== undefined && part !== '').join(' ');
}

/** How a place's name is compared: "Saint-Jérôme", "st jerome" and "ST. JEROME" are one name. Empty without a letter or digit. */
export function placeKey(name: string): string {
  return nameOf(tokenize(name).map(({ word }) => word));
}

/** "North Fitzroy" is written "Fitzroy North" in a gazetteer, or the other way round; any other name is its own. */
export function turnedPlaceKey(key: string): string {
  return key.replace(/^(north|south|east|west|upper|lower) (.+)$|^(.+) (north|south|east|west|upper|lower)$/, (_, before, name, otherName, after) =>
    before === undefined ? `${after} ${otherName}` : `${name} ${before}`,
  );
}

function postcodeKey(postcode: string): string {
  const key = foldWord(postcode.replace(/[\s-]/g, ''));
  // Spreadsheets drop the leading zero of the Northern Territory's postcodes (0800 to 0999).
  return /^[89][0-9]{2}$/.test(key) ? `0${key}` : key;
}

/** Postal files of Canada and the United Kingdom know only the first part of a postcode; US ones only five digits. */
function outwardPart(postcode: string): string {
  if (/^[0-9]{9}$/.test(postcode)) return postcode.slice(0, 5);
  if (/^[a-z][0-9][a-z][0-9][a-z][0-9]$/.test(postcode)) return postcode.slice(0, 3);
  return postcode.replace(/[0-9][a-z]{2}$/, '');
}

function postcodeFits(ofPlace: string, wanted: string): boolean {
  const key = postcodeKey(ofPlace);
  return key === wanted || key === outwardPart(wanted);
}

interface Wanted {
  readonly country?: string | undefined;
  readonly state?: string | undefined;
  readonly postcode?: string | undefined;
}

function placeFits(place: Place, wanted: Wanted): boolean {
  if (wanted.country !== undefined && place.country !== wanted.country) return false;
  if (wanted.state !== undefined && (place.state === undefined || stateKey(place.state, place.country) !== stateKey(wanted.state, place.country))) {
    return false;
  }
  return wanted.postcode === undefined || (place.postcode !== undefined && postcodeFits(place.postcode, postcodeKey(wanted.postcode)));
}

interface Reading extends Wanted {
  /** Folded; empty where only a postcode was written. */
  readonly name: string;
}

/** The ways to read a typed place, likeliest first: the whole as a name, then with a postcode, state or country at its end taken off. */
function readAddress(text: string): Reading[] {
  const words = tokenize(text).map((token) => token.word);
  const readings: Reading[] = [{ name: nameOf(words) }];
  const last = words.length;
  for (let end = last - 1; end >= Math.max(0, last - 6); end -= 1) {
    const tail = readTail(words.slice(end));
    if (tail !== undefined) readings.push({ name: nameOf(words.slice(0, end)), ...tail });
  }
  return words.length === 0 ? [] : readings;
}

function nameOf(words: readonly string[]): string {
  return words.map((word) => longForms[word] ?? word).join(' ');
}

/** "nsw", "2830", "nsw 2830", "vic australia": the words after a place's name; undefined where any of them is something else. */
function readTail(words: readonly string[]): Wanted | undefined {
  const whole = words.join(' ');
  if (words.length === 0) return {};
  if (looksLikePostcode(words)) return { postcode: postcodeKey(words.join('')) };
  if (statesNamed(whole).length > 0) return { state: whole };
  const country = whole.length > 2 ? countryCode(whole) : undefined;
  if (country !== undefined) return { country };
  for (let split = 1; split < words.length; split += 1) {
    const first = readTail(words.slice(0, split));
    const rest = readTail(words.slice(split));
    if (first !== undefined && rest !== undefined) return { ...first, ...rest };
  }
  return undefined;
}

/** Australian, US, Canadian and British postcodes, the last two with or without their second part. */
function looksLikePostcode(words: readonly string[]): boolean {
  const joined = words.join('');
  if (words.length === 1) return /^([0-9]{4,5}|[a-z][0-9][a-z]|[a-z]{1,2}[0-9][0-9a-z]?|[a-z]{1,2}[0-9][0-9a-z]?[0-9][a-z]{2}|[a-z][0-9][a-z][0-9][a-z][0-9])$/.test(joined);
  return words.length === 2 && /^([a-z]{1,2}[0-9][0-9a-z]?|[a-z][0-9][a-z])$/.test(words[0] ?? '') && /^[0-9][a-z][a-z0-9]$/.test(words[1] ?? '');
}

/** The middle of several entries of one place (it may have several postcodes); undefined where they lie too far apart to be one. */
function middle(places: readonly Place[], by: GeocodedBy): Geocoded | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  if (places.some((place) => distanceKm(place.coordinates, first.coordinates) > (by === 'postcode' ? samePlaceKm * 5 : samePlaceKm))) return undefined;
  const mean = (pick: (coordinates: Coordinates) => number) => places.reduce((sum, place) => sum + pick(place.coordinates), 0) / places.length;
  const coordinates = places.length === 1 ? first.coordinates : { latitude: rounded(mean((c) => c.latitude)), longitude: rounded(mean((c) => c.longitude)) };
  return { coordinates, country: first.country, by };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function append(map: Map<string, Place[]>, key: string, place: Place): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [place]);
  else list.push(place);
}

function firstAtOrAfter(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middleIndex = (low + high) >> 1;
    // Safe: middleIndex lies between low and high, inside the array.
    if ((sorted[middleIndex] as string) < wanted) low = middleIndex + 1;
    else high = middleIndex;
  }
  return low;
}
