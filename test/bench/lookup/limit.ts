/**
 * The limit of the look-up: every match is scored on bare typed arrays, with no block left out and nothing remembered. It
 * is given what a query was read as, and need neither read it nor say why. It shares no code with the look-up's search but
 * the folding of words and the table of weights.
 */
import { professionById } from '@trusted-hands/packs';
import { type Coordinates, distanceKm, foldPhrase, type Facet, type ListingSummary, type ParsedQuery, rankingWeights as weights, specialtyKey, stateNames, type TrustByNumber } from '@trusted-hands/directory';
import { createBest } from './best.ts';
import { createStanding } from './standing.ts';
import { createTerms } from './terms.ts';

export interface LimitAnswer {
  readonly numbers: number[];
  readonly scores: number[];
}

interface LimitOptions {
  /** The viewer's. */
  readonly trust?: TrustByNumber | undefined;
  readonly origin: Coordinates | undefined;
  readonly nowDay: number;
  readonly limit: number;
}

type Point = readonly [number, number, number];
type Marked = ReturnType<ReturnType<typeof createTerms>['mark']>;
/** What a word of the query marks. */
interface Word {
  readonly given: Marked;
  readonly family: Marked;
  readonly treats: Marked;
  readonly places: Marked;
  readonly professions: Float64Array;
}
/** All rows of some texts. */
interface RowsOfTexts {
  readonly terms: ReturnType<typeof createTerms>;
  readonly ids: readonly number[];
}
type FacetOf<Type extends Facet['type']> = Extract<Facet, { type: Type }>;
const earthRadiusKm = 6371.0088;
const samePlaceKm = 60;

export function createLimit(unsorted: readonly ListingSummary[]) {
  // Neighbours side by side, so that what is asked of them lies side by side too.
  const rows = unsorted.toSorted((a, b) => compare(placeText(a.locations[0]), placeText(b.locations[0])));
  const count = rows.length;
  const number = Uint32Array.from(rows, (row) => row.number);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  const professionIds = distinct(rows.map((row) => row.profession));
  const languageIds = distinct(rows.flatMap((row) => row.languages));
  const fundingIds = distinct(rows.flatMap((row) => row.funding));
  const placeTexts = distinct(rows.flatMap((row) => row.locations.map(placeText)));
  const placeIds = new Map(placeTexts.map((text, id) => [text, id]));
  const bits = (values: readonly string[], ids: readonly string[]) => values.reduce((all, value) => all | (1 << ids.indexOf(value)), 0);
  const profession = Uint8Array.from(rows, (row) => professionIds.indexOf(row.profession));
  const languages = Int32Array.from(rows, (row) => bits(row.languages, languageIds));
  const funding = Int32Array.from(rows, (row) => bits(row.funding, fundingIds));
  const gender = Uint8Array.from(rows, (row) => (row.gender === 'female' ? 1 : row.gender === 'male' ? 2 : 0));
  const accepting = Uint8Array.from(rows, (row) => Number(row.acceptingNewClients));
  const telehealth = Uint8Array.from(rows, (row) => Number(row.telehealth));
  const standingOn = createStanding(rows);
  // At most two places a row: where the second is missing it is the first.
  const place = [0, 1].map((index) => Uint16Array.from(rows, (row) => placeIds.get(placeText(row.locations[index] ?? row.locations[0])) ?? 0));
  const placePoints = placeTexts.map((text) => pointOf(JSON.parse(text).coordinates));
  const points = Float32Array.from(placePoints.flat());
  const givenOf = (row: ListingSummary) => row.name.slice(0, row.name.lastIndexOf(' '));
  const familyOf = (row: ListingSummary) => row.name.slice(row.name.lastIndexOf(' ') + 1);
  const givens = createTerms(distinct(rows.map(givenOf)), rows.map((row) => [givenOf(row)]));
  const families = createTerms(distinct(rows.map(familyOf)), rows.map((row) => [familyOf(row)]));
  const given = narrowest(givens.texts.length, givens.idsOfRows);
  const family = narrowest(families.texts.length, families.idsOfRows);
  const treats = createTerms(distinct(rows.flatMap((row) => row.specialties)), rows.map((row) => row.specialties));
  const places = createTerms(placeTexts, rows.map((row) => row.locations.map(placeText)), (text) => {
    const { place: name, postcode, state, country } = JSON.parse(text);
    return foldPhrase([name, postcode, ...stateNames(state, country)].join(' '));
  });
  const professionRows = createTerms(professionIds, rows.map((row) => [row.profession]), () => '');
  const treatIds = new Map<string, number[]>();
  for (const [id, text] of treats.texts.entries()) treatIds.set(specialtyKey(text), [...(treatIds.get(specialtyKey(text)) ?? []), id]);
  const commonKeys = professionIds.map((id) => new Set((professionById(id)?.treats ?? []).map(specialtyKey)));
  const professionWords = professionIds
    .flatMap((id, index) => {
      const known = professionById(id);
      const wordsOf = (texts: readonly string[], weight: number) => texts.flatMap((text) => foldPhrase(text).split(' ')).map((word) => ({ word, weight, index }));
      return [...wordsOf([known?.title ?? id, known?.plural ?? id], weights.words.profession), ...wordsOf(known?.synonyms ?? [], weights.words.synonym)];
    })
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const nameFit = Float64Array.of(0, weights.words.name * weights.begins, weights.words.name);
  const treatFit = Float64Array.of(0, weights.words.specialty * weights.begins, weights.words.specialty);
  const placeFit = Float64Array.of(0, weights.words.place * weights.begins, weights.words.place);
  const [firstPlace = new Uint16Array(), secondPlace = new Uint16Array()] = place;

  /** Of the readings one after another, each practitioner once. */
  function search(readings: readonly ParsedQuery[], options: LimitOptions): LimitAnswer {
    const answer: LimitAnswer = { numbers: [], scores: [] };
    for (const reading of readings) {
      const found = searchOne(reading, options);
      for (const [index, one] of found.numbers.entries()) {
        if (answer.numbers.length === options.limit || answer.numbers.includes(one)) continue;
        answer.numbers.push(one);
        answer.scores.push(found.scores[index] ?? 0);
      }
    }
    return answer;
  }

  function searchOne({ facets, text }: ParsedQuery, { origin, nowDay, limit, trust }: LimitOptions): LimitAnswer {
    for (const terms of [givens, families, treats, places]) terms.begin();
    // Safe: the predicate keeps only facets of the type asked for.
    const of = <Type extends Facet['type']>(type: Type) => facets.filter((facet) => facet.type === type) as FacetOf<Type>[];
    const [placeFacet] = of('place');
    const asked = of('profession').flatMap((facet) => facet.professions);
    const isAsked = new Uint8Array(professionIds.length).fill(asked.length === 0 ? 1 : 0);
    for (const id of asked) isAsked[professionIds.indexOf(id)] = 1;
    const specialties = of('specialty').map((facet) => facet.specialty);
    const keys = specialties.map(specialtyKey);
    const treatBits = specialties.length === 0 ? nobodyTreats : new Int32Array(treats.texts.length);
    for (const [index, key] of keys.entries()) for (const id of treatIds.get(key) ?? []) treatBits[id] = (treatBits[id] ?? 0) | (1 << index);
    const spoken = of('language');
    const speaks = bits(spoken.map((facet) => facet.language).filter((id) => languageIds.includes(id)), languageIds);
    const speakers = spoken.map((facet) => calledBy(facet.label));
    const [wantsGender] = of('gender');
    const [wantsFunding] = of('funding');
    const pays = wantsFunding === undefined ? 0 : bits(wantsFunding.funding.filter((id) => fundingIds.includes(id)), fundingIds);
    const wantsTelehealth = of('telehealth').length > 0;
    const wantsAccepting = of('accepting').length > 0;
    const mostKm = straightKm(of('distance')[0]?.km ?? Infinity);
    const origins = originsOf(placeFacet, origin).map(pointOf);
    const bare = placeFacet === undefined || placeFacet.certain ? undefined : calledBy(placeFacet.label);
    const isOnlyTreated = specialties.length > 0 && asked.length === 0 && text === '';
    const commonly = isOnlyTreated ? new Uint8Array(professionIds.length) : nobodyCommonly;
    if (isOnlyTreated) for (const [id, common] of commonKeys.entries()) commonly[id] = Number(keys.some((key) => common.has(key)));
    const called = isOnlyTreated ? specialties.map(calledBy) : [];
    const words = foldPhrase(text).split(' ').filter((word) => word !== '').map((word): Word => ({ given: givens.mark(word), family: families.mark(word), treats: treats.mark(word), places: places.mark(word), professions: professionFits(word) }));

    const standing = standingOn(nowDay, trust);
    const best = createBest(limit);
    const wantedGender = wantsGender === undefined ? 0 : wantsGender.gender === 'female' ? 1 : 2;
    const [word] = words;
    const share = 1 - weights.specialtyUnnamed;
    const score = (row: number) => {
      if (isAsked[profession[row] ?? 0] === 0) return;
      if (wantedGender !== 0 && gender[row] !== wantedGender) return;
      if (wantsTelehealth && telehealth[row] === 0) return;
      if (wantsAccepting && accepting[row] === 0) return;
      if (spoken.length > 0 && ((languages[row] ?? 0) & speaks) === 0 && !speakers.some((has) => has(row))) return;
      if (wantsFunding !== undefined && ((funding[row] ?? 0) & pays) === 0) return;
      let fit = 1;
      if (word !== undefined) {
        fit = wordFit(word, row);
        if (fit === 0) return;
        if (words.length > 1) {
          for (let index = 1; index < words.length; index += 1) {
            const more = wordFit(words[index] ?? word, row);
            if (more === 0) return;
            fit += more;
          }
          fit /= words.length;
        }
      }
      let clinical = 1;
      if (specialties.length > 0) {
        let treated = 0;
        for (let bits = treats.bits(row, treatBits); bits !== 0; bits &= bits - 1) treated += 1;
        if (treated === 0 && isOnlyTreated && commonly[profession[row] ?? 0] === 0 && !called.some((has) => has(row))) return;
        clinical = weights.specialtyUnnamed + share * (treated / specialties.length);
      }
      let km = Infinity;
      let near = 1;
      if (origins.length > 0) {
        const [first, second] = [firstPlace[row] ?? 0, secondPlace[row] ?? 0];
        let square = Infinity;
        for (const from of origins) {
          square = Math.min(square, chord(first, from));
          if (first !== second) square = Math.min(square, chord(second, from));
        }
        km = Math.round(Math.sqrt(square) * (earthRadiusKm * 100)) / 100;
        if (km > mostKm) return;
        near = weights.halfDistanceKm / (weights.halfDistanceKm + km);
      }
      if (bare !== undefined) {
        if (bare(row)) near = 1;
        else fit *= weights.placeOnly;
      }
      const exact = fit * clinical * near * (standing[row] ?? 0);
      // Less even when it is rounded up.
      if (exact + 1e-6 < best.least) return;
      const value = Math.round(exact * 1e6) / 1e6;
      if (value > 0 && value >= best.least) best.take(value, km, number[row] ?? 0);
    };

    const lists: RowsOfTexts[][] = [];
    if (asked.length > 0) lists.push([{ terms: professionRows, ids: asked.map((id) => professionIds.indexOf(id)).filter((id) => id >= 0) }]);
    for (const one of words) {
      lists.push([{ terms: givens, ids: one.given.ids }, { terms: families, ids: one.family.ids }, { terms: treats, ids: one.treats.ids }, { terms: places, ids: one.places.ids }, { terms: professionRows, ids: positive(one.professions) }]);
    }
    if (isOnlyTreated && called.every((has) => has === nobody)) lists.push([{ terms: treats, ids: positive(treatBits) }, { terms: professionRows, ids: positive(commonly) }]);
    let shortest: readonly RowsOfTexts[] | undefined;
    let fewest = count;
    for (const list of lists) {
      const size = list.reduce((sum, { terms, ids }) => sum + terms.rowCount(ids), 0);
      if (size >= fewest) continue;
      fewest = size;
      shortest = list;
    }
    // A row may stand in many lists; each is scored once at the least.
    if (shortest === undefined) for (let row = 0; row < count; row += 1) score(row);
    else for (const { terms, ids } of shortest) terms.eachRow(ids, score);
    return best;
  }

  function wordFit(word: Word, row: number): number {
    let fit = word.professions[profession[row] ?? 0] ?? 0;
    if (word.given.ids.length + word.family.ids.length > 0) fit = Math.max(fit, nameFit[Math.max(word.given.marks[given[row] ?? 0] ?? 0, word.family.marks[family[row] ?? 0] ?? 0)] ?? 0);
    if (word.treats.ids.length > 0) fit = Math.max(fit, treatFit[treats.strongest(row, word.treats.marks)] ?? 0);
    if (word.places.ids.length > 0) fit = Math.max(fit, placeFit[Math.max(word.places.marks[firstPlace[row] ?? 0] ?? 0, word.places.marks[secondPlace[row] ?? 0] ?? 0)] ?? 0);
    return fit;
  }

  function chord(place: number, from: Point): number {
    const dx = (points[place * 3] ?? 0) - from[0];
    const dy = (points[place * 3 + 1] ?? 0) - from[1];
    const dz = (points[place * 3 + 2] ?? 0) - from[2];
    return dx * dx + dy * dy + dz * dz;
  }

  function professionFits(word: string): Float64Array {
    const fits = new Float64Array(professionIds.length);
    let from = 0;
    let to = professionWords.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((professionWords[middle]?.word ?? '') < word) from = middle + 1;
      else to = middle;
    }
    for (let one = professionWords[from]; one !== undefined; one = professionWords[from]) {
      if (!one.word.startsWith(word)) break;
      fits[one.index] = Math.max(fits[one.index] ?? 0, one.word === word ? one.weight : one.weight * weights.begins);
      from += 1;
    }
    return fits;
  }

  /** Whether a row's name has every word of a label, whole. */
  function calledBy(label: string): (row: number) => boolean {
    const marks = foldPhrase(label).split(' ').map((word) => ({ given: givens.mark(word), family: families.mark(word) }));
    if (marks.some((mark) => mark.given.ids.length + mark.family.ids.length === 0)) return nobody;
    return (row) => marks.every((mark) => mark.given.marks[given[row] ?? 0] === 2 || mark.family.marks[family[row] ?? 0] === 2);
  }

  return { search };
}

const nobody = () => false;
const nobodyTreats = new Int32Array();
const nobodyCommonly = new Uint8Array();

/** Where the values are not 0. */
function positive(values: ArrayLike<number>): number[] {
  const ids: number[] = [];
  for (let id = 0; id < values.length; id += 1) if (values[id] !== 0) ids.push(id);
  return ids;
}

/** A million practitioners have more family names than sixteen bits can tell apart. */
function narrowest(distinct: number, ids: ArrayLike<number>): Uint16Array | Uint32Array {
  return distinct <= 0x10000 ? Uint16Array.from(ids) : Uint32Array.from(ids);
}

function placeText(location: ListingSummary['locations'][number] | undefined): string {
  return JSON.stringify(location);
}

function pointOf({ latitude, longitude }: Coordinates): Point {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The query's place, of several of one name the nearest; else one's own. */
function originsOf(facet: FacetOf<'place'> | undefined, own: Coordinates | undefined): readonly Coordinates[] {
  const places = (facet?.places ?? []).map((one) => one.coordinates);
  if (places.length === 0) return own === undefined ? [] : [own];
  const anchor = own === undefined ? undefined : places.toSorted((a, b) => distanceKm(a, own) - distanceKm(b, own))[0];
  return anchor === undefined ? places : places.filter((one) => distanceKm(one, anchor) <= samePlaceKm);
}

/** The straight line through the globe that a way over the ground so long has. */
function straightKm(km: number): number {
  return km >= Math.PI * earthRadiusKm ? Infinity : 2 * earthRadiusKm * Math.sin(km / (2 * earthRadiusKm));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
