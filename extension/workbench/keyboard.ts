/** What the keyboard and the browser at hand call for: Cmd or Ctrl, and the keys the browser keeps for itself. */
import { formatKeybinding, type KeyboardKind } from '@trusted-hands/commands';

export interface Keyboard {
  readonly kind: KeyboardKind;
  /** The first is the one shown. Firefox opens private windows with Ctrl+Shift+P, so there F1 is the key. */
  readonly paletteKeys: readonly string[];
  readonly format: (keybinding: string) => string;
}

export function detectKeyboard(userAgent: string): Keyboard {
  const kind = /Mac|iPhone|iPad/.test(userAgent) ? 'mac' : 'other';
  const paletteKeys = /Firefox\//.test(userAgent) ? ['F1'] : ['F1', 'Mod+Shift+P'];
  return { kind, paletteKeys, format: (keybinding) => formatKeybinding(keybinding, kind) };
}
