/** What is sealed of a draft. A field that an older program did not write takes its empty value. */
import { z } from 'zod';
import type { Draft } from '../platform.ts';

const draftSchema = z.object({
  draftId: z.string(),
  clientId: z.string().nullable().default(null),
  newClient: z.object({ name: z.string(), secondIdentifier: z.string() }).nullable().default(null),
  text: z.string().default(''),
  visitDate: z.string().default(''),
  amends: z.object({ noteId: z.string(), reason: z.string() }).nullable().default(null),
  updatedAtMs: z.number(),
}) satisfies z.ZodType<Draft>;

export function parseDraft(text: string): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
