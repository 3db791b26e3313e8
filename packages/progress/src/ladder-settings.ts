/** When progress is looked at, by visits and days, as numbers that a therapist may change; the usual ones are in packs. */
import { usualSteps } from '@trusted-hands/packs';

export interface LadderSettings {
  /** First look at the measures. */
  readonly checkAtVisit: number;
  /** Below measuring error at this visit, or so many days after the first: time to change the plan. */
  readonly changeAtVisit: number;
  readonly changeAfterDays: number;
  /** Still below at this visit, or so many days after the plan was due to change: time to think of referring. */
  readonly referAtVisit: number;
  readonly referAfterFurtherDays: number;
  /** Not improved by this visit, or so many days after the first: stop and decide. */
  readonly stopAtVisit: number;
  readonly stopAfterDays: number;
}

export const defaultLadderSettings: LadderSettings = usualSteps;

export interface LadderSettingsProblem {
  readonly field: keyof LadderSettings;
  readonly message: string;
}

/** Empty where the numbers make a ladder: each a whole number from 1, and no step before the one it follows. */
export function ladderSettingsProblems(settings: LadderSettings): readonly LadderSettingsProblem[] {
  // Safe: the keys of the one frozen object above.
  const fields = Object.keys(defaultLadderSettings) as (keyof LadderSettings)[];
  const notWhole = fields
    .filter((field) => !Number.isInteger(settings[field]) || settings[field] < 1 || settings[field] > 365)
    .map((field): LadderSettingsProblem => ({ field, message: 'Write a whole number from 1 to 365.' }));
  const later: readonly (readonly [keyof LadderSettings, keyof LadderSettings, string])[] = [
    ['changeAtVisit', 'checkAtVisit', 'Changing the plan comes after the first look.'],
    ['referAtVisit', 'changeAtVisit', 'Referring comes after changing the plan.'],
    ['stopAtVisit', 'referAtVisit', 'The last visit comes after referring.'],
    ['stopAfterDays', 'changeAfterDays', 'The last day comes after changing the plan.'],
  ];
  const misordered = later.filter(([field, before]) => settings[field] < settings[before]).map(([field, , message]): LadderSettingsProblem => ({ field, message }));
  return [...notWhole, ...misordered];
}
