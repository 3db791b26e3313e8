/** What the stewards' page asks of the service, and what owners answer to stewards. */
import type { TRPCClient } from '@trpc/client';
import {
  answerOutput,
  caseOutput,
  decidedOutput,
  queueOutput,
  questionsOutput,
  releaseOutput,
  type DecidedEvent,
  type decideInput,
  type Question,
  type StewardCase,
} from '@trusted-hands/contract';
import type { AppRouter } from '@trusted-hands/server/api';
import type { z } from 'zod';
import type { Answer } from './api.ts';
import { part, type Ask } from './ask.ts';

export interface StewardApi {
  queue(): Promise<Answer<z.infer<typeof queueOutput>>>;
  decided(): Promise<Answer<readonly DecidedEvent[]>>;
  hold(caseId: string): Promise<Answer<StewardCase>>;
  release(caseId: string): Promise<Answer<unknown>>;
  decide(decision: z.input<typeof decideInput>): Promise<Answer<StewardCase>>;
  undo(eventId: string, said: string): Promise<Answer<StewardCase>>;
  questions(): Promise<Answer<readonly Question[]>>;
  answer(caseId: string, said: string): Promise<Answer<unknown>>;
}

export function createStewardApi(client: TRPCClient<AppRouter>, ask: Ask): StewardApi {
  const ofCase = (call: () => Promise<unknown>) => part(ask(caseOutput, call), ({ stewardCase }) => stewardCase);
  return {
    queue: () => ask(queueOutput, () => client.steward.queue.query()),
    decided: () => part(ask(decidedOutput, () => client.steward.decided.query()), ({ events }) => events),
    hold: (caseId) => ofCase(() => client.steward.hold.mutate({ caseId })),
    release: (caseId) => ask(releaseOutput, () => client.steward.release.mutate({ caseId })),
    decide: (decision) => ofCase(() => client.steward.decide.mutate(decision)),
    undo: (eventId, said) => ofCase(() => client.steward.undo.mutate({ eventId, said })),
    questions: () => part(ask(questionsOutput, () => client.steward.questions.query()), ({ questions }) => questions),
    answer: (caseId, said) => ask(answerOutput, () => client.steward.answer.mutate({ caseId, said })),
  };
}
