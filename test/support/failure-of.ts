/** The failure that a call was answered with, as a client reads it: from `data.failure`. */
import { type Failure, failureSchema } from '@trusted-hands/contract';
import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';

const errorData = z.object({ httpStatus: z.number(), failure: failureSchema });

/** Throws when the call succeeded, or failed without a failure of the contract. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError) return errorData.parse(error.data).failure;
    throw error;
  }
  throw new Error('the call was expected to fail, and succeeded');
}
