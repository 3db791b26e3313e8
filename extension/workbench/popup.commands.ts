/** What only the popup can do: lead out of itself. */
import type { Command } from '@trusted-hands/commands';

interface PopupActions {
  readonly openPanel: () => void;
  readonly openKeyHelp: () => void;
}

export function popupCommands({ openPanel, openKeyHelp }: PopupActions): readonly Command[] {
  return [
    { id: 'popup.open-panel', title: 'Open the side panel', category: 'Go to', run: openPanel },
    { id: 'popup.keys', title: 'Keys', category: 'Help', keybinding: 'Mod+/', run: openKeyHelp },
  ];
}
