/** How the shipped names of tests are written down; apart from the schemas, so that a reader of notes does without what checks packs. */
import type { TestName, TestWord } from './test-name.ts';

interface TestNameRow {
  readonly name: string;
  readonly regions: readonly string[];
  /** Of the name itself. */
  readonly needs?: 'test' | 'result';
  /** What means nothing else. */
  readonly words?: readonly string[];
  /** What says that it was found. */
  readonly found?: readonly string[];
  readonly besideResult?: readonly string[];
  readonly besideTest?: readonly string[];
  /** What means this test only somewhere, or beside a time. */
  readonly where?: readonly TestWord[];
  readonly except?: readonly string[];
  readonly isFoundByNumber?: true;
  readonly isAngle?: true;
}

export function testNamesOf(rows: readonly TestNameRow[]): TestName[] {
  return rows.map(({ name, regions, needs, words = [], found = [], besideResult = [], besideTest = [], where = [], except = [], isFoundByNumber, isAngle }) => ({
    name,
    regions: [...regions],
    words: [
      { word: plainTestWords(name), ...(needs && { needs }) },
      ...words.map((word) => ({ word })),
      ...found.map((word) => ({ word, isFound: true })),
      ...besideResult.map((word) => ({ word, needs: 'result' as const })),
      ...besideTest.map((word) => ({ word, needs: 'test' as const })),
      ...where,
    ],
    except: [...except],
    ...(isFoundByNumber && { isFoundByNumber }),
    ...(isAngle && { isAngle }),
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
