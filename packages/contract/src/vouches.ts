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

/** Base64 of the envelope's encoding of a vouch: signed by a device of the member, and checked before it counts. */
const statementSchema = z.string().max(1368).regex(/^[A-Za-z0-9+/]*={0,2}$/);
/** Hexadecimal, of the first step of the roster of whoever holds the listing; null where nobody does who has notes here. */
const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/).nullable();

/** `statement`: null where it was given before vouches were signed. `peer`: the fingerprint as it is now. */
const givenVouchSchema = z.object({ listing: listingNumberSchema, facts: factsSchema, givenAtMs: z.number().int().nonnegative(), statement: statementSchema.nullable(), peer: fingerprintSchema });
export type MyVouch = z.infer<typeof givenVouchSchema>;

/** What goes into the statement beside what the member says: asked for right before it is signed. */
export const prepareVouchInput = z.object({ listing: listingNumberSchema });
export const prepareVouchOutput = z.object({ peer: fingerprintSchema, atMs: z.number().int().nonnegative() });
export const giveVouchInput = z.object({ listing: listingNumberSchema, facts: factsSchema, statement: statementSchema });
export const giveVouchOutput = z.object({ vouch: givenVouchSchema });
/** Withdrawing what does not stand changes nothing. */
export const withdrawVouchInput = z.object({ listing: listingNumberSchema, statement: statementSchema });
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
