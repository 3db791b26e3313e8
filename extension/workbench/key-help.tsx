/** Every command that has a key, read from the one list, and what the browser itself opens us with. */
import { formatKeybinding, keybindingsOf, type Command, type KeyboardKind } from '@trusted-hands/commands';
import { Dialog } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import { usePlatform } from '../platform/react/platform-context.tsx';

interface KeyHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly commands: readonly Command[];
  readonly keyboard: KeyboardKind;
}

/** The manifest's commands: a person may change their keys in the browser, so it is asked each time. */
const browserCommands = { _execute_action: 'Open the note from any page', 'open-side-panel': 'Open the side panel from any page' } as const;

export function KeyHelp({ open, onOpenChange, commands, keyboard }: KeyHelpProps) {
  const { pages } = usePlatform();
  const [browserKeys, setBrowserKeys] = useState<ReadonlyMap<string, string>>();
  useEffect(() => void (open && pages.browserKeys().then(setBrowserKeys)), [open, pages]);
  const lines = [
    ...commands.map((command) => ({ title: command.title, keys: keybindingsOf(command).map((binding) => formatKeybinding(binding, keyboard)) })),
    ...Object.entries(browserCommands).map(([name, title]) => ({ title, keys: [browserKeys?.get(name) ?? ''].filter((key) => key !== '') })),
  ].filter(({ keys }) => keys.length > 0);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="key-help">
        {lines.map(({ title, keys }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => <kbd key={key}>{key}</kbd>)}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
