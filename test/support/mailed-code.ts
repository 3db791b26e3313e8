/** Reads the mails that the service wrote, and the code out of one, as a person would in a mail program. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

/** The newest code mailed to this address; waits until there is one. */
export async function mailedCode(mailFolder: string, email: string): Promise<string> {
  return waitFor(`a mail to ${email}`, async () => {
    const names = (await readdir(mailFolder).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted().toReversed();
    for (const name of names) {
      const message = await readFile(join(mailFolder, name), 'utf8');
      const to = /^To: (.*)$/im.exec(message)?.[1] ?? '';
      if (!to.toLowerCase().includes(email.toLowerCase())) continue;
      const code = /^Your code: (\d{8})\r?$/m.exec(message)?.[1];
      if (code !== undefined) return code;
    }
    return undefined;
  });
}

/** The texts of all mails to this address, oldest first, as a mail program shows them. */
export async function mailsTo(service: { readonly dataDir: string }, email: string): Promise<string[]> {
  const folder = join(service.dataDir, 'mail');
  const texts: string[] = [];
  for (const name of (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).toSorted()) {
    const message = await readFile(join(folder, name), 'utf8');
    const [head = '', ...body] = message.split('\r\n\r\n');
    if (!(/^To: (.*)$/im.exec(head)?.[1] ?? '').toLowerCase().includes(email.toLowerCase())) continue;
    texts.push(decoded(body.join('\r\n\r\n'), /quoted-printable/i.test(head)));
  }
  return texts;
}

function decoded(body: string, isQuotedPrintable: boolean): string {
  if (!isQuotedPrintable) return body.replaceAll('\r\n', '\n');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}
