/** Publishing one's own listing and downloading the directory. */
import { router } from '../../http/trpc.ts';

export const directoryRouter = router({});
