/**
 * Keybindings as text: `Mod+Shift+P`, `F1`, `Mod+Enter`. `Mod` is Cmd on a Mac and Ctrl elsewhere; a key matches only
 * with exactly the modifiers that stand before it.
 */

export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, such as `Digit1`; a Mac types another sign with Alt held. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type KeyboardKind = 'mac' | 'other';

interface Keybinding {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const modifiers = new Set(['mod', 'alt', 'shift']);

/** One sign, or a key that has a name (`KeyboardEvent.key` in lower case): a name misspelt would never be pressed. */
const keyPattern = /^(\S|f[1-9]|f1[0-2]|enter|escape|tab|backspace|delete|home|end|pageup|pagedown|arrow(up|down|left|right))$/u;

/** Undefined where the text is not a keybinding. */
export function parseKeybinding(text: string): Keybinding | undefined {
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop() ?? '';
  const isRepeated = new Set(parts).size < parts.length;
  if (!keyPattern.test(key) || isRepeated || parts.some((part) => !modifiers.has(part))) return undefined;
  return { key, mod: parts.includes('mod'), alt: parts.includes('alt'), shift: parts.includes('shift') };
}

/** True where the press is this keybinding on this kind of keyboard. */
export function matchesKeybinding(text: string, press: KeyPress, keyboard: KeyboardKind): boolean {
  const binding = parseKeybinding(text);
  if (binding === undefined) return false;
  const mod = keyboard === 'mac' ? press.metaKey : press.ctrlKey;
  const otherMod = keyboard === 'mac' ? press.ctrlKey : press.metaKey;
  // A character such as ? is typed with Shift on most keyboards, so there the character itself says enough.
  const shiftFits = binding.shift === press.shiftKey || (!binding.shift && /^[^a-z0-9]$/.test(binding.key));
  return keyFits(binding, press) && mod === binding.mod && !otherMod && press.altKey === binding.alt && shiftFits;
}

/** By the letter that is typed; where that is no Latin letter (Greek, Cyrillic, Alt on a Mac), by the key's place. */
function keyFits(binding: Keybinding, { key, code = '' }: KeyPress): boolean {
  const typed = key.toLowerCase();
  return typed === binding.key || (!/^[a-z0-9]$/.test(typed) && code.toLowerCase().replace(/^(key|digit)/, '') === binding.key);
}

/** How the keybinding is written for a person: `Ctrl+Shift+P`, on a Mac `⇧⌘P`. */
export function formatKeybinding(text: string, keyboard: KeyboardKind): string {
  const binding = parseKeybinding(text);
  if (binding === undefined) return text;
  const key = binding.key.length === 1 ? binding.key.toUpperCase() : binding.key.charAt(0).toUpperCase() + binding.key.slice(1);
  if (keyboard === 'mac') return `${binding.alt ? '⌥' : ''}${binding.shift ? '⇧' : ''}${binding.mod ? '⌘' : ''}${key === 'Enter' ? '↩' : key}`;
  return [binding.mod ? 'Ctrl' : '', binding.alt ? 'Alt' : '', binding.shift ? 'Shift' : '', key].filter((part) => part !== '').join('+');
}
