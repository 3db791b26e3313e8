/** How the parts of the API ask: an answer that fits its schema, or a failure to show. */
import type { z } from 'zod';
import type { Answer } from './api.ts';

export type Ask = <T>(schema: z.ZodType<T>, call: () => Promise<unknown>) => Promise<Answer<T>>;

/** What of an answer is wanted. */
export async function part<Whole, Part>(asked: Promise<Answer<Whole>>, of: (whole: Whole) => Part): Promise<Answer<Part>> {
  const answer = await asked;
  return answer.ok ? { ok: true, value: of(answer.value) } : answer;
}
