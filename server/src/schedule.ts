/**
 * What is done by the clock: every few minutes each job looks for what is due. Any number of processes may look at once;
 * a job sees to it that each thing is done once. A job that fails is logged and tried at the next look.
 */
interface Job {
  readonly name: string;
  run(): Promise<void>;
}

interface ScheduleOptions {
  readonly jobs: readonly Job[];
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

export interface Schedule {
  /** Looks now; a look that is under way is waited for and not begun twice. */
  runDue(): Promise<void>;
  start(): void;
  /** No look begins any more, and the one under way is waited for. */
  stop(): Promise<void>;
}

export function createSchedule({ jobs, everyMs, onError }: ScheduleOptions): Schedule {
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    for (const job of jobs) {
      try {
        await job.run();
      } catch (error) {
        onError(error);
      }
    }
  }

  function runDue(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  return {
    runDue,
    start() {
      void runDue();
      timer = setInterval(() => void runDue(), everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
