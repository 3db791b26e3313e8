/** Contacts of a vCard file, version 2.1, 3 or 4. The values are ical.js's to decode; a card that it cannot read is a problem with its line. */
import ICAL from 'ical.js';
import type { LineProblem } from '../../../platform/files/read-table.ts';
import { readCardLines, type CardLine, type CardLines } from './card-lines.ts';
import type { Contact, ContactsOutcome } from './contact.ts';
import { toModernLine } from './modern-line.ts';

/** Everything else of a card, such as pictures, stays in the file. */
const wanted: ReadonlySet<string> = new Set(['FN', 'N', 'NICKNAME', 'ORG', 'TITLE', 'ROLE', 'TEL', 'EMAIL', 'ADR', 'URL', 'NOTE', 'CATEGORIES']);

export function readCards(text: string): ContactsOutcome {
  const { cards, problems } = readCardLines(text);
  if (cards.length === 0 && !/^begin:vcard/im.test(text)) return { ok: false, message: 'There is no contact card in this file.' };
  const contacts: Contact[] = [];
  const broken: LineProblem[] = [...problems];
  for (const card of cards) {
    const read = readCard(card);
    if ('reason' in read) broken.push(read);
    else contacts.push(read);
  }
  return { ok: true, value: { contacts, problems: broken.toSorted((left, right) => left.line - right.line) } };
}

/** jCard: name, parameters, type of value, then one value or several. */
interface Property {
  readonly name: string;
  readonly types: readonly string[];
  readonly values: readonly (string | readonly (string | readonly string[])[])[];
}

function readCard({ line, lines }: CardLines): Contact | LineProblem {
  const version = lines.find(({ property }) => property === 'VERSION')?.value.trim() ?? '3.0';
  const isOld = version.startsWith('2');
  const modern = lines.filter(({ property }) => wanted.has(property)).map((one) => ({ from: one, text: toModernLine(one, isOld) }));
  const readable = isOld ? '3.0' : version === '4.0' ? '4.0' : '3.0';
  const properties = parse(modern.map(({ text }) => text), readable);
  if (properties === undefined) return brokenLine(line, modern.find(({ text }) => parse([text], readable) === undefined)?.from);
  const contact = toContact(line, properties);
  return contact ?? { line, reason: 'This card has no name, no practice and no e-mail address.' };
}

function brokenLine(line: number, broken: CardLine | undefined): LineProblem {
  return broken === undefined ? { line, reason: 'This card cannot be read.' } : { line: broken.line, reason: `What this line says of ${broken.property} cannot be read; its card is left out.` };
}

function parse(lines: readonly string[], version: string): readonly Property[] | undefined {
  try {
    // Safe: for one card the library gives one jCard (RFC 7095): its name, and its properties as lists.
    const [, properties] = ICAL.parse(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n')) as unknown as [string, [string, Record<string, string | string[]>, string, ...unknown[]][]];
    return properties.map(([name, parameters, , ...values]) => ({
      name,
      types: [parameters['type'] ?? []].flat().map((type) => type.toLowerCase()),
      // Safe: a value of these properties is text, or a list of texts where it is structured.
      values: values as Property['values'],
    }));
  } catch {
    return undefined;
  }
}

function toContact(line: number, properties: readonly Property[]): Contact | undefined {
  const of = (name: string) => properties.filter((property) => property.name === name);
  const first = (name: string) => of(name).map(({ values }) => plain(values[0])).find((text) => text !== '') ?? '';
  const parts = (name: string) => byPreference(of(name))[0]?.values[0];
  const [family, given, middle] = partsOf(of('n')[0]?.values[0]);
  const practice = partsOf(of('org')[0]?.values[0])[0] ?? '';
  const emails = distinct(byPreference(of('email')).map(({ values }) => plain(values[0]).replace(/^mailto:/i, '')));
  const name = first('fn') || [given, middle, family].filter((part) => part !== undefined && part !== '').join(' ') || first('nickname') || practice || emails[0] || '';
  if (name === '') return undefined;
  const [, extended, street, place, state, postcode, country] = partsOf(parts('adr'));
  const numbers = (isFax: boolean) =>
    distinct(byPreference(of('tel').filter(({ types }) => types.includes('fax') === isFax && !types.includes('pager'))).map(({ values }) => plain(values[0]).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ')));
  return {
    line,
    name,
    occupation: first('title') || first('role'),
    practice: practice === name ? '' : practice,
    phones: numbers(false),
    faxes: numbers(true),
    emails,
    // A colon with a stroke before it is Apple's and Google's own.
    website: first('url').replaceAll('\\:', ':'),
    street: [extended, street].filter((part) => part !== undefined && part !== '').join(', '),
    place: place ?? '',
    state: state ?? '',
    postcode: postcode ?? '',
    country: country ?? '',
    note: first('note').replaceAll('\\"', '"').replaceAll('\\;', ';'),
    labels: distinct(of('categories').flatMap(({ values }) => values.map(plain)).flatMap((text) => text.split(/[,;]/))),
  };
}

/** Those for work before those at home, and of these the preferred ones first. */
function byPreference(properties: readonly Property[]): readonly Property[] {
  const rank = ({ types }: Property) => (types.includes('work') ? 0 : types.includes('home') ? 4 : 2) + (types.includes('pref') ? 0 : 1);
  return properties.toSorted((left, right) => rank(left) - rank(right));
}

function plain(value: Property['values'][number] | undefined): string {
  return (typeof value === 'string' ? value : (value ?? []).flat().join(' ')).replaceAll('\u0000', '').trim();
}

/** The parts of a structured value; of a part that is several the first lines up. */
function partsOf(value: Property['values'][number] | undefined): readonly string[] {
  return typeof value === 'string' ? [plain(value)] : (value ?? []).map((part) => plain(typeof part === 'string' ? part : part.join(' ')).replaceAll(/\s*\n\s*/g, ', '));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
