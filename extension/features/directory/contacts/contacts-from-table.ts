/**
 * Contacts of a CSV that Google or Outlook wrote, by the names of its columns: Google's, which are the same everywhere, and
 * Outlook's in English and the languages of `outlook-headers.ts`. Pure.
 */
import { foldPhrase } from '@trusted-hands/directory';
import type { LineProblem, Table, TableRow } from '../../../platform/files/read-table.ts';
import type { Contact, ContactsOutcome } from './contact.ts';
import { englishHeaders } from './outlook-headers.ts';

/** What a column is taken for; `phone` and `fax` may be told apart only by the label that stands in the column before. */
type Meaning = 'name' | 'given' | 'middle' | 'family' | 'practice' | 'occupation' | 'email' | 'phone' | 'fax' | 'street' | 'place' | 'state' | 'postcode' | 'country' | 'website' | 'note' | 'labels';

/** Folded names of columns. Work before home: of several the first that holds something counts, and its address is one. */
const known: readonly (readonly [Meaning, RegExp])[] = [
  ['name', /^(name|full name|display name)$/],
  ['given', /^(first|given) name$/],
  ['middle', /^(middle|additional) name$/],
  ['family', /^(last|family) name$/],
  ['practice', /^(company|organi[sz]ation( 1)? name|organi[sz]ation)$/],
  ['occupation', /^(job title|organi[sz]ation( 1)? title|profession|occupation)$/],
  ['email', /^(e mail( address)?|e mail \d value|e mail \d address|email( address)?)$/],
  ['phone', /^(phone \d value|(primary|mobile|business|company main|home|other|car)( phone)?( \d)?|phone)$/],
  ['fax', /^(business|home|other) fax$/],
  ['street', /^(address \d|business|home|other) street$/],
  ['place', /^(address \d|business|home|other) city$/],
  ['state', /^(address \d|business|home|other) (state|region)$/],
  ['postcode', /^(address \d|business|home|other) postal code$/],
  ['country', /^(address \d|business|home|other) country( region)?$/],
  ['website', /^(website \d value|web page|website)$/],
  ['note', /^notes?$/],
  ['labels', /^(labels|group membership|categories)$/],
];

const english = englishHeaders(foldHeader);

interface Column {
  readonly index: number;
  readonly header: string;
  readonly meaning: Meaning;
}

export function contactsFromTable({ headers, rows, problems }: Table): ContactsOutcome {
  const columns = headers.flatMap((written, index) => {
    const folded = foldHeader(written);
    // Where a title stands twice, as in French, the first is the one before the name.
    if (headers.slice(index + 1).some((later) => foldHeader(later) === folded) && folded === 'titre') return [];
    const header = english.get(folded) ?? folded;
    const meaning = known.find(([, pattern]) => pattern.test(header))?.[0];
    return meaning === undefined ? [] : [{ index, header, meaning }];
  });
  if (!columns.some(({ meaning }) => meaning === 'name' || meaning === 'given' || meaning === 'family')) {
    return { ok: false, message: 'None of the columns of this file is a name. Export your contacts as vCard (.vcf), or as CSV with English column names.' };
  }
  const contacts: Contact[] = [];
  const broken: LineProblem[] = [...problems];
  for (const row of rows) {
    const contact = contactOf(row, columns, headers);
    if (contact === undefined) broken.push({ line: row.line, reason: 'There is no name, no practice and no e-mail address.' });
    else contacts.push(contact);
  }
  return { ok: true, value: { contacts, problems: broken.toSorted((left, right) => left.line - right.line) } };
}

/** What punctuation or case a heading has makes no difference. */
function foldHeader(written: string): string {
  return foldPhrase(written.replaceAll(/[-_./]+/g, ' '));
}

function contactOf({ line, cells }: TableRow, columns: readonly Column[], headers: readonly string[]): Contact | undefined {
  const cell = (index: number) => cells[index] ?? '';
  const all = (meaning: Meaning) => columns.filter((column) => column.meaning === meaning && cell(column.index) !== '');
  const texts = (meaning: Meaning) => all(meaning).map(({ index }) => cell(index));
  const first = (meaning: Meaning) => texts(meaning)[0] ?? '';
  const parted = (values: readonly string[]) => [...new Set(values.flatMap((value) => value.split(' ::: ')).map((value) => value.trim()).filter((value) => value !== ''))];
  // Google says in the column before what sort of number it is.
  const labelOf = ({ index, header }: Column) => (/^phone \d value$/.test(header) && /label|type/i.test(headers[index - 1] ?? '') ? cell(index - 1) : header);
  const phones = all('phone');
  const isFax = (column: Column) => /fax/i.test(labelOf(column));
  const isWork = (column: Column) => /work|business|company|mobile|primary/i.test(labelOf(column));
  const emails = parted(texts('email'));
  const practice = first('practice');
  const name = [first('given'), first('middle'), first('family')].filter((part) => part !== '').join(' ') || first('name') || practice || (emails[0] ?? '');
  if (name === '') return undefined;
  const address = addressOf(all);
  const inAddress = (meaning: Meaning) => all(meaning).filter(({ header }) => header.startsWith(address)).map(({ index }) => cell(index))[0] ?? '';
  return {
    line,
    name: name.replaceAll(/\s+/g, ' '),
    occupation: first('occupation'),
    practice: practice === name ? '' : practice,
    phones: parted([...phones.filter((one) => !isFax(one) && isWork(one)), ...phones.filter((one) => !isFax(one) && !isWork(one))].map(({ index }) => cell(index))),
    faxes: parted([...texts('fax'), ...phones.filter(isFax).map(({ index }) => cell(index))]),
    emails,
    website: parted(texts('website'))[0] ?? '',
    street: inAddress('street').replaceAll(/\s*\n\s*/g, ', '),
    place: inAddress('place'),
    state: inAddress('state'),
    postcode: inAddress('postcode'),
    country: inAddress('country'),
    note: first('note'),
    labels: parted(texts('labels').flatMap((text) => text.split(';'))).filter((label) => !label.startsWith('*')),
  };
}

/** How the columns of the address that counts begin: the one for work where there is one, never half of two. */
function addressOf(all: (meaning: Meaning) => readonly Column[]): string {
  const begins = [...all('place'), ...all('street'), ...all('postcode')].map(({ header }) => header.replace(/ (city|street|postal code)$/, ''));
  return begins.find((begin) => begin === 'business') ?? begins[0] ?? 'none';
}
