import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followIntents, leaveIntent, type Intent } from './intent.ts';

describe('an intent', () => {
  const stop = { controller: new AbortController() };
  beforeEach(() => {
    fakeBrowser.reset();
    stop.controller = new AbortController();
  });
  afterEach(() => stop.controller.abort());

  it('waits for a page that opens later, and is taken once', async () => {
    await leaveIntent({ type: 'note', draftId: 'd' });
    const taken: Intent[] = [];
    followIntents((intent) => taken.push(intent), stop.controller.signal);
    await vi.waitFor(() => expect(taken).toEqual([{ type: 'note', draftId: 'd' }]));
    expect(await fakeBrowser.storage.session.get('intent')).toEqual({});
  });

  it('reaches a page that is open already', async () => {
    const taken: Intent[] = [];
    followIntents((intent) => taken.push(intent), stop.controller.signal);
    await leaveIntent({ type: 'backup' });
    await vi.waitFor(() => expect(taken).toEqual([{ type: 'backup' }]));
  });

  it('ignores what is none', async () => {
    const onIntent = vi.fn();
    followIntents(onIntent, stop.controller.signal);
    await fakeBrowser.storage.session.set({ intent: { type: 'erase-everything' } });
    await leaveIntent({ type: 'restore' });
    await vi.waitFor(() => expect(onIntent).toHaveBeenCalledExactlyOnceWith({ type: 'restore' }));
  });
});
