/** The contact file: one row a listing, by number; fetched after the search file and asked for one listing at a time. */
import { checkSteps, placeSources, referralRoutes, registerKinds } from '../listing.ts';
import { dayMs } from './calendar.ts';
import { type Column, decodeColumn, encodeColumn } from './columns.ts';
import type { ListingContact } from './listing-contact.ts';
import { firstAtOrAfter, starts } from './sorted-columns.ts';
import { damaged, joinSections, type Opened, splitSections } from './sections.ts';
import { encodeTextColumn, openTextColumn, type TextColumn } from './text-column.ts';

export interface ContactFile {
  readonly size: number;
  contactOf(number: number): ListingContact | undefined;
}

export function encodeContactFile(contacts: readonly ListingContact[]): Uint8Array {
  const rows = contacts.toSorted((a, b) => a.number - b.number);
  const registrations = rows.flatMap((row) => row.registrations);
  const locations = rows.flatMap((row) => row.locations);
  const checks = rows.flatMap((row) => row.checks);
  const texts = (values: readonly (string | undefined)[]) => encodeTextColumn(values.map((value) => value ?? ''));
  return joinSections('contact', [
    Uint8Array.of(...lengthBytes(rows.length)),
    encodeColumn(rows.map(({ number }, index) => number - (rows[index - 1]?.number ?? 0))),
    ...texts(rows.map(({ phone }) => phone)),
    ...texts(rows.map(({ email }) => email)),
    ...texts(rows.map(({ website }) => website)),
    ...texts(rows.map(({ referralNote }) => referralNote)),
    ...texts(rows.map((row) => row.referralRoutes.join(' '))),
    encodeColumn(rows.map((row) => row.registrations.length)),
    ...texts(registrations.map(({ scheme }) => scheme)),
    ...texts(registrations.map(({ number }) => number)),
    encodeColumn(rows.map((row) => row.locations.length)),
    ...texts(locations.map(({ name }) => name)),
    ...texts(locations.map(({ line }) => line)),
    encodeColumn(locations.map(({ placeSource, isHome }) => placeSources.indexOf(placeSource) * 3 + (isHome === undefined ? 0 : isHome ? 2 : 1))),
    encodeColumn(rows.map((row) => row.checks.length)),
    encodeColumn(checks.map(({ step, register }) => checkSteps.indexOf(step) * (registerKinds.length + 1) + (register === undefined ? 0 : registerKinds.indexOf(register) + 1))),
    encodeColumn(checks.map(({ atMs }) => Math.floor(atMs / dayMs))),
    ...texts(checks.map(({ by }) => by)),
    ...texts(checks.map(({ how }) => how)),
  ]);
}

/** Undefined rows are impossible past this: any bytes are either refused or give contacts that fit their type. */
export function openContactFile(bytes: Uint8Array): Opened<'file', ContactFile> {
  const split = splitSections('contact', bytes);
  if (!split.ok) return split;
  const file = readFile(split.sections, bytes.length);
  return file === undefined ? damaged : { ok: true, file };
}

function readFile(sections: readonly Uint8Array[], fileBytes: number): ContactFile | undefined {
  let next = 0;
  let isDamaged = false;
  const section = () => {
    const bytes = sections[next];
    next += 1;
    isDamaged ||= bytes === undefined;
    return bytes ?? nothing;
  };
  const column = (length: number, limit?: number): Column => {
    const found = decodeColumn(section(), length, limit);
    isDamaged ||= found === undefined;
    return found ?? nothing;
  };
  const texts = (length: number): TextColumn => {
    const found = openTextColumn(section(), section(), length);
    isDamaged ||= found === undefined;
    return found ?? { at: () => undefined };
  };
  const lists = (): Column => {
    const found = starts(column(size), fileBytes);
    isDamaged ||= found === undefined;
    return found ?? nothing;
  };

  const size = lengthFrom(section());
  // Every row has at least the byte of its locations' number.
  if (size > fileBytes) return undefined;
  const numbers = sums(column(size));
  const phone = texts(size);
  const email = texts(size);
  const website = texts(size);
  const referralNote = texts(size);
  const routes = texts(size);
  const registrationStart = lists();
  const registrationCount = registrationStart.at(-1) ?? 0;
  const scheme = texts(registrationCount);
  const registrationNumber = texts(registrationCount);
  const locationStart = lists();
  const locationCount = locationStart.at(-1) ?? 0;
  const locationName = texts(locationCount);
  const line = texts(locationCount);
  const source = column(locationCount, placeSources.length * 3);
  const checkStart = lists();
  const checkCount = checkStart.at(-1) ?? 0;
  const checkKind = column(checkCount, checkSteps.length * (registerKinds.length + 1));
  const checkDay = column(checkCount);
  const by = texts(checkCount);
  const how = texts(checkCount);
  if (isDamaged || numbers === undefined || next !== sections.length) return undefined;

  function contactOf(number: number): ListingContact | undefined {
    const row = firstAtOrAfter(numbers ?? nothing, number);
    if (numbers?.[row] !== number) return undefined;
    return {
      number,
      ...present('phone', phone.at(row)),
      ...present('email', email.at(row)),
      ...present('website', website.at(row)),
      registrations: each(registrationStart, row, (index) => ({ scheme: scheme.at(index) ?? 'other', number: registrationNumber.at(index) ?? '' })),
      referralRoutes: (routes.at(row)?.split(' ') ?? []).flatMap((route) => referralRoutes.find((known) => known === route) ?? []),
      ...present('referralNote', referralNote.at(row)),
      checks: each(checkStart, row, (index) => {
        const kind = checkKind[index] ?? 0;
        const register = registerKinds[(kind % (registerKinds.length + 1)) - 1];
        return {
          step: checkSteps[Math.floor(kind / (registerKinds.length + 1))] ?? 'self-declared',
          atMs: (checkDay[index] ?? 0) * dayMs,
          ...(register === undefined ? {} : { register }),
          ...present('by', by.at(index)),
          ...present('how', how.at(index)),
        };
      }),
      locations: each(locationStart, row, (index) => ({
        ...present('name', locationName.at(index)),
        ...present('line', line.at(index)),
        placeSource: placeSources[Math.floor((source[index] ?? 0) / 3)] ?? 'own',
        ...((source[index] ?? 0) % 3 === 0 ? {} : { isHome: (source[index] ?? 0) % 3 === 2 }),
      })),
    };
  }

  return { size, contactOf };
}

const nothing = new Uint8Array();

function present<Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } {
  // Safe: the one key is the name.
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string });
}

function each<Value>(start: Column, row: number, read: (index: number) => Value): Value[] {
  const values: Value[] = [];
  for (let index = start[row] ?? 0; index < (start[row + 1] ?? 0); index += 1) values.push(read(index));
  return values;
}

function sums(gaps: Column): Uint32Array | undefined {
  const values = new Uint32Array(gaps.length);
  let value = 0;
  for (let index = 0; index < gaps.length; index += 1) {
    value += gaps[index] ?? 0;
    if (value >= 2 ** 32) return undefined;
    values[index] = value;
  }
  return values;
}

function lengthBytes(length: number): number[] {
  return [length & 255, (length >>> 8) & 255, (length >>> 16) & 255, length >>> 24];
}

function lengthFrom(bytes: Uint8Array): number {
  return bytes.length === 4 ? (bytes[0] ?? 0) + (bytes[1] ?? 0) * 0x100 + (bytes[2] ?? 0) * 0x10000 + (bytes[3] ?? 0) * 0x1000000 : Infinity;
}
