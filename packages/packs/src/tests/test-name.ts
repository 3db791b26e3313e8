/**
 * What clinicians call a test: what reading a note needs, apart from how the test is done, so that it can be there first.
 * Words are plain: lower case, single spaces, no possessive s, no hyphen, no "test" or "sign" at the end (`plainTestWords` of test-names-of.ts).
 */
import { z } from 'zod';

const wordSchema = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/);

/** A word that is an ordinary one, a surname or a muscle too is the test only beside this: `test` the word test or sign right after it, `result` that or a result or value, `seconds` a time. */
const needsSchema = z.enum(['test', 'result', 'seconds']);

export const testWordSchema = z.strictObject({
  word: wordSchema,
  /** It means this test only where one of these is spoken of; the test that has it without regions is what it means otherwise. */
  regions: z.array(z.string().min(3)).min(1).optional(),
  needs: needsSchema.optional(),
  /** Says by itself that it was found: "tender on percussion". */
  isFound: z.boolean().optional(),
});
export type TestWord = z.infer<typeof testWordSchema>;

export const testNameSchema = z.strictObject({
  /** The spelling that comes out. */
  name: z.string().regex(/^[a-z][a-z' -]+[a-z]$/),
  /** Where it is done, the commonest first: the region of a fact that names none. */
  regions: z.array(z.string().min(3)).min(1),
  /** The name itself first. */
  words: z.array(testWordSchema).min(1),
  /** Longer phrases that hold one of the words and are something else. */
  except: z.array(wordSchema),
  /** A number says that it was found: the degrees of a painful arc, the beats of a clonus. */
  isFoundByNumber: z.boolean().optional(),
  /** A number beside it is how far it went, in degrees. */
  isAngle: z.boolean().optional(),
});
export type TestName = z.infer<typeof testNameSchema>;
