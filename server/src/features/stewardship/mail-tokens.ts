/**
 * What stands in the address of a mail: for what, for whom and until when, signed with the service's secret, so that nothing
 * has to be kept. It lets nobody in; it says that whoever sends it has the mail.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';

type MailPurpose = 'confirm' | 'no-mail';

export interface MailTokens {
  sign(purpose: MailPurpose, subject: readonly string[], goodForMs: number): string;
  /** What is stored of a code, an address or a limit's subject: it tells nothing to who lacks the secret. */
  hash(text: string): string;
  /** What it was signed for, or why it is worth nothing. */
  read(purpose: MailPurpose, token: string): readonly string[] | 'expired' | 'forged';
}

const payloadSchema = z.tuple([z.string(), z.number()]).rest(z.string());

export function createMailTokens(secret: string, clock: Clock): MailTokens {
  // Apart from the keys that are made of the same secret for other ends.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'trusted-hands mail tokens', 32));
  const signature = (payload: string) => createHmac('sha256', key).update(payload).digest();

  return {
    sign(purpose, subject, goodForMs) {
      const payload = Buffer.from(JSON.stringify([purpose, clock.nowMs() + goodForMs, ...subject])).toString('base64url');
      return `${payload}.${signature(payload).toString('base64url')}`;
    },
    hash: (text) => signature(`hash ${text}`).toString('base64url'),
    read(purpose, token) {
      const [payload = '', by = ''] = token.split('.');
      const expected = signature(payload);
      const given = Buffer.from(by, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
      // Signed by us, so it is of this form.
      const [signedFor, untilMs, ...subject] = payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      if (signedFor !== purpose) return 'forged';
      return untilMs > clock.nowMs() ? subject : 'expired';
    },
  };
}
