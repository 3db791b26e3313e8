/** The names of all tests, looked up by the spelling that comes out or by what a clinician wrote. */
import { lowerLimbTestNames } from './lower-limb-test-names.ts';
import { spineTestNames } from './spine-test-names.ts';
import type { TestName, TestWord } from './test-name.ts';
import { upperLimbTestNames } from './upper-limb-test-names.ts';

export const testNames: readonly TestName[] = [...upperLimbTestNames, ...spineTestNames, ...lowerLimbTestNames];

interface TestByWord {
  readonly test: TestName;
  readonly word: TestWord;
}

const byName = new Map(testNames.map((test) => [test.name, test]));
const byWord = Map.groupBy(testNames.flatMap((test) => test.words.map((word): TestByWord => ({ test, word }))), ({ word }) => word.word);

export function testNamed(name: string): TestName | undefined {
  return byName.get(name);
}

/** Every test that these plain words (`plainTestWords`) may mean; where there are several, the region or what stands beside decides. */
export function testsByWord(words: string): readonly TestByWord[] {
  return byWord.get(words) ?? [];
}
