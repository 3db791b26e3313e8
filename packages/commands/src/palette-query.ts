/** What stands in the palette's line: a prefix that narrows it (`>` commands, `@` clients, none: all) and the rest. */

interface PaletteQuery {
  readonly scope: 'commands' | 'clients' | 'all';
  readonly text: string;
}

/** Reads the prefix off the line. */
export function parsePaletteQuery(line: string): PaletteQuery {
  const text = line.trim();
  if (text.startsWith('>')) return { scope: 'commands', text: text.slice(1).trim() };
  if (text.startsWith('@')) return { scope: 'clients', text: text.slice(1).trim() };
  return { scope: 'all', text };
}
