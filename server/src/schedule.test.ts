import { describe, expect, test, vi } from 'vitest';
import { createSchedule } from './schedule.ts';

describe('the schedule', () => {
  test('does each job in turn, and what fails keeps nothing else from being done', async () => {
    const errors: unknown[] = [];
    const done: string[] = [];
    const schedule = createSchedule({
      everyMs: 1000,
      onError: (error) => void errors.push(error),
      jobs: [
        { name: 'one', run: () => Promise.reject(new Error('away')) },
        { name: 'two', run: async () => void done.push('two') },
      ],
    });
    await schedule.runDue();
    expect(done).toEqual(['two']);
    expect(errors).toEqual([new Error('away')]);
  });

  test('begins no second look while one is under way, and ends only after it', async () => {
    let finish = (): void => undefined;
    let begun = 0;
    const schedule = createSchedule({
      everyMs: 1000,
      onError: () => undefined,
      jobs: [{ name: 'slow', run: () => { begun += 1; return new Promise<void>((resolve) => { finish = resolve; }); } }],
    });
    const first = schedule.runDue();
    const second = schedule.runDue();
    const stopped = vi.fn<() => void>();
    const stopping = schedule.stop().then(stopped);
    expect(begun).toBe(1);
    expect(stopped).not.toHaveBeenCalled();
    finish();
    await Promise.all([first, second, stopping]);
    expect(stopped).toHaveBeenCalledOnce();
  });

  test('looks at the start and again by the clock, until it is stopped', async () => {
    vi.useFakeTimers();
    try {
      let looks = 0;
      const schedule = createSchedule({ everyMs: 1000, onError: () => undefined, jobs: [{ name: 'count', run: async () => void (looks += 1) }] });
      schedule.start();
      await vi.advanceTimersByTimeAsync(2500);
      expect(looks).toBe(3);
      await schedule.stop();
      await vi.advanceTimersByTimeAsync(5000);
      expect(looks).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
