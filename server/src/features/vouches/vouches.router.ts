/** Vouching, withdrawing, what one vouches oneself and is vouched for, and whom one has reason to trust. For members alone. */
import { giveVouchInput, giveVouchOutput, myVouchesOutput, receivedVouchesOutput, trustOutput, withdrawVouchInput, withdrawVouchOutput } from '@trusted-hands/contract';
import { valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, router } from '../../rpc/trpc.ts';
import { giveVouch, vouchesLeft, withdrawVouch } from './give-vouch.ts';
import { listingOfMember, vouchesForListing, vouchesOfMember } from './vouch.queries.ts';

export const vouchesRouter = router({
  give: memberProcedure
    .input(giveVouchInput)
    .output(giveVouchOutput)
    .mutation(async ({ ctx, input }) => ({ vouch: valueOf(await giveVouch(ctx, { member: ctx.member, ...input })) })),

  withdraw: memberProcedure
    .input(withdrawVouchInput)
    .output(withdrawVouchOutput)
    .mutation(async ({ ctx, input }) => ({ withdrawn: await withdrawVouch(ctx, ctx.member.id, input.listing) })),

  mine: memberProcedure.output(myVouchesOutput).query(async ({ ctx }) => ({
    vouches: await vouchesOfMember(ctx.database, ctx.member.id),
    left: await vouchesLeft(ctx.database, ctx.member.id),
  })),

  received: memberProcedure.output(receivedVouchesOutput).query(async ({ ctx }) => {
    const own = await listingOfMember(ctx.database, ctx.member.id);
    return { isListed: own !== null && own.isPublished, vouches: own === null ? [] : await vouchesForListing(ctx.database, own.number) };
  }),

  trust: memberProcedure.output(trustOutput).query(async ({ ctx }) => ({ trusted: [...(await ctx.trust.of(ctx.member.id))] })),
});
