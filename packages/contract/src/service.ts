/** What a service says of itself to anyone, so that connecting to a wrong address is noticed at once. */
import { z } from 'zod';

export const aboutOutput = z.object({
  service: z.literal('trusted-hands'),
  version: z.string(),
  demonstration: z.boolean(),
  listings: z.number().int(),
});
export type About = z.infer<typeof aboutOutput>;

/** The largest request body the service reads, in bytes. */
export const maximumBodyBytes = 1024 * 1024;
