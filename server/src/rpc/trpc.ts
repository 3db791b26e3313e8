/** The procedures that routers are built from. Every error leaves with `data.failure`, made in `failure-of-error.ts`. */
import { initTRPC } from '@trpc/server';
import { failureCodes, type Failure } from '@trusted-hands/contract';
import type { Context } from './context.ts';
import { FailureError } from './failure-error.ts';
import { failureOfError } from './failure-of-error.ts';
import { fieldWithNull } from './field-with-null.ts';

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  // A stream that is silent for longer than a ping is half open: the client opens it again.
  sse: { ping: { enabled: true, intervalMs: 20_000 }, client: { reconnectAfterInactivityMs: 50_000 } },
  errorFormatter({ shape, error }) {
    const failure: Failure = failureOfError(error);
    return { ...shape, message: failure.message, data: { code: shape.data.code, httpStatus: failureCodes[failure.code], failure } };
  },
});

export const router = trpc.router;

export const notSignedIn: Failure = {
  code: 'not-signed-in',
  message: 'You are not signed in, or were signed out. Sign in again with a code sent to your e-mail address.',
};

/** Anyone may call it. PostgreSQL stores no null character, so none gets in on either engine. */
export const publicProcedure = trpc.procedure.use(async ({ getRawInput, next }) => {
  const field = fieldWithNull(await getRawInput());
  if (field !== null) throw new FailureError({ code: 'input-invalid', field, message: 'This text holds a character that cannot be stored (the null character). Take it out.' });
  return next();
});

/** Only with a valid bearer: `ctx.member` is there. */
export const memberProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.member === null) throw new FailureError(notSignedIn);
  return next({ ctx: { member: ctx.member } });
});

/** Anyone may call it, and nobody too often: asking for codes and trying them. */
export const signInProcedure = publicProcedure.use(({ ctx, next }) => {
  const retryAfterSeconds = ctx.signInLimit.take(ctx.callerAddress);
  if (retryAfterSeconds !== null) {
    const message = `Too many sign-in attempts came from your network. Wait ${String(Math.ceil(retryAfterSeconds / 60))} min, then try again.`;
    throw new FailureError({ code: 'too-many-requests', message, retryAfterSeconds });
  }
  return next();
});
