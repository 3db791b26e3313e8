import { expect, test, vi } from 'vitest';
import type { Draft, DraftPort } from '../platform.ts';
import { followDrafts } from './use-drafts.ts';

const draft = { draftId: 'd1' } as Draft;

function port(list: DraftPort['list']) {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  // Safe: following asks for no more of a port than these two.
  return { port: { list, subscribe } as unknown as DraftPort, listeners, tell: () => listeners.forEach((listener) => listener()) };
}

test('drafts are read at once and whenever one changes, until nobody follows', async () => {
  const list = vi.fn(async () => [draft]);
  const { port: drafts, listeners, tell } = port(list);
  const seen = vi.fn();
  const stop = followDrafts(drafts, seen);
  await expect.poll(() => seen).toHaveBeenCalledWith([draft]);
  tell();
  await expect.poll(() => seen).toHaveBeenCalledTimes(2);
  tell();
  stop();
  await Promise.allSettled(list.mock.results.map(({ value }) => value as Promise<unknown>));
  expect(seen).toHaveBeenCalledTimes(2);
  expect(listeners.size).toBe(0);
});

test('drafts that cannot be read leave the list as it was, and are read again with the next change', async () => {
  const list = vi.fn<DraftPort['list']>().mockRejectedValueOnce(new Error('The store is closed.')).mockResolvedValue([draft]);
  const { port: drafts, tell } = port(list);
  const seen = vi.fn();
  followDrafts(drafts, seen);
  await Promise.allSettled(list.mock.results.map(({ value }) => value as Promise<unknown>));
  expect(seen).not.toHaveBeenCalled();
  tell();
  await expect.poll(() => seen).toHaveBeenCalledWith([draft]);
});
