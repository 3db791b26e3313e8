/** One step before the notes are open: its title takes the focus when the step begins, so that nobody has to look for it. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';

interface DoorPageProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

export function DoorPage({ title, intro, children }: DoorPageProps) {
  const id = useId();
  const heading = useInitialFocus<HTMLHeadingElement>();
  return (
    <main className="vault-door" aria-labelledby={id}>
      <header className="vault-door-head">
        <h1 id={id} ref={heading} tabIndex={-1}>{title}</h1>
        <p>{intro}</p>
      </header>
      {children}
    </main>
  );
}
