/** Mail through an SMTP server. A server that is away is a failure to repeat, never a lost request. */
import { createTransport } from 'nodemailer';
import { fail, succeed } from '../rpc/outcome.ts';
import type { Mailer } from './mailer.ts';

interface SmtpMailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
  /** Told what kind of error it was, for the log; never the message or the address. */
  readonly onError: (error: unknown) => void;
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

export function createSmtpMailer({ smtpUrl, from, onError }: SmtpMailerOptions): Mailer {
  const transport = createTransport({ url: smtpUrl, ...timeouts });
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
        return succeed(undefined);
      } catch (error) {
        if (isRefusedRecipient(error)) {
          return fail({ code: 'input-invalid', field: 'email', message: 'The mail server does not take mail for that address. See that it is spelled right.' });
        }
        onError(error);
        return fail({ code: 'unavailable', message: 'The mail server cannot be reached at the moment, so no code was sent. Ask for it again in a minute.' });
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** nodemailer says EENVELOPE when the server answered 5xx to RCPT TO: final, and about the address. */
function isRefusedRecipient(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return false;
  return 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 550 && error.responseCode < 560;
}
