/**
 * A reading of a query made ready for one segment: every test and factor of the ranking is looked up by a small number of
 * the row's columns, so that one row costs a few steps.
 */
import { acceptingFactor, clinicalFactor, distanceFactor, distanceOfFactor, rankingWeights, score } from '../ranking.ts';
import { type Reading, wordsOf } from '../reading.ts';
import { earthRadiusKm, throughGroundKm } from '../../distance.ts';
import { isAway } from '../../file/calendar.ts';
import type { Namesakes, RowSlice } from './name-marks.ts';
import { namesakesOf, shortest, slicesOf } from './name-marks.ts';
import type { Segment } from './segment.ts';
import type { SegmentTrust } from './segment-trust.ts';
import { nameFits, placeFits, specialtyFits, wordFit, type WordFit } from './word-fit.ts';

export class RowScorer {
  readonly #segment: Segment;
  readonly #trust: SegmentTrust | undefined;
  readonly #words: readonly WordFit[];
  readonly #professions: readonly boolean[] | undefined;
  readonly #languages: readonly boolean[] | undefined;
  readonly #fundings: readonly boolean[] | undefined;
  readonly #isKind: readonly boolean[] | undefined;
  readonly #accepting: Float64Array;
  readonly #checked: Float64Array;
  readonly #freshness: Float64Array;
  readonly #nowDay: number;
  /** By specialty of the file: which of the asked it is, a bit each. */
  readonly #asked: Uint32Array | undefined;
  /** By how many of the asked somebody treats. */
  readonly #clinical: readonly number[];
  /** By profession: whether it commonly treats one of the asked; undefined where a specialty leaves nobody out. */
  readonly #mayTreat: readonly boolean[] | undefined;
  readonly #keys: readonly string[];
  readonly #called: readonly Namesakes[];
  readonly #speakers: readonly Namesakes[];
  readonly #bare: Namesakes | undefined;
  readonly #mostFit: number;
  readonly #mostStanding: number;
  #mostClinical: number;
  readonly #isBare: boolean;
  readonly #origins: readonly (readonly [number, number, number])[];
  readonly #mostKm: number;
  /** Of the site that was asked for last, as rows of one site mostly come one after another. */
  #lastSite = -1;
  #lastChord = Infinity;
  /** For the score that was to be reached last: what chords may reach it, and whether an unknown place may. */
  #lastScore = -1;
  #reach = Infinity;
  #reachesUnlocated = true;
  /** Of the row that was scored last; Infinity where it is unknown. */
  km = Infinity;

  constructor(segment: Segment, reading: Reading, trust: SegmentTrust | undefined) {
    const { file } = segment;
    const { facets } = reading;
    this.#segment = segment;
    this.#trust = trust;
    this.#words = reading.words.map((word) => wordFit(segment, word, facets.professions));
    this.#professions = facets.professions.size === 0 ? undefined : file.professions.map((id) => facets.professions.has(id));
    this.#languages = facets.languages.length === 0 ? undefined : file.languageSets.map((set) => facets.languages.some(({ language }) => set.includes(language)));
    this.#speakers = facets.languages.flatMap(({ label }) => namesakesOf(segment, wordsOf(label)) ?? []);
    this.#fundings = facets.funding === undefined ? undefined : file.fundingSets.map((set) => set.some((id) => facets.funding?.funding.includes(id)));
    this.#isKind =
      facets.gender === undefined && !facets.telehealth && !facets.accepting
        ? undefined
        : segment.kinds.map((kind) => (facets.gender === undefined || kind.gender === facets.gender.gender) && (!facets.telehealth || kind.telehealth) && (!facets.accepting || kind.acceptingNewClients));
    this.#accepting = segment.accepting;
    this.#checked = segment.checked;
    this.#nowDay = reading.nowDay;
    const { freshness, mostFresh } = segment.standingOn(reading.nowDay);
    this.#freshness = freshness;
    const asked = facets.specialties;
    this.#keys = asked.map(({ key }) => key);
    if (asked.length > 0) {
      const bits = new Uint32Array(file.specialtyWords.length);
      for (const [index, { key }] of asked.entries()) for (const id of segment.specialtyIdsByKey.get(key) ?? []) bits[id] = (bits[id] ?? 0) | (1 << (index & 31));
      this.#asked = bits;
      if (facets.professions.size === 0 && !reading.hasText) {
        this.#mayTreat = segment.commonlyTreated.map((common) => asked.some(({ key }) => common.includes(key)));
      }
    }
    this.#called = this.#mayTreat === undefined ? [] : asked.flatMap(({ words }) => namesakesOf(segment, wordsOf(words)) ?? []);
    this.#clinical = asked.length === 0 ? [clinicalFactor(1)] : [0, ...asked.map((_, index) => index + 1)].map((treated) => clinicalFactor(treated / asked.length));
    this.#isBare = facets.place !== undefined && !facets.place.certain;
    this.#bare = facets.place === undefined || facets.place.certain ? undefined : namesakesOf(segment, wordsOf(facets.place.label));
    const textFit = this.#words.length === 0 ? 1 : this.#words.reduce((sum, { mostFit }) => sum + mostFit, 0) / this.#words.length;
    this.#mostFit = this.#isBare ? textFit * rankingWeights.placeOnly : textFit;
    this.#mostStanding = mostStanding(segment, mostFresh, this.#isKind);
    this.#mostClinical = this.#clinical.at(-1) ?? 1;
    this.#origins = reading.points;
    this.#mostKm = reading.points.length > 0 ? throughGroundKm(facets.distance?.km ?? Infinity) : Infinity;
  }

  /** 0: not an answer. */
  score(row: number): number {
    const segment = this.#segment;
    const { file } = segment;
    if (segment.hidden !== undefined && segment.hidden[row] === 1) return 0;
    const kind = segment.kind[row] ?? 0;
    if (this.#isKind !== undefined && !this.#isKind[kind]) return 0;
    const profession = file.profession[row] ?? 0;
    if (this.#professions !== undefined && !this.#professions[profession]) return 0;
    // "French" may be a surname: whoever bears it is kept.
    if (this.#languages !== undefined && !this.#languages[file.languageSet[row] ?? 0] && !this.#speakers.some((speakers) => speakers.has(row))) return 0;
    if (this.#fundings !== undefined && !this.#fundings[file.fundingSet[row] ?? 0]) return 0;
    let textFit = 1;
    if (this.#words.length > 0) {
      textFit = this.#textFit(row, profession);
      if (textFit === 0) return 0;
    }
    let treated = 0;
    if (this.#asked !== undefined) {
      treated = bitsIn(this.#askedOf(row));
      // With nothing else to go by, a specialty is what is asked for; beside a profession or a name it only ranks.
      if (treated === 0 && this.#mayTreat !== undefined && !this.#mayTreat[profession] && !this.#called.some((called) => called.has(row))) return 0;
    }
    let distance = 1;
    this.km = Infinity;
    if (this.#origins.length > 0) {
      this.km = kilometresOf(this.#nearestChord(row));
      distance = distanceFactor(this.km);
      if (this.km > this.#mostKm || (this.km === Infinity && this.#mostKm !== Infinity)) return 0;
    }
    if (this.#isBare) {
      // Whoever bears the typed name is not further away for it.
      if (this.#bare?.has(row)) distance = 1;
      else textFit *= rankingWeights.placeOnly;
    }
    let accepting = this.#accepting[kind] ?? 1;
    const away = file.away.size > 0 ? file.away.get(row) : undefined;
    if (away !== undefined && isAway(away, this.#nowDay)) accepting = acceptingFactor(false);
    const trust = this.#trust === undefined ? (this.#checked[kind] ?? 0) : (this.#trust.factor(row) ?? this.#checked[kind] ?? 0);
    const freshness = (this.#freshness[segment.confirmedAge[row] ?? 0] ?? 0) * accepting;
    return score({ textFit, clinicalFit: this.#clinical[treated] ?? 0, distance, trust, freshness });
  }

  /** False only for a row that scores less, if it is neither trusted nor called like the place: told by its place alone. */
  mayReach(row: number, score: number): boolean {
    if (this.#origins.length === 0) return true;
    if (score !== this.#lastScore) this.#setReach(score);
    const chord = this.#nearestChord(row);
    return chord === Infinity ? this.#reachesUnlocated : chord <= this.#reach;
  }

  /** The same of a row that is trusted so much, wherever it is: who is less trusted may not either. */
  mayReachTrusted(factor: number, score: number): boolean {
    return this.#mostFit * this.#mostClinical * factor * boundRounding + boundSlack >= score;
  }

  /** The same, told by its place too. */
  mayReachTrustedFrom(row: number, factor: number, score: number): boolean {
    if (this.#origins.length === 0) return true;
    const km = earthRadiusKm * Math.sqrt(this.#nearestChord(row)) - roundedKm;
    return this.mayReachTrusted(factor * distanceFactor(Math.max(0, km)), score);
  }

  #setReach(score: number): void {
    this.#lastScore = score;
    this.#reachesUnlocated = this.bound(rankingWeights.unknownDistance) >= score;
    // `bound` of it is the score.
    const distance = (score - boundSlack) / (this.#mostFit * this.#mostClinical * this.#mostStanding * boundRounding);
    const km = distance > 0 ? distanceOfFactor(distance) + roundedKm : Infinity;
    this.#reach = km < 0 ? -1 : (km / earthRadiusKm) ** 2;
  }

  /** Never less than the score of a row that is neither trusted nor called like the place, so much of whose distance is known. */
  bound(distance: number): number {
    return distance * this.#mostFit * this.#mostClinical * this.#mostStanding * boundRounding + boundSlack;
  }

  /** The same where there is no place that distances count from: exactly what one who stands so could have at the best. */
  boundOf(standing: number): number {
    return score({ textFit: this.#mostFit, clinicalFit: this.#mostClinical, distance: 1, trust: Math.min(standing, this.#mostStanding), freshness: 1 });
  }

  get boundAnywhere(): number {
    return this.boundOf(this.#mostStanding);
  }

  /** The shortest lists of whoever names one of the asked specialties; once they were offered, `leaveNamed` says so. */
  get namedRows(): readonly RowSlice[] {
    const { bySpecialty, specialtyIdsByKey } = this.#segment;
    return shortest(this.#keys.map((key) => slicesOf(bySpecialty, (specialtyIdsByKey.get(key) ?? []).map((id) => ({ from: id, to: id + 1 }))))) ?? [];
  }

  /** From now on bounds hold for those only who stand in none of the `namedRows`. */
  leaveNamed(): void {
    this.#mostClinical = this.#clinical.at(-2) ?? this.#mostClinical;
    this.#lastScore = -1;
  }

  /** For each word lists that together have every row it fits. */
  get wordRows(): readonly (readonly RowSlice[])[] {
    return this.#words.map(({ rows }) => rows);
  }

  /** Lists of those whom the place's word may name. */
  get namesakeRows(): readonly RowSlice[] {
    return this.#bare?.rows ?? [];
  }

  /** Of those asked for without a profession or a name: lists of all who may treat it. */
  get treatingRows(): readonly RowSlice[] | undefined {
    if (this.#mayTreat === undefined) return undefined;
    const { bySpecialty, byProfession } = this.#segment;
    const lists = this.#called.flatMap(({ rows }) => rows);
    for (const [id, bits] of (this.#asked ?? []).entries()) if (bits !== 0) lists.push(...slicesOf(bySpecialty, [{ from: id, to: id + 1 }]));
    for (const [profession, may] of this.#mayTreat.entries()) if (may) lists.push(...slicesOf(byProfession, [{ from: profession, to: profession + 1 }]));
    return lists;
  }

  /** From 0 to 1, the mean over the words; 0 as soon as one word is nowhere. */
  #textFit(row: number, profession: number): number {
    const { file, otherPlaces } = this.#segment;
    let sum = 0;
    for (const { marks, hasSpecialty, hasSite } of this.#words) {
      let fit = nameFits[Math.max(marks.given[file.given[row] ?? 0] ?? 0, marks.family[file.family[row] ?? 0] ?? 0)] ?? 0;
      fit = Math.max(fit, marks.profession[profession] ?? 0);
      if (hasSpecialty && fit < 1) {
        const end = file.specialtyStart[row + 1] ?? 0;
        for (let index = file.specialtyStart[row] ?? 0; index < end; index += 1) fit = Math.max(fit, specialtyFits[marks.specialty[file.specialty[index] ?? 0] ?? 0] ?? 0);
      }
      if (hasSite && fit < 1) {
        fit = Math.max(fit, placeFits[marks.site[file.site[row] ?? 0] ?? 0] ?? 0);
        if (otherPlaces.has(row)) for (let other = otherPlaces.first(row); file.otherRows[other] === row; other += 1) fit = Math.max(fit, placeFits[marks.site[file.otherSites[other] ?? 0] ?? 0] ?? 0);
      }
      if (fit === 0) return 0;
      sum += fit;
    }
    return sum / this.#words.length;
  }

  /** Bits of the asked specialties that the row says it treats. */
  #askedOf(row: number): number {
    const { file } = this.#segment;
    let bits = 0;
    const end = file.specialtyStart[row + 1] ?? 0;
    for (let index = file.specialtyStart[row] ?? 0; index < end; index += 1) bits |= this.#asked?.[file.specialty[index] ?? 0] ?? 0;
    return bits;
  }

  /** Of the nearest place of work. */
  #nearestChord(row: number): number {
    const { file, otherPlaces } = this.#segment;
    const site = file.site[row] ?? 0;
    if (site !== this.#lastSite) {
      this.#lastSite = site;
      this.#lastChord = this.#chord(site);
    }
    let chord = this.#lastChord;
    if (!otherPlaces.has(row)) return chord;
    for (let other = otherPlaces.first(row); file.otherRows[other] === row; other += 1) chord = Math.min(chord, this.#chord(file.otherSites[other] ?? 0));
    return chord;
  }

  /** The square of the straight line to the nearest origin; Infinity where the site's place is unknown. */
  #chord(site: number): number {
    const { x, y, z } = this.#segment.points;
    if (site >= x.length) return Infinity;
    let nearest = Infinity;
    for (const origin of this.#origins) {
      const dx = (x[site] ?? 0) - origin[0];
      const dy = (y[site] ?? 0) - origin[1];
      const dz = (z[site] ?? 0) - origin[2];
      const square = dx * dx + dy * dy + dz * dz;
      if (square < nearest) nearest = square;
    }
    return nearest;
  }
}

/** Of those kinds that are asked for, what nobody stands better than. */
function mostStanding({ accepting, checked }: Segment, mostFresh: number, isKind: readonly boolean[] | undefined): number {
  let most = 0;
  for (let kind = 0; kind < checked.length; kind += 1) if (isKind === undefined || isKind[kind] === true) most = Math.max(most, (checked[kind] ?? 0) * (mostFresh * (accepting[kind] ?? 0)));
  return most;
}

/**
 * Kilometres of the straight line, of its square on a globe of radius 1, to ten metres, so that no engine's last bit decides
 * an order. It is a metre shorter than the way over the ground at 100 km, and needs no angle.
 */
function kilometresOf(chordSquare: number): number {
  if (chordSquare === Infinity) return Infinity;
  return Math.round(Math.sqrt(chordSquare) * (earthRadiusKm * 100)) / 100;
}

/** What rounding may add to a bound, to a product of factors and to a distance, so that it is never below what it bounds. */
const boundSlack = 1e-6;
const boundRounding = 1 + 1e-9;
const roundedKm = 0.02;

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
