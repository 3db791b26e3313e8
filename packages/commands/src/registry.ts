/**
 * The one list of commands of a page. What registers gets its undo; a command id or a condition that is wrong is a bug
 * and throws at once, so it cannot ship.
 */
import { keybindingsOf, type Command } from './command.ts';
import { matchesKeybinding, parseKeybinding, type KeyboardKind, type KeyPress } from './keybinding.ts';
import { evaluateWhen, parseWhen, type When } from './when.ts';

export interface CommandRegistry {
  /** Adds commands and returns what takes them away again. */
  register(commands: readonly Command[]): () => void;
  /** Says whether a context key holds; conditions follow it. */
  setContext(key: string, holds: boolean): void;
  /** The commands that can run now, in the order they were registered. The same array until something changes. */
  readonly available: () => readonly Command[];
  /** Every registered command, for the key help. The same array until something changes. */
  all(): readonly Command[];
  /** Runs the command and says so; false where there is none of that id or its condition does not hold. */
  run(id: string): boolean;
  /** The command that a key press means now. */
  forKey(press: KeyPress, keyboard: KeyboardKind): Command | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

interface CommandRegistryOptions {
  /** Told when a command's promise was rejected: a bug, for the page's error display. */
  readonly onError: (error: unknown) => void;
}

const idPattern = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

interface Registered {
  readonly command: Command;
  readonly when: When;
}

/** Creates an empty registry. */
export function createCommandRegistry(options: CommandRegistryOptions): CommandRegistry {
  const registered = new Map<string, Registered>();
  const context = new Set<string>();
  const listeners = new Set<() => void>();
  let lists: { readonly all: readonly Command[]; readonly available: readonly Command[] } | undefined;

  function current() {
    const everything = [...registered.values()];
    lists ??= {
      all: everything.map(({ command }) => command),
      available: everything.filter(({ when }) => evaluateWhen(when, context)).map(({ command }) => command),
    };
    return lists;
  }

  function changed() {
    lists = undefined;
    for (const listener of listeners) listener();
  }

  return {
    register(commands) {
      for (const command of commands) registered.set(command.id, check(command, registered));
      changed();
      return () => {
        for (const command of commands) if (registered.get(command.id)?.command === command) registered.delete(command.id);
        changed();
      };
    },
    setContext(key, holds) {
      if (context.has(key) === holds) return;
      if (holds) context.add(key);
      else context.delete(key);
      changed();
    },
    available: () => current().available,
    all: () => current().all,
    run(id) {
      const command = current().available.find((candidate) => candidate.id === id);
      if (command === undefined) return false;
      // A run may throw now or reject later; both are bugs that the page shows in one place.
      try {
        Promise.resolve(command.run()).catch(options.onError);
      } catch (error) {
        options.onError(error);
      }
      return true;
    },
    forKey: (press, keyboard) =>
      current().available.find((command) => keybindingsOf(command).some((binding) => matchesKeybinding(binding, press, keyboard))),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function check(command: Command, registered: ReadonlyMap<string, Registered>): Registered {
  if (!idPattern.test(command.id)) throw new Error(`The command id ${command.id} is not of the form feature.verb.`);
  if (registered.has(command.id)) throw new Error(`The command ${command.id} is registered already.`);
  const wrongKey = keybindingsOf(command).find((binding) => parseKeybinding(binding) === undefined);
  if (wrongKey !== undefined) throw new Error(`The command ${command.id} has the keybinding ${wrongKey}, which is none.`);
  const when = parseWhen(command.when ?? '');
  if (!when.ok) throw new Error(`The command ${command.id}: ${when.failure.message}`);
  return { command, when: when.value };
}
