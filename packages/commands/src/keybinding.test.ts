import { describe, expect, it } from 'vitest';
import { formatKeybinding, matchesKeybinding, parseKeybinding, type KeyPress } from './keybinding.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('a keybinding', () => {
  it('takes Ctrl for Mod, and Cmd on a Mac', () => {
    expect(matchesKeybinding('Mod+Shift+P', press('P', { ctrlKey: true, shiftKey: true }), 'other')).toBe(true);
    expect(matchesKeybinding('Mod+Shift+P', press('p', { metaKey: true, shiftKey: true }), 'mac')).toBe(true);
    expect(matchesKeybinding('Mod+Shift+P', press('p', { ctrlKey: true, shiftKey: true }), 'mac')).toBe(false);
  });

  it('wants exactly its modifiers', () => {
    expect(matchesKeybinding('Mod+Enter', press('Enter'), 'other')).toBe(false);
    expect(matchesKeybinding('Mod+Enter', press('Enter', { ctrlKey: true, altKey: true }), 'other')).toBe(false);
    expect(matchesKeybinding('F1', press('F1', { shiftKey: true }), 'other')).toBe(false);
  });

  it('goes by the place of the key where Alt types another sign', () => {
    expect(matchesKeybinding('Alt+1', press('¡', { altKey: true, code: 'Digit1' }), 'mac')).toBe(true);
    expect(matchesKeybinding('Alt+1', press('¡', { altKey: true, code: 'Digit2' }), 'mac')).toBe(false);
  });

  it('goes by the place of the key where the layout has no Latin letters, so that locking works on every keyboard', () => {
    expect(matchesKeybinding('Mod+Shift+L', press('Д', { ctrlKey: true, shiftKey: true, code: 'KeyL' }), 'other')).toBe(true);
    expect(matchesKeybinding('Mod+Shift+L', press('Λ', { metaKey: true, shiftKey: true, code: 'KeyL' }), 'mac')).toBe(true);
  });

  it('goes by the letter itself where there is one, wherever the layout has it', () => {
    expect(matchesKeybinding('Alt+Shift+N', press('N', { altKey: true, shiftKey: true, code: 'KeyL' }), 'other')).toBe(true);
    expect(matchesKeybinding('Alt+Shift+N', press('B', { altKey: true, shiftKey: true, code: 'KeyN' }), 'other')).toBe(false);
  });

  it('lets a sign be typed with Shift', () => {
    expect(matchesKeybinding('Mod+/', press('/', { ctrlKey: true, shiftKey: true }), 'other')).toBe(true);
  });

  it('is written as the keyboard has it', () => {
    expect(formatKeybinding('Mod+Shift+P', 'other')).toBe('Ctrl+Shift+P');
    expect(formatKeybinding('Mod+Enter', 'mac')).toBe('⌘↩');
  });

  it.each(['', 'Mod', 'Hyper+P', 'Mod+', 'Mod+Etner', 'Mod+Space', 'F13', 'Mod+Mod+P'])('does not take “%s”', (text) => {
    expect(parseKeybinding(text)).toBeUndefined();
  });
});
