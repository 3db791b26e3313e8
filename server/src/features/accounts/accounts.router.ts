/** Signing in and out. No cookie is ever read or set: the answer to signing in is a bearer for this one device. */
import { memberSchema, requestCodeInput, requestCodeOutput, signInInput, signInOutput } from '@trusted-hands/contract';
import { z } from 'zod';
import { valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, publicProcedure, router, signInProcedure } from '../../rpc/trpc.ts';

export const accountsRouter = router({
  requestCode: signInProcedure
    .input(requestCodeInput)
    .output(requestCodeOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.accounts.requestCode(input.email))),

  signIn: signInProcedure
    .input(signInInput)
    .output(signInOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.accounts.signIn(input))),

  me: memberProcedure.output(z.object({ member: memberSchema })).query(({ ctx }) => ({ member: ctx.member })),

  /** Ends this device's session, and answers alike when there was none. */
  signOut: publicProcedure.output(z.object({ signedOut: z.literal(true) })).mutation(async ({ ctx }) => {
    if (ctx.bearer !== null) await ctx.accounts.signOut(ctx.bearer);
    return { signedOut: true } as const;
  }),

  /** Ends every session of the account, this device's too. */
  signOutEverywhere: memberProcedure.output(z.object({ signedOut: z.literal(true) })).mutation(async ({ ctx }) => {
    await ctx.accounts.signOutEverywhere(ctx.member.id);
    return { signedOut: true } as const;
  }),
});
