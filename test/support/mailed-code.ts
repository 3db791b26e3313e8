/** Reads the code out of the mail that the service wrote, as a person would read it in a mail program. */
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
