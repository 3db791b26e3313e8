/** Commands as data: the registry, when-conditions, keys, and the ranking of the palette. Pure: no DOM, no clock. */
export * from './command.ts';
export * from './keybinding.ts';
export * from './palette-query.ts';
export * from './rank.ts';
export * from './registry.ts';
export * from './when.ts';
