/** The procedures that routers are built from. Every error leaves with `data.failure`, made in `failure-of-error.ts`. */
import { initTRPC } from '@trpc/server';
import { failureCodes, type Failure } from '@trusted-hands/contract';
import type { Context } from './context.ts';
import { refuseNull, signedInMember } from './direct-call.ts';
import { FailureError } from './failure-error.ts';
import { failureOfError } from './failure-of-error.ts';

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

/** Anyone may call it. */
export const publicProcedure = trpc.procedure.use(async ({ getRawInput, next }) => {
  refuseNull(await getRawInput());
  return next();
});

/** Only with a valid bearer: `ctx.member` is there. */
export const memberProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: { member: signedInMember(ctx) } }));

/** Anyone may call it, and nobody too often: asking for codes and trying them. */
export const signInProcedure = publicProcedure.use(({ ctx, next }) => {
  const retryAfterSeconds = ctx.signInLimit.take(ctx.callerAddress);
  if (retryAfterSeconds !== null) {
    const message = `Too many sign-in attempts came from your network. Wait ${String(Math.ceil(retryAfterSeconds / 60))} min, then try again.`;
    throw new FailureError({ code: 'too-many-requests', message, retryAfterSeconds });
  }
  return next();
});
