/** Commands as data: the registry, when-conditions, keys, and the ranking of the palette. Pure: no DOM, no clock. */
export { type Command, keybindingsOf } from './command.ts';
export { formatKeybinding, type KeyboardKind } from './keybinding.ts';
export { parsePaletteQuery } from './palette-query.ts';
export { rankItems } from './rank.ts';
export { type CommandRegistry, createCommandRegistry } from './registry.ts';
