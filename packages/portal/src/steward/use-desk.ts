/** What a steward has before them: the queue, one case, or what was decided. */
import type { CaseSummary, decideInput, DecidedEvent, StewardCase } from '@trusted-hands/contract';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Answer, Api, ApiFailure } from '../api/api.ts';

export type DeskView =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: ApiFailure }
  | { readonly at: 'queue'; readonly cases: readonly CaseSummary[]; readonly asked: number }
  | { readonly at: 'decided'; readonly events: readonly DecidedEvent[] }
  | { readonly at: 'case'; readonly stewardCase: StewardCase };

export interface Desk {
  readonly view: DeskView;
  /** Of the last thing that was tried and did not work. */
  readonly failure: ApiFailure | undefined;
  /** What was just done, to be said above the queue. */
  readonly done: string | undefined;
  readonly showQueue: () => Promise<void>;
  readonly showDecided: () => Promise<void>;
  readonly open: (caseId: string) => Promise<void>;
  readonly giveBack: () => Promise<void>;
  /** True where it worked; what was written for it is of no more use then. */
  readonly decide: (decision: z.input<typeof decideInput>) => Promise<boolean>;
  readonly undo: (eventId: string, said: string) => Promise<boolean>;
}

/** Well within the quarter of an hour for which the service keeps a case for one steward. */
const holdAgainMs = 5 * 60 * 1000;

export function useDesk(api: Api, ended: () => void): Desk {
  const [view, setView] = useState<DeskView>({ at: 'loading' });
  const [failure, setFailure] = useState<ApiFailure>();
  const [done, setDone] = useState<string>();
  const heldCase = view.at === 'case' ? view.stewardCase.id : undefined;

  useEffect(() => {
    void showQueue();
    // oxlint-disable-next-line react/exhaustive-deps -- only when the page opens: later it is shown by what is pressed
  }, []);

  useEffect(() => {
    if (heldCase === undefined) return undefined;
    const again = setInterval(() => void api.hold(heldCase), holdAgainMs);
    return () => clearInterval(again);
  }, [api, heldCase]);

  /** The value, or undefined after what went wrong was shown. */
  async function tried<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    setFailure(undefined);
    const answer = await asked;
    if (answer.ok) return answer.value;
    if (answer.failure.code === 'not-signed-in') ended();
    else setFailure(answer.failure);
    return undefined;
  }

  async function showQueue(): Promise<void> {
    const answer = await api.queue();
    if (answer.ok) setView({ at: 'queue', ...answer.value });
    else if (answer.failure.code === 'not-signed-in') ended();
    else setView({ at: 'failed', failure: answer.failure });
  }

  return {
    view,
    failure,
    done,
    async showQueue() {
      setDone(undefined);
      setFailure(undefined);
      await showQueue();
    },
    async showDecided() {
      setDone(undefined);
      const events = await tried(api.decided());
      if (events !== undefined) setView({ at: 'decided', events });
    },
    async open(caseId) {
      setDone(undefined);
      const stewardCase = await tried(api.hold(caseId));
      if (stewardCase !== undefined) setView({ at: 'case', stewardCase });
    },
    async giveBack() {
      if (heldCase !== undefined) await api.release(heldCase);
      setFailure(undefined);
      await showQueue();
    },
    async decide(decision) {
      const stewardCase = await tried(api.decide(decision));
      if (stewardCase === undefined) return false;
      setDone(decision.verdict === 'ask' ? `${stewardCase.name}: asked by mail. It comes back with the answer.` : `${stewardCase.name}: decided. You find it, and can take it back, under “What was decided”.`);
      await showQueue();
      return true;
    },
    async undo(eventId, said) {
      const stewardCase = await tried(api.undo(eventId, said));
      if (stewardCase === undefined) return false;
      setDone(`${stewardCase.name}: taken back, and in the queue again.`);
      await showQueue();
      return true;
    },
  };
}
