/** The page's one registry: made once, fed by those who register, and listening to the keys. */
import { createCommandRegistry, type Command, type CommandRegistry, type KeyboardKind } from '@trusted-hands/commands';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Makes the registry of a page. A command that fails is a bug: it is thrown where the page's error display sees it. */
export function useCommandRegistry(): CommandRegistry {
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  const [registry] = useState(() => createCommandRegistry({ onError: (error) => setFailed({ error }) }));
  if (failed !== undefined) throw failed.error;
  return registry;
}

export function useAvailableCommands(registry: CommandRegistry): readonly Command[] {
  return useSyncExternalStore(registry.subscribe, registry.available);
}

/** Registers commands while the component is there. Give it a list that keeps its identity. */
export function useCommands(registry: CommandRegistry, commands: readonly Command[]): void {
  useEffect(() => registry.register(commands), [registry, commands]);
}

export function useContextKey(registry: CommandRegistry, key: string, holds: boolean): void {
  useEffect(() => registry.setContext(key, holds), [registry, key, holds]);
}

/** Runs commands from their keys, wherever on the page the focus is. */
export function useCommandKeys(registry: CommandRegistry, keyboard: KeyboardKind): void {
  useEffect(() => {
    const controller = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || event.repeat) return;
        const command = registry.forKey(event, keyboard);
        if (command === undefined) return;
        event.preventDefault();
        registry.run(command.id);
      },
      { signal: controller.signal, capture: true },
    );
    return () => controller.abort();
  }, [registry, keyboard]);
}
