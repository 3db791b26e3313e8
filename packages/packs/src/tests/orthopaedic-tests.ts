/** All tests with how they are done, looked up by name. Apart from the names, which reading a note needs first. */
import { ankleAndFootTests } from './ankle-and-foot-tests.ts';
import { backTests } from './back-tests.ts';
import { elbowAndHandTests } from './elbow-and-hand-tests.ts';
import { hipTests } from './hip-tests.ts';
import { kneeTests } from './knee-tests.ts';
import { neckTests } from './neck-tests.ts';
import { nerveTests } from './nerve-tests.ts';
import type { OrthopaedicTest } from './orthopaedic-test.ts';
import { shoulderTests } from './shoulder-tests.ts';
import { standingTests } from './standing-tests.ts';

export const orthopaedicTests: readonly OrthopaedicTest[] = [
  ...shoulderTests, ...elbowAndHandTests, ...neckTests, ...backTests, ...nerveTests, ...hipTests, ...kneeTests, ...ankleAndFootTests, ...standingTests,
];

const byName = new Map(orthopaedicTests.map((test) => [test.name, test]));

export function orthopaedicTest(name: string): OrthopaedicTest | undefined {
  return byName.get(name);
}
