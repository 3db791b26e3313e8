/** Moves the focus to the heading of a new step, so that it is read out and Tab goes on there. */
import { useEffect, useRef } from 'react';
import type { Stage } from './register-stage.ts';
import { stepHeadingId } from './step-heading.tsx';

export function useFocusOnStep(stage: Stage): void {
  const step = stage.at === 'overview' ? `overview ${stage.listing.status}` : stage.at;
  const before = useRef(step);
  useEffect(() => {
    // The first step comes with the page itself, where the focus belongs to the browser.
    if (before.current === step) return;
    before.current = step;
    document.getElementById(stepHeadingId)?.focus();
    window.scrollTo(0, 0);
  }, [step]);
}
