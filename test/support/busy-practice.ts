/** A browser profile of a therapist who has worked for a while: 200 clients with six signed notes each, written by the real platform. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { launchExtension } from './extension-browser.ts';

export const clientCount = 200;
export const notesPerClient = 6;

/** Runs inside the page. */
declare const page: TestPage;

/** The platform's test pages are the same extension to the browser, so that the real pages find what these wrote. */
export async function writeBusyPractice(folder: string, profileDir: string, passphrase: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../extension/platform/browser-test/build.ts'), join(folder, 'platform')]);
  await using browser = await launchExtension({ profileDir, extensionDir: join(folder, 'platform/chrome-mv3-e2e') });
  const panel = await browser.openPanelTab();
  const written = await panel.evaluate(
    async ({ words, clients, notes }) => {
      const { platform, clientRecord, sessionNoteRecord } = page;
      const made = await platform.vault.create(words);
      if (!made.ok) return made.failure.message;
      const people = Array.from({ length: clients }, (_, nth) => ({ recordId: `client-${nth}`, body: clientRecord.body.parse({ name: `Client Number${nth}`, dateOfBirth: '1980-02-03', phone: '0400 000 000' }) }));
      const put = await platform.vault.putMany(clientRecord, people);
      if (!put.ok) return put.failure.message;
      for (let visit = 0; visit < notes; visit += 1) {
        const visitDate = new Date(Date.UTC(2026, 0, 5 + 7 * visit)).toISOString().slice(0, 10);
        const text = `S: sore R shoulder since painting, worse at night. pain ${8 - visit}/10\n   remember: visit ${visit}\nO: R shoulder flexion ${120 + 5 * visit}, abduction 95. Hawkins-Kennedy R +\nTx: MFR infraspinatus 20 min, TrP upper trap\nRe: R shoulder flexion 145. pain 3/10\nP: hw pendulum 2x/day. next 1/52`;
        // oxlint-disable-next-line no-await-in-loop -- one visit after the other, as they were written
        const signed = await platform.vault.putMany(sessionNoteRecord, people.map(({ recordId }) => ({ recordId: `note-${recordId}-${visit}`, body: sessionNoteRecord.body.parse({ clientId: recordId, text, visitDate, signedAtMs: Date.parse(visitDate) }) })));
        if (!signed.ok) return signed.failure.message;
      }
      return undefined;
    },
    { words: passphrase, clients: clientCount, notes: notesPerClient },
  );
  if (written !== undefined) throw new Error(`The practice could not be written: ${written}`);
}
