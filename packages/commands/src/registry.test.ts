import { describe, expect, it, vi } from 'vitest';
import type { Command } from './command.ts';
import { createCommandRegistry } from './registry.ts';

function command(id: string, more: Partial<Command> = {}): Command {
  return { id, title: id, category: 'Test', run: () => undefined, ...more };
}

describe('the registry', () => {
  it('runs what is registered until its undo is called', () => {
    const registry = createCommandRegistry({ onError: vi.fn() });
    const run = vi.fn();
    const undo = registry.register([command('notes.sign', { run })]);
    expect(registry.run('notes.sign')).toBe(true);
    undo();
    expect(registry.run('notes.sign')).toBe(false);
    expect(run).toHaveBeenCalledOnce();
  });

  it('offers a command only while its condition holds', () => {
    const registry = createCommandRegistry({ onError: vi.fn() });
    registry.register([command('notes.sign', { when: 'unlocked && !follower', keybinding: 'Mod+Enter' })]);
    const enter = { key: 'Enter', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
    expect(registry.run('notes.sign')).toBe(false);
    registry.setContext('unlocked', true);
    expect(registry.forKey(enter, 'other')?.id).toBe('notes.sign');
    registry.setContext('follower', true);
    expect(registry.available()).toEqual([]);
    expect(registry.forKey(enter, 'other')).toBeUndefined();
    expect(registry.all()).toHaveLength(1);
  });

  it('gives the same list until something changes', () => {
    const registry = createCommandRegistry({ onError: vi.fn() });
    registry.register([command('a.b')]);
    const before = registry.available();
    expect(registry.available()).toBe(before);
    registry.setContext('x', true);
    expect(registry.available()).not.toBe(before);
  });

  it('tells its listeners, and stops when asked', () => {
    const registry = createCommandRegistry({ onError: vi.fn() });
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    registry.register([command('a.b')]);
    registry.setContext('x', true);
    registry.setContext('x', true);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    registry.setContext('x', false);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('hands a throw and a rejection to the page', async () => {
    const onError = vi.fn();
    const registry = createCommandRegistry({ onError });
    registry.register([
      command('a.throws', {
        run: () => {
          throw new Error('now');
        },
      }),
      command('a.rejects', { run: () => Promise.reject(new Error('later')) }),
    ]);
    registry.run('a.throws');
    registry.run('a.rejects');
    await expect.poll(() => onError).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['an id without a feature', command('sign')],
    ['a condition that does not parse', command('a.b', { when: 'a &&' })],
    ['a keybinding that is none', command('a.b', { keybinding: 'Hyper+X' })],
  ])('refuses %s', (_, wrong) => {
    expect(() => createCommandRegistry({ onError: vi.fn() }).register([wrong])).toThrow();
  });

  it('refuses one id twice', () => {
    const registry = createCommandRegistry({ onError: vi.fn() });
    registry.register([command('a.b')]);
    expect(() => registry.register([command('a.b')])).toThrow('registered already');
  });
});
