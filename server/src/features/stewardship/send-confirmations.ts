/**
 * Asks owners "still right?" when it is time, and reminds them twice. Then their listing is shown as unconfirmed, and
 * no more. No mail is sent twice: one that was being sent when the process ended may be lost, and the reminder takes its place.
 */
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { Mail, Mailer } from '../../mail/mailer.ts';
import { dueConfirmations, giveConfirmationMailBack, markConfirmationMailSent, takeConfirmationMail, type DueConfirmation } from './confirmation.queries.ts';
import type { MailTokens } from './mail-tokens.ts';

interface ConfirmationDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly tokens: MailTokens;
  readonly publicUrl: string;
}

const dayMs = 24 * 60 * 60 * 1000;
const askAfterDays = 90;
const schedule = {
  askAfterMs: askAfterDays * dayMs,
  remindAfterMs: [7 * dayMs, 14 * dayMs],
  /** At a time; the others follow at the next look. */
  limit: 200,
} as const;
/** Beyond the last reminder, for those who read their mail late. */
const tokenGoodForMs = 60 * dayMs;

/** How many mails went out. */
export async function sendConfirmations({ database, clock, mailer, tokens, publicUrl }: ConfirmationDeps): Promise<number> {
  let sent = 0;
  for (const due of await dueConfirmations(database, { ...schedule, nowMs: clock.nowMs() })) {
    if (!(await takeConfirmationMail(database, { due, nowMs: clock.nowMs() }))) continue;
    const token = tokens.sign('confirm', [due.listingId, due.ownerId], tokenGoodForMs);
    const outcome = await mailer.send(confirmationMail({ due, url: `${publicUrl}/confirm#${token}`, publicUrl, nowMs: clock.nowMs() }));
    if (outcome.ok) sent += 1;
    // Where the address itself is refused, asking again and again would not change it.
    if (outcome.ok || outcome.failure.code === 'input-invalid') {
      await markConfirmationMailSent(database, { due, nowMs: clock.nowMs() });
      continue;
    }
    await giveConfirmationMailBack(database, due);
    // The mail server is away: the others would fare no better now.
    break;
  }
  return sent;
}

interface ConfirmationMailOptions {
  readonly due: DueConfirmation;
  readonly url: string;
  readonly publicUrl: string;
  readonly nowMs: number;
}

function confirmationMail({ due: { email, confirmedAtMs, wasConfirmed, step }, url, publicUrl, nowMs }: ConfirmationMailOptions): Mail {
  const days = Math.floor((nowMs - confirmedAtMs) / dayMs);
  return {
    to: email,
    subject: step === 1 ? 'Is your listing still right?' : 'A reminder: is your listing still right?',
    text: [
      `${wasConfirmed ? `You last said ${String(days)} days ago that your listing in the directory is right.` : 'You manage a listing in the directory, and have not said yet that it is right.'} Colleagues rely on it when they send somebody on.`,
      '',
      'Look at it and press the one button, without signing in:',
      url,
      '',
      `Has something changed, or do you want it taken out? ${publicUrl}/register`,
      '',
      'Until you confirm it, it is shown as unconfirmed and stands further down. Opening the page changes nothing.',
      ...(step > schedule.remindAfterMs.length ? ['This is the last reminder.'] : []),
      '',
    ].join('\n'),
  };
}
