/** Listens to the vault's bell as a page does: over SSE with the bearer, and keeps what it heard. */
import { liveOutput, type Bell } from '@trusted-hands/contract';
import { waitFor } from './wait-for.ts';

export interface HeardBells extends AsyncDisposable {
  readonly bells: readonly Bell[];
  /** Names of the events that are no bells: `connected`, `ping`, `return`, `serialized-error`. */
  readonly events: readonly string[];
  /** What the last `serialized-error` held. */
  readonly failures: readonly string[];
  readonly hasEnded: () => boolean;
  /** Waits for a bell at this position or later. */
  heard(position: number): Promise<Bell>;
  ended(): Promise<void>;
}

export async function listenToBells(url: string, bearer: string, lastEventId?: string): Promise<HeardBells> {
  const hangingUp = new AbortController();
  const headers = { authorization: `Bearer ${bearer}`, accept: 'text/event-stream', ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const answer = await fetch(`${url}/api/trpc/vault.live`, { headers, signal: hangingUp.signal });
  if (answer.body === null || answer.status !== 200) throw new Error(`the bell was answered with ${String(answer.status)}: ${await answer.text()}`);
  const bells: Bell[] = [];
  const events: string[] = [];
  const failures: string[] = [];
  let hasEnded = false;
  const take = (event: string) => {
    const fields = new Map(event.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const name = fields.get('event');
    const data = fields.get('data') ?? '';
    if (name !== undefined) events.push(name);
    else if (data !== '') bells.push(liveOutput.parse(JSON.parse(data)));
    if (name === 'serialized-error') failures.push(data);
  };
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) take(part);
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      hasEnded = true;
    });
  return {
    bells,
    events,
    failures,
    hasEnded: () => hasEnded,
    heard: (position) => waitFor(`a bell at position ${String(position)}`, async () => bells.find((bell) => bell.position >= position)),
    ended: () => reading,
    async [Symbol.asyncDispose]() {
      hangingUp.abort();
      await reading;
    },
  };
}
