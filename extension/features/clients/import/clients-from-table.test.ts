import { describe, expect, test } from 'vitest';
import { clientSchema } from '../../../platform/records/client.record.ts';
import { clientsFromTable } from './clients-from-table.ts';
import { sortByLikeness } from './find-duplicates.ts';
import { columnsProblem, matchColumns } from './match-columns.ts';
import { readTable } from '../../../platform/files/read-table.ts';

const today = '2026-11-28';

function read(text: string, order: 'day-first' | 'month-first' = 'day-first') {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.failure.message);
  return clientsFromTable(table.value, { meanings: matchColumns(table.value.headers), order, today });
}

describe('the columns of a booking system', () => {
  test('are known by their names, in the ways in which systems write them', () => {
    expect(matchColumns(['First Name', 'Last Name', 'Email', 'Home Phone', 'Mobile Phone', 'Birth Date', 'Street Address', 'City', 'Province', 'Postal', 'Patient Number', 'Balance'])).toEqual(['firstName', 'lastName', 'email', '', 'phone', 'dateOfBirth', 'address', 'address', 'address', 'address', 'secondIdentifier', '']);
    expect(matchColumns(['id', 'first_name', 'last_name', 'date_of_birth', 'email', 'address_1', 'address_2', 'post_code', 'emergency_contact', 'medical_alert', 'created_at'])).toEqual(['secondIdentifier', 'firstName', 'lastName', 'dateOfBirth', 'email', 'address', 'address', 'address', 'emergencyContact', 'contraindications', '']);
    expect(matchColumns(['externalId', 'lastName', 'firstName', 'birthday'])).toEqual(['secondIdentifier', 'lastName', 'firstName', 'dateOfBirth']);
    expect(matchColumns(['Prénom', 'Nom de famille', 'Date de naissance', 'Courriel'])).toEqual(['firstName', 'lastName', 'dateOfBirth', 'email']);
    expect(matchColumns(['Client name', 'DOB', 'Phone'])).toEqual(['name', 'dateOfBirth', 'phone']);
  });

  test('give no client without a name among them', () => {
    expect(columnsProblem(matchColumns(['DOB', 'Phone']))).toContain('which column has the name');
    expect(columnsProblem(matchColumns(['Name']))).toBeUndefined();
  });
});

describe('rows as clients', () => {
  test('have the details that their columns are taken for', () => {
    const { clients, problems } = read('id;first_name;last_name;date_of_birth;email;address_1;city;phone\n12;Zoë ;Łukasiewicz;03/04/1990;zoe@example.com;1 High St;Dubbo;555 0100\n');
    expect(problems).toEqual([]);
    expect(clients).toEqual([{ line: 2, client: clientSchema.parse({ name: 'Zoë Łukasiewicz', secondIdentifier: 'no. 12', dateOfBirth: '1990-04-03', email: 'zoe@example.com', address: '1 High St, Dubbo', phone: '555 0100' }) }]);
  });

  test('that are broken are said with line and reason, and the others come in', () => {
    const { clients, problems } = read(`Name,DOB,Phone\nAna,03/04/1990,1\n,03/04/1990,2\nBo,31/02/1990,3\nCy\nDi,,${'9'.repeat(50)}\nEv,,5\n`);
    expect(clients.map(({ line, client }) => [line, client.name])).toEqual([[2, 'Ana'], [7, 'Ev']]);
    expect(problems).toEqual([
      { line: 3, reason: 'There is no name.' },
      { line: 4, reason: 'Date of birth: There is no such day: “31/02/1990”, read with the day first.' },
      { line: 5, reason: 'It has 1 value, and the first line names 3 columns.' },
      { line: 6, reason: 'Phone: there is more in it than fits.' },
    ]);
  });
});

describe('clients who are here already', () => {
  const existing = [clientSchema.parse({ name: 'Ana Costa', dateOfBirth: '1990-04-03' }), clientSchema.parse({ name: 'Bo Lind', secondIdentifier: 'no. 7' }), clientSchema.parse({ name: 'Cy Roe' })];
  const sort = (text: string) => {
    const { fresh, same, unclear } = sortByLikeness(read(text).clients, existing);
    return { fresh: fresh.map(({ line }) => line), same: same.map(({ read: { line }, other }) => [line, other.line]), unclear: unclear.map(({ read: { line }, other }) => [line, other.line]) };
  };

  test('are known by name and date of birth or number, whatever the case and accents', () => {
    expect(sort('Name,DOB,ID\nANA  COSTA,03/04/1990,\nBo Lind,,7\n')).toEqual({ fresh: [], same: [[2, undefined], [3, undefined]], unclear: [] });
  });

  test('are asked about where the name is the same and nothing tells the two apart', () => {
    expect(sort('Name,DOB,ID\nAna Costa,,\nCy Roe,01/01/1990,\nBo Lind,01/01/1990,\n')).toEqual({ fresh: [], same: [], unclear: [[2, undefined], [3, undefined], [4, undefined]] });
  });

  test('are other people where a date of birth or a number says so', () => {
    expect(sort('Name,DOB,ID\nAna Costa,04/04/1990,\nBo Lind,,8\nDi Vale,,\n')).toEqual({ fresh: [2, 3, 4], same: [], unclear: [] });
  });

  test('are found within the file too', () => {
    expect(sort('Name,DOB,ID\nEv Moss,01/02/1980,\nEv Moss,01/02/1980,\nEv Moss,,\nEv Moss,02/02/1980,\n')).toEqual({ fresh: [2, 5], same: [[3, 2]], unclear: [[4, 2]] });
  });
});
