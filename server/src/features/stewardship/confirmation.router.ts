/**
 * "Still right?": with the token of the mail, without signing in. Both calls are posted, so that no address that a mail
 * scanner opens calls either; looking changes nothing all the same.
 */
import { confirmationOutput, tokenInput } from '@trusted-hands/contract';
import { valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, router, publicProcedure } from '../../rpc/trpc.ts';

export const confirmationRouter = router({
  look: publicProcedure
    .input(tokenInput)
    .output(confirmationOutput)
    .mutation(async ({ ctx, input }) => ({ listing: valueOf(await ctx.stewardship.look(input.token)) })),

  confirm: publicProcedure
    .input(tokenInput)
    .output(confirmationOutput)
    .mutation(async ({ ctx, input }) => ({ listing: valueOf(await ctx.stewardship.confirm(input.token)) })),

  /** The same by whoever is signed in and looks at it. */
  confirmMine: memberProcedure.output(confirmationOutput).mutation(async ({ ctx }) => ({ listing: valueOf(await ctx.stewardship.confirmMine(ctx.member.id)) })),
});
