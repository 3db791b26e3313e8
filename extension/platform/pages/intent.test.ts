import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followIntents, leaveIntent, type Intent } from './intent.ts';

describe('an intent', () => {
  const page = { controller: new AbortController(), visibility: 'visible' };
  beforeEach(() => {
    fakeBrowser.reset();
    page.controller = new AbortController();
    page.visibility = 'visible';
    const document = Object.defineProperty(new EventTarget(), 'visibilityState', { get: () => page.visibility });
    vi.stubGlobal('document', document);
  });
  afterEach(() => {
    page.controller.abort();
    vi.unstubAllGlobals();
  });

  /** A page that follows, in a window; what it took, behind what others took into the same list. */
  function follower(windowId = 1, taken: Intent[] = []): Intent[] {
    followIntents((intent) => taken.push(intent), { person: 'anna', windowId: async () => windowId, signal: page.controller.signal });
    return taken;
  }

  const waiting = async () => Object.keys(await fakeBrowser.storage.session.get()).length;
  const isTaken = async () => {
    await expect.poll(() => waiting()).toBe(0);
    // Behind whoever took it: it is handed on a moment after it is gone.
    await navigator.locks.request('intent', () => undefined);
  };

  it('waits for a page that opens later, and is taken once', async () => {
    await leaveIntent({ type: 'note', draftId: 'd' }, { person: 'anna', windowId: 1 });
    const taken = follower();
    await expect.poll(() => taken).toEqual([{ type: 'note', draftId: 'd' }]);
    expect(await waiting()).toBe(0);
    const later = follower();
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: 1 });
    await expect.poll(() => [...taken, ...later]).toHaveLength(2);
  });

  it('is taken by one of the pages that are open already', async () => {
    const taken = follower();
    follower(1, taken);
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: 1 });
    await isTaken();
    await leaveIntent({ type: 'restore' }, { person: 'anna', windowId: 1 });
    await isTaken();
    expect(taken).toEqual([{ type: 'backup' }, { type: 'restore' }]);
  });

  it('is taken in the window in which it was left', async () => {
    const [elsewhere, here] = [follower(2), follower(1)];
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: 1 });
    await isTaken();
    expect([elsewhere, here]).toEqual([[], [{ type: 'backup' }]]);
  });

  it('is taken in any window where its own is not known', async () => {
    const taken = follower(2);
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: undefined });
    await isTaken();
    expect(taken).toEqual([{ type: 'backup' }]);
  });

  it('is left by a page behind another tab to the panel that opens, and taken once that page is seen', async () => {
    page.visibility = 'hidden';
    const taken = follower();
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: 1 });
    // Behind whoever looked at it.
    await navigator.locks.request('intent', () => undefined);
    expect(await waiting()).toBe(1);
    page.visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await isTaken();
    expect(taken).toEqual([{ type: 'backup' }]);
  });

  it('of somebody else is taken away and not followed', async () => {
    await leaveIntent({ type: 'note', draftId: 'd' }, { person: 'ben', windowId: 1 });
    const taken = follower();
    await isTaken();
    await leaveIntent({ type: 'backup' }, { person: 'anna', windowId: 1 });
    await isTaken();
    expect(taken).toEqual([{ type: 'backup' }]);
  });

  it('ignores what is none', async () => {
    const taken = follower();
    await fakeBrowser.storage.session.set({ intent: { type: 'erase-everything' } });
    await leaveIntent({ type: 'restore' }, { person: 'anna', windowId: 1 });
    await isTaken();
    expect(taken).toEqual([{ type: 'restore' }]);
  });
});
