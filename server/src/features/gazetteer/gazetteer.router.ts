/** Finding a place by name or postcode. */
import { router } from '../../http/trpc.ts';

export const gazetteerRouter = router({});
