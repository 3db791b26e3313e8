/** Rows of any table of practitioners whose columns are known: an association's members, a clinic's list, another register. */
import { otherProfessionId, schemesForProfession } from '@trusted-hands/packs/directory';
import { distanceKm } from '../distance.ts';
import { professionByWords } from '../fhir/profession-by-words.ts';
import { foldPhrase } from '../fold.ts';
import { languageNamed } from '../languages.ts';
import { type CheckStep, type ListingContentInput, listingContentSchema, listingLimits } from '../listing.ts';
import { checkNumber, numberSchemeById } from '../number-schemes.ts';
import { countryCode } from '../states.ts';
import type { Columns, Field } from './columns.ts';
import { ended, type GeocodeRow, listingOfRow, refuse, type RowReader, type RowReading } from './row-reading.ts';
import { nameOfParts, withoutCapitals } from './written-names.ts';
import { type DateOrder, readCoordinates, readDay, readPostcode, readYesNo } from './written-values.ts';

export interface TableDefaults {
  /** What tells this table's people from those of another: `<source>/<key>` is a listing's origin id. */
  readonly source: string;
  /** Where a row names none. */
  readonly country: string | undefined;
  /** Where a row names none, and all are of one: an id of the pack. */
  readonly profession: string | undefined;
  /** The scheme of the registration numbers, where no column says. */
  readonly scheme: string | undefined;
  readonly dateOrder: DateOrder;
  /** ISO 8601; a registration that ended before it is no more. */
  readonly today: string;
}

/** Further than this from the place that a row names, its coordinates are of something else. */
const farKm = 100;

export function anyTableReader(columns: Columns, defaults: TableDefaults, geocode: GeocodeRow): RowReader {
  function read(cells: readonly string[]): RowReading {
    const cell = (field: Field) => {
      const index = columns[field];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const remarks: string[] = [];
    const name = (cell('name') === '' ? nameOfParts({ prefix: cell('prefix'), given: cell('given'), family: cell('family') }) : turnedName(cell('name'))).slice(0, listingLimits.name);
    const written = cell('number');
    const places = placeOf(cell, defaults, geocode);
    const originId = originIdOf(cell, { name, number: written, source: defaults.source });
    if (originId === undefined) return refuse('It has no name and no number.');
    if (name === '') return refuse('It has no name.', originId);
    const endedBecause = endedReason(cell('status'), cell('until'), defaults);
    if (endedBecause !== undefined) return ended(endedBecause, originId);
    const kind = professionOf(cell('profession'), defaults);
    if (kind === undefined) return refuse('It names no profession, and none was given for all rows (--profession).', originId);
    if (typeof places === 'string') return refuse(places, originId);
    remarks.push(...places.remarks);

    const numbers = registrationOf(written, { scheme: cell('scheme'), profession: kind.profession, country: places.country, defaults });
    if (numbers?.remark !== undefined) remarks.push(numbers.remark);
    const contact = contactOf(cell, remarks);
    const accepting = readYesNo(cell('accepting'));
    const telehealth = readYesNo(cell('telehealth'));
    const gender = genderOf(cell('gender'));
    const steps: CheckStep[] = numbers?.isValid === true ? ['imported', 'number-well-formed'] : ['imported'];
    return listingOfRow({
      originId,
      content: {
        name,
        profession: kind.profession,
        specialties: [...kind.words, ...listed(cell('specialties'))].map((one) => one.slice(0, listingLimits.specialty)).slice(0, listingLimits.specialties),
        locations: [places.location],
        registrations: numbers?.registration === undefined ? [] : [numbers.registration],
        languages: listed(cell('languages')).flatMap((one) => languageOf(one) ?? []).slice(0, listingLimits.languages),
        ...(gender === undefined ? {} : { gender }),
        ...contact,
        ...(accepting === undefined ? {} : { acceptingNewClients: accepting }),
        ...(telehealth === undefined ? {} : { telehealth }),
      },
      steps,
      remarks,
    });
  }

  return { read };
}

type Cell = (field: Field) => string;
type LocationInput = ListingContentInput['locations'][number];

/** What a row is known again by: its own id, its number, or who and where. */
function originIdOf(cell: Cell, { name, number, source }: { readonly name: string; readonly number: string; readonly source: string }): string | undefined {
  const key = cell('id') !== '' ? cell('id') : number !== '' ? number.toUpperCase().replace(/[\s.-]/g, '') : '';
  if (key !== '') return `${source}/${key}`.slice(0, 200);
  const words = foldPhrase(name);
  return words === '' ? undefined : `${source}/${words}/${foldPhrase(cell('postcode') === '' ? cell('place') : cell('postcode'))}`.slice(0, 200);
}

/** What stands behind a name and a comma without being another part of it. */
const letters = /^(md|do|phd|rmt|lmt|dc|pt|dpt|ms|bsc|msc)\b/i;

/** Registers write "TALLOWMERE, Mira". */
function turnedName(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0 && !letters.test(given) ? nameOfParts({ prefix: '', given, family }) : withoutCapitals(name);
}

/** Words of a register's status that say that somebody is not on it now. */
const endedStatuses = /\b(suspended|cancelled|canceled|lapsed|expired|revoked|removed|retired|deceased|inactive|not registered|struck off|closed|surrendered)\b/i;

/** Why a register's own row says that somebody is no longer on it. */
export function endedReason(status: string, until: string, { dateOrder, today }: Pick<TableDefaults, 'dateOrder' | 'today'>): string | undefined {
  if (endedStatuses.test(status)) return `Its status is "${status.slice(0, 60)}".`;
  const last = until === '' ? undefined : readDay(until, dateOrder);
  return last !== undefined && last < today ? `It ended on ${last}.` : undefined;
}

function professionOf(written: string, { profession }: TableDefaults): { readonly profession: string; readonly words: readonly string[] } | undefined {
  if (written === '') return profession === undefined ? undefined : { profession, words: [] };
  const found = professionByWords(written);
  if (found !== undefined) return { profession: found, words: [] };
  // A word of the row's own under a profession given for all is a specialty.
  return { profession: profession ?? otherProfessionId, words: [written] };
}

interface PlaceFound {
  readonly location: LocationInput;
  readonly country: string;
  readonly remarks: readonly string[];
}

function placeOf(cell: Cell, defaults: TableDefaults, geocode: GeocodeRow): PlaceFound | string {
  const country = (cell('country') === '' ? undefined : countryCode(cell('country'))) ?? defaults.country;
  if (country === undefined) return cell('country') === '' ? 'It names no country, and none was given for all rows (--country).' : `Its country "${cell('country').slice(0, 40)}" is not known.`;
  const remarks: string[] = [];
  const written = readPostcode(cell('postcode'), country);
  if (written.isRepaired) remarks.push(`The postcode ${cell('postcode')} was read as ${written.postcode}.`);
  const place = withoutCapitals(cell('place'));
  if (place === '') return 'It names no place.';
  const geocoded = geocode({ place, country, ...(cell('state') === '' ? {} : { state: cell('state') }), ...(written.postcode === '' ? {} : { postcode: written.postcode }) });
  let coordinates = readCoordinates(cell('latitude'), cell('longitude'));
  if (coordinates === undefined && cell('latitude') + cell('longitude') !== '') remarks.push('Its coordinates could not be read.');
  if (coordinates !== undefined && geocoded !== undefined && distanceKm(coordinates, geocoded.coordinates) > farKm) {
    remarks.push(`Its coordinates lie far from ${place}; those of the place were taken.`);
    coordinates = undefined;
  }
  coordinates ??= geocoded?.coordinates;
  if (coordinates === undefined) remarks.push(`The place ${[place, cell('state'), written.postcode].filter((part) => part !== '').join(' ')} is not in the gazetteer, so no distance can be shown.`);
  const line = [cell('line'), cell('secondLine')].filter((part) => part !== '').map(withoutCapitals).join(', ');
  return {
    country,
    remarks,
    location: {
      ...(cell('practice') === '' ? {} : { name: cell('practice').slice(0, listingLimits.locationName) }),
      ...(line === '' ? {} : { line: line.slice(0, listingLimits.line) }),
      place: place.slice(0, listingLimits.place),
      ...(cell('state') === '' ? {} : { state: cell('state').slice(0, listingLimits.state) }),
      ...(written.postcode === '' ? {} : { postcode: written.postcode.slice(0, listingLimits.postcode) }),
      country,
      ...(coordinates === undefined ? {} : { coordinates }),
      placeSource: 'location',
    },
  };
}

interface NumberContext {
  readonly scheme: string;
  readonly profession: string;
  readonly country: string;
  readonly defaults: TableDefaults;
}

/** The scheme that a row or the operator names; else the likeliest of the profession whose form the number has. */
function registrationOf(written: string, { scheme, profession, country, defaults }: NumberContext) {
  if (written === '') return undefined;
  const named = numberSchemeById(foldPhrase(scheme).replaceAll(' ', '-'))?.id ?? defaults.scheme;
  const schemes = named === undefined ? schemesForProfession(profession, country) : [named];
  const checks = schemes.map((id) => ({ id, check: checkNumber(id, written) }));
  const fitting = checks.find(({ check }) => check.verdict === 'valid') ?? checks.find(({ check }) => check.verdict === 'suspicious');
  if (fitting === undefined) return { isValid: false, registration: undefined, remark: `The number ${written.slice(0, listingLimits.number)} was left out. ${checks[0]?.check.reason ?? ''}` };
  const { id, check } = fitting;
  const registration = { scheme: id, number: written.slice(0, listingLimits.number) };
  // "Another register" has no published form, so nothing was found out by it.
  if (check.verdict === 'valid') return { isValid: id !== 'other', registration, remark: undefined };
  return { isValid: false, registration, remark: `The number ${registration.number} was kept and should be looked at. ${check.reason}` };
}

/** A contact that has not the form of one is left out and said. */
function contactOf(cell: Cell, remarks: string[]): Pick<ListingContentInput, 'phone' | 'email' | 'website'> {
  const take = (field: 'phone' | 'email' | 'website', text: string) => {
    if (text === '') return {};
    if (listingContentSchema.shape[field].safeParse(text).success) return { [field]: text };
    remarks.push(`Its ${field} was left out: it does not have the form of one.`);
    return {};
  };
  const website = cell('website');
  return { ...take('phone', cell('phone')), ...take('email', cell('email').replace(/^mailto:/i, '')), ...take('website', website === '' || website.includes('://') ? website : `https://${website}`) };
}

function genderOf(written: string): 'female' | 'male' | undefined {
  if (/^(f|female|woman|w|femme|weiblich|mujer)$/i.test(written)) return 'female';
  return /^(m|male|man|homme|männlich|hombre)$/i.test(written) ? 'male' : undefined;
}

function languageOf(written: string): string | undefined {
  return languageNamed(foldPhrase(written)) ?? (/^[a-z]{2}$/.test(written) ? written : undefined);
}

function listed(text: string): string[] {
  return text.split(/[;,|/]/).map((part) => part.trim()).filter((part) => part !== '');
}
