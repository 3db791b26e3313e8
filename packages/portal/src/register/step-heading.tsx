/** The heading of a step, which takes the focus when the step changes; `use-focus-on-step.ts` moves it there. */
import type { ReactNode } from 'react';

interface StepHeadingProps {
  readonly children: ReactNode;
}

export const stepHeadingId = 'step-heading';

export function StepHeading({ children }: StepHeadingProps) {
  return <h1 id={stepHeadingId} tabIndex={-1}>{children}</h1>;
}
