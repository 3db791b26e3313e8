import { defaultLadderSettings, ladderSettingsProblems } from '@trusted-hands/progress';
import { expect, test } from 'vitest';
import { stepFields, stepsFromTyped, typedFromSteps } from './step-fields.ts';

test('the numbers come back as they were, and every one can be typed', () => {
  expect(stepsFromTyped(typedFromSteps(defaultLadderSettings))).toEqual(defaultLadderSettings);
  expect(stepFields.map(({ field }) => field).toSorted()).toEqual(Object.keys(defaultLadderSettings).toSorted());
});

test('what is no number is refused with its field named', () => {
  const refused = (typed: string) => ladderSettingsProblems(stepsFromTyped({ ...typedFromSteps(defaultLadderSettings), changeAfterDays: typed })).map(({ field }) => field);
  expect(['', 'four weeks', '2.5', '0', '28'].map(refused)).toEqual([['changeAfterDays'], ['changeAfterDays'], ['changeAfterDays'], ['changeAfterDays'], []]);
});
