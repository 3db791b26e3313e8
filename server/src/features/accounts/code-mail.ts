/** The mail with the code: plain text, short, and useless to whoever did not ask for it. */
import type { Mail } from '../../mail/mailer.ts';

interface CodeMailOptions {
  readonly to: string;
  readonly code: string;
  readonly minutes: number;
}

export function codeMail({ to, code, minutes }: CodeMailOptions): Mail {
  return {
    to,
    // Not in the subject: lock screens and mail lists show subjects to whoever looks.
    subject: 'Your Trusted Hands code',
    text: [
      `Your code: ${code}`,
      '',
      `Type it where you asked for it, within ${String(minutes)} minutes. It works once.`,
      '',
      'If you did not ask for it, do nothing: without the code nobody gets in. Never tell it to anyone.',
      '',
    ].join('\n'),
    secretForConsole: code,
  };
}
