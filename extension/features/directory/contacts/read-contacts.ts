/** The contacts of a file, whichever of the known kinds it is; loaded when a file is chosen, since its parsers are large. */
import { decodeFile } from '../../../platform/files/decode-file.ts';
import { readTable } from '../../../platform/files/read-table.ts';
import type { ContactsOutcome } from './contact.ts';
import { contactsFromTable } from './contacts-from-table.ts';
import { readCards } from './read-cards.ts';

export function readContacts(bytes: Uint8Array): ContactsOutcome {
  // What a spreadsheet program saves by itself begins like a ZIP file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { ok: false, message: 'This is a spreadsheet or an archive. Choose a vCard file (.vcf), or a CSV file.' };
  const { text } = decodeFile(bytes);
  if (/^\s*begin:vcard\b/im.test(text)) return readCards(text);
  const table = readTable(text);
  return table.ok ? contactsFromTable(table.value) : { ok: false, message: table.failure.message };
}
