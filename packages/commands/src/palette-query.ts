/** What stands in the palette's line: a prefix that narrows it (`>` commands, `@` clients, none: all) and the rest. */

export const paletteScopes = { commands: '>', clients: '@' } as const;
export type PaletteScope = keyof typeof paletteScopes | 'all';

export interface PaletteQuery {
  readonly scope: PaletteScope;
  readonly text: string;
}

/** Reads the prefix off the line. */
export function parsePaletteQuery(line: string): PaletteQuery {
  const trimmed = line.trimStart();
  if (trimmed.startsWith(paletteScopes.commands)) return { scope: 'commands', text: trimmed.slice(1).trim() };
  if (trimmed.startsWith(paletteScopes.clients)) return { scope: 'clients', text: trimmed.slice(1).trim() };
  return { scope: 'all', text: trimmed.trim() };
}
