/** The numbers of the steps as they are typed, and back. What is no number becomes none that is taken. */
import type { LadderSettings } from '@trusted-hands/progress';

export type TypedSteps = Readonly<Record<keyof LadderSettings, string>>;

export const stepFields: readonly { readonly field: keyof LadderSettings; readonly label: string }[] = [
  { field: 'checkAtVisit', label: 'First look: at visit' },
  { field: 'changeAtVisit', label: 'Change the plan: at visit' },
  { field: 'changeAfterDays', label: 'or after so many days' },
  { field: 'referAtVisit', label: 'Think of referring: at visit' },
  { field: 'referAfterFurtherDays', label: 'or so many days after changing the plan' },
  { field: 'stopAtVisit', label: 'Decide how to go on: at visit' },
  { field: 'stopAfterDays', label: 'or after so many days in all' },
];

export function typedFromSteps(steps: LadderSettings): TypedSteps {
  return everyField((field) => String(steps[field]));
}

export function stepsFromTyped(typed: TypedSteps): LadderSettings {
  return everyField((field) => (typed[field].trim() === '' ? Number.NaN : Number(typed[field])));
}

function everyField<Value>(valueOf: (field: keyof LadderSettings) => Value): Readonly<Record<keyof LadderSettings, Value>> {
  return {
    checkAtVisit: valueOf('checkAtVisit'),
    changeAtVisit: valueOf('changeAtVisit'),
    changeAfterDays: valueOf('changeAfterDays'),
    referAtVisit: valueOf('referAtVisit'),
    referAfterFurtherDays: valueOf('referAfterFurtherDays'),
    stopAtVisit: valueOf('stopAtVisit'),
    stopAfterDays: valueOf('stopAfterDays'),
  };
}
