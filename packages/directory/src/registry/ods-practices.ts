/**
 * Rows of the NHS Organisation Data Service's file of practices (epraccur, no header, 27 columns). A practice is an
 * organisation: it is listed under its own name, as what it is (the profession "GP practice"), because in the United
 * Kingdom a patient is registered with a practice and a letter goes there. It names no doctor and carries no registration.
 * Columns as seen in the file of May 2025; their meaning is from memory of the ODS file specification.
 */
import { professionByCode } from '@trusted-hands/packs/directory';
import { listingLimits } from '../listing.ts';
import { ended, type GeocodeRow, listingOfRow, refuse, type RowReading, type TableFormat } from './row-reading.ts';
import { withoutCapitals } from './written-names.ts';

const columns = 27;
const at = { code: 0, name: 1, lines: [4, 5, 6, 7, 8], postcode: 9, closed: 11, status: 12, phone: 17, setting: 25 } as const;
/** Where the town stands most often, then where it slips to when an address is shorter or longer. */
const townsAt = [6, 7, 8, 5, 4] as const;
const streetLike = /\d|\b(road|street|lane|avenue|way|drive|close|place|hill|row|square|crescent|centre|surgery|house|clinic)$/i;

interface Town {
  readonly name: string;
  /** The column it stands in, and what stands before it there. */
  readonly at: number;
  readonly before: readonly string[];
}
const settingSystem = 'urn:trusted-hands:ods-prescribing-setting';
const statusWords: Readonly<Record<string, string>> = { C: 'closed', D: 'dormant', P: 'not yet open' };

export function odsFormat(firstRow: readonly string[], geocode: GeocodeRow): TableFormat {
  if (firstRow.length !== columns || !isCode(firstRow[at.code] ?? '')) {
    return { ok: false, reason: `This is not the ODS file of practices: it has ${firstRow.length} columns where epraccur has ${columns}, or does not begin with a practice's code. Take epraccur.csv from the NHS Organisation Data Service.` };
  }

  function read(cells: readonly string[]): RowReading {
    const cell = (index: number) => (cells[index] ?? '').trim();
    const code = cell(at.code).toUpperCase();
    if (!isCode(code)) return refuse(code === '' ? 'It has no code.' : 'Its code is not one of a practice: a letter and five digits.');
    if (cell(at.status) !== 'A') return ended(`It is ${statusWords[cell(at.status)] ?? 'not active'}${cell(at.closed) === '' ? '' : ` since ${cell(at.closed)}`}.`, code);
    const profession = professionByCode(settingSystem, cell(at.setting))?.profession;
    if (profession === undefined) return ended(`It prescribes in another setting (${cell(at.setting)}) than a GP practice.`, code);
    const name = withoutCapitals(cell(at.name));
    const town = townOf(cells);
    if (town === undefined) return refuse('It has no town.', code);

    const remarks: string[] = [];
    const postcode = cell(at.postcode).toUpperCase();
    const geocoded = geocode({ place: town.name, postcode, country: 'GB' });
    if (geocoded === undefined) remarks.push(`The place ${town.name} ${postcode} is not in the gazetteer, so no distance can be shown.`);
    const line = [...at.lines.filter((index) => index < town.at).map((index) => withoutCapitals(cell(index))), ...town.before]
      .filter((part) => part !== '' && part.toLowerCase() !== name.toLowerCase())
      .join(', ');
    return listingOfRow({
      originId: code,
      content: {
        name,
        profession,
        locations: [
          {
            ...(line === '' ? {} : { line: line.slice(0, listingLimits.line) }),
            place: town.name,
            ...(postcode === '' ? {} : { postcode }),
            country: 'GB',
            ...(geocoded === undefined ? {} : { coordinates: geocoded.coordinates }),
            placeSource: 'organization',
          },
        ],
        ...(cell(at.phone) === '' ? {} : { phone: cell(at.phone) }),
      },
      steps: ['imported'],
      remarks,
    });
  }

  /** The part of the address that the gazetteer knows as a place of that postcode; else one that does not look like a street. */
  function townOf(cells: readonly string[]): Town | undefined {
    const postcode = (cells[at.postcode] ?? '').trim();
    const written = townsAt.flatMap((index): Town[] => {
      const parts = withoutCapitals((cells[index] ?? '').trim()).split(',').map((part) => part.trim()).filter((part) => part !== '');
      return parts.map((name, part) => ({ name, at: index, before: parts.slice(0, part) })).toReversed();
    });
    const isKnown = ({ name }: Town) => geocode({ place: name, postcode, country: 'GB' })?.by === 'place-postcode';
    return written.find(isKnown) ?? written.find(({ name, at: index }) => index !== at.lines[0] && !streetLike.test(name)) ?? written[0];
  }

  return { ok: true, hasHeader: false, columns, reader: { read } };
}

function isCode(code: string): boolean {
  return /^[A-Z][0-9]{5}$/i.test(code);
}
