import { describe, expect, test, vi } from 'vitest';
import { oneAtATime } from './use-busy.ts';

describe('work that a press begins', () => {
  test('is busy from the press until the work is over', async () => {
    const setBusy = vi.fn();
    const work = Promise.withResolvers<void>();
    const over = oneAtATime(setBusy)(() => work.promise);
    expect(setBusy.mock.calls).toEqual([[true]]);
    work.resolve();
    await over;
    expect(setBusy.mock.calls).toEqual([[true], [false]]);
  });

  test.each([
    ['at once', () => { throw new Error('lost'); }],
    ['later', () => Promise.reject(new Error('lost'))],
  ])('that throws %s is over too, and the throw is passed on', async (_, work) => {
    const setBusy = vi.fn();
    await expect(oneAtATime(setBusy)(work)).rejects.toThrow('lost');
    expect(setBusy.mock.calls).toEqual([[true], [false]]);
  });

  test('is not begun a second time while it is under way', async () => {
    const setBusy = vi.fn();
    const during = oneAtATime(setBusy);
    const first = Promise.withResolvers<void>();
    const second = vi.fn(async () => undefined);
    const over = during(() => first.promise);
    await during(second);
    expect(second).not.toHaveBeenCalled();
    expect(setBusy.mock.calls).toEqual([[true]]);
    first.resolve();
    await over;
  });

  test.each([
    ['went well', () => Promise.resolve()],
    ['threw', () => Promise.reject(new Error('lost'))],
  ])('is taken again after work that %s', async (_, before) => {
    const during = oneAtATime(vi.fn());
    await during(before).catch(() => undefined);
    const next = vi.fn(async () => undefined);
    await during(next);
    expect(next).toHaveBeenCalledOnce();
  });

  test('changes the page before it stops being busy', async () => {
    const order: string[] = [];
    await oneAtATime((busy) => order.push(busy ? 'busy' : 'over'))(async () => {
      await Promise.resolve();
      order.push('changed');
    });
    expect(order).toEqual(['busy', 'changed', 'over']);
  });
});
