/**
 * When progress is looked at, by visits and days: our own inference from the published courses beside it, never a published
 * threshold, since none was found for massage. A therapist may change every number.
 */
export const usualSteps = {
  checkAtVisit: 2,
  changeAtVisit: 4,
  changeAfterDays: 28,
  referAtVisit: 6,
  // Two to four weeks after the change of plan refers: the earlier end, so that it comes before the six weeks below.
  referAfterFurtherDays: 14,
  stopAtVisit: 12,
  stopAfterDays: 42,
} as const;

/** Shown with every prompt: the steps are ours, and can be changed. */
export const usualStepsOrigin =
  'These steps are a suggestion of this program, put together from the courses named here. No published threshold was found for massage. You can change the numbers.';
