/** What the service says of itself to anyone. */
import { router } from '../../http/trpc.ts';

export const serviceRouter = router({});
