/** The heading of a step. It takes the focus when the step changes, so that the new step is read out and Tab goes on there. */
import { useEffect, useRef, type ReactNode } from 'react';

export interface StepHeadingProps {
  readonly children: ReactNode;
}

let pageHasShownAStep = false;

export function StepHeading({ children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first step comes with the page itself, where the focus belongs to the browser.
    if (pageHasShownAStep) heading.current?.focus();
    pageHasShownAStep = true;
  }, []);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}
