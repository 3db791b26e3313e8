/**
 * The closed table of what a caller can be told went wrong. The server's tRPC edge owns the only mapping from these to
 * HTTP; the extension and the pages switch over `code` and show `message`, which always says what to do next.
 */
import { placeSchema } from '@trusted-hands/directory';
import { z } from 'zod';

export const failureCodes = {
  /** The input does not fit its schema; `field` names the first place. */
  'input-invalid': 400,
  /** The e-mail code is not the one that was sent. */
  'code-wrong': 400,
  /** The e-mail code is older than its ten minutes, or was used. */
  'code-expired': 400,
  /** A registration number does not have its scheme's form. */
  'number-malformed': 400,
  /** The place is not in the gazetteer, or several fit. */
  'place-unknown': 400,
  /** No valid bearer came with the request. */
  'not-signed-in': 401,
  /** Signed in, and not allowed. */
  'not-allowed': 403,
  /** No such thing, or not the caller's. */
  'not-found': 404,
  /** Somebody changed it in between. */
  conflict: 409,
  /** It was there, and nobody may have it any more. */
  gone: 410,
  /** The body is larger than the limit. */
  'too-large': 413,
  /** Too many tries in too short a time; `retryAfterSeconds` says when. */
  'too-many-requests': 429,
  /** A fault of the service; never what a client sent. */
  internal: 500,
  /** The disk is full or the mail server is away: the service cannot keep what was sent, and says so. */
  unavailable: 503,
} as const satisfies Record<string, number>;

export type FailureCode = keyof typeof failureCodes;

// Safe: Object.keys of the frozen table above yields exactly its keys, and there is at least one.
export const failureSchema = z.object({
  code: z.enum(Object.keys(failureCodes) as [FailureCode, ...FailureCode[]]),
  message: z.string(),
  field: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  /** With `place-unknown`: the places that may have been meant, to choose from. */
  places: z.array(placeSchema).max(5).optional(),
});
export type Failure = z.infer<typeof failureSchema>;
