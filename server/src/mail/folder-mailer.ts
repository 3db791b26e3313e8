/** Without a mail server each mail is a file in DATA_DIR/mail that any mail program opens, and its code is printed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock, Ids } from '../clock.ts';
import { succeed } from '../rpc/outcome.ts';
import type { Mailer } from './mailer.ts';

interface FolderMailerOptions {
  readonly folder: string;
  readonly from: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Prints one line for whoever started the service. */
  readonly say: (line: string) => void;
}

export function createFolderMailer({ folder, from, clock, ids, say }: FolderMailerOptions): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send({ to, subject, text, secretForConsole }) {
      const date = new Date(clock.nowMs());
      const { message } = await transport.sendMail({ from, to: { name: '', address: to }, subject, text, date });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // The time first, so that the newest sorts last; never the address, which others could read off a listing.
      const name = `${date.toISOString().replaceAll(':', '-')}-${ids.next().slice(0, 8)}.eml`;
      // Safe: `buffer: true` makes it a Buffer, which the declared type leaves open.
      await writeFile(join(folder, name), message as Buffer, { flag: 'wx', mode: 0o600 });
      const where = `no mail server is set; the whole mail is in ${join(folder, name)}`;
      say(secretForConsole === undefined ? `Mail to ${to}: ${subject} (${where})` : `Mail to ${to}: the code is ${secretForConsole} (${where})`);
      return succeed(undefined);
    },
    close: () => undefined,
  };
}
