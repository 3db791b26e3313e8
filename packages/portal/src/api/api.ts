/** What the pages ask of the service. Every answer is checked; every failure is a value with a sentence to show. */
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import {
  aboutOutput,
  failureSchema,
  myListingOutput,
  placesSearchOutput,
  publishOutput,
  requestCodeOutput,
  signInOutput,
  withdrawOutput,
  type Failure,
} from '@trusted-hands/contract';
import type { ListingContentInput, Place } from '@trusted-hands/directory';
import type { AppRouter } from '@trusted-hands/server/api';
import { z } from 'zod';
import { createClaimsApi, type ClaimsApi } from './claims-api.ts';
import { createStewardApi, type StewardApi } from './steward-api.ts';
import { createUpkeepApi, type UpkeepApi } from './upkeep-api.ts';

/** What the service said, or `no-answer`: away, too slow, or something else answered in its place. */
export type ApiFailure = Failure | { readonly code: 'no-answer'; readonly message: string; readonly field?: undefined; readonly retryAfterSeconds?: undefined; readonly places?: undefined };
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ApiFailure };

export interface Api extends ClaimsApi, StewardApi, UpkeepApi {
  about(): Promise<Answer<z.infer<typeof aboutOutput>>>;
  requestCode(email: string): Promise<Answer<z.infer<typeof requestCodeOutput>>>;
  signIn(email: string, code: string): Promise<Answer<z.infer<typeof signInOutput>>>;
  signOut(): Promise<Answer<unknown>>;
  myListing(): Promise<Answer<z.infer<typeof myListingOutput>>>;
  publish(content: ListingContentInput): Promise<Answer<z.infer<typeof publishOutput>>>;
  withdraw(): Promise<Answer<z.infer<typeof withdrawOutput>>>;
  places(text: string, country: string, signal: AbortSignal): Promise<Answer<readonly Place[]>>;
}

interface ApiOptions {
  readonly url: string;
  readonly bearer: () => string | undefined;
  readonly fetch: typeof fetch;
}

const answerWithinMs = 20_000;
const deviceName = 'Web page';

export const noAnswer: ApiFailure = { code: 'no-answer', message: 'The service did not answer. Check your connection and try again.' };

export function createApi({ url, bearer, fetch }: ApiOptions): Api {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url,
        headers: () => {
          const token = bearer();
          return token === undefined ? {} : { authorization: `Bearer ${token}` };
        },
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            credentials: 'omit',
            signal: AbortSignal.any([AbortSignal.timeout(answerWithinMs), ...(init?.signal ? [init.signal] : [])]),
          }),
      }),
    ],
  });
  return {
    ...createClaimsApi(client, ask),
    ...createStewardApi(client, ask),
    ...createUpkeepApi(client, ask),
    about: () => ask(aboutOutput, () => client.service.about.query()),
    requestCode: (email) => ask(requestCodeOutput, () => client.accounts.requestCode.mutate({ email })),
    signIn: (email, code) => ask(signInOutput, () => client.accounts.signIn.mutate({ email, code, deviceName })),
    signOut: () => ask(z.unknown(), () => client.accounts.signOut.mutate()),
    myListing: () => ask(myListingOutput, () => client.directory.mine.query()),
    publish: (content) => ask(publishOutput, () => client.directory.publish.mutate({ content })),
    withdraw: () => ask(withdrawOutput, () => client.directory.withdraw.mutate()),
    async places(text, country, signal) {
      const answer = await ask(placesSearchOutput, () => client.gazetteer.search.query({ text, country }, { signal }));
      return answer.ok ? { ok: true, value: answer.value.places } : answer;
    },
  };
}

async function ask<T>(schema: z.ZodType<T>, call: () => Promise<unknown>): Promise<Answer<T>> {
  try {
    const parsed = schema.safeParse(await call());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: unreadable };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

const unreadable: ApiFailure = {
  code: 'internal',
  message: 'The service answered in a way this page does not understand; it was probably updated. Reload the page.',
};

/** The failure that the service put into the error, or `no-answer` where there is none. */
export function failureOf(error: unknown): ApiFailure {
  if (!(error instanceof TRPCClientError)) return noAnswer;
  // Safe: `data` is read as unknown and only what fits the schema is taken.
  const data = error.data as { readonly failure?: unknown } | null | undefined;
  const parsed = failureSchema.safeParse(data?.failure);
  if (!parsed.success) return noAnswer;
  return parsed.data;
}
