/** Giving and withdrawing from a page: busy meanwhile, and what the service said where it did not go. */
import type { VouchFact } from '@trusted-hands/trust';
import { useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import type { Outcome } from '../../platform/platform.ts';
import type { Failure } from '@trusted-hands/contract';
import { usePlatform } from '../../platform/react/platform-context.tsx';

interface Vouching {
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** True where it was done. */
  readonly give: (listing: number, facts: readonly VouchFact[]) => Promise<boolean>;
  readonly withdraw: (listing: number) => Promise<boolean>;
  readonly fetchAgain: () => Promise<boolean>;
}

export function useVouching(): Vouching {
  const { vouches } = usePlatform();
  const { busy, during } = useBusy();
  const [problem, setProblem] = useState<string>();

  async function done(work: () => Promise<Outcome<undefined, Failure>>): Promise<boolean> {
    let isDone = false;
    await during(async () => {
      const outcome = await work();
      isDone = outcome.ok;
      setProblem(outcome.ok ? undefined : outcome.failure.message);
    });
    return isDone;
  }

  return {
    busy,
    problem,
    give: (listing, facts) => done(() => vouches.give(listing, facts)),
    withdraw: (listing) => done(() => vouches.withdraw(listing)),
    fetchAgain: () => done(() => vouches.refresh()),
  };
}
