import type { VaultSecrets } from '@trusted-hands/vault';
import { describe, expect, it } from 'vitest';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import { coverAfterMs, createCoverPort } from './create-cover-port.ts';

function parts({ isShared }: { readonly isShared: boolean }) {
  const heard = createListeners<[Parameters<Announcements['send']>[0]]>();
  const changed = createListeners();
  const at = { ms: 1_000_000, isUnlocked: true };
  const page = () =>
    createCoverPort({
      announcements: { send: (announcement) => heard.tell(announcement), sendToOthers: () => undefined, subscribe: (listener) => heard.add(listener) },
      // Safe: only whether there are any is asked.
      session: { secrets: () => (at.isUnlocked ? ({} as VaultSecrets) : undefined), subscribe: (listener) => changed.add(listener) },
      isShared: () => isShared,
      nowMs: () => at.ms,
    });
  return { at, page, tellSession: () => changed.tell() };
}

describe('the cover', () => {
  it('comes by itself after a minute on a shared computer, counted from the last use, and never on one’s own', () => {
    for (const isShared of [true, false]) {
      const { at, page } = parts({ isShared });
      const cover = page();
      at.ms += coverAfterMs - 1;
      cover.touch();
      at.ms += coverAfterMs - 1;
      cover.look();
      expect(cover.isCovered()).toBe(false);
      at.ms += 1;
      cover.look();
      expect(cover.isCovered()).toBe(isShared);
    }
  });

  it('covers before what comes too late counts as use, as after a computer slept', () => {
    const { at, page } = parts({ isShared: true });
    const cover = page();
    at.ms += 8 * 60 * 60 * 1000;
    cover.touch();
    expect(cover.isCovered()).toBe(true);
    cover.uncover();
    cover.look();
    expect(cover.isCovered()).toBe(false);
  });

  it('covers every page by key, and each is uncovered by itself', () => {
    const { page } = parts({ isShared: false });
    const [one, other] = [page(), page()];
    one.cover();
    expect([one.isCovered(), other.isCovered()]).toEqual([true, true]);
    one.uncover();
    expect([one.isCovered(), other.isCovered()]).toEqual([false, true]);
  });

  it('covers nothing that is locked, and goes when it locks', () => {
    const { at, page, tellSession } = parts({ isShared: true });
    const cover = page();
    cover.cover();
    at.isUnlocked = false;
    tellSession();
    expect(cover.isCovered()).toBe(false);
    at.ms += coverAfterMs;
    cover.look();
    cover.cover();
    expect(cover.isCovered()).toBe(false);
  });
});
