/** The procedures that routers are built from. Every error leaves with `data.failure`, made in `failure-of-error.ts`. */
import { initTRPC } from '@trpc/server';
import { failureCodes, type Failure } from '@trusted-hands/contract';
import type { Context } from './context.ts';
import { FailureError } from './failure-error.ts';
import { failureOfError } from './failure-of-error.ts';

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const failure: Failure = failureOfError(error);
    return { ...shape, message: failure.message, data: { code: shape.data.code, httpStatus: failureCodes[failure.code], failure } };
  },
});

export const router = trpc.router;
export const mergeRouters = trpc.mergeRouters;

/** Anyone may call it. */
export const publicProcedure = trpc.procedure;

/** Only with a valid bearer: `ctx.member` is there. */
export const memberProcedure = trpc.procedure.use(({ ctx, next }) => {
  if (ctx.member === null) throw new FailureError(notSignedIn);
  return next({ ctx: { ...ctx, member: ctx.member } });
});

export const notSignedIn: Failure = { code: 'not-signed-in', message: 'You are not signed in, or were signed out. Sign in again with a code sent to your e-mail address.' };
