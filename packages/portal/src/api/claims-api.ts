/** What the page for listings of others asks: finding, claiming, reporting and suggesting. */
import type { TRPCClient } from '@trpc/client';
import { claimedOutput, claimOutput, findListingOutput, noMailOutput, reportOutput, suggestOutput, type FoundListing, type suggestInput } from '@trusted-hands/contract';
import type { AppRouter } from '@trusted-hands/server/api';
import type { z } from 'zod';
import type { Answer } from './api.ts';
import { part, type Ask } from './ask.ts';

export interface ClaimsApi {
  /** Without a name: those with the account's own address. */
  findListings(name: string): Promise<Answer<readonly FoundListing[]>>;
  claim(number: number): Promise<Answer<z.infer<typeof claimOutput>>>;
  claimByCode(number: number, code: string): Promise<Answer<unknown>>;
  askForListing(number: number, said: string): Promise<Answer<z.infer<typeof reportOutput>>>;
  report(number: number, said: string): Promise<Answer<z.infer<typeof reportOutput>>>;
  suggest(suggestion: z.input<typeof suggestInput>): Promise<Answer<z.infer<typeof suggestOutput>>>;
  refuseMail(token: string): Promise<Answer<unknown>>;
}

export function createClaimsApi(client: TRPCClient<AppRouter>, ask: Ask): ClaimsApi {
  return {
    findListings: (name) => part(ask(findListingOutput, () => client.claims.find.mutate({ name })), ({ listings }) => listings),
    claim: (number) => ask(claimOutput, () => client.claims.claim.mutate({ number })),
    claimByCode: (number, code) => ask(claimedOutput, () => client.claims.claimByCode.mutate({ number, code })),
    askForListing: (number, said) => ask(reportOutput, () => client.claims.askSteward.mutate({ number, said })),
    report: (number, said) => ask(reportOutput, () => client.claims.report.mutate({ number, said })),
    suggest: (suggestion) => ask(suggestOutput, () => client.claims.suggest.mutate(suggestion)),
    refuseMail: (token) => ask(noMailOutput, () => client.claims.noMail.mutate({ token })),
  };
}
