/** Accounts over better-auth: a code by mail, a bearer per device. Known and unknown addresses are answered alike. */
import type { Failure } from '@trusted-hands/contract';
import { isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { EngineName } from '../../database/engine.ts';
import type { Database } from '../../database/tables.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { fail, succeed } from '../../rpc/outcome.ts';
import type { Accounts, Session } from './accounts.ts';
import { codeMinutes, createAuth, keyedHash } from './auth.ts';
import { codeMail } from './code-mail.ts';
import { giveBack, take, type Limit } from '../../rpc/rate-limit.queries.ts';
import { endSessionsOf, forgetEndedSessions, hasCode, hasSession, isDeviceRemoved, nameDevice, nameVaultDevice } from './session.queries.ts';

interface AccountsOptions {
  readonly database: Kysely<Database>;
  readonly engine: EngineName;
  readonly secret: string;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Codes sent to one address, whoever asks: five guesses each of 10^8 leave nothing to gain, and no mailbox is flooded. */
const codesPerEmail: Limit = { max: 5, windowMs: 60 * 60 * 1000 };

export function createAccounts(options: AccountsOptions): Accounts {
  const { database, secret, mailer, clock } = options;
  const auth = createAuth(options);

  const anySessionOf = async (bearer: string): Promise<Session | null> => {
    const found = await auth.api.getSession({ headers: bearerHeaders(bearer) });
    return found === null ? null : { member: { id: found.user.id, email: found.user.email }, token: found.session.token };
  };

  return {
    async requestCode(email) {
      const key = keyedHash(secret, `codes:${email}`);
      const taken = await take(database, { key, limit: codesPerEmail, nowMs: clock.nowMs() });
      if (!taken.allowed) return fail(tooManyCodes(taken.retryAfterSeconds));
      const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
      const sent = await mailer.send(codeMail({ to: email, code, minutes: codeMinutes }));
      if (!sent.ok) {
        await giveBack(database, key);
        return sent;
      }
      return succeed({ email, expiresInMinutes: codeMinutes });
    },

    async signIn({ email, code, deviceName }) {
      if (!(await hasCode(database, email))) return fail(codeExpired);
      try {
        const { headers, response } = await auth.api.signInEmailOTP({ body: { email, otp: code }, headers: new Headers(), returnHeaders: true });
        const bearer = headers.get('set-auth-token');
        if (bearer === null) throw new Error('better-auth signed in without a token');
        await nameDevice(database, response.token, deviceName);
        await forgetEndedSessions(database, clock.nowMs());
        return succeed({ bearer, member: { id: response.user.id, email: response.user.email } });
      } catch (error) {
        const failure = isAPIError(error) ? signInFailure(error) : null;
        if (failure === null) throw error;
        return fail(failure);
      }
    },

    async sessionOf(bearer) {
      const session = await anySessionOf(bearer);
      return session === null || (await isDeviceRemoved(database, session.token)) ? null : session;
    },

    async memberOfRemoved(bearer) {
      const session = await anySessionOf(bearer);
      return session !== null && (await isDeviceRemoved(database, session.token)) ? session.member : null;
    },

    isSessionOpen: ({ token }) => hasSession(database, token, clock.nowMs()),

    nameVaultDevice: ({ token }, device) => nameVaultDevice(database, token, device),

    async signOut(bearer) {
      await auth.api.signOut({ headers: bearerHeaders(bearer) });
    },

    signOutEverywhere: (memberId) => endSessionsOf(database, memberId),
  };
}

/** Only the bearer goes in: whatever cookies a request carried are never seen. */
function bearerHeaders(bearer: string): Headers {
  return new Headers({ authorization: `Bearer ${bearer}` });
}

const codeExpired: Failure = { code: 'code-expired', message: `That code is older than ${String(codeMinutes)} minutes, or was used already. Ask for a new one.` };

function signInFailure(error: { readonly body?: { readonly code?: string | undefined } | undefined }): Failure | null {
  return signInFailures[error.body?.code ?? ''] ?? null;
}

/** By better-auth's own codes; whatever else it says is a fault of ours. */
const signInFailures: Readonly<Record<string, Failure>> = {
  INVALID_OTP: { code: 'code-wrong', message: 'That is not the code that was sent. Look again at the newest mail, or ask for a new code.', field: 'code' },
  OTP_EXPIRED: codeExpired,
  TOO_MANY_ATTEMPTS: { code: 'too-many-requests', message: 'Too many wrong codes were tried, so the one that was sent no longer works. Ask for a new one.' },
};

function tooManyCodes(retryAfterSeconds: number): Failure {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return {
    code: 'too-many-requests',
    message: `${String(codesPerEmail.max)} codes were already sent to this address within an hour. Use the newest one, or ask again in ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    retryAfterSeconds,
  };
}
