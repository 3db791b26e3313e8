/** In a page that follows: where the writing goes on, and the way to write here instead. */
import type { ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { useBusy } from './use-busy.ts';

export interface WrittenElsewhereProps {
  /** The sentence that says what is being written, and where. */
  readonly children: ReactNode;
  readonly onTakeOver: () => Promise<void>;
}

export function WrittenElsewhere({ children, onTakeOver }: WrittenElsewhereProps) {
  const { busy, during } = useBusy();
  return (
    <Banner tone="info" actions={<Button busy={busy} onClick={() => void during(onTakeOver)}>Write here instead</Button>}>
      {children}
    </Banner>
  );
}
