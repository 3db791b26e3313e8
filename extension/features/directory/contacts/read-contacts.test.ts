import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeQuotedPrintable } from './modern-line.ts';
import { readContacts } from './read-contacts.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

function read(file: string | Uint8Array) {
  const outcome = readContacts(typeof file === 'string' ? utf8(file) : file);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const ana = { line: 1, name: 'Ana Müller', occupation: 'Osteopath', practice: 'Hill, Dale', phones: ['(02) 5550 0101', '0491 570 006'], faxes: ['02 5550 0102'], emails: ['ana@example.com'], website: 'https://example.com', street: '1 High St', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'Australia', note: 'Mondays;\nno steps', labels: ['Backs', 'Necks'] };

describe('a contact card', () => {
  test('of version 2.1 is read, quoted-printable, bare types, other charsets and folded lines among it', () => {
    expect(read(card(
      'VERSION:2.1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Ana', 'FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Ana M=FC=', 'ller', 'ORG:Hill, Dale;Back rooms', 'TITLE:Osteopath',
      'TEL;CELL:0491 570 006', 'TEL;WORK;VOICE:(02) 5550 0101', 'TEL;WORK;FAX:02 5550 0102', 'EMAIL;PREF;INTERNET:ana@example.com', 'ADR;WORK;PREF:;;1 High St;Dubbo;NSW;2830;Australia', 'URL;WORK:https://example.com',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:', ' /9j/4AAQ', ' SkZJRg==', '', 'NOTE;ENCODING=QUOTED-PRINTABLE:Mondays;=0D=0A=', 'no steps', 'CATEGORIES:Backs,Necks',
    ))).toEqual({ contacts: [ana], problems: [] });
  });

  test('of version 3 is read, groups, strokes and folded lines among it', () => {
    expect(read(card(
      'VERSION:3.0', 'N:Müller;Ana;;;', 'FN:Ana Mü', ' ller', 'ORG:Hill\\, Dale;Back rooms', 'TITLE:Osteopath', 'item1.TEL;type=CELL;type=VOICE:0491 570 006', 'TEL;TYPE=WORK,VOICE:(02) 5550 0101', 'TEL;TYPE=WORK;TYPE=FAX:02 5550 0102',
      'item2.EMAIL;type=INTERNET;type=pref:ana@example.com', 'item2.X-ABLabel:_$!<Work>!$_', 'ADR;TYPE=WORK:;;1 High St;Dubbo;NSW;2830;Australia', 'URL:https\\://example.com', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', ' SkZJRg==',
      'NOTE:Mondays\\;\\nno steps', 'CATEGORIES:Backs,Necks',
    ))).toEqual({ contacts: [ana], problems: [] });
  });

  test('of version 4 is read, quoted parameters and addresses of telephones among it', () => {
    expect(read(card(
      'VERSION:4.0', 'FN:Ana Müller', 'N:Müller;Ana;;;ing.,M.Sc.', 'ORG:Hill\\, Dale', 'ROLE:Osteopath', 'TEL;VALUE=uri;TYPE="work,voice":tel:(02) 5550 0101', 'TEL;VALUE=uri;TYPE=cell;PREF=1:tel:0491 570 006', 'TEL;TYPE="work,fax":02 5550 0102',
      'EMAIL;TYPE=work:ana@example.com', 'ADR;TYPE=work;LABEL="1 High St: Dubbo":;;1 High St;Dubbo;NSW;2830;Australia', 'URL:https://example.com', 'NOTE:Mondays\\;\\nno steps', 'CATEGORIES:Backs,Necks',
    ))).toEqual({ contacts: [ana], problems: [] });
  });

  test('that is broken is named by its line, and the others come in', () => {
    const { contacts, problems } = read([
      'BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana', 'END:VCARD',
      'BEGIN:VCARD', 'VERSION:3.0', 'FN:Bo', 'this is nothing', 'END:VCARD',
      'lost', 'words',
      'BEGIN:VCARD', 'VERSION:3.0', 'FN:Cy',
      'BEGIN:VCARD', 'VERSION:3.0', 'END:VCARD',
      'begin:vcard', 'VERSION:3.0', 'FN:Di', 'end:vcard',
      'BEGIN:VCARD', 'FN:Ev',
    ].join('\n'));
    expect(contacts.map(({ line, name }) => [line, name])).toEqual([[1, 'Ana'], [18, 'Di']]);
    expect(problems).toEqual([
      { line: 8, reason: 'This is no line of a contact card: “this is nothing”.' },
      { line: 10, reason: 'This stands in no card.' },
      { line: 12, reason: 'This card does not end before another begins on line 15.' },
      { line: 15, reason: 'This card has no name, no practice and no e-mail address.' },
      { line: 22, reason: 'This card has no end: the file may have been cut off.' },
    ]);
  });

  test('without a name is called by its practice, else by its e-mail address', () => {
    expect(read(card('VERSION:3.0', 'FN:', 'ORG:Hill Dale') + card('VERSION:3.0', 'FN:', 'EMAIL:a@example.com')).contacts.map(({ name, practice }) => [name, practice])).toEqual([['Hill Dale', ''], ['a@example.com', '']]);
  });
});

describe('a table of contacts', () => {
  const expected = [{ ...ana, line: 2, practice: 'Hill Dale', note: 'Mondays', website: '' }];

  test('from Google is read as it is written now, a fax told by its label', () => {
    expect(read('First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country\nAna,,Müller,Hill Dale,Osteopath,Mondays,* myContacts ::: Backs ::: Necks,Work,ana@example.com,Work,(02) 5550 0101 ::: 0491 570 006,Work Fax,02 5550 0102,1 High St,Dubbo,NSW,2830,Australia\n').contacts).toEqual(expected);
  });

  test('from Google is read as it was written before', () => {
    expect(read('Name,Given Name,Additional Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Phone 3 - Type,Phone 3 - Value,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Organization 1 - Name,Organization 1 - Title\nAna Müller,Ana,,Müller,Mondays,* myContacts ::: Backs ::: Necks,Work,ana@example.com,Home Fax,02 5550 0102,Work,(02) 5550 0101,Mobile,0491 570 006,1 High St,Dubbo,NSW,2830,Australia,Hill Dale,Osteopath\n').contacts).toEqual(expected);
  });

  test('from Outlook is read, the address of work and never half of another', () => {
    const headers = 'First Name,Middle Name,Last Name,Company,Job Title,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home Postal Code,Business Fax,Business Phone,Mobile Phone,Home Phone,E-mail Address,E-mail 2 Address,Categories,Notes';
    expect(read(`${headers}\nAna,,Müller,Hill Dale,Osteopath,1 High St,Dubbo,NSW,2830,Australia,2 Low St,Orange,2800,02 5550 0102,(02) 5550 0101,0491 570 006,,ana@example.com,,Backs;Necks,Mondays\n`).contacts).toEqual(expected);
    expect(read(`${headers}\nBo,,Lind,,,,,,,,2 Low St,Orange,2800,,,,,,,,\n`).contacts[0]).toMatchObject({ street: '2 Low St', place: 'Orange', postcode: '2800', state: '' });
  });

  test.each([
    ['German', 'Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Region geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Straße privat;Ort privat;Fax geschäftlich;Telefon geschäftlich;Telefon (privat);Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;Kategorien;Notizen'],
    ['French', 'Titre;Prénom;Deuxième prénom;Nom;Société;Titre;Rue (bureau);Ville (bureau);Dép/Région (bureau);Code postal (bureau);Pays/Région (bureau);Rue (domicile);Ville (domicile);Télécopie (bureau);Téléphone (bureau);Téléphone (domicile);Tél. mobile;Adresse de messagerie;Type de messagerie;Catégories;Notes'],
    ['Spanish', 'Title;Nombre;Segundo nombre;Apellidos;Organización;Puesto;Calle del trabajo;Ciudad de trabajo;Provincia o estado de trabajo;Código postal del trabajo;País o región del trabajo;Home Street;Home City;Business Fax;Teléfono del trabajo;Particular;Mobile Phone;E-mail Address;E-mail Type;Categorías;Notes'],
    ['Italian', 'Titolo;Nome;Secondo nome;Cognome;Società;Posizione;Via (uff.);Città (uff.);Provincia (uff.);CAP (uff.);Paese/area geografica (uff.);Via (ab.);Città (ab.);Fax (uff.);Ufficio;Abitazione;Cellulare;Indirizzo posta elettronica;Tipo posta elettronica;Categorie;Notes'],
    ['Portuguese', 'Título;Primeiro nome;Outros nomes/apelidos;Apelido;Empresa;Cargo;Rua da empresa;Localidade da empresa;Distrito da empresa;Código postal da empresa;País/Região da Empresa;Rua da residência;Localidade da residência;Fax da empresa;Telefone da empresa;Telefone da residência;Telemóvel;Endereço de correio electrónico;Tipo de correio electrónico;Categorias;Notas'],
    ['Dutch', 'Titel;Voornaam;Middelste naam;Achternaam;Bedrijf;Functie;Werkadres, straat;Werkadres, plaats;Werkadres, provincie;Werkadres, postcode;Land/regio (werk);Huisadres, straat;Huisadres, plaats;Fax op werk;Telefoon op werk;Telefoon thuis;Mobiele telefoon;E-mailadres;E-mailtype;Categorieën;Notities'],
  ])('from a %s Outlook is read as from an English one', (_language, headers) => {
    // Outlook writes quotation marks around everything.
    const written = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
    const row = ['Dr', 'Ana', '', 'Müller', 'Hill Dale', 'Osteopath', '1 High St', 'Dubbo', 'NSW', '2830', 'Australia', '2 Low St', 'Orange', '02 5550 0102', '(02) 5550 0101', '', '0491 570 006', 'ana@example.com', 'SMTP', 'Backs;Necks', 'Mondays'];
    expect(read(`${written(headers.split(';'))}\r\n${written(row)}\r\n`).contacts).toEqual(expected);
  });

  test('of another Outlook is taken for what its columns say in the code page that Windows writes', () => {
    // Of Windows-1252 the letters are those of Latin-1.
    const bytes = Uint8Array.from('Vorname;Nachname;Straße geschäftlich;Ort geschäftlich\nAna;Müller;1 High St;Dubbo\n', (character) => character.charCodeAt(0));
    expect(read(bytes).contacts).toMatchObject([{ name: 'Ana Müller', street: '1 High St', place: 'Dubbo' }]);
  });

  test('says which line cannot be taken, and takes the others', () => {
    const { contacts, problems } = read('First Name,Last Name,E-mail Address\nAna,Costa,a@example.com\n,,\nBo\n"","",""\nCy,Roe,\n,,c@example.com\n');
    expect(contacts.map(({ name }) => name)).toEqual(['Ana Costa', 'Cy Roe', 'c@example.com']);
    expect(problems).toEqual([{ line: 4, reason: 'It has 1 value, and the first line names 3 columns.' }]);
  });
});

describe('a file that is no list of contacts', () => {
  test('is said to be none, with what to do', () => {
    expect(readContacts(utf8(''))).toMatchObject({ ok: false });
    expect(readContacts(utf8('Betrag;Datum\n1;2\n'))).toEqual({ ok: false, message: 'None of the columns of this file is a name. Export your contacts as vCard (.vcf), or as CSV with English column names.' });
    expect(readContacts(Uint8Array.of(0x50, 0x4b, 3, 4))).toMatchObject({ ok: false });
  });

  test('never makes the page fail, whatever bytes there are', () => {
    const lines = fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'VERSION:2.1', 'VERSION:4.0', 'FN:Ana', 'N:;;', 'TEL;TYPE=":1', 'ADR;X:;', 'ORG;ENCODING=QUOTED-PRINTABLE:=', '=ZZ', ' folded', 'EMAIL;=:', 'NOTE:\\', ';:', 'URL;VALUE=binary:a', 'CATEGORIES:,', 'N;TYPE=a,b;VALUE=date:x', '');
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.array(lines, { maxLength: 20 }).map((all) => utf8(all.join('\n')))), (bytes) => typeof readContacts(bytes).ok === 'boolean'));
  });
});

test('quoted-printable text comes back as it went in, and what is none stays', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decodeQuotedPrintable(Array.from(utf8(text), (byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')) === new TextDecoder().decode(utf8(text))));
  expect(decodeQuotedPrintable('a=zb=')).toBe('a=zb=');
  expect(decodeQuotedPrintable('=FC', 'no-such-charset')).toBe('ü');
});
