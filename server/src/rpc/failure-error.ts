/**
 * The one class thrown at the tRPC edge, and the only mapping from a failure to HTTP: its status stands in the contract's
 * table, and tRPC's name for that status here. Features never throw it; they return the failure.
 */
import { failureCodes, type Failure } from '@trusted-hands/contract';
import { TRPCError } from '@trpc/server';
import type { Outcome } from './outcome.ts';

const trpcCodeByStatus = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  // tRPC has no name for it; no procedure fails with it.
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<(typeof failureCodes)[keyof typeof failureCodes], TRPCError['code']>;

export class FailureError extends TRPCError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super({ code: trpcCodeByStatus[failureCodes[failure.code]], message: failure.message });
    this.failure = failure;
  }
}

/** The value of a feature's outcome; a failure leaves through the tRPC edge. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
}
