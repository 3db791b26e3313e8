/**
 * The limit of the look-up: every match is scored on bare typed arrays, with no block left out and nothing remembered. It
 * is given what a query was read as, and need neither read it nor say why. It shares no code with the look-up's search but
 * the folding of words and the table of weights.
 */
import { professionById } from '@trusted-hands/packs';
import { type Coordinates, distanceKm, foldPhrase, type Facet, type ListingSummary, type ParsedQuery, rankingWeights as weights, specialtyKey, stateNames } from '@trusted-hands/directory';
import { createTerms, type Marked, type Terms } from './terms.ts';

export interface LimitAnswer {
  readonly numbers: number[];
  readonly scores: number[];
}

interface LimitOptions {
  readonly origin: Coordinates | undefined;
  readonly nowDay: number;
  readonly limit: number;
}

type FacetOf<Type extends Facet['type']> = Extract<Facet, { type: Type }>;
const earthRadiusKm = 6371.0088;
const samePlaceKm = 60;

export function createLimit(rows: readonly ListingSummary[]) {
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
  const checked = Float64Array.from(rows, (row) => (row.check?.step === 'register-checked' ? weights.registerChecked : weights.unknownPerson));
  const confirmedDay = Int32Array.from(rows, (row) => row.confirmedDay ?? -1);
  // At most two places a row: where the second is missing it is the first.
  const place = [0, 1].map((index) => Uint16Array.from(rows, (row) => placeIds.get(placeText(row.locations[index] ?? row.locations[0])) ?? 0));
  const placePoints = placeTexts.map((text) => pointOf(JSON.parse(text).coordinates));
  const [x, y, z] = [0, 1, 2].map((axis) => Float64Array.from(placePoints, (point) => point[axis] ?? 0));
  const names = createTerms(distinct(rows.map((row) => row.name)), rows.map((row) => [row.name]));
  const treats = createTerms(distinct(rows.flatMap((row) => row.specialties)), rows.map((row) => row.specialties));
  const places = createTerms(placeTexts, rows.map((row) => row.locations.map(placeText)), (text) => {
    const { place: name, postcode, state, country } = JSON.parse(text);
    return foldPhrase([name, postcode, ...stateNames(state, country)].join(' '));
  });
  const professionRows = createTerms(professionIds, rows.map((row) => [row.profession]), () => '');
  const treatKeys = treats.texts.map(specialtyKey);

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

  function searchOne({ facets, text }: ParsedQuery, { origin, nowDay, limit }: LimitOptions): LimitAnswer {
    // Safe: the predicate keeps only facets of the type asked for.
    const of = <Type extends Facet['type']>(type: Type) => facets.filter((facet) => facet.type === type) as FacetOf<Type>[];
    const [placeFacet] = of('place');
    const asked = of('profession').flatMap((facet) => facet.professions);
    const isAsked = Uint8Array.from(professionIds, (id) => Number(asked.length === 0 || asked.includes(id)));
    const specialties = of('specialty').map((facet) => facet.specialty);
    const keys = specialties.map(specialtyKey);
    const treatBits = Int32Array.from(treatKeys, (key) => keys.reduce((all, one, index) => all | (Number(one === key) << index), 0));
    const spoken = of('language');
    const speaks = bits(spoken.map((facet) => facet.language).filter((id) => languageIds.includes(id)), languageIds);
    const speakers = spoken.map((facet) => calledBy(facet.label));
    const [wantsGender] = of('gender');
    const [wantsFunding] = of('funding');
    const pays = wantsFunding === undefined ? 0 : bits(wantsFunding.funding.filter((id) => fundingIds.includes(id)), fundingIds);
    const wantsTelehealth = of('telehealth').length > 0;
    const wantsAccepting = of('accepting').length > 0;
    const mostKm = of('distance')[0]?.km ?? Infinity;
    const origins = originsOf(placeFacet, origin).map(pointOf);
    const bare = placeFacet === undefined || placeFacet.certain ? undefined : calledBy(placeFacet.label);
    const isOnlyTreated = specialties.length > 0 && asked.length === 0 && text === '';
    const commonly = Uint8Array.from(professionIds, (id) => Number((professionById(id)?.treats ?? []).some((treat) => keys.includes(specialtyKey(treat)))));
    const called = isOnlyTreated ? specialties.map(calledBy) : [];
    const words = foldPhrase(text).split(' ').filter((word) => word !== '').map((word) => ({ names: names.mark(word), treats: treats.mark(word), places: places.mark(word), professions: professionFits(word) }));

    const answer: LimitAnswer = { numbers: [], scores: [] };
    const kms: number[] = [];
    const score = (row: number) => {
      if (isAsked[profession[row] ?? 0] === 0) return;
      if (wantsGender !== undefined && gender[row] !== (wantsGender.gender === 'female' ? 1 : 2)) return;
      if (wantsTelehealth && telehealth[row] === 0) return;
      if (wantsAccepting && accepting[row] === 0) return;
      if (spoken.length > 0 && ((languages[row] ?? 0) & speaks) === 0 && !speakers.some((has) => has(row))) return;
      if (wantsFunding !== undefined && ((funding[row] ?? 0) & pays) === 0) return;
      let fit = 1;
      if (words.length > 0) {
        let sum = 0;
        for (const word of words) {
          let best = names.fit(row, word.names, weights.words.name);
          best = Math.max(best, word.professions[profession[row] ?? 0] ?? 0, treats.fit(row, word.treats, weights.words.specialty), places.fit(row, word.places, weights.words.place));
          if (best === 0) return;
          sum += best;
        }
        fit = sum / words.length;
      }
      let clinical = 1;
      if (specialties.length > 0) {
        let treated = treats.bits(row, treatBits);
        let share = 0;
        for (; treated !== 0; treated &= treated - 1) share += 1;
        if (share === 0 && isOnlyTreated && commonly[profession[row] ?? 0] === 0 && !called.some((has) => has(row))) return;
        clinical = weights.specialtyUnnamed + (1 - weights.specialtyUnnamed) * (share / specialties.length);
      }
      let km = Infinity;
      let near = 1;
      if (origins.length > 0) {
        let square = Infinity;
        for (const from of origins) {
          for (const column of place) {
            const at = column[row] ?? 0;
            const dx = (x?.[at] ?? 0) - from[0];
            const dy = (y?.[at] ?? 0) - from[1];
            const dz = (z?.[at] ?? 0) - from[2];
            square = Math.min(square, dx * dx + dy * dy + dz * dz);
          }
        }
        km = Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)) * 100) / 100;
        if (km > mostKm) return;
        near = weights.halfDistanceKm / (weights.halfDistanceKm + km);
      }
      if (bare !== undefined) {
        if (bare(row)) near = 1;
        else fit *= weights.placeOnly;
      }
      const confirmed = confirmedDay[row] ?? -1;
      const days = Math.max(0, nowDay - confirmed);
      const fresh = confirmed < 0 ? weights.neverConfirmed : 1 - Math.min(1, Math.max(0, (days - weights.freshDays) / weights.freshDays)) * (1 - weights.staleFactor);
      const value = Math.round(fit * clinical * near * (checked[row] ?? 0) * (fresh * (accepting[row] === 1 ? 1 : weights.notAccepting)) * 1e6) / 1e6;
      if (value > 0) insert(answer, kms, { score: value, km, number: number[row] ?? 0, limit });
    };

    const lists = [
      ...(asked.length > 0 ? [asked.map((id) => professionRows.rowsOf(professionIds.indexOf(id)))] : []),
      ...words.map((word) => [...names.rowsOfMarked(word.names), ...treats.rowsOfMarked(word.treats), ...places.rowsOfMarked(word.places), ...professionIds.flatMap((_, id) => ((word.professions[id] ?? 0) > 0 ? [professionRows.rowsOf(id)] : []))]),
      ...(isOnlyTreated && specialties.every((one) => names.mark(foldPhrase(one).split(' ')[0] ?? '').ids.length === 0)
        ? [[...treatBits].flatMap((mask, id) => (mask === 0 ? [] : [treats.rowsOf(id)])).concat([...commonly].flatMap((is, id) => (is === 1 ? [professionRows.rowsOf(id)] : [])))]
        : []),
    ];
    const sizeOf = (list: readonly Uint32Array[]) => list.reduce((sum, slice) => sum + slice.length, 0);
    const shortest = lists.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (shortest === undefined) for (let row = 0; row < count; row += 1) score(row);
    else for (const slice of shortest) for (const row of slice) score(row);
    return answer;
  }

  function professionFits(word: string): Float64Array {
    return Float64Array.from(professionIds, (id) => {
      const known = professionById(id);
      const fit = (texts: readonly string[], weight: number) => Math.max(0, ...texts.flatMap((one) => foldPhrase(one).split(' ')).map((one) => (one === word ? weight : one.startsWith(word) ? weight * weights.begins : 0)));
      return Math.max(fit([known?.title ?? id, known?.plural ?? id], weights.words.profession), fit(known?.synonyms ?? [], weights.words.synonym));
    });
  }

  /** Whether a row's name has every word of a label, whole. */
  function calledBy(label: string): (row: number) => boolean {
    const marks = foldPhrase(label).split(' ').map((word) => names.mark(word));
    return marks.some((mark) => mark.ids.length === 0) ? () => false : (row) => marks.every((mark) => names.isWhole(row, mark));
  }

  return { search };
}

export type { Marked, Terms };

function placeText(location: ListingSummary['locations'][number] | undefined): string {
  return JSON.stringify(location);
}

function pointOf({ latitude, longitude }: Coordinates): readonly [number, number, number] {
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

interface Candidate {
  readonly score: number;
  readonly km: number;
  readonly number: number;
  readonly limit: number;
}

function insert(answer: LimitAnswer, kms: number[], { score, km, number, limit }: Candidate): void {
  const { numbers, scores } = answer;
  let at = numbers.length;
  while (at > 0) {
    const before = scores[at - 1] ?? 0;
    const isBetter = score !== before ? score > before : km !== kms[at - 1] ? km < (kms[at - 1] ?? 0) : number < (numbers[at - 1] ?? 0);
    if (!isBetter) break;
    at -= 1;
  }
  if (at === limit || numbers[at - 1] === number) return;
  numbers.splice(at, 0, number);
  scores.splice(at, 0, score);
  kms.splice(at, 0, km);
  if (numbers.length > limit) {
    numbers.pop();
    scores.pop();
    kms.pop();
  }
}
