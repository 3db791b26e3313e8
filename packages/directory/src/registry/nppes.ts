/**
 * Rows of the NPPES data dissemination file ("pfile", 330 columns, found by their names): persons at the address of their
 * practice. Organisations and numbers that were deactivated are said and not listed; a mailing address is never published.
 */
import { otherProfessionId, professionByCode, professionTitle } from '@trusted-hands/packs/directory';
import { type CheckStep, listingLimits } from '../listing.ts';
import { checkNumber } from '../number-schemes.ts';
import { ended, type GeocodeRow, listingOfRow, refuse, type RowReading, type TableFormat } from './row-reading.ts';
import { nameOfParts, rememberWords, withoutCapitals } from './written-names.ts';
import { readPostcode } from './written-values.ts';

const nuccSystem = 'http://nucc.org/provider-taxonomy';
const taxonomies = 15;
const practice = 'Provider Business Practice Location Address';

const names = {
  npi: 'NPI',
  entity: 'Entity Type Code',
  family: 'Provider Last Name (Legal Name)',
  given: 'Provider First Name',
  prefix: 'Provider Name Prefix Text',
  line: 'Provider First Line Business Practice Location Address',
  secondLine: 'Provider Second Line Business Practice Location Address',
  city: `${practice} City Name`,
  state: `${practice} State Name`,
  postcode: `${practice} Postal Code`,
  country: `${practice} Country Code (If outside U.S.)`,
  phone: `${practice} Telephone Number`,
  deactivated: 'NPI Deactivation Date',
  reactivated: 'NPI Reactivation Date',
} as const;
type Column = keyof typeof names;
/** Renamed in 2024; the other one is what older files have. */
const sexNames = ['Provider Sex Code', 'Provider Gender Code'];

export function nppesFormat(header: readonly string[], geocode: GeocodeRow): TableFormat {
  const positions = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const position = (name: string) => positions.get(name.toLowerCase()) ?? -1;
  const missing = Object.values(names).filter((name) => position(name) < 0);
  if (missing.length > 0) {
    return { ok: false, reason: `This is not an NPPES file: its first line has no column ${missing.slice(0, 3).map((name) => `"${name}"`).join(', ')}. Take the npidata_pfile of the NPPES data dissemination, with its header.` };
  }
  // Safe: every name of the table has its position, as was asked just before.
  const at = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, position(name)])) as Record<Column, number>;
  const sexAt = sexNames.map(position).find((index) => index >= 0) ?? -1;
  const taxonomyAt = Array.from({ length: taxonomies }, (_, index) => ({
    code: position(`Healthcare Provider Taxonomy Code_${index + 1}`),
    isPrimary: position(`Healthcare Provider Primary Taxonomy Switch_${index + 1}`),
  })).filter(({ code }) => code >= 0);

  const townName = rememberWords(withoutCapitals);
  const givenName = rememberWords((given) => nameOfParts({ prefix: '', given, family: '' }));
  const familyName = rememberWords((family) => nameOfParts({ prefix: '', given: '', family }));

  function read(cells: readonly string[]): RowReading {
    const cell = (column: Column) => (cells[at[column]] ?? '').trim();
    const number = checkNumber('npi', cell('npi'));
    if (number.verdict === 'invalid') return refuse(cell('npi') === '' ? 'It has no NPI.' : `Its NPI ${cell('npi').slice(0, listingLimits.number)} is none. ${number.reason}`);
    const npi = number.normalized;
    if (cell('deactivated') !== '' && cell('reactivated') === '') return ended(`The NPI was deactivated on ${cell('deactivated')}.`, npi);
    if (cell('entity') === '2') return ended('It is an organisation; this directory lists people.', npi);
    if (cell('entity') !== '1') return refuse('It does not say whether it is a person or an organisation.', npi);
    if (cell('family') === '') return refuse('It has no family name.', npi);
    const name = [nameOfParts({ prefix: cell('prefix'), given: '', family: '' }), givenName(cell('given')), familyName(cell('family'))].filter((part) => part !== '').join(' ');
    const found = professionsOf(cells);
    if (found.profession === undefined) {
      return refuse(found.first === '' ? 'It has no taxonomy, so its profession is not known.' : `Its taxonomy ${found.first} is none of a profession in the packs.`, npi);
    }
    const city = townName(cell('city'));
    if (city === '') return refuse('It has no place of practice.', npi);

    const remarks: string[] = [];
    const country = cell('country') === '' ? 'US' : cell('country').toUpperCase();
    const written = readPostcode(cell('postcode'), country);
    if (written.isRepaired) remarks.push(`The postcode ${cell('postcode')} was read as ${written.postcode}.`);
    const geocoded = geocode({ place: city, state: cell('state'), postcode: written.postcode, country });
    if (geocoded === undefined) remarks.push(`The place ${city} ${cell('state')} ${written.postcode} is not in the gazetteer, so no distance can be shown.`);
    if (number.verdict === 'suspicious') remarks.push(`NPI ${npi} was kept and should be looked at. ${number.reason}`);
    const sex = (cells[sexAt] ?? '').trim();
    const steps: CheckStep[] = number.verdict === 'valid' ? ['imported', 'number-well-formed'] : ['imported'];
    const line = [cell('line'), cell('secondLine')].filter((part) => part !== '').map(withoutCapitals).join(', ');
    return listingOfRow({
      originId: npi,
      content: {
        name,
        profession: found.profession,
        specialties: found.others,
        locations: [
          {
            ...(line === '' ? {} : { line: line.slice(0, listingLimits.line) }),
            place: city,
            ...(cell('state') === '' ? {} : { state: cell('state') }),
            ...(written.postcode === '' ? {} : { postcode: written.postcode }),
            country,
            ...(geocoded === undefined ? {} : { coordinates: geocoded.coordinates }),
            placeSource: 'location',
          },
        ],
        registrations: [{ scheme: 'npi', number: npi }],
        ...(sex === 'F' ? { gender: 'female' as const } : sex === 'M' ? { gender: 'male' as const } : {}),
        ...(cell('phone') === '' ? {} : { phone: writtenPhone(cell('phone')) }),
      },
      steps,
      remarks,
    });
  }

  /** The primary taxonomy decides where the packs know it; the others' professions become what else they do. */
  function professionsOf(cells: readonly string[]): { readonly profession: string | undefined; readonly others: string[]; readonly first: string } {
    let first = '';
    let primary: string | undefined;
    const found: string[] = [];
    for (const { code: codeAt, isPrimary } of taxonomyAt) {
      const code = (cells[codeAt] ?? '').trim();
      if (code === '') continue;
      if (first === '' || cells[isPrimary] === 'Y') first = code;
      const profession = professionByCode(nuccSystem, code)?.profession;
      if (profession === undefined || profession === otherProfessionId) continue;
      if (cells[isPrimary] === 'Y') primary ??= profession;
      if (!found.includes(profession)) found.push(profession);
    }
    const profession = primary ?? found[0];
    return { profession, others: found.filter((one) => one !== profession).map(professionTitle), first };
  }

  return { ok: true, hasHeader: true, columns: header.length, reader: { read } };
}

/** Ten digits in the groups that people write; anything else as it stands. */
function writtenPhone(digits: string): string {
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : digits.slice(0, listingLimits.phone);
}
