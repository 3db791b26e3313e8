/**
 * A call that is made so often that the layers around a procedure would take longer than its work: the same checks, in
 * the same order, as plain functions. The procedure stays beside it, for calls in a batch and any other form.
 */
import type { Failure, Member } from '@trusted-hands/contract';
import { TRPCError } from '@trpc/server';
import type { z } from 'zod';
import type { Context } from './context.ts';
import { FailureError } from './failure-error.ts';
import { fieldWithNull } from './field-with-null.ts';

/** Throws exactly what its procedure throws. */
export type DirectCall = (context: Context, input: unknown) => Promise<unknown>;

export const notSignedIn: Failure = {
  code: 'not-signed-in',
  message: 'You are not signed in, or were signed out. Sign in again with a code sent to your e-mail address.',
};

/** PostgreSQL stores no null character, so none gets in on either engine. */
export function refuseNull(input: unknown): void {
  const field = fieldWithNull(input);
  if (field !== null) throw new FailureError({ code: 'input-invalid', field, message: 'This text holds a character that cannot be stored (the null character). Take it out.' });
}

export function signedInMember({ member }: Context): Member {
  if (member === null) throw new FailureError(notSignedIn);
  return member;
}

export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error });
  return parsed.data;
}
