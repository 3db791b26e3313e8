/** Listings that nobody manages: found, claimed, suggested, and reported where they are wrong. All posted, so that no name stands in an address. */
import {
  claimCodeInput,
  claimedOutput,
  claimInput,
  claimOutput,
  findListingInput,
  findListingOutput,
  inviteOutput,
  noMailOutput,
  reportInput,
  reportOutput,
  suggestInput,
  suggestOutput,
  tokenInput,
} from '@trusted-hands/contract';
import { valueOf } from '../../rpc/failure-error.ts';
import { memberProcedure, publicProcedure, router } from '../../rpc/trpc.ts';

export const claimsRouter = router({
  find: memberProcedure
    .input(findListingInput)
    .output(findListingOutput)
    .mutation(async ({ ctx, input }) => ({ listings: await ctx.stewardship.find(ctx.member, input.name) })),

  claim: memberProcedure
    .input(claimInput)
    .output(claimOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.claim(ctx.member, input.number))),

  claimByCode: memberProcedure
    .input(claimCodeInput)
    .output(claimedOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.claimByCode(ctx.member, input))),

  askSteward: memberProcedure
    .input(reportInput)
    .output(reportOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.askForListing(ctx.member, input))),

  report: memberProcedure
    .input(reportInput)
    .output(reportOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.report(ctx.member, input))),

  suggest: memberProcedure
    .input(suggestInput)
    .output(suggestOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.suggest(ctx.member, input))),

  invite: memberProcedure
    .input(claimInput)
    .output(inviteOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.invite(ctx.member, input.number))),

  /** With the token of an invitation. */
  noMail: publicProcedure
    .input(tokenInput)
    .output(noMailOutput)
    .mutation(async ({ ctx, input }) => valueOf(await ctx.stewardship.refuseMail(input.token))),
});
