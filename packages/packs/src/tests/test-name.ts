/**
 * What clinicians call a test: what reading a note needs, apart from how the test is done, so that it can be there first.
 * Words are plain: lower case, single spaces, no possessive s, no hyphen, no "test" or "sign" at the end (`plainTestWords`).
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
});
export type TestName = z.infer<typeof testNameSchema>;

interface TestNameRow {
  readonly name: string;
  readonly regions: readonly string[];
  /** Of the name itself. */
  readonly needs?: 'test' | 'result';
  /** What means nothing else. */
  readonly words?: readonly string[];
  readonly besideResult?: readonly string[];
  readonly besideTest?: readonly string[];
  /** What means this test only somewhere, or beside a time. */
  readonly where?: readonly TestWord[];
  readonly except?: readonly string[];
}

export function testNamesOf(rows: readonly TestNameRow[]): TestName[] {
  return rows.map(({ name, regions, needs, words = [], besideResult = [], besideTest = [], where = [], except = [] }) => ({
    name,
    regions: [...regions],
    words: [
      { word: plainTestWords(name), ...(needs && { needs }) },
      ...words.map((word) => ({ word })),
      ...besideResult.map((word) => ({ word, needs: 'result' as const })),
      ...besideTest.map((word) => ({ word, needs: 'test' as const })),
      ...where,
    ],
    except: [...except],
  }));
}

/** How a name is compared: "O'Brien's test" and "obrien" are one, "Lasègue" and "lasegue" too; "Phalens" is not made "phalen", since reflexes are not a reflex. */
export function plainTestWords(text: string): string {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.replace(/ (test|tests|sign|manoeuvre|maneuver)$/, '');
}
