/** What only the popup can do: lead out of itself. */
import type { Command } from '@trusted-hands/commands';

interface PopupActions {
  readonly openPanel: () => void;
}

export function popupCommands({ openPanel }: PopupActions): readonly Command[] {
  return [{ id: 'popup.open-panel', title: 'Open the side panel', category: 'Go to', run: openPanel }];
}
