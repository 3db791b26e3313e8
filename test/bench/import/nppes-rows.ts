/** A table as NPPES publishes it: 330 columns, every cell in quotation marks, fictional people in real towns; by a seed. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createRandom } from '../../support/vouch-world.ts';

interface Town {
  readonly name: string;
  readonly state: string;
}

interface NppesFile {
  readonly path: string;
  readonly rows: number;
  readonly towns: readonly Town[];
  readonly seed: number;
}

// Of two halves, and one in twenty-five of two such: as many different and long names as a real file has.
const familyStarts = ['TALLOW', 'HALVOR', 'QUOY', 'NAKA', "O'DOY", 'FAIR', 'ROWN', 'MCQUILL', 'BRAM', 'STELLEN', 'VOSS', 'ARDEN', 'KELLA', 'ORMI', 'PELL', 'DUNMOR'];
const familyEnds = ['MERE', 'QUIST', 'LEMAR', 'VINDI', 'LE', 'HOLLIN', 'TREE', 'LARK', 'WICK', 'SON', 'BERRY', 'GATE', 'ESSA', 'ITZ', 'OWAY', 'ENKO'];
const givenStarts = ['MI', 'BE', 'ZO', 'O', 'A', 'DE', 'KI', 'U', 'QUI', 'WEN', 'LO', 'SA'];
const givenEnds = ['RA', 'N', 'E', 'RI', 'NA', 'V', 'MA', 'NN', 'DY', 'LIA', 'SSA', 'BEL'];
const streets = ['BELLWETHER ST', 'NORBURY AVE', 'SELWYN RD', 'DUNMORE LN', 'IRONSIDE BLVD'];
const taxonomies = ['225700000X', '225100000X', '207Q00000X', '111N00000X', '213E00000X', '207X00000X', '207RC0000X', '225X00000X', '363L00000X'];

/** In the order of the file of 2025. */
export const nppesHeader: readonly string[] = [
  'NPI', 'Entity Type Code', 'Replacement NPI', 'Employer Identification Number (EIN)', 'Provider Organization Name (Legal Business Name)', 'Provider Last Name (Legal Name)', 'Provider First Name', 'Provider Middle Name',
  'Provider Name Prefix Text', 'Provider Name Suffix Text', 'Provider Credential Text', 'Provider Other Organization Name', 'Provider Other Organization Name Type Code', 'Provider Other Last Name', 'Provider Other First Name',
  'Provider Other Middle Name', 'Provider Other Name Prefix Text', 'Provider Other Name Suffix Text', 'Provider Other Credential Text', 'Provider Other Last Name Type Code',
  ...['Mailing Address', 'Practice Location Address'].flatMap((kind) => [
    `Provider First Line Business ${kind}`, `Provider Second Line Business ${kind}`, `Provider Business ${kind} City Name`, `Provider Business ${kind} State Name`, `Provider Business ${kind} Postal Code`,
    `Provider Business ${kind} Country Code (If outside U.S.)`, `Provider Business ${kind} Telephone Number`, `Provider Business ${kind} Fax Number`,
  ]),
  'Provider Enumeration Date', 'Last Update Date', 'NPI Deactivation Reason Code', 'NPI Deactivation Date', 'NPI Reactivation Date', 'Provider Sex Code', 'Authorized Official Last Name', 'Authorized Official First Name',
  'Authorized Official Middle Name', 'Authorized Official Title or Position', 'Authorized Official Telephone Number',
  ...numbered(15, ['Healthcare Provider Taxonomy Code', 'Provider License Number', 'Provider License Number State Code', 'Healthcare Provider Primary Taxonomy Switch']),
  ...numbered(50, ['Other Provider Identifier', 'Other Provider Identifier Type Code', 'Other Provider Identifier State', 'Other Provider Identifier Issuer']),
  'Is Sole Proprietor', 'Is Organization Subpart', 'Parent Organization LBN', 'Parent Organization TIN', 'Authorized Official Name Prefix Text', 'Authorized Official Name Suffix Text', 'Authorized Official Credential Text',
  ...numbered(15, ['Healthcare Provider Taxonomy Group']), 'Certification Date',
];

/** Writes the file; one row in five an organisation and one in twenty deactivated, as the real one has them. */
export async function writeNppesFile({ path, rows, towns, seed }: NppesFile): Promise<void> {
  const random = createRandom(seed);
  const pick = <Value>(list: readonly Value[]): Value => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  const half = () => pick(familyStarts) + pick(familyEnds);
  const family = () => (random() < 0.04 ? `${half()}-${half()}` : half());
  const digits = (count: number) => String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  const stream = createWriteStream(path);
  stream.write(`${nppesHeader.map((name) => `"${name}"`).join(',')}\n`);
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    const chance = random();
    const cells: Record<string, string> = { NPI: npiOf(row) };
    if (chance < 0.05) cells['NPI Deactivation Date'] = '03/03/2021';
    else {
      const isPerson = chance > 0.25;
      const town = pick(towns);
      Object.assign(cells, {
        'Entity Type Code': isPerson ? '1' : '2',
        ...(isPerson ? { 'Provider Last Name (Legal Name)': family(), 'Provider First Name': pick(givenStarts) + pick(givenEnds), 'Provider Credential Text': 'L.M.T.', 'Provider Sex Code': pick(['F', 'M']) } : { 'Provider Organization Name (Legal Business Name)': `${family()} WELLNESS GROUP` }),
        ...Object.fromEntries(
          ['Mailing Address', 'Practice Location Address'].flatMap((kind) => [
            [`Provider First Line Business ${kind}`, `${digits(3)} ${pick(streets)}`],
            [`Provider Second Line Business ${kind}`, random() < 0.3 ? `SUITE ${digits(3)}` : ''],
            [`Provider Business ${kind} City Name`, town.name.toUpperCase()],
            [`Provider Business ${kind} State Name`, town.state],
            // A town has a few postcodes, each with many addresses.
            [`Provider Business ${kind} Postal Code`, `${postcodeOf(town)}${String(Math.floor(random() * 3))}${digits(4)}`],
            [`Provider Business ${kind} Country Code (If outside U.S.)`, 'US'],
            [`Provider Business ${kind} Telephone Number`, `${digits(3)}5550${digits(3)}`],
          ]),
        ),
        'Provider Enumeration Date': '05/23/2005',
        'Last Update Date': '07/08/2024',
        'Healthcare Provider Taxonomy Code_1': pick(taxonomies),
        'Healthcare Provider Primary Taxonomy Switch_1': 'Y',
        'Provider License Number_1': `LIC${digits(5)}`,
        'Provider License Number State Code_1': town.state,
      });
    }
    text += `${nppesHeader.map((name) => `"${cells[name] ?? ''}"`).join(',')}\n`;
    if (text.length > 1 << 20) {
      if (!stream.write(text)) await once(stream, 'drain');
      text = '';
    }
  }
  stream.end(text);
  await once(stream, 'finish');
}

/** The first four digits of its postcodes, always the same. */
function postcodeOf({ name, state }: Town): string {
  let hash = 7;
  for (const letter of name + state) hash = (hash * 31 + letter.charCodeAt(0)) % 9000;
  return String(1000 + hash);
}

/** A number with its right check digit: Luhn over 80840 and the number. */
export function npiOf(row: number): string {
  const nine = String(100_000_000 + row);
  let sum = 24;
  for (let index = 0; index < 9; index += 1) {
    const doubled = Number(nine[8 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${nine}${String((10 - (sum % 10)) % 10)}`;
}

function numbered(count: number, names: readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => names.map((name) => `${name}_${String(index + 1)}`)).flat();
}
