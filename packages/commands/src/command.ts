/**
 * A command is data plus what it does; the palette, menus, buttons, keys and the key help all read the same list.
 */

export interface Command {
  /** `<feature>.<verb>`, lower case; unique in a registry. */
  readonly id: string;
  readonly title: string;
  /** Shown before the title in the palette, such as "Notes". */
  readonly category: string;
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere; the first is the one shown. */
  readonly keybinding?: string | readonly string[];
  /** A condition over context keys: `unlocked && !draft-empty`. Without one the command is always there. */
  readonly when?: string;
  run(): void | Promise<void>;
}

/** The keybindings of a command as a list, the one to show first. */
export function keybindingsOf(command: Pick<Command, 'keybinding'>): readonly string[] {
  if (command.keybinding === undefined) return [];
  return typeof command.keybinding === 'string' ? [command.keybinding] : command.keybinding;
}
