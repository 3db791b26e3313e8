import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { createSessionStore } from './session-store.ts';

const signedIn = { bearer: 'bearer-1', member: { id: 'member-1', email: 'rosa@example.com' } };
const draftSchema = z.object({ name: z.string() });

describe('what is remembered', () => {
  test('comes back after a reload', () => {
    const storage = { tab: memoryStorage(), browser: memoryStorage() };
    const before = createSessionStore(storage);
    before.keepSignedIn(signedIn);
    before.keepDraft('member-1', { name: 'Rosa' });
    const after = createSessionStore(storage);
    expect(after.bearer()).toBe('bearer-1');
    expect(after.draft('member-1', draftSchema)).toEqual({ name: 'Rosa' });
  });

  test('of what is half-written each stands at its place, outlives a sign-in that ran out, and goes once it is empty', () => {
    const tab = memoryStorage();
    const store = createSessionStore({ tab, browser: memoryStorage() });
    store.keepSignedIn(signedIn);
    store.keepWritten('member-1', 'report 7', 'She retired.');
    store.keepWritten('member-1', 'answer a', 'My maiden name.');
    store.forgetSignedIn();
    const later = createSessionStore({ tab, browser: memoryStorage() });
    expect(later.written('member-1', 'report 7', z.string())).toBe('She retired.');
    expect(later.written('member-1', 'report 7', z.number())).toBeUndefined();
    expect(later.written('member-2', 'report 7', z.string())).toBeUndefined();
    later.keepWritten('member-1', 'report 7', undefined);
    expect(later.written('member-1', 'report 7', z.string())).toBeUndefined();
    expect(later.written('member-1', 'answer a', z.string())).toBe('My maiden name.');
    later.forgetWritten('member-1');
    expect(later.written('member-1', 'answer a', z.string())).toBeUndefined();
  });

  test('is kept per account', () => {
    const store = createSessionStore({ tab: memoryStorage(), browser: memoryStorage() });
    store.keepDraft('member-1', { name: 'Rosa' });
    expect(store.draft('member-2', draftSchema)).toBeUndefined();
  });

  test('forgetting the sign-in leaves the unfinished form', () => {
    const store = createSessionStore({ tab: memoryStorage(), browser: memoryStorage() });
    store.keepSignedIn(signedIn);
    store.keepDraft('member-1', { name: 'Rosa' });
    store.forgetSignedIn();
    expect(store.bearer()).toBeUndefined();
    expect(store.draft('member-1', draftSchema)).toEqual({ name: 'Rosa' });
  });

  test('of a form outlives the tab, and of a sign-in does not', () => {
    const browser = memoryStorage();
    const before = createSessionStore({ tab: memoryStorage(), browser });
    before.keepSignedIn(signedIn);
    before.keepDraft('member-1', { name: 'Rosa' });
    const later = createSessionStore({ tab: memoryStorage(), browser });
    expect(later.signedIn()).toBeUndefined();
    expect(later.draft('member-1', draftSchema)).toEqual({ name: 'Rosa' });
    later.forgetDraft('member-1');
    expect(later.draft('member-1', draftSchema)).toBeUndefined();
  });

  test('is ignored where it is broken or of another form', () => {
    const storage = { tab: memoryStorage(), browser: memoryStorage() };
    storage.tab.setItem('trusted-hands:signed-in', '{"bearer":');
    storage.browser.setItem('trusted-hands:listing:member-1', '{"name":7}');
    const store = createSessionStore(storage);
    expect(store.signedIn()).toBeUndefined();
    expect(store.draft('member-1', draftSchema)).toBeUndefined();
  });

  test('a browser that keeps nothing says so and still works on this page', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const store = createSessionStore({ tab: refusing, browser: refusing });
    expect(store.keepDraft('member-1', { name: 'Rosa' })).toBe(false);
    expect(store.draft('member-1', draftSchema)).toEqual({ name: 'Rosa' });
    store.forgetDraft('member-1');
    expect(store.draft('member-1', draftSchema)).toBeUndefined();
  });
});

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
