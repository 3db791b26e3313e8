/** What the service says of itself to anyone. */
import { aboutOutput } from '@trusted-hands/contract';
import { publicProcedure, router } from '../../rpc/trpc.ts';
import { countPublished } from './listing.queries.ts';

export const serviceRouter = router({
  about: publicProcedure.output(aboutOutput).query(async ({ ctx }) => {
    const published = await countPublished(ctx.database);
    return { service: 'trusted-hands' as const, version: ctx.version, demonstration: published.demonstration > 0, listings: published.all };
  }),
});
