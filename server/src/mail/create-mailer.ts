/** Picks the mailer that the settings ask for. */
import { join } from 'node:path';
import type { Clock, Ids } from '../clock.ts';
import type { Settings } from '../settings.ts';
import { createFolderMailer } from './folder-mailer.ts';
import type { Mailer } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

interface CreateMailerOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly say: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

export function createMailer({ settings, clock, ids, say, onError }: CreateMailerOptions): Mailer {
  const from = `Trusted Hands <${senderAddress(settings)}>`;
  return settings.smtpUrl === undefined
    ? createFolderMailer({ folder: join(settings.dataDir, 'mail'), from, clock, ids, say })
    : createSmtpMailer({ smtpUrl: settings.smtpUrl, from, onError });
}

/** The mail account itself where its name is an address (most servers allow no other), else no-reply at our own host. */
function senderAddress({ smtpUrl, publicUrl }: Settings): string {
  const user = smtpUrl === undefined ? '' : decodeURIComponent(new URL(smtpUrl).username);
  return user.includes('@') ? user : `no-reply@${new URL(publicUrl).hostname}`;
}
