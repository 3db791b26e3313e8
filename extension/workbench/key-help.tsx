/** Every command that has a key, read from the one list. */
import { formatKeybinding, keybindingsOf, type Command, type KeyboardKind } from '@trusted-hands/commands';
import { Dialog } from '@trusted-hands/ui';

interface KeyHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly commands: readonly Command[];
  readonly keyboard: KeyboardKind;
}

export function KeyHelp({ open, onOpenChange, commands, keyboard }: KeyHelpProps) {
  const withKeys = commands.filter((command) => keybindingsOf(command).length > 0);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="key-help">
        {withKeys.map((command) => (
          <div key={command.id}>
            <dt>{command.title}</dt>
            <dd>
              {keybindingsOf(command).map((binding) => (
                <kbd key={binding}>{formatKeybinding(binding, keyboard)}</kbd>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>Open the note from any page</dt>
          <dd>
            <kbd>{formatKeybinding('Alt+Shift+J', keyboard)}</kbd>
          </dd>
        </div>
        <div>
          <dt>Open the side panel from any page</dt>
          <dd>
            <kbd>{formatKeybinding('Alt+Shift+K', keyboard)}</kbd>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
