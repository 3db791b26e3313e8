/**
 * better-auth, hardened and driven only from here: none of its routes is mounted, so there is one API and one table of
 * failures. What protects what: a bearer is the session's token and its HMAC under DATA_DIR/secret. The token stands in
 * clear in the database, but without the secret it opens nothing (`requireSignature`), so neither a stolen database nor
 * the secret alone signs anyone in. Codes are kept as an HMAC under the same secret: the plain SHA-256 of eight digits,
 * which "hashed" would store, is undone in a second.
 */
import { createHmac } from 'node:crypto';
import { codeDigits } from '@trusted-hands/contract';
import { betterAuth } from 'better-auth';
// One by one: the index of all plugins costs another 100 ms and 15 MB at every start.
import { bearer } from 'better-auth/plugins/bearer';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { Kysely } from 'kysely';
import type { Ids } from '../../clock.ts';
import type { EngineName } from '../../database/engine.ts';
import type { Database } from '../../database/tables.ts';

export const codeMinutes = 10;
const wrongCodesAllowed = 5;
const sessionDays = 90;
const daySeconds = 24 * 60 * 60;
const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

interface AuthOptions {
  readonly database: Kysely<Database>;
  readonly engine: EngineName;
  readonly secret: string;
  readonly ids: Ids;
}

export function createAuth({ database, engine, secret, ids }: AuthOptions) {
  return betterAuth({
    secret,
    // Never reached over HTTP; better-auth warns when it is absent.
    baseURL: 'http://localhost',
    database: { db: database, type: engine, transaction: false },
    // Its messages can carry an address; what goes wrong reaches our own log as an error.
    logger: { disabled: true },
    telemetry: { enabled: false },
    user: { modelName: 'member', fields: { emailVerified: 'email_verified', ...timestamps } },
    session: {
      modelName: 'session',
      expiresIn: sessionDays * daySeconds,
      updateAge: daySeconds,
      cookieCache: { enabled: false },
      fields: { userId: 'member_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...timestamps },
      additionalFields: { deviceName: { type: 'string', required: false, defaultValue: '', input: false, fieldName: 'device_name' } },
    },
    verification: { modelName: 'sign_in_code', fields: { expiresAt: 'expires_at', ...timestamps } },
    // Its limits count HTTP requests to its own routes; ours are in rpc/rate-limit.queries.ts and rpc/caller-limit.ts.
    rateLimit: { enabled: false },
    advanced: { ipAddress: { disableIpTracking: true }, database: { generateId: () => ids.next(), validateSchema: false } },
    plugins: [
      emailOTP({
        otpLength: codeDigits,
        expiresIn: codeMinutes * 60,
        allowedAttempts: wrongCodesAllowed,
        storeOTP: { hash: (code) => Promise.resolve(keyedHash(secret, `code:${code}`)) },
        // The code is made by createVerificationOTP and mailed by us; this path is never taken.
        sendVerificationOTP: () => Promise.reject(new Error('codes are sent by accounts.ts')),
      }),
      bearer({ requireSignature: true }),
    ],
  });
}

/** HMAC-SHA-256, base64url: what is stored tells nothing to who lacks the secret. */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
