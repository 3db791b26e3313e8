/** Vouching, withdrawing, what one vouches oneself and is vouched for, and whom one has reason to trust. For members alone. */
import { giveVouchInput, giveVouchOutput, myVouchesOutput, prepareVouchInput, prepareVouchOutput, receivedVouchesOutput, trustOutput, withdrawVouchInput, withdrawVouchOutput } from '@trusted-hands/contract';
import { valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, router } from '../../rpc/trpc.ts';
import { giveVouch, myVouches, vouchesLeft, withdrawVouch } from './give-vouch.ts';
import { prepareVouch } from './signed-vouch.ts';
import { listingOfMember, vouchesForListing } from './vouch.queries.ts';

export const vouchesRouter = router({
  // It changes nothing, and goes by POST so that whom one is about to vouch for stands in no address.
  prepare: memberProcedure
    .input(prepareVouchInput)
    .output(prepareVouchOutput)
    .mutation(({ ctx, input }) => prepareVouch(ctx, input.listing)),

  give: memberProcedure
    .input(giveVouchInput)
    .output(giveVouchOutput)
    .mutation(async ({ ctx, input }) => ({ vouch: valueOf(await giveVouch(ctx, { member: ctx.member, ...input })) })),

  withdraw: memberProcedure
    .input(withdrawVouchInput)
    .output(withdrawVouchOutput)
    .mutation(async ({ ctx, input }) => ({ withdrawn: valueOf(await withdrawVouch(ctx, ctx.member.id, input)) })),

  mine: memberProcedure.output(myVouchesOutput).query(async ({ ctx }) => ({
    vouches: await myVouches(ctx.database, ctx.member.id),
    left: await vouchesLeft(ctx.database, ctx.member.id),
  })),

  received: memberProcedure.output(receivedVouchesOutput).query(async ({ ctx }) => {
    const own = await listingOfMember(ctx.database, ctx.member.id);
    return { isListed: own !== null && own.isPublished, vouches: own === null ? [] : await vouchesForListing(ctx.database, own.number) };
  }),

  trust: memberProcedure.output(trustOutput).query(async ({ ctx }) => ({ trusted: [...(await ctx.trust.of(ctx.member.id))] })),
});
