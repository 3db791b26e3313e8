/**
 * Who may pay for a treatment, besides the client: what a listing can say it is set up for. A scheme is of the countries it
 * names; one without countries is known everywhere. Whether a scheme covers a certain treatment is its own to say.
 */
import { z } from 'zod';

export const fundingSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*[a-z0-9]$/).max(40),
  title: z.string().min(2).max(60),
  /** ISO 3166-1 alpha-2; empty for what is known everywhere. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** Who says that it exists and pays for health care, or that it is from memory. */
  source: z.string().min(10),
  sourceUrl: z.url().optional(),
});
export type Funding = z.infer<typeof fundingSchema>;
