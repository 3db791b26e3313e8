/** What keeps one's own listing true: saying that it is still right, by the mail's token or signed in, and removing it for good. */
import type { TRPCClient } from '@trpc/client';
import { confirmationOutput, eraseOutput, type Confirmable } from '@trusted-hands/contract';
import type { AppRouter } from '@trusted-hands/server/api';
import type { Answer } from './api.ts';
import { part, type Ask } from './ask.ts';

export interface UpkeepApi {
  lookByToken(token: string): Promise<Answer<Confirmable>>;
  confirmByToken(token: string): Promise<Answer<Confirmable>>;
  confirmMine(): Promise<Answer<Confirmable>>;
  erase(): Promise<Answer<unknown>>;
}

export function createUpkeepApi(client: TRPCClient<AppRouter>, ask: Ask): UpkeepApi {
  const ofListing = (call: () => Promise<unknown>) => part(ask(confirmationOutput, call), ({ listing }) => listing);
  return {
    lookByToken: (token) => ofListing(() => client.confirmation.look.mutate({ token })),
    confirmByToken: (token) => ofListing(() => client.confirmation.confirm.mutate({ token })),
    confirmMine: () => ofListing(() => client.confirmation.confirmMine.mutate()),
    erase: () => ask(eraseOutput, () => client.directory.erase.mutate()),
  };
}
