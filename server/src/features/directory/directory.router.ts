/** Publishing one's own listing and downloading the directory. */
import { aboutListingInput, aboutListingOutput, directoryFilesInput, directoryFilesOutput, directorySearchInput, directorySearchOutput, eraseOutput, myListingOutput, publishInput, publishOutput, withdrawOutput } from '@trusted-hands/contract';
import { valueOf } from '../../rpc/failure-error.ts';
import { parseInput, refuseNull, signedInMember, type DirectCall } from '../../rpc/direct-call.ts';
import { memberProcedure, router } from '../../rpc/trpc.ts';
import { eraseListing } from './erase-listing.ts';
import { aboutOf, listingOfOwner } from './listing.queries.ts';
import { ownListing, withdrawListing } from './own-listing.ts';
import { publishListing } from './publish-listing.ts';
import { searchDirectory } from './search-directory.ts';

export const directoryRouter = router({
  mine: memberProcedure.output(myListingOutput).query(async ({ ctx }) => {
    const listing = await listingOfOwner(ctx.database, ctx.member.id);
    return { listing: listing === null ? null : ownListing(listing) };
  }),

  publish: memberProcedure
    .input(publishInput)
    .output(publishOutput)
    .mutation(async ({ ctx, input }) => valueOf(await publishListing(ctx, { member: ctx.member, content: input.content }))),

  withdraw: memberProcedure.output(withdrawOutput).mutation(async ({ ctx }) => ({ listing: valueOf(await withdrawListing(ctx, ctx.member.id)) })),

  erase: memberProcedure.output(eraseOutput).mutation(async ({ ctx }) => valueOf(await eraseListing(ctx, ctx.member.id))),

  files: memberProcedure.input(directoryFilesInput).output(directoryFilesOutput).query(({ ctx, input }) => ctx.directoryFiles.list(input?.known ?? [])),

  about: memberProcedure.input(aboutListingInput).output(aboutListingOutput).query(async ({ ctx, input }) => ({ about: await aboutOf(ctx.database, input.number) })),

  search: memberProcedure.input(directorySearchInput).output(directorySearchOutput).mutation(({ ctx, input }) => searchDirectory(ctx, input)),
});

/** The same as `directory.search`, for many at once. */
export const searchDirectly: DirectCall = (context, input) => {
  refuseNull(input);
  signedInMember(context);
  return searchDirectory(context, parseInput(directorySearchInput, input));
};
