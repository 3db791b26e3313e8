/** What the load generator is told, and what it answers: messages between two processes. */

export interface LoadJob {
  readonly port: number;
  /** Holds whole HTTP requests, one after the other, in the order of `requestBytes`. */
  readonly requestsFile: string;
  /** Per connection the length of each of its requests. A connection sends the next when the last was answered. */
  readonly requestBytes: readonly (readonly number[])[];
  /** What has to stand in each answer, and at least how many times. Looked at when the clock has stopped. */
  readonly expected: { readonly text: string; readonly times: number };
  /** True reads the entries out of each answer within the time, as a device does that pulls. */
  readonly readsEntries: boolean;
}

export interface LoadResult {
  /** From the first byte sent to the last answer received. */
  readonly elapsedMs: number;
  readonly latenciesMs: readonly number[];
  readonly receivedBytes: number;
  /** Time on a processor that the generator itself took. */
  readonly generatorCpuMs: number;
  /** The first answer that is not what was expected, if any: such a run does not count. */
  readonly wrongAnswer: string | undefined;
}
