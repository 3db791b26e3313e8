/** Finding a place by name or postcode. */
import { placesSearchInput, placesSearchOutput } from '@trusted-hands/contract';
import { memberProcedure, router } from '../../rpc/trpc.ts';

export const gazetteerRouter = router({
  search: memberProcedure
    .input(placesSearchInput)
    .output(placesSearchOutput)
    .query(async ({ ctx, input }) => ({ places: [...(await ctx.gazetteer.search(input))] })),
});
