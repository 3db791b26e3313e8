/** Signing in by a code sent to an e-mail address; the answer is a bearer for this one device. */
import { z } from 'zod';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Write your whole e-mail address, such as name@example.com.'));

/** How many digits a code has; sentences say the number in words. */
export const codeDigits = 8;

export const requestCodeInput = z.object({ email: emailSchema });
export const requestCodeOutput = z.object({ email: z.string(), expiresInMinutes: z.number() });

const badCode = 'The code has eight digits.';
export const signInInput = z.object({
  email: emailSchema,
  code: z.string().transform((code) => code.replace(/[\s-]/g, '')).pipe(z.string().regex(/^[0-9]+$/, badCode).length(codeDigits, badCode)),
  deviceName: z.string().trim().max(80).default(''),
});
export const memberSchema = z.object({ id: z.string(), email: z.string() });
export type Member = z.infer<typeof memberSchema>;
export const signInOutput = z.object({ bearer: z.string(), member: memberSchema });
