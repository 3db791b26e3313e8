/** Files of contacts as phones and mail programs wrote them, read in place from the sample data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../extension/features/directory/contacts/contact.ts';
import { readContacts } from '../../extension/features/directory/contacts/read-contacts.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';

const folder = sharedData('contacts');

function read(name: string): readonly Contact[] {
  const outcome = readContacts(readFileSync(sharedData('contacts', name) ?? ''));
  if (!outcome.ok) throw new Error(outcome.message);
  expect(outcome.value.problems).toEqual([]);
  return outcome.value.contacts;
}

describe.skipIf(folder === undefined)(folder === undefined ? `contacts of real programs (not run: ${dataVariable} is not set)` : 'contacts of real programs', () => {
  it('come in from Outlook’s version 2.1, Gmail’s and the iPhone’s version 3', () => {
    expect(read('John_Doe_MS_OUTLOOK.vcf')).toMatchObject([{ name: 'Mr. John Richter James Doe Sr.', occupation: 'Money Counter', practice: 'IBM', phones: ['(905) 555-1234', '(905) 666-1234'], emails: ['john.doe@ibm.cm'], website: 'http://www.ibm.com', street: 'Cresent moon drive', place: 'Albaney', state: 'New York', postcode: '12345' }]);
    expect(read('John_Doe_GMAIL.vcf')).toMatchObject([{ name: 'Mr. John Richter, James Doe Sr.', phones: ['905-555-1234', '905-666-1234'], emails: ['john.doe@ibm.com'], website: 'http://www.ibm.com' }]);
    expect(read('John_Doe_IPHONE.vcf')).toMatchObject([{ name: 'Mr. John Richter James Doe Sr.', practice: 'IBM', phones: ['905-777-1234', '905-555-1234', '905-222-1234', '905-666-1234'], faxes: ['905-999-1234', '905-888-1234'], street: 'Street4, Building 6, Floor 8', place: 'New York' }]);
    expect(read('gmail-list.vcf').map(({ name, emails }) => [name, emails[0]])).toEqual([['Arnold Smith', 'asmithk@gmail.com'], ['Chris Beatle', 'chrisy55d@yahoo.com'], ['Doug White', 'dwhite@gmail.com']]);
  });

  it('come in as the standards write them', () => {
    expect(read('rfc2426-example.vcf')).toMatchObject([{ name: 'Frank Dawson', place: 'Raleigh', emails: ['Frank_Dawson@Lotus.com', 'fdawson@earthlink.net'], faxes: ['+1-919-676-9564'] }, { name: 'Tim Howes', state: 'CA', postcode: '94043' }]);
    expect(read('rfc6350-example.vcf')).toMatchObject([{ name: 'Simon Perreault', practice: 'Viagenie', phones: ['+1-418-656-9254 ext. 102', '+1-418-262-6501'], place: 'Quebec', state: 'QC', postcode: 'G1V 2M2', country: 'Canada' }]);
  });

  it('come in from the columns that Google and Outlook write', () => {
    // Safe: the sample file's own shape, a header for each program.
    const samples = JSON.parse(readFileSync(sharedData('contacts', 'csv-headers.json') ?? '', 'utf8')) as Record<string, { readonly header: string }>;
    const values: Readonly<Record<string, string>> = {
      Name: 'Ana Costa', 'First Name': 'Ana', 'Given Name': 'Ana', 'Last Name': 'Costa', 'Family Name': 'Costa', 'E-mail 1 - Value': 'ana@example.com', 'E-mail Address': 'ana@example.com', 'Phone 1 - Value': '02 5550 0101', 'Business Phone': '02 5550 0101',
      'Address 1 - City': 'Dubbo', 'Business City': 'Dubbo', 'Organization Name': 'Hill Dale', 'Organization 1 - Name': 'Hill Dale', Company: 'Hill Dale', 'Organization Title': 'Osteopath', 'Organization 1 - Title': 'Osteopath', 'Job Title': 'Osteopath',
    };
    expect(Object.keys(samples).length).toBeGreaterThanOrEqual(3);
    for (const [program, { header }] of Object.entries(samples)) {
      const outcome = readContacts(new TextEncoder().encode(`${header}\n${header.split(',').map((column) => values[column] ?? '').join(',')}\n`));
      expect(outcome, program).toMatchObject({ ok: true, value: { contacts: [{ name: 'Ana Costa', emails: ['ana@example.com'], phones: ['02 5550 0101'], place: 'Dubbo', practice: 'Hill Dale', occupation: 'Osteopath' }], problems: [] } });
    }
  });
});
