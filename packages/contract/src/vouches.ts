/**
 * Vouching for a listing, by its number, with professional facts only; and whom the one who asks has reason to trust. Never
 * public: all of it is answered to members alone, and of other members' vouches only what leads from oneself to somebody.
 */
import { vouchFacts } from '@trusted-hands/trust';
import { z } from 'zod';

const listingNumberSchema = z.number().int().min(0).max(4_294_967_295);
const factsSchema = z
  .array(z.enum(vouchFacts))
  .min(1, 'Choose at least one thing that you know of them.')
  .max(vouchFacts.length)
  .overwrite((facts) => vouchFacts.filter((fact) => facts.includes(fact)));

const givenVouchSchema = z.object({ listing: listingNumberSchema, facts: factsSchema, givenAtMs: z.number().int().nonnegative() });
export type MyVouch = z.infer<typeof givenVouchSchema>;

export const giveVouchInput = z.object({ listing: listingNumberSchema, facts: factsSchema });
export const giveVouchOutput = z.object({ vouch: givenVouchSchema });
/** Withdrawing what does not stand changes nothing. */
export const withdrawVouchInput = z.object({ listing: listingNumberSchema });
export const withdrawVouchOutput = z.object({ withdrawn: z.boolean() });
/** Newest first. `left`: for how many more one may vouch. */
export const myVouchesOutput = z.object({ vouches: z.array(givenVouchSchema), left: z.number().int().nonnegative() });

/** For one's own listing, newest first. `by` is the listing of who vouches; null where they have none that is published. */
const receivedVouchSchema = z.object({ by: listingNumberSchema.nullable(), facts: factsSchema, givenAtMs: z.number().int().nonnegative() });
export type ReceivedVouch = z.infer<typeof receivedVouchSchema>;
export const receivedVouchesOutput = z.object({ isListed: z.boolean(), vouches: z.array(receivedVouchSchema) });

/**
 * One practitioner whom the member who asks has reason to trust. `score` is in millionths, at least 1; `by` are the listings
 * through which the strongest path of vouches leads there, from whom the member vouches for on: empty where they do so themselves.
 */
const trustedSchema = z.object({ listing: listingNumberSchema, score: z.number().int().min(1).max(1_000_000), by: z.array(listingNumberSchema).max(2) });
export type Trusted = z.infer<typeof trustedSchema>;
/** How many are named: the best. */
export const mostTrusted = 1000;
export const trustOutput = z.object({ trusted: z.array(trustedSchema).max(mostTrusted) });
