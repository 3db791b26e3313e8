/** Turns whatever went wrong into one failure of the contract, with a sentence that says what to do. */
import type { Failure, FailureCode } from '@trusted-hands/contract';
import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { storageTrouble } from '../database/storage-trouble.ts';
import { FailureError } from './failure-error.ts';

export const tooLarge: Failure = { code: 'too-large', message: 'What was sent is larger than the service takes (1 MiB). Send less at once.' };

export const hungUp: Failure = { code: 'input-invalid', message: 'The connection was closed before the request was complete. Try again.' };

const internal: Failure = { code: 'internal', message: 'Something went wrong in the service, and it was written to its log. Try again in a moment.' };

const troubles = {
  full: {
    code: 'unavailable',
    message: 'The service has no room left to store this, so nothing was changed. Keep what you wrote, tell whoever runs the service, and try again.',
  },
  away: { code: 'unavailable', message: 'The service cannot reach its database at the moment, so what you sent may not have been stored. Keep what you wrote and try again in a minute.' },
} as const satisfies Record<string, Failure>;

export function failureOfError(error: TRPCError): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error.code === 'INTERNAL_SERVER_ERROR') return failureOfCause(error.cause);
  if (error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError) return invalidInput(error.cause);
  return refusedByTrpc[error.code] ?? internal;
}

/** For what was thrown outside a procedure, and for what a procedure threw that is no failure of its own. */
export function failureOfCause(cause: unknown): Failure {
  if (cause instanceof FailureError) return cause.failure;
  const trouble = storageTrouble(cause);
  return trouble === null ? internal : troubles[trouble];
}

function invalidInput(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'What was sent does not have the form that is expected here.';
  return field === '' ? { code: 'input-invalid', message } : { code: 'input-invalid', message, field };
}

/** What tRPC itself refuses before a procedure runs: always what a client sent, so never a 5xx. */
const refusedByTrpc: Partial<Record<TRPCError['code'], Failure & { readonly code: FailureCode }>> = {
  PARSE_ERROR: { code: 'input-invalid', message: 'The request is not well-formed JSON. Send it again as JSON.' },
  BAD_REQUEST: { code: 'input-invalid', message: 'The request does not have the form that is expected here.' },
  UNSUPPORTED_MEDIA_TYPE: { code: 'input-invalid', message: 'The request has to be sent as application/json.' },
  METHOD_NOT_SUPPORTED: { code: 'input-invalid', message: 'This call is made with the other method: queries with GET, changes with POST.' },
  NOT_FOUND: { code: 'not-found', message: 'The service knows no such call. It may be older or newer than what you use: update both.' },
  PAYLOAD_TOO_LARGE: tooLarge,
  CLIENT_CLOSED_REQUEST: hungUp,
};
