/** How much a problem weighs on the page; never by its colour alone, the words say it too. */
import type { NoteProblem } from '@trusted-hands/session-note';

export type Weight = 'error' | 'warning' | 'info';

const weights = { error: 0, warning: 1, info: 2 } as const;

/** More than anybody mends; what was pasted may say the same a thousand times. */
const most = 300;

export function weightOf(problem: NoteProblem): Weight {
  if (problem.kind === 'red-flag') return problem.urgency === 'emergency' || problem.urgency === 'same-day' ? 'error' : 'warning';
  return problem.kind === 'impossible-value' || problem.kind === 'side-contradiction' || problem.kind === 'not-improving' ? 'warning' : 'info';
}

/** What weighs most first. */
export function byWeight(problems: readonly NoteProblem[]): readonly NoteProblem[] {
  return problems.toSorted((one, other) => weights[weightOf(one)] - weights[weightOf(other)]);
}

/** All of them, in the order of their finding, unless there are too many to be of use. */
export function weightiest(problems: readonly NoteProblem[]): readonly NoteProblem[] {
  return problems.length <= most ? problems : byWeight(problems).slice(0, most);
}
